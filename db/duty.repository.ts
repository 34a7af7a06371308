import type { Selectable } from 'kysely';
import type { Database } from './database.ts';
import type { DutyTable, FollowUpTable } from './tables.ts';

export type DutyRow = Selectable<DutyTable>;

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
