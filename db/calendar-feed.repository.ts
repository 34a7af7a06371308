import { sql } from 'kysely';
import type { Database } from './database.ts';
import type { Language } from './tables.ts';

interface CalendarFeedTable {
  person_id: string;
  secret_hash: string;
  /** Real time. */
  made_at: number;
}

const tables = (db: Database) => db.withTables<Record<'calendar_feeds', CalendarFeedTable>>();

/** The person's address from now on; the one before opens nothing any more. */
export async function setCalendarFeed(db: Database, personId: string, secretHash: string): Promise<number> {
  const { rows } = await sql<{ madeAt: number }>`
    insert into calendar_feeds (person_id, secret_hash) values (${personId}, ${secretHash})
    on conflict (person_id) do update set secret_hash = excluded.secret_hash, made_at = real_now()
    returning made_at as "madeAt"`.execute(db);
  return rows[0]!.madeAt;
}

export async function calendarFeedOf(db: Database, personId: string): Promise<number | null> {
  const row = await tables(db).selectFrom('calendar_feeds').select('made_at').where('person_id', '=', personId).executeTakeFirst();
  return row?.made_at ?? null;
}

/** Whether there was one. */
export async function endCalendarFeed(db: Database, personId: string): Promise<boolean> {
  const { numDeletedRows } = await tables(db).deleteFrom('calendar_feeds').where('person_id', '=', personId).executeTakeFirst();
  return numDeletedRows > 0n;
}

export async function ownerOfFeed(db: Database, secretHash: string): Promise<{ personId: string; language: Language } | undefined> {
  return tables(db)
    .selectFrom('calendar_feeds')
    .innerJoin('persons', 'persons.person_id', 'calendar_feeds.person_id')
    .select(['persons.person_id as personId', 'persons.language'])
    .where('secret_hash', '=', secretHash)
    .executeTakeFirst();
}
