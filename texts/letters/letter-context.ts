import type { Audience, LetterItem, Party } from '../../domain/letters/letter-types.ts';
import type { LocalDate } from '../../domain/time.ts';
import type { Language } from '../language.ts';
import { list, say, upperFirst, type Params } from '../message.ts';
import type { PlanTexts } from '../plan-texts.ts';
import { roleWord } from '../roles.ts';
import { wordsFor } from './find-words.ts';
import { FRAME } from './frame-words.ts';
import type { StepWords } from './words.ts';

/** What a letter needs to know besides the matter itself. Names are looked up at the last moment. */
export interface LetterContext {
  language: Language;
  /** Day of the letter. */
  date: LocalDate;
  /** Greeting by first name. */
  receiverName: string | null;
  textsOf: (followUpId: string) => PlanTexts;
  /** The round's id, where there is a record. */
  cycleOf?: (followUpId: string) => string;
  /** Abbreviation of the unit. */
  unitName: (unitId: string) => string;
  personName: (personId: string) => string | null;
  /** Who reads the replies. */
  replyTo: Party | null;
  publicUrl: string;
  /** Days of the letters this receiver has had about the matter before. */
  earlier?: (item: LetterItem) => LocalDate[];
  /** Where the matter can be answered by a press without signing in, and the last day of that. Absent: nowhere. */
  answerLink?: (item: LetterItem) => { url: string; until: LocalDate } | null;
}

/** The same matter for one or several units: one section of the letter. */
export interface Matter {
  items: LetterItem[];
  first: LetterItem;
  audience: Audience;
  /** What is said of it and its placeholders: found once for heading, body, button and subject. */
  words: StepWords;
  params?: Params;
}

/** Items that read alike become one section: same task, step, dates and position. */
export function mattersOf(items: readonly LetterItem[]): Matter[] {
  const matters = new Map<string, Matter>();
  for (const item of items) {
    const key = [item.duty, item.wording, item.audience, item.lastDay, item.otherDay, item.targetDay, item.talkedOn].join(' ');
    const known = matters.get(key);
    if (known) known.items.push(item);
    else matters.set(key, { items: [item], first: item, audience: item.audience, words: wordsFor(item) });
  }
  return [...matters.values()];
}

const SHOWN_UNITS = 6;

export function unitsWord(items: readonly LetterItem[], context: LetterContext, shown = SHOWN_UNITS): string {
  if (items.length === 1) return context.unitName(items[0]!.unitId);
  const names = [...new Set(items.map((item) => context.unitName(item.unitId)))];
  if (names.length <= shown) return list(names, context.language);
  const rest = say(FRAME.andMore, context.language, { n: names.length - shown + 1 });
  return list([...names.slice(0, shown - 1), rest], context.language);
}

/** "verneombudet Berit Moe"; the role alone where nobody is known. */
export function partyWord(party: Party, context: LetterContext): string {
  const names = party.personIds.map((id) => context.personName(id)).filter((name): name is string => name !== null);
  const role = roleWord(party.role, context.language);
  return names.length === 0 ? role : `${role} ${list(names, context.language)}`;
}

const OF_EACH = { responsible: FRAME.bossOfEach, joint: FRAME.otherOfEach, reporter: FRAME.reporterOfEach } as const;

/** The party of a matter; for several units with different people it says so instead of naming one of them. */
export function partyOf(matter: Matter, which: 'responsible' | 'joint' | 'reporter', context: LetterContext): string {
  const party = matter.first[which];
  if (!party) return FRAME.someone[context.language];
  const same = matter.items.every((item) => item[which] === party || item[which]?.personIds.join() === party.personIds.join());
  if (same) return partyWord(party, context);
  return OF_EACH[which][context.language];
}

export function sentence(text: string): string {
  return upperFirst(text);
}
