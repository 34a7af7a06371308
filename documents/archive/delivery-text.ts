import type { DeliveryKind } from '../../domain/archive.ts';
import type { EndKind, Outcome } from '../../domain/facts.ts';
import type { CompiledPlan } from '../../domain/plan.ts';
import type { Receiver } from '../../domain/roles.ts';
import type { TextRemoved } from '../../domain/removed-texts.ts';
import type { Instant } from '../../domain/time.ts';
import { ARCHIVE_PDF_WORDS as WORDS, DELIVERY_TITLES } from '../../texts/archive-words.ts';
import { EVIDENCE_WORDS, OUTCOME_WORDS } from '../../texts/evidence-words.ts';
import type { Language } from '../../texts/language.ts';
import { say, type Message, type Params } from '../../texts/message.ts';
import { dutyName, type PlanTexts } from '../../texts/plan-texts.ts';
import { REMOVAL_BECAUSE, REMOVED_WORDS } from '../../texts/removal-words.ts';
import { roleWord } from '../../texts/roles.ts';
import type { PdfDocument, PdfSection } from '../evidence/pdf-types.ts';
import { answersIn } from '../forms/filled-in.ts';
import { dateAt, written } from '../written-date.ts';
import { formSections, plainLines, plainSections } from './answers-in-words.ts';

/** One text that is delivered, with what had been said about it. Instants are plan time. */
export interface DeliveryText {
  kind: Exclude<DeliveryKind, 'evidence'>;
  duty: string;
  version: number;
  createdAt: Instant;
  /** Null where an answer was given without words. */
  content: unknown;
  /** Where the text was removed: the archive gets that, and not the text. */
  removed?: TextRemoved | null;
  /** Of the text, or of the one that the answer is about. */
  sha256: string;
  writer: Spoken;
  /** What the second party said, with the statement where there is one. */
  answer:
    | (Spoken & {
        outcome: Outcome;
        at: Instant;
        statement: unknown;
        statementRemoved?: TextRemoved | null;
        interim?: true;
        freshSignIn?: true;
      })
    | null;
  /** How the duty had ended. */
  end: EndKind | null;
  unit: { abbreviation: string; name: Message };
  plan: { compiled: CompiledPlan; texts: PlanTexts };
}

/** Who spoke; the name is null where nobody knows it any more. */
export interface Spoken {
  name: string | null;
  role: Receiver | 'system';
}

export function deliveryTitle(
  kind: DeliveryKind,
  { duty, version, unit, texts }: { duty: string | null; version: number; unit: string; texts: PlanTexts },
  language: Language,
): string {
  return say(DELIVERY_TITLES[kind], language, { duty: duty === null ? '' : dutyName(texts, duty)[language], version, unit });
}

/** The text as it is kept: what was handed in, and the answer to it, unaltered. */
export function deliveryPdf(text: DeliveryText, language: Language): PdfDocument {
  const { kind, duty, version, unit, plan, writer, createdAt } = text;
  const t = (message: Message, params?: Params) => say(message, language, params);
  const date = written(dateAt(plan.compiled.days, createdAt), language);
  const lead = [
    t(WORDS.lead, { name: unit.name[language], cycle: plan.texts.title[language], date }),
    t(WORDS.writer, spoken(writer, language)),
    ...(version > 1 && kind !== 'note' ? [t(WORDS.replaces, { version })] : []),
  ];
  return {
    title: deliveryTitle(kind, { duty, version, unit: unit.abbreviation, texts: plan.texts }, language),
    language,
    createdAt,
    lead,
    sections: [
      ...contentOf(text, language),
      ...answerOf(text, language),
      { heading: t(WORDS.proof), paragraphs: [t(WORDS.hash, { hash: text.sha256 })], table: null },
    ],
    pageWords: (page, pages) => t(WORDS.page, { page, pages }),
  };
}

function contentOf({ content, removed, plan }: DeliveryText, language: Language): PdfSection[] {
  if (removed) return [{ heading: say(WORDS.content, language), paragraphs: [removedLine(removed, plan, language)], table: null }];
  const named = (content as { form?: { key?: unknown } } | null)?.form?.key;
  if (content === null) return [];
  const form = typeof named === 'string' ? plan.texts.forms?.[named] : undefined;
  return form ? formSections(form, answersIn(content), language) : plainSections(content, language);
}

function answerOf({ answer, end, plan }: DeliveryText, language: Language): PdfSection[] {
  const heading = say(WORDS.answer, language);
  if (answer) {
    const who = spoken(answer, language);
    const outcome = OUTCOME_WORDS[answer.outcome][language];
    const said = say(WORDS.answered, language, { ...who, outcome, date: written(dateAt(plan.compiled.days, answer.at), language) });
    const marks = [...(answer.interim ? [EVIDENCE_WORDS.interim] : []), ...(answer.freshSignIn ? [EVIDENCE_WORDS.freshSignIn] : [])];
    const gone = answer.statementRemoved ? [removedLine(answer.statementRemoved, plan, language)] : [];
    const statement = answer.statement === null ? gone : plainLines(answer.statement, language);
    return [
      {
        heading,
        paragraphs: [said, ...marks.map((mark) => `${say(mark, language)}.`), ...statement, say(WORDS.meaning, language)],
        table: null,
      },
    ];
  }
  return end === 'closedUnanswered' ? [{ heading, paragraphs: [say(WORDS.noAnswer, language)], table: null }] : [];
}

function removedLine({ at, by, why }: TextRemoved, { compiled }: DeliveryText['plan'], language: Language): string {
  const date = written(dateAt(compiled.days, at), language);
  return say(REMOVED_WORDS.removed, language, {
    date,
    who: roleWord(by?.role ?? 'system', language),
    because: REMOVAL_BECAUSE[why][language],
  });
}

function spoken({ name, role }: Spoken, language: Language): { name: string; role: string } {
  return { name: name ?? say(WORDS.formerPerson, language), role: roleWord(role, language) };
}
