import type { Instant } from '../../domain/time.ts';
import { DOCUMENT_WORDS, EVIDENCE_WORDS as WORDS, LETTER_WORDS, MOVE_WORDS, OUTCOME_WORDS } from '../../texts/evidence-words.ts';
import type { Language } from '../../texts/language.ts';
import { say, upperFirst, type Message, type Params } from '../../texts/message.ts';
import { dutyName } from '../../texts/plan-texts.ts';
import { REMOVED_WORDS } from '../../texts/removal-words.ts';
import { roleWord } from '../../texts/roles.ts';
import { STATUS_WORDS } from '../../texts/statuses.ts';
import { dateAt, written } from '../written-date.ts';
import type { EvidenceInput, LetterLine } from './evidence-types.ts';
import { ledgerOf, type LedgerEntry } from './ledger-of.ts';
import type { PdfDocument, PdfSection } from './pdf-types.ts';

const FINGERPRINT = 16;

/** The bundle in words: what a person reads who will not run a program. */
export function summaryOf(input: EvidenceInput, language: Language): PdfDocument {
  const { plan, unit, cycle, exportedAt, facts, headHash } = input;
  const t = (message: Message, params?: Params) => say(message, language, params);
  const ledger = ledgerOf(facts);
  const date = written(dateAt(plan.compiled.days, exportedAt), language);
  const lead = t(WORDS.lead, { name: unit.name[language], cycle: plan.texts.title[language], date });
  const mandate = cycle.mandateReference === null ? [] : [t(WORDS.mandate, { reference: cycle.mandateReference })];
  const parts = partsOf(input, ledger, language);
  return {
    title: t(WORDS.title, { unit: unit.abbreviation }),
    language,
    createdAt: exportedAt,
    lead: [lead, ...mandate, t(WORDS.counts, countsOf(ledger))],
    sections: [
      parts.duties,
      parts.answers,
      parts.meetings,
      parts.moves,
      parts.documents,
      parts.letters,
      {
        heading: t(WORDS.proof),
        paragraphs: [t(WORDS.proofText, { n: facts.length }), t(WORDS.head, { hash: headHash ?? '–' })],
        table: null,
      },
    ],
    pageWords: (page, pages) => t(WORDS.page, { page, pages }),
  };
}

function countsOf(ledger: readonly LedgerEntry[]): Params {
  const done = ledger.filter(({ status }) => status === 'fulfilled' || status === 'fulfilledLate').length;
  const open = ledger.filter(({ endedAt }) => endedAt === null).length;
  return { n: ledger.length, done, open, others: ledger.length - done - open };
}

function partsOf(input: EvidenceInput, ledger: readonly LedgerEntry[], language: Language) {
  const { compiled, texts } = input.plan;
  const t = (message: Message) => say(message, language);
  const day = (at: Instant | null) => (at === null ? '–' : written(dateAt(compiled.days, at), language));
  // A due instant is the first that is late: people know the day before it.
  const lastDay = (dueAt: Instant | null) => day(dueAt === null ? null : dueAt - 1);
  const name = (duty: string | null) => (duty === null || duty === '' ? t(WORDS.unitItself) : dutyName(texts, duty)[language]);
  const names = new Map(input.people.map((person) => [person.personId, person.name]));
  const table = (heading: Message, columns: Message[], rows: string[][], paragraphs: Message[] = []): PdfSection => ({
    heading: t(heading),
    paragraphs: rows.length === 0 ? [t(WORDS.none)] : paragraphs.map(t),
    table: rows.length === 0 ? null : { columns: columns.map(t), rows },
  });
  const answered = ledger.flatMap((entry) => entry.answers.map((answer) => ({ ...answer, duty: entry.duty })));
  const moved = ledger.flatMap((entry) => entry.moves.map((move) => ({ ...move, duty: entry.duty })));
  return {
    duties: table(
      WORDS.duties,
      [WORDS.duty, WORDS.lastDay, WORDS.ended, WORDS.status],
      [...ledger]
        .sort(byDueDate)
        .map(({ duty, dueAt, endedAt, status }) => [name(duty), lastDay(dueAt), day(endedAt), t(STATUS_WORDS[status])]),
    ),
    answers: table(
      WORDS.answers,
      [WORDS.duty, WORDS.who, WORDS.date, WORDS.answer],
      answered.map(({ duty, role, personId, at, outcome, interim, freshSignIn }) => {
        const who = [role === null ? null : upperFirst(roleWord(role, language)), names.get(personId ?? '') ?? null];
        return [
          name(duty),
          who.filter((part) => part !== null).join(', '),
          day(at),
          [OUTCOME_WORDS[outcome], ...(interim ? [WORDS.interim] : []), ...(freshSignIn ? [WORDS.freshSignIn] : [])].map(t).join('. '),
        ];
      }),
      [WORDS.answersLead],
    ),
    meetings: table(
      WORDS.meetings,
      [WORDS.duty, WORDS.held],
      ledger.flatMap(({ duty, meetingOn }) => (meetingOn === null ? [] : [[name(duty), written(meetingOn, language)]])),
    ),
    moves: table(
      WORDS.moves,
      [WORDS.duty, WORDS.date, WORDS.from, WORDS.to, WORDS.why],
      moved.map(({ duty, at, from, to, reason }) => [name(duty), day(at), lastDay(from), lastDay(to), t(MOVE_WORDS[reason])]),
    ),
    documents: table(
      WORDS.documents,
      [WORDS.duty, WORDS.kind, WORDS.version, WORDS.date, WORDS.fingerprint],
      input.documents.map(({ duty, kind, version, createdAt, content, sha256 }) => {
        const what = DOCUMENT_WORDS[kind] ? t(DOCUMENT_WORDS[kind]) : kind;
        return [
          name(duty),
          content === null ? say(REMOVED_WORDS.mark, language, { what }) : what,
          String(version),
          day(createdAt),
          sha256.slice(0, FINGERPRINT),
        ];
      }),
    ),
    letters: table(
      WORDS.letters,
      [WORDS.date, WORDS.who, WORDS.about, WORDS.status],
      input.letters.map((letter) => [
        day(letter.sentAt ?? letter.madeAt),
        upperFirst(roleWord(letter.role, language)),
        name(letter.duty),
        t(LETTER_WORDS[fateOf(letter)]!),
      ]),
      [WORDS.lettersLead],
    ),
  };
}

function byDueDate(a: LedgerEntry, b: LedgerEntry): number {
  return (a.dueAt ?? Infinity) === (b.dueAt ?? Infinity) ? 0 : (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity);
}

function fateOf({ state }: LetterLine): string {
  return state === 'sent' || state === 'bounced' ? state : 'waiting';
}
