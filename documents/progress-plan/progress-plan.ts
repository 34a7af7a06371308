import type { CompiledPlan, DutyDefinition } from '../../domain/plan.ts';
import type { Instant } from '../../domain/time.ts';
import { monthName } from '../../texts/dates.ts';
import { say, upperFirst, type Message, type Params } from '../../texts/message.ts';
import { dutyName } from '../../texts/plan-texts.ts';
import { PROGRESS_PLAN_WORDS as WORDS } from '../../texts/progress-plan-words.ts';
import { roleWord } from '../../texts/roles.ts';
import type { PdfDocument, PdfSection } from '../evidence/pdf-types.ts';
import { dateAt, written } from '../written-date.ts';
import { firstDayWords, lastDayWords, type PlanInWords } from './date-words.ts';

/** Holds a date with its year and star in one line. */
const COLUMN = 110;

/** The guide's progress plan, from the compiled plan itself: what, who, from when, by when. The same plan and day, the same document. */
export function progressPlan(shown: PlanInWords, createdAt: Instant): PdfDocument {
  const { plan, texts, language } = shown;
  const t = (message: Message, params?: Params) => say(message, language, params);
  const day = (at: Instant) => written(dateAt(plan.days, at), language);
  const proposes = plan.duties.some(({ derived }) => derived.includes('due') || derived.includes('opens'));
  return {
    title: t(WORDS.title),
    language,
    createdAt,
    lead: [
      t(WORDS.lead, { cycle: texts.title[language], from: day(plan.startsAt), until: day(plan.closesAt - 1) }),
      t(WORDS.moved),
      ...(proposes ? [t(WORDS.proposals)] : []),
    ],
    sections: [milestones(shown), ...plan.phases.map((phase) => phaseSection(shown, phase))].filter(
      ({ paragraphs, table }) => table !== null || paragraphs.length > 0,
    ),
    pageWords: (page, pages) => t(WORDS.page, { page, pages }),
  };
}

function milestones({ plan, texts, language }: PlanInWords): PdfSection {
  const rows = plan.milestones.map(({ key, at, until, derived }) => {
    const date = dateAt(plan.days, at);
    const words = until === undefined ? written(date, language) : monthName(date, language);
    return [texts.milestones[key]?.[language] ?? key, `${words}${derived ? '\u00a0*' : ''}`];
  });
  const columns = [WORDS.what, WORDS.date].map((message) => say(message, language));
  return {
    heading: say(WORDS.milestones, language),
    paragraphs: [],
    table: rows.length === 0 ? null : { columns, rows, otherColumns: COLUMN },
  };
}

function phaseSection(shown: PlanInWords, { key, from, until }: CompiledPlan['phases'][number]): PdfSection {
  const { plan, texts, language } = shown;
  const t = (message: Message, params?: Params) => say(message, language, params);
  const month = (at: Instant) => monthName(dateAt(plan.days, at), language);
  const duties = plan.duties.filter((duty) => duty.phase === key).sort((a, b) => whenDue(a) - whenDue(b));
  const star = (duty: DutyDefinition, field: string) => (duty.derived.includes(field) ? '\u00a0*' : '');
  const rows = duties.map((duty) => [
    dutyName(texts, duty.key)[language],
    whoWords(duty, language),
    `${firstDayWords(shown, duty)}${star(duty, 'opens')}`,
    `${lastDayWords(shown, duty)}${star(duty, 'due')}`,
  ]);
  return {
    heading: t(WORDS.phase, { name: texts.phases[key]?.[language] ?? key, from: month(from), until: month(until - 1) }),
    paragraphs: plan.measureDuty?.phase === key ? [t(WORDS.measures)] : [],
    table:
      rows.length === 0
        ? null
        : { columns: [WORDS.task, WORDS.who, WORDS.from, WORDS.lastDay].map((message) => t(message)), rows, otherColumns: COLUMN },
  };
}

function whoWords({ responsible, jointWith }: DutyDefinition, language: PlanInWords['language']): string {
  const who = upperFirst(roleWord(responsible, language));
  return jointWith === undefined ? who : say(WORDS.withWhom, language, { who, other: roleWord(jointWith, language) });
}

/** What waits for something else comes last. */
function whenDue({ dueAt }: DutyDefinition): number {
  return typeof dueAt === 'number' ? dueAt : Infinity;
}
