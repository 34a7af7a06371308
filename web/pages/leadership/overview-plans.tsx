import type { OverviewAnswer } from '../../../api/schemas/overview.schema.ts';
import { LEADERSHIP } from '../../../texts/pages/leadership.ts';
import { useTexts } from '../../words/use-texts.ts';
import { Counts } from './counts.tsx';

/** So many themes fit on the sheet. */
const THEMES = 3;

/** What the action plans are about, where that speaks of no single unit, and how their measures stand. */
export function OverviewPlans({ overview: { themes, measures } }: { overview: OverviewAnswer }) {
  const say = useTexts(LEADERSHIP);
  const named = themes?.counts.slice(0, THEMES) ?? [];
  if (named.length === 0 && measures === null) return null;
  const whole = measures?.whole ?? 0;
  return (
    <div className="leader-plans">
      {named.length > 0 && (
        <section className="leader-counts" aria-labelledby="leader-themes">
          <h2 id="leader-themes">{say('themes')}</h2>
          <ul className="ruled">
            {named.map(({ key, name, n }) => (
              <li key={key}>
                {name}, <span className="nowrap">{say('inPlans', { n, whole: themes?.plans ?? 0 })}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {measures !== null && (
        <Counts
          title={say('measures')}
          none=""
          counts={[
            { n: measures.done, words: say('measuresDone', { whole }) },
            { n: measures.open, words: say('measuresOpen', { whole }) },
            { n: measures.late, words: say('measuresLate', { whole }) },
          ]}
        />
      )}
    </div>
  );
}
