import { sql, type Insertable, type Selectable } from 'kysely';
import type { Database, Trx } from './database.ts';
import type { DutyTable, FollowUpTable } from './tables.ts';

export type DutyRow = Selectable<DutyTable>;

export async function saveDuties(trx: Trx, duties: readonly Insertable<DutyTable>[]): Promise<void> {
  if (duties.length === 0) return;
  await sql`
    insert into duties select * from json_populate_recordset(null::duties, ${JSON.stringify(duties)}::json)
    on conflict (follow_up_id, key) do update set
      status = excluded.status, opens_at = excluded.opens_at, opened_at = excluded.opened_at, target_at = excluded.target_at,
      due_at = excluded.due_at, grace_until = excluded.grace_until, hard_end_at = excluded.hard_end_at, late_since = excluded.late_since,
      waiting_on = excluded.waiting_on, end_kind = excluded.end_kind, ended_at = excluded.ended_at, on_target = excluded.on_target,
      in_grace = excluded.in_grace, revision = excluded.revision`.execute(trx);
}

export function dutiesOf(db: Database, followUpId: string): Promise<DutyRow[]> {
  return db.selectFrom('duties').selectAll().where('follow_up_id', '=', followUpId).orderBy('due_at').orderBy('key').execute();
}

export type UnitDutyRow = DutyRow & Pick<Selectable<FollowUpTable>, 'unit_id' | 'cycle_id' | 'level' | 'is_response_unit'>;

/** Duties that have not ended at these units, soonest first: what a task list is made of. */
export function openDutiesOfUnits(db: Database, unitIds: readonly string[]): Promise<UnitDutyRow[]> {
  if (unitIds.length === 0) return Promise.resolve([]);
  return db
    .selectFrom('duties')
    .innerJoin('follow_ups', 'follow_ups.follow_up_id', 'duties.follow_up_id')
    .selectAll('duties')
    .select(['follow_ups.unit_id', 'follow_ups.cycle_id', 'follow_ups.level', 'follow_ups.is_response_unit'])
    .where('follow_ups.unit_id', 'in', unitIds)
    .where('duties.end_kind', 'is', null)
    .orderBy('duties.due_at')
    .orderBy('duties.key')
    .execute();
}
