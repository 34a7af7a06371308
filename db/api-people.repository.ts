import type { Selectable } from 'kysely';
import type { Database } from './database.ts';
import type { PersonTable } from './tables.ts';

export type PersonRow = Selectable<PersonTable>;

export function personBySub(db: Database, sub: string): Promise<PersonRow | undefined> {
  return db.selectFrom('persons').selectAll().where('sub', '=', sub).executeTakeFirst();
}

export function personById(db: Database, personId: string): Promise<PersonRow | undefined> {
  return db.selectFrom('persons').selectAll().where('person_id', '=', personId).executeTakeFirst();
}
