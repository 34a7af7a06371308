import type { Database, Trx } from '../db/database.ts';
import { factsOfAll } from '../db/fact.repository.ts';
import { makeLetters, type NewLetter } from '../db/letter.repository.ts';
import { newId } from '../platform/ids.ts';
import { pendingNotices, settleNotices, type PendingNotice as NoticeRow, type Settled } from '../db/notice.repository.ts';
import { findPersons, loadOrganisation, unitRows, type PersonRow } from '../db/organisation.repository.ts';
import type { StoredPlan, StoredPlans } from '../db/plan.repository.ts';
import { earlierLetters, letteredOn, takeSlot, threadsOf, type EarlierLetter, type Matter } from '../db/post.repository.ts';
import { evolve } from '../domain/evolve.ts';
import type { Fact } from '../domain/facts.ts';
import type { DeskNote } from '../domain/letters/desk-notes.ts';
import { resolve } from '../domain/people.ts';
import { dateOf } from '../domain/letters/slots.ts';
import { planLetters, type PendingNotice, type PlannedLetter, type PostResult } from '../domain/post.ts';
import { EMPTY_STATE, type FollowUpState } from '../domain/state.ts';
import type { Instant, LocalDate } from '../domain/time.ts';
import type { AnswerLinks } from '../platform/answer-links.ts';
import { letterHtml } from '../mail/templates/letter-html.ts';
import { deskNotes, withNotes } from './post-notes.ts';
import { answerLink } from './post-answer-link.ts';
import { languageOf } from '../texts/language.ts';
import { letterText, letterView, type LetterContext } from '../texts/letter.ts';
import type { PlanTexts } from '../texts/plan-texts.ts';

export interface MakeDependencies {
  db: Database;
  plans: StoredPlans;
  publicUrl: string;
  /** Right side of a Message-ID. */
  mailDomain: string;
  /** Seals the links by which light answers are given from a letter; absent: letters have none. */
  answers?: AnswerLinks | undefined;
}

export type Occasion =
  { kind: 'now'; at: Instant } | { kind: 'slot'; at: Instant; date: LocalDate; judgedAt: Instant; weekly: boolean; forced: boolean };

export interface Made {
  letters: number;
  withdrawn: number;
  superseded: number;
}

/** More than any institution tells on one day; a bound all the same. */
const AT_ONCE = 100_000;
/** Follow-ups whose facts are in memory together: some megabytes. */
const FOLDED_AT_ONCE = 50;

const NOTHING: Made = { letters: 0, withdrawn: 0, superseded: 0 };

/** Makes the letters of a slot, or those that leave at once, in one transaction: with them their notices are settled. */
export async function makeLettersFor(dependencies: MakeDependencies, occasion: Occasion): Promise<Made> {
  // Asked at every look, and mostly there is none: that takes no transaction.
  if (occasion.kind === 'now' && (await waitingNotices(dependencies.db, occasion, 1)).length === 0) return NOTHING;
  return dependencies.db.transaction().execute(async (trx) => {
    const rows = await waitingNotices(trx, occasion, AT_ONCE);
    const notes = occasion.kind === 'slot' && occasion.weekly ? await deskNotes(trx) : [];
    const made = rows.length === 0 && notes.length === 0 ? NOTHING : await make(trx, dependencies, occasion, rows, notes);
    if (occasion.kind === 'now') return made;
    const { date: slot, at, forced, judgedAt } = occasion;
    const taken = await takeSlot(trx, { slot, at, madeAt: judgedAt, letters: made.letters, forced });
    if (!taken) throw new Error(`the slot ${slot} has been made before`);
    return made;
  });
}

function waitingNotices(db: Database, occasion: Occasion, limit: number): Promise<NoticeRow[]> {
  const urgencies = occasion.kind === 'now' ? (['now'] as const) : (['overview', 'prompt'] as const);
  return pendingNotices(db, occasion.at + 1, urgencies, limit);
}

