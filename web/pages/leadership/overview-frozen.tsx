import { Link } from '@tanstack/react-router';
import type { OverviewAnswer } from '../../../api/schemas/overview.schema.ts';
import { FROZEN } from '../../../texts/pages/frozen.ts';
import type { Dates } from '../../words/use-dates.ts';
import { useTexts } from '../../words/use-texts.ts';
import { readLeadershipSearch, type LeadershipSearch } from './search.ts';

interface Props {
  overview: OverviewAnswer;
  search: LeadershipSearch;
  dates: Dates;
}

/** "31. august 2024": a frozen figure is read in other years as well. */
export function frozenDate(dates: Dates, day: string): string {
  return `${dates.short(day)} ${day.slice(0, 4)}`;
}

/** What was frozen, for what and whose it is: on the screen and on paper. */
export function FrozenLead({ overview: { frozen, unit } }: { overview: OverviewAnswer }) {
  const say = useTexts(FROZEN);
  if (!frozen) return null;
  const { title, units, task, duty } = frozen;
  return (
    <div className="notice measure">
      <p>
        {say('lead', { title })} {units !== null && say('together', { n: units })}
      </p>
      {task && (
        <p className="no-print">
          <Link to="/units/$unitId/duties/$duty" params={{ unitId: unit.unitId, duty }}>
            {say('toTask', { title })}
          </Link>
        </p>
      )}
    </div>
  );
}

/** The way to the frozen figures of this unit. Not on paper. */
export function FrozenDays({ overview: { frozenDays, frozen, unit }, search, dates }: Props) {
  const say = useTexts(FROZEN);
  if (frozenDays.length === 0) return null;
  return (
    <section className="leader-frozen no-print" aria-labelledby="leader-frozen">
      <h2 id="leader-frozen">{say('days')}</h2>
      <p className="muted">{say('daysLead')}</p>
      <ul className="ruled">
        {frozenDays.map(({ duty, title, day, taken }) => {
          const words = { title, date: frozenDate(dates, day) };
          return (
            <li key={duty}>
              {taken ? (
                <Link
                  to="/leadership"
                  search={readLeadershipSearch({ ...search, unit: unit.unitId, frozen: duty })}
                  {...(frozen?.duty === duty ? { 'aria-current': 'page' as const } : {})}
                >
                  {say('taken', words)}
                </Link>
              ) : (
                <span className="muted">{say('coming', words)}</span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
