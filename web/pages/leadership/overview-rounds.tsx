import { Link } from '@tanstack/react-router';
import type { CycleRowView } from '../../../api/schemas/cycle.schema.ts';
import type { OverviewAnswer } from '../../../api/schemas/overview.schema.ts';
import { LEADERSHIP } from '../../../texts/pages/leadership.ts';
import { useTexts } from '../../words/use-texts.ts';

/** One round reaches into the next, and an earlier one is looked up again. Nothing where there is only one. */
export function OverviewRounds({ rounds, overview }: { rounds: readonly CycleRowView[]; overview: OverviewAnswer }) {
  const say = useTexts(LEADERSHIP);
  if (rounds.length < 2) return null;
  return (
    <nav className="actions no-print" aria-label={say('rounds')}>
      {rounds.map(({ cycleId, title }) => (
        <Link
          key={cycleId}
          to="/leadership"
          search={{ cycle: cycleId, unit: overview.unit.unitId }}
          {...(cycleId === overview.cycleId ? { 'aria-current': 'page' as const } : {})}
        >
          {title}
        </Link>
      ))}
    </nav>
  );
}
