import type { Ahead } from '../../domain/letters/letter-types.ts';
import type { Receiver } from '../../domain/roles.ts';
import type { LocalDate } from '../../domain/time.ts';
import { daysAgo, daysBetween, daysLeft, deadline, fullDate } from '../dates.ts';
import { list, lowerFirst, say, upperFirst, type Message, type Params } from '../message.ts';
import { dutyHelp, dutyName, dutyOrder } from '../plan-texts.ts';
import { roleWord } from '../roles.ts';
import { FRAME } from './frame-words.ts';
import { partyOf, unitsWord, type LetterContext, type Matter } from './letter-context.ts';

export interface LetterSection {
  heading: string;
  /** By when. */
  when: string | null;
  lines: string[];
  /** What happens if nothing is done. */
  then: { heading: string; lines: string[] } | null;
}

/** The placeholders every step text may use. */
export function paramsOf(matter: Matter, context: LetterContext): Params {
  return (matter.params ??= fillIn(matter, context));
}

function fillIn(matter: Matter, context: LetterContext): Params {
  const { first } = matter;
  const { language } = context;
  const boss = partyOf(matter, 'responsible', context);
  const other = partyOf(matter, 'joint', context);
  const name = first.duty === '' ? '' : dutyName(context.textsOf(first.followUpId), first.duty)[language];
  return {
    Duty: name,
    duty: lowerFirst(name),
    unit: unitsWord(matter.items, context),
    boss,
    Boss: upperFirst(boss),
    other,
    Other: upperFirst(other),
    Reporter: upperFirst(partyOf(matter, 'reporter', context)),
    date: dayWord(first.lastDay, context),
    targetDate: dayWord(first.targetDay, context),
    oldDate: dayWord(first.otherDay, context),
    newDate: dayWord(first.otherDay, context),
  };
}

function dayWord(day: LocalDate | null, { language, date }: LetterContext): string {
  return day === null ? '' : fullDate(day, language, date);
}

export function sectionOf(matter: Matter, context: LetterContext, manyUnits: boolean): LetterSection {
  const { first, words } = matter;
  const { language } = context;
  const params = paramsOf(matter, context);
  const title = words.title ? say(words.title, language, params) : plainTitle(matter, context);
  const named = words.title !== undefined && words.title[language].includes('{unit}');
  const lines: string[] = [];
  // What to do stands in the plan, in the institution's own words; after the deadline the question is another.
  if (isToDo(matter) && !words.title) {
    if (first.talkedOn === null) lines.push(dutyHelp(context.textsOf(first.followUpId), first.duty)[language]);
  }
  if (first.talkedOn !== null && matter.audience === 'responsible' && first.kind !== 'occasion') {
    lines.push(say(FRAME.resultsLeft, language, { day: fullDate(first.talkedOn, language, context.date) }));
  }
  const whom = contactLine(matter, context);
  lines.push(say(words.body, language, whom === null ? params : { ...params, unit: FRAME.unitsBelow[language] }));
  if (whom !== null) lines.push(whom);
  return {
    heading: manyUnits && !named ? `${title} (${String(params['unit'])})` : title,
    when: whenLine(matter, context, words.when, params),
    lines,
    then: thenOf(matter, context),
  };
}

/** To be done, by the reader, and not late. */
function isToDo({ audience, first: { kind } }: Matter): boolean {
  return audience === 'responsible' && (kind === 'before' || kind === 'beforeLast' || kind === 'target');
}

/** "Hold the follow-up meeting" to whoever holds it; the name of the task to the others. */
function plainTitle(matter: Matter, context: LetterContext): string {
  const { followUpId, duty } = matter.first;
  const texts = context.textsOf(followUpId);
  return (isToDo(matter) ? dutyOrder(texts, duty) : dutyName(texts, duty))[context.language];
}

/** For somebody who is to call several managers: who leads what. */
function contactLine({ items, audience }: Matter, context: LetterContext): string | null {
  if (items.length < 2 || (audience !== 'coordinator' && audience !== 'leader')) return null;
  const names = items.map((item) => {
    const people = (item.responsible?.personIds ?? []).map((id) => context.personName(id)).filter((name) => name !== null);
    return people.length > 0 ? `${context.unitName(item.unitId)} (${people.join(', ')})` : context.unitName(item.unitId);
  });
  return `${list(names, context.language)}.`;
}

