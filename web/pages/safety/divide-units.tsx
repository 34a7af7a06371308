import { useMutation, useQueryClient } from '@tanstack/react-query';
import { list } from '../../../texts/message.ts';
import { ActProblem } from '../../components/act-problem.tsx';
import { post } from '../../data/api.ts';
import { useLanguage, useSay } from '../../words/words.tsx';
import type { AreaUnit } from './service.ts';

/** A representative for many units leaves some to the deputy, unit by unit. It can be taken back, so one press is enough. */
export function DivideUnits({ units }: { units: readonly AreaUnit[] }) {
  const say = useSay();
  const divisible = units.filter(({ deputies }) => deputies.length > 0);
  if (divisible.length === 0) return null;
  return (
    <section className="divide-units no-print" aria-labelledby="divide-units">
      <h2 id="divide-units">{say('area.divideTitle')}</h2>
      <p className="muted measure">{say('area.divideLead')}</p>
      <ul className="ruled">
        {divisible.map((unit) => (
          <Unit key={unit.unitId} unit={unit} />
        ))}
      </ul>
    </section>
  );
}

function Unit({ unit }: { unit: AreaUnit }) {
  const say = useSay();
  const { language } = useLanguage();
  const queries = useQueryClient();
  const { unitId, abbreviation, deputies, dividedTo } = unit;
  const divide = useMutation({
    mutationFn: (personId: string | null) => post('/me/area/divisions', { unitId, personId }),
    onSuccess: () => queries.invalidateQueries(),
  });
  const divided = dividedTo.length > 0;
  const press = (personId: string | null) => {
    if (!divide.isPending) divide.mutate(personId);
  };
  return (
    <li>
      <b>{abbreviation}</b>{' '}
      <span className="muted" role="status">
        {divided ? say('area.dividedTo', { name: list(dividedTo, language) }) : say('area.notDivided')}
      </span>
      <span className="actions">
        {divided ? (
          <button type="button" className="plain" aria-disabled={divide.isPending || undefined} onClick={() => press(null)}>
            {say('area.takeBack', { unit: abbreviation })}
          </button>
        ) : (
          deputies.map(({ personId, name }) => (
            <button
              key={personId}
              type="button"
              className="plain"
              aria-disabled={divide.isPending || undefined}
              onClick={() => press(personId)}
            >
              {say('area.leaveTo', { name, unit: abbreviation })}
            </button>
          ))
        )}
      </span>
      <ActProblem error={divide.error} />
    </li>
  );
}
