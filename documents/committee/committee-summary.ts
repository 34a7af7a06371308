import type { CommitteeCounts, Shown } from '../../domain/committee.ts';
import { FEWEST_UNITS } from '../../domain/overview.ts';
import type { Threshold } from '../../domain/plan.ts';
import type { Instant, LocalDate } from '../../domain/time.ts';
import { COMMITTEE_WORDS as WORDS } from '../../texts/committee-words.ts';
import type { Language } from '../../texts/language.ts';
import { say, type Message, type Params } from '../../texts/message.ts';
import type { PdfDocument, PdfSection } from '../evidence/pdf-types.ts';
import { written } from '../written-date.ts';

export interface CommitteeInput {
  institution: string;
  cycle: string;
  /** The day the figures are of. */
  day: LocalDate;
  createdAt: Instant;
  tasks: readonly { title: string; whole: number; done: number; inTime: number; late: number; moved: number | null }[];
  counts: CommitteeCounts;
  dutyTitle: (key: string) => string;
  extensions: number;
  help: { asked: number; noRepresentative: number; noManager: number };
  measures: { whole: number; done: number; late: number } | null;
  themes: readonly { name: string; n: number }[];
  gate: Threshold;
}

/** Holds the longest head of a column of numbers. */
const NUMBERS = 62;

/** A round in counts, for the working environment committee and the data protection officer: nobody's answers, no person, no unit. */
export function committeeSummary(input: CommitteeInput, language: Language): PdfDocument {
  const t = (message: Message, params?: Params) => say(message, language, params);
  const words = { t, table: tableIn(t) };
  return {
    title: t(WORDS.title, { date: written(input.day, language) }),
    language,
    createdAt: input.createdAt,
    lead: [t(WORDS.lead, { cycle: input.cycle, name: input.institution, units: input.counts.units }), t(WORDS.nobody)],
    sections: [
      tasks(input, words),
      answers(input, words),
      matters(input, words),
      measures(input, words),
      themes(input, words),
      privacy(input, words),
    ],
    pageWords: (page, pages) => t(WORDS.page, { page, pages }),
  };
}

interface Words {
  t: (message: Message, params?: Params) => string;
  table: ReturnType<typeof tableIn>;
}

function tableIn(t: Words['t']) {
  const cell = (content: string | Shown) => (content === null ? t(WORDS.under, { n: FEWEST_UNITS }) : String(content));
  return (heading: Message, columns: Message[], rows: (string | Shown)[][], ...paragraphs: string[]): PdfSection => ({
    heading: t(heading),
    paragraphs,
    table:
      rows.length === 0 ? null : { columns: columns.map((one) => t(one)), rows: rows.map((row) => row.map(cell)), otherColumns: NUMBERS },
  });
}

function tasks({ tasks: all }: CommitteeInput, { table }: Words): PdfSection {
  return table(
    WORDS.tasks,
    [WORDS.task, WORDS.whole, WORDS.done, WORDS.inTime, WORDS.late],
    all.map(({ title, whole, done, inTime, late }) => [title, whole, done, inTime, late]),
  );
}

function answers({ counts, dutyTitle }: CommitteeInput, { t, table }: Words): PdfSection {
  const kinds = ['confirmed', 'confirmedWithRemarks', 'notConfirmed', 'unanswered', 'awaited'] as const;
  return table(
    WORDS.answers,
    [WORDS.task, ...kinds.map((kind) => WORDS[kind])],
    counts.answers.map((row) => [dutyTitle(row.duty), ...kinds.map((kind) => row[kind])]),
    t(WORDS.answersLead),
  );
}

function matters({ counts, tasks: all, extensions, help }: CommitteeInput, { t, table }: Words): PdfSection {
  return table(
    WORDS.matters,
    [WORDS.what, WORDS.count],
    [
      [t(WORDS.contested), counts.contested],
      [t(WORDS.movedDates), all.reduce((sum, { moved }) => sum + (moved ?? 0), 0)],
      [t(WORDS.extensions), extensions],
      [t(WORDS.help), help.asked],
      [t(WORDS.waived), counts.waived],
      [t(WORDS.noRepresentative), help.noRepresentative],
      [t(WORDS.noManager), help.noManager],
    ],
  );
}

function measures({ counts, measures: planned }: CommitteeInput, { t, table }: Words): PdfSection {
  const { whole, done, late } = planned ?? { whole: 0, done: 0, late: 0 };
  const sentUp = ['accepted', 'rejected', 'redirected', 'returned', 'waiting'] as const;
  return table(
    WORDS.measures,
    [WORDS.what, WORDS.count],
    [
      [t(WORDS.measuresWhole), whole],
      [t(WORDS.measuresDone), done],
      [t(WORDS.measuresLate), late],
      [t(WORDS.commonMeasures), counts.commonMeasures],
      ...sentUp.map((kind) => [t(WORDS[kind]), counts.raised[kind]]),
    ],
  );
}

function themes({ themes: chosen }: CommitteeInput, { t, table }: Words): PdfSection {
  const rows = chosen.map(({ name, n }) => [name, n]);
  return table(WORDS.themes, [WORDS.theme, WORDS.count], rows, t(rows.length === 0 ? WORDS.few : WORDS.themesLead));
}

function privacy({ counts, gate }: CommitteeInput, { t, table }: Words): PdfSection {
  const least = t(gate.comparator === '>' ? WORDS.moreThan : WORDS.atLeast, { n: gate.value });
  const rows = [
    [t(WORDS.wrongFound), counts.wrongReceivers.found],
    [t(WORDS.wrongAssessed), counts.wrongReceivers.assessed],
  ];
  return table(WORDS.privacy, [WORDS.what, WORDS.count], rows, t(WORDS.privacyLead, { least }));
}