function whenLine(matter: Matter, context: LetterContext, special: Message | undefined, params: Params): string | null {
  const { first } = matter;
  const { language, date: today } = context;
  const asked = first.kind === 'ask' || first.step === 'askedToConfirm' || first.step === 'askedAgain';
  if (asked && first.answerDay !== null) return say(FRAME.answerBy, language, { date: fullDate(first.answerDay, language, today) });
  if (special) return say(special, language, params);
  if (first.duty === '') return null;
  if (first.lastDay === null) return FRAME.noDate[language];
  const left = daysBetween(today, first.lastDay);
  const date = fullDate(first.lastDay, language, today);
  if (left === 0) return say(FRAME.dueToday, language, { date });
  if (left > 0) {
    const words = deadline(first.lastDay, first.month, language, today);
    return say(FRAME.dueAhead, language, { Deadline: upperFirst(words), left: daysLeft(today, first.lastDay, language) });
  }
  if (first.graceDay !== null) {
    const words = first.graceDay >= today ? FRAME.dueGrace : FRAME.dueGracePast;
    return say(words, language, { date, grace: fullDate(first.graceDay, language, today) });
  }
  return say(FRAME.duePast, language, { date, ago: daysAgo(today, first.lastDay, language) });
}

function thenOf(matter: Matter, context: LetterContext): LetterSection['then'] {
  const { first, audience, words } = matter;
  const { kind } = first;
  const { language } = context;
  if (words.then) return { heading: FRAME.ifNothing[language], lines: [say(words.then, language, paramsOf(matter, context))] };
  if (kind === 'ask' || first.step === 'askedToConfirm' || first.step === 'askedAgain') return thenInService(matter, context);
  const own = first.ahead.find((step) => step.mine);
  // What somebody else did asks for nothing by itself; the task's own reminders go on.
  if (kind === 'occasion') return own ? { heading: FRAME.ifYouWait[language], lines: [nextReminder(FRAME.aReminder, own, context)] } : null;
  const climbs = first.ahead.filter((step) => !step.mine && !step.to.every((role) => role === first.joint?.role));
  if (audience === 'responsible') return { heading: FRAME.ifYouWait[language], lines: linesForResponsible(matter, own, climbs, context) };
  const lines: string[] = [];
  if (audience === 'joint') lines.push(own ? nextReminder(FRAME.anotherReminder, own, context) : FRAME.nothingMore[language]);
  else {
    lines.push(climbs[0] ? goesOn(FRAME.goesOnLate, climbs[0], context) : FRAME.nothingMore[language]);
    if (isNear(first.hardEndDay, context)) lines.push(closesAs(first.hardEndDay, context));
  }
  return { heading: FRAME.ifNothing[language], lines };
}

function linesForResponsible({ first }: Matter, own: Ahead | undefined, climbs: readonly Ahead[], context: LetterContext): string[] {
  const { language } = context;
  const lines: string[] = own ? [nextReminder(FRAME.anotherReminder, own, context)] : [];
  if (first.kind === 'after') for (const step of climbs.slice(0, 2)) lines.push(goesOn(FRAME.goesOnLate, step, context));
  else if (climbs[0]) lines.push(goesOn(FRAME.goesOn, climbs[0], context));
  if (lines.length === 0) lines.push(FRAME.staysOnList[language]);
  if (first.kind === 'after' && isNear(first.hardEndDay, context)) lines.push(closesAs(first.hardEndDay, context));
  if (first.kind === 'after') lines.push(FRAME.asksRest[language]);
  return lines;
}

function nextReminder(message: Message, step: Ahead, context: LetterContext): string {
  const day = dayOf(step, context);
  return say(message, context.language, { Day: upperFirst(day), day });
}

function closesAs(day: LocalDate, context: LetterContext): string {
  return say(FRAME.closesAs, context.language, { day: fullDate(day, context.language, context.date) });
}

/** An end that is a year away is no reason to worry anybody. */
function isNear(day: LocalDate | null, { date }: LetterContext): day is LocalDate {
  return day !== null && daysBetween(date, day) <= 60;
}

/** The safety service's own line: only its members read of it. */
function thenInService({ first }: Matter, context: LetterContext): LetterSection['then'] {
  const { language } = context;
  const next = first.ahead.find((step) => step.to.length > 0);
  if (first.audience === 'responsible') return null;
  const own = first.ahead.find((step) => step.mine);
  if (!next) {
    return {
      heading: FRAME.ifYouWait[language],
      lines: [own ? nextReminder(FRAME.anotherReminder, own, context) : FRAME.staysOnList[language]],
    };
  }
  const line = say(FRAME.nextInService, language, { day: dayOf(next, context), who: rolesWord(next.to, context) });
  return { heading: FRAME.ifYouWait[language], lines: [line] };
}

function goesOn(message: Message, step: Ahead, context: LetterContext): string {
  const who = rolesWord(step.to, context);
  const day = dayOf(step, context);
  return say(message, context.language, { who, Who: upperFirst(who), day, Day: upperFirst(day) });
}

function rolesWord(roles: readonly Receiver[], context: LetterContext): string {
  return list(
    roles.map((role) => roleWord(role, context.language)),
    context.language,
  );
}

function dayOf(step: Ahead, context: LetterContext): string {
  return fullDate(step.date, context.language, context.date);
}
