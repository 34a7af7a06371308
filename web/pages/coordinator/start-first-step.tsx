import { useQuery } from '@tanstack/react-query';
import { list } from '../../../texts/message.ts';
import { START } from '../../../texts/pages/coordinator-start.ts';
import { dayOf } from '../../words/today.ts';
import { useDates } from '../../words/use-dates.ts';
import { useTexts } from '../../words/use-texts.ts';
import { rehearsalQuery } from './queries.ts';
import type { StepProps } from './start-page.tsx';
import { StartWay } from './start-way.tsx';

const DAYS = 3;
const LETTERS = 4;

/** The first days of letters, each with its words: what people will have read when they call. */
export function StartFirstStep({ cycle }: StepProps) {
  const say = useTexts(START);
  const dates = useDates('');
  const { data: found } = useQuery(rehearsalQuery(cycle.cycleId));
  return (
    <div className="stack start-page">
      {!found && <p className="measure">{say('rehearseFirst')}</p>}
      {found && (
        <>
          <p>{say('firstLead')}</p>
          {found.firstDays.slice(0, DAYS).map((day) => (
            <section key={day.date}>
              <h2 className="section-title">
                {say('firstRow', { date: dates.full(day.date), n: day.letters })}{' '}
                <span className="muted regular">{say('toWhom', { role: list(day.roles.map(dates.role), dates.language) })}</span>
              </h2>
              {found.letters
                .filter(({ at }) => dayOf(at) === day.date)
                .slice(0, LETTERS)
                .map((letter) => (
                  <details key={`${letter.at} ${letter.person} ${letter.subject}`} className="fold">
                    <summary>
                      {letter.subject} <span className="muted">{letter.person}</span>
                    </summary>
                    <pre className="letter-text">{letter.text}</pre>
                  </details>
                ))}
            </section>
          ))}
        </>
      )}
      <StartWay cycleId={cycle.cycleId} step={4} />
    </div>
  );
}
