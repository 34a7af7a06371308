import type { Selectable } from 'kysely';
import type { Database } from './database.ts';
import type { DutyTable } from './tables.ts';

export type DutyRow = Selectable<DutyTable>;

export function dutiesOf(db: Database, followUpId: string): Promise<DutyRow[]> {
  return db.selectFrom('duties').selectAll().where('follow_up_id', '=', followUpId).orderBy('due_at').orderBy('key').execute();
}
