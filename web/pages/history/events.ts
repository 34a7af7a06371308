import type { FactView, LettersAnswer } from '../../../api/schemas/unit.schema.ts';
import { END_REASONS, isEndReason } from '../../../texts/end-reasons.ts';
import { OUTCOME_WORDS } from '../../../texts/evidence-words.ts';
import { HISTORY } from '../../../texts/pages/history.ts';
import { STATUS_WORDS } from '../../../texts/statuses.ts';
import type { DutyWords } from '../../duties/use-duty-words.ts';
import { dayOf, lastDayBefore } from '../../words/today.ts';
import type { Say } from '../../words/words.tsx';

export type LetterRow = LettersAnswer['letters'][number];

/** One row of the history: something that happened, or a letter, with all it went to. */
export interface HistoryEvent {
  key: string;
  /** For the order: plan time, and within it the number in the log. */
  at: string;
  seq: number;
  duty: string | null;
  fact: FactView | null;
  letters: LetterRow[];
}

/** Bookkeeping of the rules: true, and of no use to a reader. */
const INNER: ReadonlySet<string> = new Set(['dutyWritten', 'datesSet', 'dutyElsewhere', 'stepReached', 'stepPassedOver', 'alarmRaised']);
/** The end of a duty says nothing new where its cause stands beside it. */
const SAID_ALREADY: ReadonlySet<string> = new Set(['fulfilled', 'fulfilledLate']);

/** `titles` are the duties' own: a measure by its words, for those who may read them. */
export function eventsOf(
  facts: readonly FactView[],
  letters: readonly LetterRow[],
  titles: ReadonlyMap<string, string> = new Map(),
): HistoryEvent[] {
  const named = <One extends { duty: string | null; title: string | null }>(one: One): One => ({
    ...one,
    title: titles.get(one.duty ?? '') ?? one.title,
  });
  const happened = facts
    .filter(({ type, details }) => !INNER.has(type) && !(type === 'dutyEnded' && SAID_ALREADY.has(String(details['end']))))
    .map((fact): HistoryEvent => ({
      key: `fact ${fact.seq}`,
      at: fact.at,
      seq: fact.seq,
      duty: fact.duty,
      fact: named(fact),
      letters: [],
    }));
  const sent = new Map<string, HistoryEvent>();
  for (const notice of letters) {
    const [letter] = notice.letters;
    if (!letter) continue;
    const at = letter.sentAt ?? letter.madeAt;
    const key = `letter ${dayOf(at)} ${notice.duty ?? ''} ${notice.step}`;
    const known = sent.get(key);
    if (known) known.letters.push(named(notice));
    else sent.set(key, { key, at, seq: notice.factSeq, duty: notice.duty, fact: null, letters: [named(notice)] });
  }
  return [...happened, ...sent.values()].sort((a, b) => (a.at === b.at ? b.seq - a.seq : a.at < b.at ? 1 : -1));
}

/** What a row says. */
export function eventTitle(event: HistoryEvent, words: DutyWords, say: Say): string {
  const [letter] = event.letters;
  if (letter) return say('history.letterTo', { who: words.whoAll([...new Set(event.letters.map(({ role }) => role))]) });
  const { fact } = event;
  if (!fact) return '';
  const Who = fact.byRole === null || fact.byRole === 'system' ? say('shell.product') : words.upper(words.roleName(fact.byRole));
  const title = fact.title ?? '';
  const key = saidAs(fact);
  return say(`history.${key}`, { Who, Duty: words.quoted(title), duty: words.quoted(title) });
}

/** What a fact is called: where its kind alone would say too little, by what it holds. */
function saidAs({ type, details }: FactView): keyof typeof HISTORY {
  if ((details['meeting'] as { inWriting?: true } | undefined)?.inWriting) return 'resultsReadBack';
  if (type === 'reportArrived' && typeof details['version'] === 'number') return 'reportCorrected';
  return (type in HISTORY ? type : 'something') as keyof typeof HISTORY;
}

/** The second line: the duty of a letter, the outcome of an answer, a date. */
export function eventNote(event: HistoryEvent, words: DutyWords, say: Say): string {
  const [letter] = event.letters;
  if (letter) return letter.title ?? letter.letters[0]?.subject ?? '';
  const details = event.fact?.details ?? {};
  const outcome = text(details['outcome']);
  if (outcome in OUTCOME_WORDS) {
    const said = OUTCOME_WORDS[outcome as keyof typeof OUTCOME_WORDS][words.language];
    return details['interim'] === true ? `${said}, ${say('history.noteInterim')}` : said;
  }
  const end = text(details['end']);
  if (end in STATUS_WORDS) {
    const how = STATUS_WORDS[end as keyof typeof STATUS_WORDS][words.language];
    const reason = text(details['reason']);
    return isEndReason(reason) ? `${how}: ${END_REASONS[reason][words.language]}` : how;
  }
  const meeting = details['meeting'] as { occurredOn?: string; inWriting?: true } | undefined;
  if (meeting?.occurredOn) {
    const how = details['withoutResults'] === true ? 'noteEarly' : meeting.inWriting ? 'noteSent' : 'noteDay';
    return say(`history.${how}`, { date: words.date(meeting.occurredOn) });
  }
  const until = text(details['to']) || text(details['dueAt']);
  return until === '' ? '' : say('history.noteTo', { date: words.date(lastDayBefore(until)) });
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The rule behind a letter, in words. */
export function ruleOf({ count, step }: LetterRow, say: Say): string {
  if (!count) return say('history.ruleEvent');
  const number = (key: string) => Number(count[key]);
  if ('calendarDaysBefore' in count) return say('history.ruleBefore', { n: number('calendarDaysBefore') });
  if ('hoursBeforeDue' in count) return say('history.ruleHours', { n: number('hoursBeforeDue') });
  if ('workingDaysBeforeTarget' in count) return say('history.ruleTarget', { n: number('workingDaysBeforeTarget') });
  if ('workingDaysAfter' in count)
    return say(step.startsWith('ask') ? 'history.ruleAsk' : 'history.ruleAfter', { n: number('workingDaysAfter') });
  return say('history.ruleWhen');
}