async function make(
  trx: Trx,
  dependencies: MakeDependencies,
  occasion: Occasion,
  rows: NoticeRow[],
  notes: readonly DeskNote[],
): Promise<Made> {
  const at = occasion.kind === 'now' ? occasion.at : occasion.judgedAt;
  const desk = await openDesk(trx, dependencies.plans, rows, at);
  const lettered = occasion.kind === 'now' ? new Set<string>() : await letteredOn(trx, occasion.date);
  const planned = planLetters({
    slot: at,
    notices: rows.map((row) => noticeOf(row, desk)),
    stateOf: (id) => desk.states.get(id) ?? EMPTY_STATE,
    planOf: (id) => desk.planOf(id).plan,
    org: desk.org,
    unitOf: (id) => desk.rows.get(id)!.unit_id,
    alreadyLettered: (personId) => lettered.has(personId),
    weekly: occasion.kind === 'slot' && occasion.weekly,
    kind: occasion.kind,
  });
  if (occasion.kind === 'slot') planned.letters = withNotes(planned.letters, notes, desk.org, { at, date: occasion.date, lettered });
  const letters = await writeLetters(trx, dependencies, desk, planned, occasion.kind === 'slot' ? occasion.date : null);
  const made = new Set(await makeLetters(trx, letters));
  const told = letters.filter(({ letter }) => made.has(letter.letter_id)).flatMap(({ noticeIds }) => noticeIds);
  await settleNotices(trx, settledBy(planned, told), at);
  return { letters: made.size, withdrawn: planned.withdrawn.length, superseded: planned.superseded.length };
}

function settledBy(planned: PostResult, told: readonly string[]): Settled[] {
  return [
    ...[...new Set(told)].map((noticeId): Settled => ({ noticeId, state: 'lettered' })),
    ...planned.withdrawn.map(({ noticeId, why }): Settled => ({ noticeId, state: 'withdrawn', reason: why })),
    ...planned.superseded.map(({ noticeId, by, byNoticeId }): Settled => ({
      noticeId,
      state: 'superseded',
      reason: by,
      supersededBy: byNoticeId,
    })),
  ];
}

type Desk = Awaited<ReturnType<typeof openDesk>>;

/** Everything the letters are made from, read inside the transaction. */
async function openDesk(trx: Trx, shelf: StoredPlans, rows: readonly NoticeRow[], at: Instant) {
  const org = await loadOrganisation(trx, at);
  const byFollowUp = new Map(rows.map((row) => [row.follow_up_id, row]));
  const states = new Map<string, FollowUpState>();
  const facts = new Map<string, Fact>();
  const ids = [...byFollowUp.keys()];
  for (let from = 0; from < ids.length; from += FOLDED_AT_ONCE) {
    for (const { followUpId: id, seq, fact } of await factsOfAll(trx, ids.slice(from, from + FOLDED_AT_ONCE))) {
      states.set(id, evolve(states.get(id) ?? EMPTY_STATE, fact));
      if (fact.notices) facts.set(`${id} ${String(seq)}`, fact);
    }
  }
  const plans = new Map<string, StoredPlan<PlanTexts>>();
  for (const { plan_key: key, plan_version: version } of byFollowUp.values()) {
    plans.set(`${key}@${String(version)}`, await shelf.whole<PlanTexts>(key, version, trx));
  }
  const units = new Map((await unitRows(trx)).map((unit) => [unit.unit_id, unit.abbreviation]));
  const planOf = (id: string): StoredPlan<PlanTexts> => {
    const row = byFollowUp.get(id)!;
    return plans.get(`${row.plan_key}@${String(row.plan_version)}`)!;
  };
  return { org, rows: byFollowUp, states, facts, units, planOf };
}

function noticeOf(row: NoticeRow, desk: Desk): PendingNotice {
  const fact = desk.facts.get(`${row.follow_up_id} ${String(row.fact_seq)}`);
  return {
    noticeId: row.notice_id,
    followUpId: row.follow_up_id,
    duty: row.duty ?? '',
    step: row.step,
    epoch: row.epoch,
    role: row.role,
    urgency: row.urgency,
    issuedAt: row.issued_at,
    ...(fact ? { fact } : {}),
  };
}

