import type { OpenTask } from '../../domain/letters/taken-over.ts';
import type { LetterItem, PlannedLetter } from '../../domain/letters/letter-types.ts';
import { deadline, fullDate } from '../dates.ts';
import { say, upperFirst, type Catalogue } from '../message.ts';
import { dutyName } from '../plan-texts.ts';
import { OUTSIDE_WORDS, ROLE_WORDS } from '../roles.ts';
import { partyWord, type LetterContext } from './letter-context.ts';

const WORDS = {
  heading: { nb: 'Dette tar du over', nn: 'Dette tek du over', en: 'What you take over' },
  headingOf: { nb: 'Dette tar du over i {unit}', nn: 'Dette tek du over i {unit}', en: 'What you take over in {unit}' },
  ahead: { nb: '{Duty}: {deadline}.', nn: '{Duty}: {deadline}.', en: '{Duty}: {deadline}.' },
  past: { nb: '{Duty}: siste dag var {date}.', nn: '{Duty}: siste dag var {date}.', en: '{Duty}: the last day was {date}.' },
  asked: {
    nb: '{Duty}: sendt til deg, og venter på svaret ditt.',
    nn: '{Duty}: send til deg, og ventar på svaret ditt.',
    en: '{Duty}: sent to you, and waiting for your answer.',
  },
  elsewhere: { nb: '{Duty}: venter på {who}.', nn: '{Duty}: ventar på {who}.', en: '{Duty}: waiting for {who}.' },
  more: {
    nb: '{n, plural, =1 {Én oppgave til kommer} other {# oppgaver til kommer}} senere. Alle står på siden.',
    nn: '{n, plural, =1 {Éi oppgåve til kjem} other {# oppgåver til kjem}} seinare. Alle står på sida.',
    en: '{n, plural, =1 {One more task comes} other {# more tasks come}} later. They are all on the page.',
  },
  nothing: {
    nb: 'Akkurat nå er ingen oppgaver åpne for deg.',
    nn: 'Akkurat no er ingen oppgåver opne for deg.',
    en: 'Just now no tasks are open for you.',
  },
  ask: { nb: 'Hvem du kan spørre', nn: 'Kven du kan spørje', en: 'Whom you can ask' },
  askCoordinator: {
    nb: '{Who}: svar på denne e-posten, også om det ikke er du som skal ha rollen.',
    nn: '{Who}: svar på denne e-posten, òg om det ikkje er du som skal ha rolla.',
    en: '{Who}: reply to this e-mail, also if the role is not meant for you.',
  },
  askOther: {
    nb: '{Who}: dere gjør mye av dette sammen.',
    nn: '{Who}: de gjer mykje av dette saman.',
    en: '{Who}: you do much of this together.',
  },
} as const satisfies Catalogue;

const WAITED_FOR = { ...ROLE_WORDS, ...OUTSIDE_WORDS };

/** For somebody who takes over: what is open and by when, and who can be asked. */
export function takenOverSections({ items }: PlannedLetter, context: LetterContext): { heading: string; lines: string[] }[] {
  const handed = items.filter((item) => item.takesOver !== null);
  if (handed.length === 0) return [];
  const { language } = context;
  const open = handed.map((item) => ({
    heading: handed.length > 1 ? say(WORDS.headingOf, language, { unit: context.unitName(item.unitId) }) : WORDS.heading[language],
    lines: openLines(item, context),
  }));
  const lines = askLines(handed, context);
  return lines.length === 0 ? open : [...open, { heading: WORDS.ask[language], lines }];
}

function openLines(item: LetterItem, context: LetterContext): string[] {
  const { tasks, more } = item.takesOver ?? { tasks: [], more: 0 };
  const { language } = context;
  if (tasks.length === 0 && more === 0) return [WORDS.nothing[language]];
  const lines = tasks.map((task) => taskLine(task, item, context));
  return more === 0 ? lines : [...lines, say(WORDS.more, language, { n: more })];
}

function taskLine({ duty, lastDay, month, past, on }: OpenTask, { followUpId }: LetterItem, context: LetterContext): string {
  const { language, date: today } = context;
  const Duty = dutyName(context.textsOf(followUpId), duty)[language];
  if (on === 'reader') return say(WORDS.asked, language, { Duty });
  if (on !== null) return say(WORDS.elsewhere, language, { Duty, who: WAITED_FOR[on][language] });
  if (past) return say(WORDS.past, language, { Duty, date: fullDate(lastDay, language, today) });
  return say(WORDS.ahead, language, { Duty, deadline: deadline(lastDay, month, language, today) });
}

/** The coordinator who reads the replies, and the other party; each once, and nobody without a name. */
function askLines(items: readonly LetterItem[], context: LetterContext): string[] {
  const { language, replyTo } = context;
  const lines = replyTo ? [say(WORDS.askCoordinator, language, { Who: upperFirst(partyWord(replyTo, context)) })] : [];
  for (const { audience, responsible, joint } of items) {
    const other = audience === 'responsible' ? joint : audience === 'joint' ? responsible : null;
    if (other && other.personIds.length > 0) lines.push(say(WORDS.askOther, language, { Who: upperFirst(partyWord(other, context)) }));
  }
  return [...new Set(lines)];
}
