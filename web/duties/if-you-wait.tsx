import type { DutyView } from '../../api/schemas/unit.schema.ts';
import type { LocalDate } from '../../domain/time.ts';
import { useSay, type Say } from '../words/words.tsx';
import type { DutyWords } from './use-duty-words.ts';

interface Line {
  date: LocalDate;
  text: string;
}

const AT_MOST = 4;

/** What comes if nothing is done, dated, so that nobody fears the next letter. */
export function waitLines(duty: DutyView, words: DutyWords, say: Say): Line[] {
  const lines = duty.ahead.map((step): Line => {
    const { date, kind, to, mine } = step;
    if (kind === 'ask')
      return { date, text: mine && to.length === 0 ? say('unit.reminderYou') : say('unit.inService', { who: words.whoAll(to) }) };
    if (kind === 'after') {
      const who = words.whoAll(to);
      return { date, text: mine ? say('unit.question') : say('unit.sameQuestion', { Who: words.upper(who), who }) };
    }
    if (!mine) return { date, text: say('unit.reminderThem', { Who: words.upper(words.whoAll(to)) }) };
    return { date, text: to.length === 0 ? say('unit.reminderYou') : say('unit.reminderBoth', { who: words.whoAll(to, words.shortWho) }) };
  });
  const { lastDay } = duty;
  const last = lastDay !== null && lastDay >= words.today && !duty.ahead.some((step) => step.kind === 'ask');
  // A limit set by law is not moved, so nobody is asked about a new date.
  if (last) lines.push({ date: lastDay, text: say(duty.wrongReceiver === null ? 'unit.lastDayThen' : 'unit.limitThen') });
  return lines
    .filter((line, index) => !(last && line.text === say('unit.question') && index > 0 && line.date >= lastDay))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    .slice(0, AT_MOST);
}

export function IfYouWait({ duty, words }: { duty: DutyView; words: DutyWords }) {
  const say = useSay();
  const lines = waitLines(duty, words, say);
  return (
    <section className="if-you-wait">
      <h2 className="as-h3">{say(duty.ahead.length === 0 || duty.ahead.some(({ mine }) => mine) ? 'unit.ifYouWait' : 'unit.ifNothing')}</h2>
      {lines.length === 0 ? (
        <p className="muted">{say('unit.staysOnList')}</p>
      ) : (
        <dl className="dated">
          {lines.map(({ date, text }) => (
            <div key={date + text} className="dated-row">
              <dt>{words.date(date)}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
