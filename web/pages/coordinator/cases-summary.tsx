import { Link } from '@tanstack/react-router';
import type { DeskAnswer, DeskCaseView } from '../../../api/schemas/desk.schema.ts';
import { DESK } from '../../../texts/pages/coordinator.ts';
import type { Dates } from '../../words/use-dates.ts';
import { dayOf } from '../../words/today.ts';
import { useTexts } from '../../words/use-texts.ts';

/** Kinds in the API's order, each with the text that counts it. */
const TEXTS = {
  extension: 'extension',
  help: 'help',
  link: 'link',
  unitList: 'unitList',
  contested: 'contested',
  vacancy: 'vacancy',
  doubt: 'doubt',
  bounced: 'bounced',
  reports: 'reportCheck',
  opening: 'opening',
  own: 'own',
} as const satisfies Record<string, keyof typeof DESK>;

/** What needs me: one line a kind, oldest first in the list behind it, and one button through them all. */
export function CasesSummary({ desk, dates }: { desk: DeskAnswer; dates: Dates }) {
  const say = useTexts(DESK);
  const mine = desk.cases.filter((one) => one.mine);
  const others = desk.cases.length - mine.length;
  const kinds = [...new Set(mine.map((one) => one.kind))];
  return (
    <section className="desk-cases" aria-labelledby="desk-cases">
      <h2 id="desk-cases" className="section-title">
        {say('needYou', { n: mine.length })}
      </h2>
      {mine.length === 0 && <p className="muted desk-empty">{say('noCases')}</p>}
      <ul>
        {kinds.map((kind) => {
          const cases = mine.filter((one) => one.kind === kind);
          return (
            <li key={kind}>
              <b>{cases.length}</b>
              <span>
                <Link to="/coordinator/cases" search={{ kind }}>
                  {say(TEXTS[kind as keyof typeof TEXTS], { n: cases.length })}
                </Link>
                <span className="block muted">{secondLine(cases, dates, say)}</span>
              </span>
            </li>
          );
        })}
      </ul>
      {mine.length > 0 && (
        <p>
          <Link to="/coordinator/cases" className="ds-button">
            {say('goThrough', { n: mine.length })}
          </Link>
        </p>
      )}
      {others > 0 && (
        <p>
          <Link to="/coordinator/cases" search={{ whose: 'others' }}>
            {say('othersHave', { n: others })}
          </Link>
        </p>
      )}
    </section>
  );
}

/** Where, for a few; since when, for many. */
function secondLine(cases: readonly DeskCaseView[], dates: Dates, say: ReturnType<typeof useTexts<typeof DESK>>): string {
  const since = cases.flatMap((one) => one.since ?? []).toSorted()[0];
  const units = [...new Set(cases.flatMap((one) => one.abbreviation ?? []))];
  if (units.length > 3 && since !== undefined) return say('oldest', { date: dates.full(dayOf(since)) });
  if (units.length === 0) return cases.flatMap((one) => one.title ?? [])[0] ?? '';
  return say('atUnits', { first: units.slice(0, 3).join(', '), n: Math.max(0, units.length - 3) });
}
