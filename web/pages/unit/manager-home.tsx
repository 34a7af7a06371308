import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { LEADER_LEVELS } from '../../../domain/roles.ts';
import { Waiting } from '../../components/waiting.tsx';
import { useMe } from '../../words/today.ts';
import { useSay } from '../../words/words.tsx';
import { UnitView } from './unit-view.tsx';

const LEADS: readonly string[] = ['unitManager', 'actingManager', ...Object.keys(LEADER_LEVELS)];

/** The own unit; for several, the choice stands first. */
export function ManagerHome() {
  const say = useSay();
  const me = useMe();
  const [chosen, setChosen] = useState<string | null>(null);
  if (!me) return <Waiting />;
  const units = [...new Map(me.roles.filter(({ role }) => LEADS.includes(role)).map((one) => [one.unitId, one])).values()];
  const unit = units.find((one) => one.unitId === chosen) ?? units[0];
  if (!unit) return <Waiting />;
  return (
    <>
      {units.length > 1 && (
        <nav className="unit-choice" aria-label={say('unit.otherUnits')}>
          {units.map((one) => (
            <Link
              key={one.unitId}
              to="/"
              aria-current={one.unitId === unit.unitId ? 'true' : undefined}
              onClick={() => setChosen(one.unitId)}
            >
              {one.abbreviation}
            </Link>
          ))}
        </nav>
      )}
      <UnitView key={unit.unitId} unitId={unit.unitId} name={unit.abbreviation} />
    </>
  );
}
