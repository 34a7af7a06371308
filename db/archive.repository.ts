import { sql, type Generated, type Selectable } from 'kysely';
import type { Archivable, DeliveryKind, DeliveryState, Receipt } from '../domain/archive.ts';
import type { Instant } from '../domain/time.ts';
import { newId } from '../platform/ids.ts';
import type { Database, Trx } from './database.ts';

interface FolderTable {
  cycle_id: string;
  unit_id: string;
  revision: number;
  system: string;
  case_id: string;
  title: string | null;
  access_code: string | null;
  legal_basis: string | null;
  blocked: boolean;
  person_id: string;
  set_at: number;
}

interface DeliveryTable {
  delivery_id: string;
  follow_up_id: string;
  kind: DeliveryKind;
  duty: string | null;
  document_id: string | null;
  fact_seq: number;
  made_at: number;
  late_at: number;
  late_told_at: number | null;
  state: Generated<DeliveryState>;
  problem: string | null;
  as_of: number | null;
  attempts: Generated<number>;
  system: string | null;
  case_id: string | null;
  journal_number: string | null;
  archived_at: number | null;
  archived_by: string | null;
  /** Real time. */
  changed_at: Generated<number>;
  /** Real time. */
  looked_at: number | null;
  /** Real time. */
  nudged_at: number | null;
}

type ArchiveTables = Record<'case_folders', FolderTable> & Record<'archive_deliveries', DeliveryTable>;
export type FolderRow = Selectable<FolderTable>;
export type DeliveryRow = Selectable<DeliveryTable>;
/** A delivery with where it belongs. */
export type PlacedDelivery = DeliveryRow & { cycle_id: string; unit_id: string };

const tables = (db: Database) => db.withTables<ArchiveTables>();
const REAL_NOW = sql<number>`floor(extract(epoch from clock_timestamp()) * 1000)`;

/** What a follow-up owes the archive, written in the transaction of its facts; what is known already stays as it is. */
export async function addDeliveries(trx: Trx, followUpId: string, owed: readonly (Archivable & { lateAt: Instant })[]): Promise<void> {
  if (owed.length === 0) return;
  const rows = owed.map(({ kind, duty, documentId, seq, at, lateAt }) => ({
    delivery_id: newId(),
    follow_up_id: followUpId,
    kind,
    duty,
    document_id: documentId,
    fact_seq: seq,
    made_at: at,
    late_at: lateAt,
  }));
  await tables(trx)
    .insertInto('archive_deliveries')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['follow_up_id', 'document_id', 'fact_seq']).doNothing())
    .execute();
}

export function lockDelivery(trx: Trx, deliveryId: string): Promise<DeliveryRow | undefined> {
  return tables(trx).selectFrom('archive_deliveries').selectAll().where('delivery_id', '=', deliveryId).forUpdate().executeTakeFirst();
}

const placed = (db: Database) =>
  tables(db)
    .selectFrom('archive_deliveries')
    .innerJoin('follow_ups', 'follow_ups.follow_up_id', 'archive_deliveries.follow_up_id')
    .selectAll('archive_deliveries')
    .select(['follow_ups.cycle_id', 'follow_ups.unit_id']);

export function findDelivery(db: Database, deliveryId: string): Promise<PlacedDelivery | undefined> {
  return placed(db).where('delivery_id', '=', deliveryId).executeTakeFirst();
}

export function deliveriesOf(db: Database, followUpId: string): Promise<PlacedDelivery[]> {
  return placed(db).where('archive_deliveries.follow_up_id', '=', followUpId).orderBy('fact_seq').orderBy('delivery_id').execute();
}

/** In the order they were made; `after` is the last id of the page before. */
export function deliveriesOfUnits(
  db: Database,
  wanted: { unitIds: readonly string[]; cycleId: string; state?: DeliveryState | undefined; after?: string | undefined; limit: number },
): Promise<PlacedDelivery[]> {
  if (wanted.unitIds.length === 0) return Promise.resolve([]);
  return placed(db)
    .where('follow_ups.cycle_id', '=', wanted.cycleId)
    .where('follow_ups.unit_id', 'in', wanted.unitIds)
    .$if(wanted.state !== undefined, (query) => query.where('state', '=', wanted.state!))
    .$if(wanted.after !== undefined, (query) => query.where('delivery_id', '>', wanted.after!))
    .orderBy('delivery_id')
    .limit(wanted.limit)
    .execute();
}

/** What changes of a delivery before it is archived. A change by people is one its workflow must look at. */
export async function updateDelivery(
  trx: Trx,
  deliveryId: string,
  changes: Partial<Pick<DeliveryRow, 'state' | 'problem' | 'as_of' | 'attempts' | 'system' | 'case_id' | 'late_told_at'>>,
  touch: 'looked' | 'changed' | 'neither' = 'neither',
): Promise<void> {
  const stamp = touch === 'looked' ? { looked_at: REAL_NOW } : touch === 'changed' ? { changed_at: REAL_NOW } : {};
  if (Object.keys({ ...changes, ...stamp }).length === 0) return;
  await tables(trx)
    .updateTable('archive_deliveries')
    .set({ ...changes, ...stamp })
    .where('delivery_id', '=', deliveryId)
    .execute();
}

