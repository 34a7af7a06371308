import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { LateUnitsAnswer } from '../../../api/schemas/late-unit.schema.ts';
import { LATE_UNITS } from '../../../texts/pages/coordinator-late-units.ts';
import { post } from '../../data/api.ts';
import { dayOf } from '../../words/today.ts';
import type { Dates } from '../../words/use-dates.ts';
import { useTexts } from '../../words/use-texts.ts';
import { useLanguage } from '../../words/words.tsx';
import { lateUnitsQuery } from './queries.ts';
import { TwoPresses } from './two-presses.tsx';

/** Units that were made since the start: the coordinator decides whether they join or begin with the next cycle. */
export function LateUnits({ cycleId, dates }: { cycleId: string; dates: Dates }) {
  const say = useTexts(LATE_UNITS);
  const { language } = useLanguage();
  const found = useQuery(lateUnitsQuery(cycleId, language)).data;
  if (!found || found.units.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="late-units">
      <h2 id="late-units" className="section-title">
        {say('title')}
      </h2>
      <p className="measure">{found.open || found.from === null ? say('lead') : say('onList', { date: dates.full(dayOf(found.from)) })}</p>
      <ul className="ruled">
        {found.units.map((unit) => (
          <li key={unit.unitId} className="stack">
            <p>{say('row', { unit: unit.abbreviation, name: unit.name, above: unit.above })}</p>
            {found.open && <Join cycleId={cycleId} unit={unit} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Join({ cycleId, unit }: { cycleId: string; unit: LateUnitsAnswer['units'][number] }) {
  const say = useTexts(LATE_UNITS);
  const queries = useQueryClient();
  const join = useMutation({
    mutationFn: () => post(`/cycles/${cycleId}/late-units`, { unitId: unit.unitId }),
    onSuccess: () => queries.invalidateQueries(),
  });
  return (
    <TwoPresses
      consequence={<p className="measure">{say('consequence', { unit: unit.abbreviation, above: unit.above })}</p>}
      label={say('join', { unit: unit.abbreviation })}
      busy={join.isPending}
      error={join.error}
      onDo={() => join.mutate()}
    />
  );
}
