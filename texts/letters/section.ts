import type { Ahead } from '../../domain/letters/letter-types.ts';
import type { Receiver } from '../../domain/roles.ts';
import type { LocalDate } from '../../domain/time.ts';
import { daysAgo, daysBetween, daysLeft, deadline, fullDate } from '../dates.ts';
import { list, lowerFirst, say, upperFirst, type Message, type Params } from '../message.ts';
import { dutyHelp, dutyName } from '../plan-texts.ts';
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
  const title = words.title ? say(words.title, language, params) : String(params['Duty']);
  const named = words.title !== undefined && words.title[language].includes('{unit}');
  const lines: string[] = [];
  const { kind } = first;
  // What to do stands in the plan, in the institution's own words; after the deadline the question is another.
  if (matter.audience === 'responsible' && !words.title && (kind === 'before' || kind === 'beforeLast' || kind === 'target')) {
    lines.push(dutyHelp(context.textsOf(first.followUpId), first.duty)[language]);
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
  const { first, audience } = matter;
  const { kind } = first;
  const { language } = context;
  if (kind === 'ask' || first.step === 'askedToConfirm' || first.step === 'askedAgain') return thenInService(matter, context);
  if (kind === 'occasion') return null;
  const own = first.ahead.find((step) => step.mine);
  const climbs = first.ahead.filter((step) => !step.mine && !step.to.every((role) => role === first.joint?.role));
  const lines: string[] = [];
  if (audience === 'responsible') {
    if (own) lines.push(say(FRAME.anotherReminder, language, { Day: upperFirst(dayOf(own, context)), day: dayOf(own, context) }));
    if (kind === 'after') for (const step of climbs.slice(0, 2)) lines.push(goesOn(FRAME.goesOnLate, step, context));
    else if (climbs[0]) lines.push(goesOn(FRAME.goesOn, climbs[0], context));
    if (!own && climbs.length === 0) lines.push(FRAME.staysOnList[language]);
    if (kind === 'after' && isNear(first.hardEndDay, context)) {
      lines.push(say(FRAME.closesAs, language, { day: fullDate(first.hardEndDay, language, context.date) }));
    }
    if (kind === 'after') lines.push(FRAME.asksRest[language]);
    return { heading: FRAME.ifYouWait[language], lines };
  }
  if (audience === 'joint' || kind !== 'after') return null;
  if (climbs[0]) lines.push(goesOn(FRAME.goesOnLate, climbs[0], context));
  else lines.push(FRAME.nothingMore[language]);
  if (isNear(first.hardEndDay, context)) {
    lines.push(say(FRAME.closesAs, language, { day: fullDate(first.hardEndDay, language, context.date) }));
  }
  return { heading: FRAME.ifNothing[language], lines };
}

/** An end that is a year away is no reason to worry anybody. */
function isNear(day: LocalDate | null, { date }: LetterContext): day is LocalDate {
  return day !== null && daysBetween(date, day) <= 60;
}

/** The safety service's own line: only its members read of it. */
function thenInService({ first }: Matter, context: LetterContext): LetterSection['then'] {
  const { language } = context;
  const next = first.ahead.find((step) => step.to.length > 0);
  if (!next || first.audience === 'responsible') return null;
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
