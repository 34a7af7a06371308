import { useQuery } from '@tanstack/react-query';
import { measuresQuery } from '../../data/queries.ts';
import type { DutyWords } from '../../duties/use-duty-words.ts';
import { dayOf } from '../../words/today.ts';
import { useLanguage, useSay } from '../../words/words.tsx';
import type { TaskProps } from './task-props.ts';

/** Beside the question how the measures have worked: how each stands, and since when, so that what was ticked off yesterday is seen. */
export function MeasuresSoFar({ unit, words }: Pick<TaskProps, 'unit'> & { words: DutyWords }) {
  const say = useSay();
  const { language } = useLanguage();
  const { data } = useQuery(measuresQuery(unit.unitId, unit.cycleId, language));
  if (!data || data.measures.length === 0) return null;
  return (
    <section className="aside-note stack">
      <h2 className="as-h3">{say('measure.soFar')}</h2>
      <ul className="ruled">
        {data.measures.map(({ duty, title, standing, reviews }) => {
          const last = reviews.at(-1);
          const word = say(`measure.${standing}`);
          return (
            <li key={duty}>
              <b>{title ?? say('measure.noWords')}</b>{' '}
              <span className="muted">
                {last === undefined ? word : say('measure.soFarSince', { standing: word, date: words.date(dayOf(last.at)) })}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
