import type { LetterItem, Outlook, PlannedLetter } from '../../domain/letters/letter-types.ts';
import type { LocalDate } from '../../domain/time.ts';
import { deadline, fullDate } from '../dates.ts';
import type { Language } from '../language.ts';
import { list, say, upperFirst } from '../message.ts';
import { dutyName } from '../plan-texts.ts';
import { OUTSIDE_WORDS, ROLE_WORDS } from '../roles.ts';
import { noteLetter, noteLines, NOTE_WORDS } from './desk-notes.ts';
import { BECAUSE, BUTTONS, FRAME } from './frame-words.ts';
import { mattersOf, partyWord, unitsWord, type LetterContext, type Matter } from './letter-context.ts';
import { sectionOf, type LetterSection } from './section.ts';
import { subjectOf } from './subject.ts';
import { takenOverSections } from './taken-over.ts';

/** A letter in words, before it becomes text or HTML: both say the same. */
export interface LetterView {
  language: Language;
  subject: string;
  greeting: string;
  opening: string | null;
  sections: LetterSection[];
  button: { label: string; url: string };
  outlook: { heading: string; lines: string[] }[];
  small: string[];
  why: { label: string; url: string };
}

export function letterView(letter: PlannedLetter, context: LetterContext): LetterView {
  if (letter.items.length === 0) return noteLetter(letter, context);
  const { language } = context;
  const matters = mattersOf(letter.items);
  const manyUnits = letter.items.some((item) => item.unitId !== letter.items[0]!.unitId);
  const sections = withoutRepeats(matters.map((matter) => sectionOf(matter, context, manyUnits)));
  const name = context.receiverName?.split(' ')[0];
  return {
    language,
    subject: subjectOf(letter.kind, matters, context),
    greeting: name ? say(FRAME.greeting, language, { name }) : FRAME.greetingNoName[language],
    opening: openingOf(letter, matters, context),
    sections,
    button: buttonOf(letter, matters, context),
    outlook: [
      ...takenOverSections(letter, context),
      ...(letter.notes ? [{ heading: NOTE_WORDS.heading[language], lines: noteLines(letter.notes, context) }] : []),
      ...letter.outlook.flatMap((outlook) => outlookSections(outlook, letter.items, context)),
    ],
    small: smallPrint(letter, matters, context),
    why: { label: FRAME.whyLink[language], url: `${dutyUrl(letter.items[0]!, context)}/why` },
  };
}

/** Several tasks with the same advice: said once. */
function withoutRepeats(sections: LetterSection[]): LetterSection[] {
  if (sections.length < 2) return sections;
  const said = new Set<string>();
  const fresh = (line: string): boolean => said.size < said.add(line).size;
  return sections.map((section) => {
    const ahead = section.then?.lines.filter(fresh) ?? [];
    return {
      ...section,
      lines: section.lines.filter(fresh),
      then: section.then && ahead.length > 0 ? { ...section.then, lines: ahead } : null,
    };
  });
}

function openingOf(letter: PlannedLetter, matters: readonly Matter[], context: LetterContext): string | null {
  if (matters.length < 2) return null;
  const message = matters.every(({ first }) => first.kind !== 'occasion') ? FRAME.openingTasks : FRAME.openingMany;
  return say(message, context.language, { n: letter.items.length, unit: unitsWord(letter.items, context) });
}

/** One button a letter: to the matter itself, or to the list where there are several. */
function buttonOf(letter: PlannedLetter, matters: readonly Matter[], context: LetterContext): LetterView['button'] {
  const [first] = matters;
  if (matters.length > 1 || !first || first.items.length > 1) {
    return { label: FRAME.allTasks[context.language], url: `${context.publicUrl}/tasks` };
  }
  const { first: item } = first;
  // Only the responsible person can record; the others come to look.
  const records = first.words.button === undefined && item.audience === 'responsible' ? item.evidence : null;
  const label = first.words.button ?? (records ? BUTTONS[records] : FRAME.seeTask);
  return {
    label: label[context.language],
    url: answerLinkOf(matters, context)?.url ?? (records === 'snapshot' ? figuresUrl(item, context) : null) ?? dutyUrl(item, context),
  };
}

/** Only where the letter's one question can be answered by one press; what is late has three answers, and they are on its page. */
function answerLinkOf(matters: readonly Matter[], context: LetterContext): { url: string; until: LocalDate } | null {
  const [item, ...more] = matters.flatMap(({ items }) => items);
  if (!item || more.length > 0) return null;
  const toDo = item.audience === 'responsible' && (item.kind === 'before' || item.kind === 'beforeLast' || item.kind === 'target');
  const asked = item.kind === 'ask' || item.step === 'askedToConfirm' || item.step === 'askedAgain';
  return toDo || (asked && item.ofSafetyService) ? (context.answerLink?.(item) ?? null) : null;
}

