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

export function snapshotCounts(db: Database, snapshotId: string, unitId?: string): Promise<SnapshotCount[]> {
  return db
    .selectFrom('snapshot_rows')
    .select(['unit_id', 'duty_key', 'phase', 'status', 'n'])
    .where('snapshot_id', '=', snapshotId)
    .$if(unitId !== undefined, (query) => query.where('unit_id', '=', unitId!))
    .orderBy('unit_id')
    .orderBy('duty_key')
    .orderBy('status')
    .execute();
}
