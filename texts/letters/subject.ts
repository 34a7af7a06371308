import type { LetterKind } from '../../domain/letters/letter-types.ts';
import { daysBetween, deadline, fullDate, weekWord } from '../dates.ts';
import { lowerFirst, say, upperFirst, type Params } from '../message.ts';
import { FRAME } from './frame-words.ts';
import { unitsWord, type LetterContext, type Matter } from './letter-context.ts';
import { paramsOf } from './section.ts';

const SHOWN_UNITS = 3;

/** Thing, date, unit abbreviation. Never a person, a measure's title or anything somebody wrote. */
export function subjectOf(kind: LetterKind, matters: readonly Matter[], context: LetterContext): string {
  const { language, date: today } = context;
  const items = matters.flatMap((matter) => matter.items);
  const unit = unitsWord(items, context, SHOWN_UNITS);
  const [first] = matters;
  if (matters.length === 1 && first) return one(kind, first, unit, context);
  const Week = upperFirst(weekWord(today, language));
  const n = items.length;
  const next = items
    .map((item) => item.lastDay)
    .filter((day) => day !== null && day >= today)
    .sort()[0];
  const tasks = matters.every((matter) => matter.first.kind !== 'occasion');
  if (kind === 'weekly' && next && tasks)
    return say(FRAME.subjectWeekMany, language, { Week, unit, n, date: fullDate(next, language, today) });
  // The weightiest matter names the letter.
  const lead = one('prompt', first!, unitsWord(first!.items, context, SHOWN_UNITS), context);
  return say(FRAME.subjectMore, language, { subject: lead, n: n - first!.items.length });
}

function one(kind: LetterKind, matter: Matter, unit: string, context: LetterContext): string {
  const { language, date: today } = context;
  const { first, words } = matter;
  const params: Params = { ...paramsOf(matter, context), unit };
  if (words.subject) return say(words.subject, language, params);
  const Duty = String(params['Duty']);
  if (first.lastDay === null) return say(FRAME.subjectTaskNoDate, language, params);
  const date = fullDate(first.lastDay, language, today);
  if (daysBetween(today, first.lastDay) < 0) return say(FRAME.subjectTaskPast, language, { Duty, date, unit });
  const words2 = deadline(first.lastDay, first.month, language, today);
  if (kind !== 'weekly') return say(FRAME.subjectTask, language, { Duty, deadline: words2, unit });
  const Week = upperFirst(weekWord(today, language));
  return say(FRAME.subjectWeek, language, { Week, unit, subject: `${lowerFirst(Duty)}, ${words2}` });
}