async function writeLetters(trx: Trx, dependencies: MakeDependencies, desk: Desk, { letters }: PostResult, slot: LocalDate | null) {
  const replyTo = new Map(letters.map((letter) => [letter, coordinatorsOf(desk, letter)]));
  const people = await peopleIn(trx, letters, [...replyTo.values()].flat());
  const drafts = letters.map((planned) => ({ planned, letterId: newId() }));
  const threads = await threadsOf(
    trx,
    drafts.flatMap(({ planned, letterId }) => matterOf(planned, letterId)),
  );
  const before = await earlierOf(trx, letters);
  return drafts.flatMap(({ planned, letterId }) => {
    const person = people.get(planned.personId);
    if (!person) return [];
    const reader = replyTo.get(planned)?.[0];
    const view = letterView(planned, {
      ...contextOf(dependencies, desk, planned, people, person, reader),
      earlier: ({ followUpId, duty }) =>
        before
          .filter((one) => one.personId === planned.personId && one.followUpId === followUpId && one.duty === duty)
          .map(({ madeAt }) => dateOf(desk.planOf(followUpId).plan, madeAt)),
    });
    const letter: NewLetter = {
      letter_id: letterId,
      slot: slot ?? letterId,
      kind: planned.kind,
      person_id: person.person_id,
      language: view.language,
      address: person.email,
      subject: view.subject,
      body_text: letterText(view),
      body_html: letterHtml(view),
      message_id: `<${letterId}@${dependencies.mailDomain}>`,
      made_at: planned.at,
      reply_to: replyAddress(people, reader),
      thread: threads.get(letterId) ?? null,
      notes: planned.notes?.length ?? 0,
    };
    return [{ letter, noticeIds: planned.items.flatMap((item) => item.noticeIds) }];
  });
}

/** Only letters that ask about something late name those before. */
function earlierOf(trx: Trx, letters: readonly PlannedLetter[]): Promise<EarlierLetter[]> {
  const late = letters.filter(({ items }) => items.length === 1 && items[0]?.kind === 'after' && items[0].audience === 'responsible');
  return earlierLetters(
    trx,
    late.map(({ personId }) => personId),
    late.map(({ items }) => items[0]!.followUpId),
    late.map(({ items }) => items[0]!.duty),
  );
}

function coordinatorsOf(desk: Desk, { items, at, personId }: PlannedLetter): string[] {
  const unitId = items[0]?.unitId;
  return unitId === undefined ? [] : resolve(desk.org, 'localCoordinator', unitId, at).filter((id) => id !== personId);
}

/** Letters about one matter stand together in the mail program. */
function matterOf({ items, personId }: PlannedLetter, letterId: string): Matter[] {
  const [item, ...more] = items;
  return item && more.length === 0 && item.duty !== '' ? [{ letterId, personId, followUpId: item.followUpId, duty: item.duty }] : [];
}

async function peopleIn(trx: Trx, letters: readonly PlannedLetter[], more: readonly string[]): Promise<Map<string, PersonRow>> {
  const ids = new Set(more);
  for (const { personId, items, notes = [] } of letters) {
    ids.add(personId);
    for (const note of notes) ids.add(note.personId);
    for (const { responsible, joint, reporter, others } of items) {
      for (const party of [responsible, joint, reporter, ...others]) party?.personIds.forEach((id) => ids.add(id));
    }
  }
  return new Map((await findPersons(trx, [...ids])).map((person) => [person.person_id, person]));
}

function contextOf(
  { publicUrl, answers }: MakeDependencies,
  desk: Desk,
  planned: PlannedLetter,
  people: ReadonlyMap<string, PersonRow>,
  person: PersonRow,
  reader: string | undefined,
): LetterContext {
  return {
    language: languageOf(person.language),
    date: planned.date,
    receiverName: person.name,
    textsOf: (id) => desk.planOf(id).texts,
    cycleOf: (id) => desk.rows.get(id)!.cycle_id,
    unitName: (unitId) => desk.units.get(unitId) ?? unitId,
    personName: (id) => people.get(id)?.name ?? null,
    replyTo: reader === undefined ? null : { role: 'localCoordinator', personIds: [reader] },
    publicUrl,
    ...(answers
      ? { answerLink: (item) => answerLink(item, { publicUrl, answers, desk, at: planned.at, personId: person.person_id }) }
      : {}),
  };
}

function replyAddress(people: ReadonlyMap<string, PersonRow>, reader: string | undefined): string | null {
  const person = reader === undefined ? undefined : people.get(reader);
  return person ? JSON.stringify({ name: person.name, address: person.email }) : null;
}
