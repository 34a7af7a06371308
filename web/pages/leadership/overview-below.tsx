import { Link } from '@tanstack/react-router';
import type { OverviewAnswer } from '../../../api/schemas/overview.schema.ts';
import { LEADERSHIP } from '../../../texts/pages/leadership.ts';
import { useTexts } from '../../words/use-texts.ts';
import type { LeadershipSearch } from './search.ts';

/** One press to the level below. In the order of names: nobody is ranked. Not on paper. */
export function OverviewBelow({ overview, search }: { overview: OverviewAnswer; search: LeadershipSearch }) {
  const say = useTexts(LEADERSHIP);
  const { below, tasks } = overview;
  if (below.length === 0) return null;
  const titleOf = (duty: string) => tasks.find((task) => task.duty === duty)?.title ?? duty;
  return (
    <section className="leader-below no-print" aria-labelledby="leader-below">
      <h2 id="leader-below">{say('below')}</h2>
      <ul className="ruled">
        {below.map((one) => (
          <li key={one.unitId} className="split">
            <Link to="/leadership" search={{ ...search, unit: one.unitId }}>
              {one.name}
            </Link>
            <span className="muted">
              {[
                say('nUnits', { n: one.units }),
                ...one.tasks.map(({ duty, done, whole }) => `${titleOf(duty)} ${String(done)} ${say('nOf', { whole })}`),
              ].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
