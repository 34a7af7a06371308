import { sql, type Selectable } from 'kysely';
import type { Level } from '../domain/plan.ts';
import type { Instant } from '../domain/time.ts';
import type { Database, Trx } from './database.ts';
import { newId } from '../platform/ids.ts';
import type { FollowUpTable } from './tables.ts';

export type FollowUpRow = Selectable<FollowUpTable>;

/** Only the advance of a follow-up takes this lock. Whoever holds it is the one writer. */
export function lockFollowUp(trx: Trx, followUpId: string): Promise<FollowUpRow | undefined> {
  return trx.selectFrom('follow_ups').selectAll().where('follow_up_id', '=', followUpId).forUpdate().executeTakeFirst();
}

export function findFollowUp(db: Database, followUpId: string): Promise<FollowUpRow | undefined> {
  return db.selectFrom('follow_ups').selectAll().where('follow_up_id', '=', followUpId).executeTakeFirst();
}

export function followUpOfUnit(db: Database, cycleId: string, unitId: string): Promise<FollowUpRow | undefined> {
  return db.selectFrom('follow_ups').selectAll().where('cycle_id', '=', cycleId).where('unit_id', '=', unitId).executeTakeFirst();
}

export function followUpsOfCycle(db: Database, cycleId: string): Promise<FollowUpRow[]> {
  return db.selectFrom('follow_ups').selectAll().where('cycle_id', '=', cycleId).orderBy('follow_up_id').execute();
}

export interface NewFollowUp {
  cycleId: string;
  unitId: string;
  departmentId: string;
  level: Level;
  isResponseUnit: boolean;
  planKey: string;
  planVersion: number;
  createdAt: Instant;
}

/** A unit has one follow-up in a cycle: those that exist are left as they are and not returned. */
export async function insertFollowUps(trx: Trx, followUps: readonly NewFollowUp[]): Promise<{ followUpId: string; unitId: string }[]> {
  if (followUps.length === 0) return [];
  const rows = followUps.map((one) => ({
    follow_up_id: newId(),
    cycle_id: one.cycleId,
    unit_id: one.unitId,
    department_id: one.departmentId,
    level: one.level,
    is_response_unit: one.isResponseUnit,
    plan_key: one.planKey,
    plan_version: one.planVersion,
    created_at: one.createdAt,
  }));
  return trx
    .insertInto('follow_ups')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['cycle_id', 'unit_id']).doNothing())
    .returning(['follow_up_id as followUpId', 'unit_id as unitId'])
    .execute();
}

/** The follow-up at a level on the unit's own line upwards, the unit itself included. */
export async function followUpAbove(db: Database, cycleId: string, unitId: string, level: Level): Promise<FollowUpRow | undefined> {
  const { rows } = await sql<FollowUpRow>`
    with recursive line as (
      select unit_id, parent_id, level from units where unit_id = ${unitId}
      union
      select above.unit_id, above.parent_id, above.level from units above join line on above.unit_id = line.parent_id
    )
    select follow_ups.* from follow_ups join line using (unit_id) where cycle_id = ${cycleId} and line.level = ${level}`.execute(db);
  return rows[0];
}

/** The nearest unit above that is still followed up in the cycle. */
export async function nextFollowUpAbove(db: Database, cycleId: string, unitId: string): Promise<FollowUpRow | undefined> {
  const { rows } = await sql<FollowUpRow>`
    with recursive line as (
      select unit_id, parent_id, 0 as steps from units where unit_id = ${unitId}
      union all
      select above.unit_id, above.parent_id, steps + 1 from units above join line on above.unit_id = line.parent_id where steps < 20
    )
    select follow_ups.* from follow_ups join line using (unit_id)
    where cycle_id = ${cycleId} and steps > 0 and not closed order by steps limit 1`.execute(db);
  return rows[0];
}

/** A page of follow-ups that no workflow is known to run for; `after` is the last id of the page before. */
export function unlaunchedFollowUps(db: Database, page: { cycleId?: string; after?: string; limit: number }): Promise<FollowUpRow[]> {
  return db
    .selectFrom('follow_ups')
    .selectAll()
    .where('workflow_started_at', 'is', null)
    .where('closed', '=', false)
    .$if(page.cycleId !== undefined, (query) => query.where('cycle_id', '=', page.cycleId!))
    .$if(page.after !== undefined, (query) => query.where('follow_up_id', '>', page.after!))
    .orderBy('follow_up_id')
    .limit(page.limit)
    .execute();
}

export async function markLaunched(db: Database, followUpIds: readonly string[], realNow: number): Promise<void> {
  if (followUpIds.length === 0) return;
  await db.updateTable('follow_ups').set({ workflow_started_at: realNow }).where('follow_up_id', 'in', followUpIds).execute();
}

/** For the reconciler: something was due before `dueBefore` (plan time) or a command waits since before `writtenBefore` (real time). */
export async function neglectedFollowUps(
  db: Database,
  bounds: { dueBefore: Instant; writtenBefore: number; limit: number },
): Promise<FollowUpRow[]> {
  const { rows } = await sql<FollowUpRow>`
    select * from follow_ups where follow_up_id in (
      select follow_up_id from follow_ups where not closed and next_at < ${bounds.dueBefore}
      union
      select follow_up_id from commands where verdict is null and written_at < ${bounds.writtenBefore}
    ) order by follow_up_id limit ${bounds.limit}`.execute(db);
  return rows;
}

/** The barrier of post and snapshots: follow-ups that have not yet decided all that falls before the instant. */
export async function undecidedBefore(db: Database, instant: Instant, cycleId?: string): Promise<string[]> {
  const { rows } = await sql<{ follow_up_id: string }>`
    select follow_up_id from follow_ups
    where (${cycleId ?? null}::uuid is null or cycle_id = ${cycleId ?? null}::uuid)
      and ((not closed and next_at < ${instant})
        or exists (select from commands c where c.follow_up_id = follow_ups.follow_up_id and c.verdict is null and c.received_at < ${instant}))
    order by follow_up_id limit 1000`.execute(db);
  return rows.map((row) => row.follow_up_id);
}
