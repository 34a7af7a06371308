import { sql, type Generated } from 'kysely';
import type { Receiver } from '../domain/roles.ts';
import type { Instant } from '../domain/time.ts';
import type { Database, Trx } from './database.ts';

interface RoleWatchTable {
  one: Generated<boolean>;
  looked_at: number;
  told_at: number;
}

/** How far the hand-overs that come with their day have been told. */
export interface RoleWatch {
  lookedAt: Instant;
  toldAt: Instant;
}

const tables = (db: Database) => db.withTables<{ role_watch: RoleWatchTable }>();
const watch = (db: Database) => tables(db).selectFrom('role_watch').select(['looked_at as lookedAt', 'told_at as toldAt']);

export function readRoleWatch(db: Database): Promise<RoleWatch> {
  return watch(db).executeTakeFirstOrThrow();
}

/** One watch looks at a time, and meanwhile no import changes who holds what. */
export async function lockRoleWatch(trx: Trx): Promise<RoleWatch> {
  const row = await watch(trx).forUpdate().executeTakeFirstOrThrow();
  await sql`lock table assignments in share mode`.execute(trx);
  return row;
}

export async function moveRoleWatch(trx: Trx, { lookedAt, toldAt }: RoleWatch): Promise<void> {
  await tables(trx).updateTable('role_watch').set({ looked_at: lookedAt, told_at: toldAt }).execute();
}

/** Whether any term begins or ends after one instant and up to another: if not, time alone has changed nothing. */
export async function termsTurn(db: Database, after: Instant, until: Instant): Promise<boolean> {
  const { rows } = await sql<{ turn: boolean }>`
    select exists (
      select from (select valid_from, valid_to from assignments union all select valid_from, valid_to from safety_divisions) term
      where (valid_from > ${after} and valid_from <= ${until}) or (valid_to > ${after} and valid_to <= ${until})
    ) as turn`.execute(db);
  return rows[0]!.turn;
}

export interface WatchedFollowUp {
  followUpId: string;
  unitId: string;
  /** Who was in office then was told by the start itself. */
  startedAt: Instant;
}

export function watchedFollowUps(db: Database): Promise<WatchedFollowUp[]> {
  return db
    .selectFrom('follow_ups')
    .innerJoin('cycles', 'cycles.cycle_id', 'follow_ups.cycle_id')
    .select(['follow_up_id as followUpId', 'unit_id as unitId', 'follow_ups.created_at as startedAt'])
    .where('follow_ups.closed', '=', false)
    .where('cycles.closed_at', 'is', null)
    .orderBy('follow_up_id')
    .execute();
}

/** When each role of a follow-up was last said to have changed hands, after an instant; by `followUpId role`. */
export async function lastToldAfter(db: Database, after: Instant): Promise<Map<string, Instant>> {
  const { rows } = await sql<{ followUpId: string; role: Receiver; at: Instant }>`
    select follow_up_id as "followUpId", command ->> 'role' as role, max(received_at) as at
    from commands where command ->> 'type' = 'noteRoleChange' and received_at > ${after}
    group by follow_up_id, command ->> 'role'`.execute(db);
  return new Map(rows.map(({ followUpId, role, at }) => [`${followUpId} ${role}`, at]));
}