/** Only for a delivery that has no receipt yet, under its lock. */
export async function keepReceipt(trx: Trx, deliveryId: string, receipt: Receipt, at: Instant, by: string | null): Promise<void> {
  await tables(trx)
    .updateTable('archive_deliveries')
    .set({
      state: 'archived',
      problem: null,
      system: receipt.system,
      case_id: receipt.caseId,
      journal_number: receipt.journalNumber,
      archived_at: at,
      archived_by: by,
      changed_at: REAL_NOW,
    })
    .where('delivery_id', '=', deliveryId)
    .execute();
}

export function receiptOf(row: DeliveryRow): Receipt | null {
  const { system, case_id: caseId, journal_number: journalNumber } = row;
  return system !== null && caseId !== null && journalNumber !== null ? { system, caseId, journalNumber } : null;
}

/** Newest first: the first is where new deliveries go, the others are where older ones may be. */
export function foldersOf(db: Database, cycleId: string, unitId: string): Promise<FolderRow[]> {
  return tables(db)
    .selectFrom('case_folders')
    .selectAll()
    .where('cycle_id', '=', cycleId)
    .where('unit_id', '=', unitId)
    .orderBy('revision', 'desc')
    .execute();
}

/** The newest folder of each unit that has one. */
export async function presentFolders(db: Database, cycleId: string, unitIds: readonly string[]): Promise<Map<string, FolderRow>> {
  if (unitIds.length === 0) return new Map();
  const rows = await tables(db)
    .selectFrom('case_folders')
    .selectAll()
    .distinctOn('unit_id')
    .where('cycle_id', '=', cycleId)
    .where('unit_id', 'in', unitIds)
    .orderBy('unit_id')
    .orderBy('revision', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.unit_id, row]));
}

/** Nobody else says a folder of these until the transaction ends; in order, so that two lists cannot wait for each other. */
export async function lockFolders(trx: Trx, cycleId: string, unitIds: readonly string[]): Promise<void> {
  for (const unitId of [...unitIds].sort()) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`case folder ${cycleId} ${unitId}`}, 0))`.execute(trx);
  }
}

/** The present folder, and all of the unit's deliveries that wait are looked at again. */
export async function addFolder(trx: Trx, folder: Omit<FolderRow, 'revision'>): Promise<FolderRow> {
  const { cycle_id: cycleId, unit_id: unitId } = folder;
  // Two at once would take the same number.
  await lockFolders(trx, cycleId, [unitId]);
  const [last] = await foldersOf(trx, cycleId, unitId);
  const row = await tables(trx)
    .insertInto('case_folders')
    .values({ ...folder, revision: (last?.revision ?? 0) + 1 })
    .returningAll()
    .executeTakeFirstOrThrow();
  await sql`
    update archive_deliveries set changed_at = ${REAL_NOW} from follow_ups
    where follow_ups.follow_up_id = archive_deliveries.follow_up_id and cycle_id = ${cycleId} and unit_id = ${unitId}
      and state <> 'archived'`.execute(trx);
  return row;
}

/** While an archive is away the workflow waits inside one attempt; told once, it need not be told every few seconds. */
const TELL_AGAIN_AFTER = 10 * 60_000;

/** Something happened to them that no workflow has looked at. Bounded, so that a long outage is worked off step by step. */
export async function unlookedDeliveries(db: Database, limit: number): Promise<string[]> {
  const { rows } = await sql<{ delivery_id: string }>`
    select delivery_id from archive_deliveries
    where (looked_at is null or looked_at < changed_at)
      and (nudged_at is null or nudged_at < changed_at or nudged_at < ${REAL_NOW} - ${TELL_AGAIN_AFTER})
    order by changed_at, delivery_id limit ${limit}`.execute(db);
  return rows.map((row) => row.delivery_id);
}

export async function noteNudged(db: Database, deliveryId: string, nudged: boolean): Promise<void> {
  await tables(db)
    .updateTable('archive_deliveries')
    .set({ nudged_at: nudged ? REAL_NOW : null })
    .where('delivery_id', '=', deliveryId)
    .execute();
}

/** After Temporal was lost: every delivery that is not archived needs its workflow again. */
export async function forgetLooks(db: Database): Promise<void> {
  await tables(db).updateTable('archive_deliveries').set({ looked_at: null, nudged_at: null }).where('state', '<>', 'archived').execute();
}

/**
 * Late, and nobody has been told who could be: an open follow-up tells of its duties; a bundle, or what is left after the close, only
 * stands in the list. Locked: two workers tell once.
 */
export function untoldLate(trx: Trx, now: Instant, limit: number): Promise<(DeliveryRow & { duty: string })[]> {
  return tables(trx)
    .selectFrom('archive_deliveries')
    .innerJoin('follow_ups', 'follow_ups.follow_up_id', 'archive_deliveries.follow_up_id')
    .selectAll('archive_deliveries')
    .where('follow_ups.closed', '=', false)
    .where('duty', 'is not', null)
    .$narrowType<{ duty: string }>()
    .where('state', '<>', 'archived')
    .where('late_told_at', 'is', null)
    .where('late_at', '<=', now)
    .orderBy('delivery_id')
    .limit(limit)
    .forUpdate('archive_deliveries')
    .skipLocked()
    .execute();
}

/** For `ledger verify`: every delivery there is. */
export async function deliveriesByFollowUp(db: Database): Promise<Map<string, DeliveryRow[]>> {
  const byFollowUp = new Map<string, DeliveryRow[]>();
  for (const row of await tables(db).selectFrom('archive_deliveries').selectAll().orderBy('delivery_id').execute()) {
    const rows = byFollowUp.get(row.follow_up_id);
    if (rows) rows.push(row);
    else byFollowUp.set(row.follow_up_id, [row]);
  }
  return byFollowUp;
}
