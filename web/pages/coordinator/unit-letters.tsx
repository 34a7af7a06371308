import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { LettersAnswer, UnitRowView } from '../../../api/schemas/unit.schema.ts';
import { PEOPLE } from '../../../texts/pages/coordinator-people.ts';
import { upperFirst } from '../../../texts/message.ts';
import { Waiting } from '../../components/waiting.tsx';
import { lettersQuery } from '../../data/queries.ts';
import { dayOf } from '../../words/today.ts';
import type { Dates } from '../../words/use-dates.ts';
import { useTexts } from '../../words/use-texts.ts';
import { useLanguage } from '../../words/words.tsx';

const FEW = 12;
type Letter = LettersAnswer['letters'][number];

/** What was said to whom about the unit, and why: the rule behind each, and what became of it. */
export function UnitLetters({ unit, dates }: { unit: UnitRowView; dates: Dates }) {
  const say = useTexts(PEOPLE);
  const { language } = useLanguage();
  const found = useQuery(lettersQuery(unit.unitId, language));
  const [all, setAll] = useState(false);
  if (!found.data) return <Waiting error={found.error} again={() => void found.refetch()} />;
  const letters = all ? found.data.letters : found.data.letters.slice(0, FEW);
  return (
    <section>
      <h2 className="section-title">{say('letters', { unit: unit.abbreviation })}</h2>
      {letters.length === 0 && <p className="muted">{say('lettersNone')}</p>}
      <ul className="ruled">
        {letters.map((one) => (
          <li key={one.noticeId} className="split">
            <span>
              {upperFirst(one.title ?? say('unitItself'))}
              <span className="block muted">
                {dates.full(dayOf(one.issuedAt))} · {dates.role(one.role)} · {rule(one, say)}
              </span>
              <span className="block muted">{state(one, say)}</span>
            </span>
            {one.duty === null ? (
              <Link to="/units/$unitId/why" params={{ unitId: unit.unitId }} aria-label={say('whyOf', { task: say('unitItself') })}>
                {say('why')}
              </Link>
            ) : (
              <Link
                to="/units/$unitId/duties/$duty/why"
                params={{ unitId: unit.unitId, duty: one.duty }}
                aria-label={say('whyOf', { task: one.title ?? '' })}
              >
                {say('why')}
              </Link>
            )}
          </li>
        ))}
      </ul>
      {found.data.letters.length > letters.length && (
        <p>
          <button type="button" className="plain" onClick={() => setAll(true)}>
            {say('more')}
          </button>
        </p>
      )}
    </section>
  );
}

type SayPeople = ReturnType<typeof useTexts<typeof PEOPLE>>;

/** How the step finds its day. */
function rule({ count }: Letter, say: SayPeople): string {
  if (count && 'calendarDaysBefore' in count) return say('reminder', { n: Number(count['calendarDaysBefore']) });
  if (count && 'workingDaysAfter' in count) return say('question', { n: Number(count['workingDaysAfter']) });
  return say('event');
}

function state({ state: noticeState, letters }: Letter, say: SayPeople): string {
  const letter = letters.at(-1);
  if (letter?.state === 'bounced' || letter?.state === 'deferred' || letter?.state === 'sent') {
    return `${say(letter.state)}${letter.possiblyTwice ? `, ${say('twice')}` : ''}`;
  }
  const known = ['pending', 'lettered', 'withdrawn', 'superseded'] as const;
  return say(known.find((one) => one === noticeState) ?? 'pending');
}
