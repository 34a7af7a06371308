import { sql, type Selectable } from 'kysely';
import type { Instant } from '../domain/time.ts';
import type { Database, Trx } from './database.ts';
import { newId } from '../platform/ids.ts';
import type { SnapshotRowTable, SnapshotTable } from './tables.ts';

export type SnapshotRow = Selectable<SnapshotTable>;
export type SnapshotCount = Omit<Selectable<SnapshotRowTable>, 'snapshot_id'>;

export function findSnapshot(db: Database, cycleId: string, duty: string): Promise<SnapshotRow | undefined> {
  return db.selectFrom('snapshots').selectAll().where('cycle_id', '=', cycleId).where('duty', '=', duty).executeTakeFirst();
}

/** Frozen once: a second taking finds the first and writes nothing. */
export async function addSnapshot(
  trx: Trx,
  snapshot: { cycleId: string; duty: string; asOf: Instant; takenAt: Instant },
  counts: readonly SnapshotCount[],
): Promise<string | null> {
  const added = await trx
    .insertInto('snapshots')
    .values({
      snapshot_id: newId(),
      cycle_id: snapshot.cycleId,
      duty: snapshot.duty,
      as_of: snapshot.asOf,
      taken_at: snapshot.takenAt,
    })
    .onConflict((conflict) => conflict.columns(['cycle_id', 'duty']).doNothing())
    .returning('snapshot_id')
    .executeTakeFirst();
  if (!added) return null;
  await sql`
    insert into snapshot_rows (snapshot_id, unit_id, duty_key, phase, status, n)
    select ${added.snapshot_id}, unit_id, duty_key, phase, status, n
    from json_to_recordset(${JSON.stringify(counts)}::json) as c(unit_id text, duty_key text, phase text, status text, n int)`.execute(trx);
  return added.snapshot_id;
}

/** Those of a cycle that have been taken, the earliest first. */
export function snapshotsOf(db: Database, cycleId: string): Promise<SnapshotRow[]> {
  return db.selectFrom('snapshots').selectAll().where('cycle_id', '=', cycleId).orderBy('as_of').orderBy('duty').execute();
}

/** The units that have counts of their own in it, each with all below it. */
export async function unitsFrozen(db: Database, snapshotId: string): Promise<Set<string>> {
  const rows = await db.selectFrom('snapshot_rows').select('unit_id').distinct().where('snapshot_id', '=', snapshotId).execute();
  return new Set(rows.map((row) => row.unit_id));
}

export function snapshotCounts(db: Database, snapshotId: string, unitIds: readonly string[]): Promise<SnapshotCount[]> {
  if (unitIds.length === 0) return Promise.resolve([]);
  return db
    .selectFrom('snapshot_rows')
    .select(['unit_id', 'duty_key', 'phase', 'status', 'n'])
    .where('snapshot_id', '=', snapshotId)
    .where('unit_id', 'in', unitIds)
    .orderBy('unit_id')
    .orderBy('duty_key')
    .orderBy('status')
    .execute();
}
