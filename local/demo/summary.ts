import { sql } from 'kysely';
import type { Database } from '../../db/database.ts';
import type { TakenOut } from './take-out-evidence.ts';
import { AT_START, END_KINDS, type Cause, type EndKind, type ReportOutcome } from '../../domain/facts.ts';

export type DutySums = Record<EndKind, number> & { written: number; added: number; open: number };

export interface DemoReport {
  schema: 1;
  seed: number;
  units: number;
  maxLagPlanDays: number;
  duties: DutySums;
  letters: { sent: number; withdrawn: number; superseded: number; bounced: number; byKind: Record<string, number> };
  escalations: number;
  disagreements: number;
  /** Forms handed in and answered by both, meetings recorded, action plans handed in and the measures reviewed since. */
  handedIn: { forms: number; answers: number; meetings: number; plans: number; reviews: number };
  /** Response units with a report of their own, and without. */
  reports: { own: number; none: number };
  /** What the records office has entered a receipt for, and what not. */
  archive: { archived: number; waiting: number };
  ledger: { ok: boolean; findings: unknown[] };
  evidence: TakenOut;
}

/** Every duty that was written at the start of a follow-up or added later, and what became of it. */
export async function countDuties(db: Database): Promise<DutySums> {
  const { rows } = await sql<{ cause: Cause; end: EndKind | null; n: number }>`
    select cause, end_kind as end, count(*)::int as n from duties group by 1, 2`.execute(db);
  const sum = (matches: (row: { cause: Cause; end: EndKind | null }) => boolean) =>
    rows.filter(matches).reduce((total, row) => total + row.n, 0);
  const ends = Object.fromEntries(END_KINDS.map((kind) => [kind, sum((row) => row.end === kind)])) as Record<EndKind, number>;
  return {
    written: sum((row) => AT_START.has(row.cause)),
    added: sum((row) => !AT_START.has(row.cause)),
    ...ends,
    open: sum((row) => row.end === null),
  };
}

export async function countLetters(db: Database): Promise<DemoReport['letters']> {
  const letters = await sql<{ kind: string; state: string; n: number }>`
    select kind, state, count(*)::int as n from letters group by 1, 2`.execute(db);
  const notices = await sql<{ state: string; n: number }>`select state, count(*)::int as n from notices group by 1`.execute(db);
  const count = (rows: { state: string; n: number }[], state: string) =>
    rows.filter((row) => row.state === state).reduce((total, row) => total + row.n, 0);
  const byKind: Record<string, number> = {};
  for (const { kind, state, n } of letters.rows) if (state === 'sent') byKind[kind] = (byKind[kind] ?? 0) + n;
  return {
    sent: count(letters.rows, 'sent'),
    withdrawn: count(notices.rows, 'withdrawn'),
    superseded: count(notices.rows, 'superseded'),
    bounced: count(letters.rows, 'bounced'),
    byKind,
  };
}

/** Each form, meeting and plan once, however often it was corrected. */
export async function countEvidence(db: Database): Promise<DemoReport['handedIn']> {
  const { rows } = await sql<DemoReport['handedIn']>`
    select count(distinct (follow_up_id, duty)) filter (where type = 'formSubmitted')::int as forms,
      count(distinct (follow_up_id, duty)) filter (where type = 'answered')::int as answers,
      count(distinct (follow_up_id, duty)) filter (where type = 'meetingRecorded')::int as meetings,
      count(distinct (follow_up_id, duty)) filter (where type = 'planSubmitted')::int as plans,
      count(*) filter (where type = 'measureReviewed')::int as reviews
    from facts`.execute(db);
  return rows[0]!;
}

export async function countReports(db: Database): Promise<DemoReport['reports']> {
  const { rows } = await sql<{ outcome: ReportOutcome; n: number }>`
    select outcome, count(*)::int as n from (
      select distinct on (follow_up_id) body ->> 'outcome' as outcome from facts where type = 'reportArrived' order by follow_up_id, seq desc
    ) as latest group by 1`.execute(db);
  const count = (outcome: ReportOutcome) => rows.find((row) => row.outcome === outcome)?.n ?? 0;
  return { own: count('ownReport'), none: count('noOwnReport') };
}

export async function countDeliveries(db: Database): Promise<DemoReport['archive']> {
  const { rows } = await sql<DemoReport['archive']>`
    select count(*) filter (where archived_at is not null)::int as archived, count(*) filter (where archived_at is null)::int as waiting
    from archive_deliveries`.execute(db);
  return rows[0]!;
}

/** Steps that told somebody beyond the duty's own parties that it is late. */
const ESCALATIONS = ['after5', 'after10', 'after20'];

export async function countEscalations(db: Database): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from facts where type = 'stepReached' and body ->> 'step' = any(${ESCALATIONS})`.execute(db);
  return rows[0]?.n ?? 0;
}

export async function countDisagreements(db: Database): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from facts where type = 'answered' and body ->> 'outcome' = 'notConfirmed'`.execute(db);
  return rows[0]?.n ?? 0;
}
