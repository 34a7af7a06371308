import type { Selectable } from 'kysely';
import type { Database } from './database.ts';
import type { DutyTable } from './tables.ts';

export type DutyRow = Selectable<DutyTable>;

export function dutiesOf(db: Database, followUpId: string): Promise<DutyRow[]> {
  return db.selectFrom('duties').selectAll().where('follow_up_id', '=', followUpId).orderBy('due_at').orderBy('key').execute();
}

export function dutiesOfMany(db: Database, followUpIds: readonly string[]): Promise<DutyRow[]> {
  if (followUpIds.length === 0) return Promise.resolve([]);
  return db.selectFrom('duties').selectAll().where('follow_up_id', 'in', followUpIds).orderBy('due_at').orderBy('key').execute();
}