/** "See the figures" leads to the figures; from there the task is one press away. */
function figuresUrl({ followUpId, unitId, duty }: LetterItem, { publicUrl, cycleOf }: LetterContext): string {
  const cycle = cycleOf?.(followUpId);
  return `${publicUrl}/leadership?${new URLSearchParams({ ...(cycle ? { cycle } : {}), unit: unitId, frozen: duty }).toString()}`;
}

function dutyUrl(item: LetterItem, { publicUrl }: LetterContext): string {
  const unit = `${publicUrl}/units/${encodeURIComponent(item.unitId)}`;
  return item.duty === '' ? unit : `${unit}/duties/${encodeURIComponent(item.duty)}`;
}

const WAITED_FOR = { ...ROLE_WORDS, ...OUTSIDE_WORDS };

function outlookSections(outlook: Outlook, items: readonly LetterItem[], context: LetterContext): LetterView['outlook'] {
  const { language } = context;
  const followUpId = items.find((item) => item.unitId === outlook.unitId)?.followUpId ?? items[0]!.followUpId;
  const texts = context.textsOf(followUpId);
  const waiting = outlook.waiting.map(({ duty, on }) =>
    say(FRAME.waitingLine, language, { Duty: dutyName(texts, duty)[language], who: WAITED_FOR[on][language] }),
  );
  const coming = outlook.coming.map(({ duty, lastDay, month }) =>
    say(FRAME.comingLine, language, { Duty: dutyName(texts, duty)[language], deadline: deadline(lastDay, month, language, context.date) }),
  );
  return [
    { heading: FRAME.waitingForOthers[language], lines: waiting },
    { heading: FRAME.coming[language], lines: coming },
  ].filter((part) => part.lines.length > 0);
}

function smallPrint(letter: PlannedLetter, matters: readonly Matter[], context: LetterContext): string[] {
  const { language } = context;
  const about = [...othersLines(matters, context), ...whyLines(letter.items, context), ...earlierLines(matters, context)];
  const onTime = letter.kind === 'weekly' && letter.items.every((item) => !item.isLate);
  const help: string[] = onTime ? [FRAME.weeklyPromise[language]] : [];
  const link = answerLinkOf(matters, context);
  if (link) help.push(say(FRAME.linkIsYours, language, { day: fullDate(link.until, language, context.date) }));
  // A hand-over says above whom to ask.
  if (context.replyTo && letter.items.some((item) => item.takesOver === null))
    help.push(say(FRAME.replyTo, language, { who: partyWord(context.replyTo, context) }));
  return [about.join(' '), help.join(' ')].filter((line) => line !== '');
}

function othersLines(matters: readonly Matter[], context: LetterContext): string[] {
  const { language } = context;
  const byWho = new Map<string, Matter[]>();
  for (const matter of matters) {
    const who = [...new Set(matter.items.flatMap((item) => item.others.map((party) => partyWord(party, context))))];
    const key = who.length > 4 ? '' : list(who, language);
    byWho.set(key, [...(byWho.get(key) ?? []), matter]);
  }
  if (byWho.size === 1) {
    const [who] = [...byWho.keys()];
    if (who) return [say(FRAME.alsoGoesTo, language, { Who: upperFirst(who) })];
    // Somebody else was told whom this receiver does not read of: then nothing is said, rather than something untrue.
    const alone = matters.every((matter) => matter.items.every((item) => !item.othersTold));
    return alone ? [FRAME.onlyYou[language]] : [];
  }
  return [...byWho].flatMap(([who, about]) => {
    if (who === '') return [];
    const duties = [
      ...new Set(
        about.map(({ first }) =>
          first.duty ? say(FRAME.quoted, language, { name: dutyName(context.textsOf(first.followUpId), first.duty)[language] }) : '',
        ),
      ),
    ];
    return [say(FRAME.alsoGoesToAbout, language, { duty: list(duties.filter(Boolean), language), Who: upperFirst(who) })];
  });
}

const EARLIER_SHOWN = 4;

/** To whoever has been reminded before and is asked now: what came when, so that nobody has to search. */
function earlierLines(matters: readonly Matter[], context: LetterContext): string[] {
  const { language, date } = context;
  const [item, ...more] = matters.flatMap(({ items }) => items);
  if (!item || more.length > 0 || item.kind !== 'after' || item.audience !== 'responsible') return [];
  const days = [...new Set(context.earlier?.(item) ?? [])].filter((day) => day < date).sort();
  if (days.length === 0) return [];
  const shown = days.slice(-EARLIER_SHOWN).map((day) => fullDate(day, language, date));
  return [say(FRAME.earlier, language, { days: list(shown, language) })];
}

function whyLines(items: readonly LetterItem[], context: LetterContext): string[] {
  const { language } = context;
  const byReason = new Map<keyof typeof BECAUSE, LetterItem[]>();
  for (const item of items) {
    const reason = item.audience === 'joint' && item.ofSafetyService ? 'representative' : item.audience;
    byReason.set(reason, [...(byReason.get(reason) ?? []), item]);
  }
  const because = [...byReason].map(([reason, own]) => say(BECAUSE[reason], language, { unit: unitsWord(own, context) }));
  return [say(FRAME.why, language, { because: list(because, language) })];
}
