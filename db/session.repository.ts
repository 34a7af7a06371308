import { sql } from 'kysely';
import type { Database } from './database.ts';
import type { Language } from './tables.ts';

// Real time throughout, by the database's clock: machines need not agree on when a session ends.

/** An unused session ends after this long; every use begins it anew. */
export const IDLE_MS = 30 * 60_000;
/** And after a working day at the latest. */
export const LONGEST_MS = 8 * 3600_000;
/** A use is noted at most this often, so that reading a page writes nothing. */
const NOTED_EVERY_MS = 60_000;

interface SessionTable {
  session_hash: string;
  sub: string;
  person_id: string | null;
  created_at: number;
  seen_at: number;
  expires_at: number;
  logout_hint: string | null;
  signed_in_at: number | null;
}

export interface SessionRow {
  sub: string;
  /** Null: signed in, but nobody in the record has this `sub`. */
  person: { personId: string; name: string; language: Language } | null;
  logoutHint: string | null;
  /** When the sign-in service last saw the person itself; null where it has not said. */
  signedInAt: number | null;
}

export interface NewSession {
  sub: string;
  logoutHint: string | null;
  signedInAt: number | null;
}

const tables = (db: Database) => db.withTables<Record<'sessions', SessionTable>>();

/** Gives back whose session it is: null for somebody who is not registered. */
export async function addSession(db: Database, hash: string, { sub, logoutHint, signedInAt }: NewSession): Promise<string | null> {
  const { rows } = await sql<{ personId: string | null }>`
    insert into sessions (session_hash, sub, person_id, expires_at, logout_hint, signed_in_at)
    values (${hash}, ${sub}, (select person_id from persons where sub = ${sub}), real_now() + ${LONGEST_MS}, ${logoutHint},
      ${signedInAt}::bigint)
    returning person_id as "personId"`.execute(db);
  return rows[0]!.personId;
}

/** The session as it stands now, noted as used; nothing when it has ended. A person who was removed, or whose `sub` is another now, has none. */
export async function useSession(db: Database, hash: string): Promise<SessionRow | undefined> {
  const { rows } = await sql<{
    sub: string;
    was: string | null;
    personId: string | null;
    name: string;
    language: Language;
    logoutHint: string | null;
    signedInAt: number | null;
    unnoted: boolean;
  }>`
    select sessions.sub, sessions.person_id as was, persons.person_id as "personId", persons.name, persons.language,
      logout_hint as "logoutHint", signed_in_at as "signedInAt", seen_at <= real_now() - ${NOTED_EVERY_MS} as unnoted
    from sessions left join persons on persons.sub = sessions.sub
    where session_hash = ${hash} and expires_at > real_now() and seen_at > real_now() - ${IDLE_MS}`.execute(db);
  const [row] = rows;
  if (!row) return undefined;
  const { sub, was, personId, name, language, logoutHint, signedInAt } = row;
  if (was !== null && was !== personId) {
    await endSession(db, hash);
    return undefined;
  }
  if (row.unnoted || was !== personId) {
    await sql`update sessions set seen_at = real_now(), person_id = ${personId} where session_hash = ${hash}`.execute(db);
  }
  return { sub, person: personId === null ? null : { personId, name, language }, logoutHint, signedInAt };
}

/** Ends one session and gives back what it kept for the sign-out. */
export async function endSession(db: Database, hash: string): Promise<{ logoutHint: string | null } | undefined> {
  return tables(db).deleteFrom('sessions').where('session_hash', '=', hash).returning('logout_hint as logoutHint').executeTakeFirst();
}

export async function endSessionsOfPerson(db: Database, personId: string): Promise<number> {
  const { numDeletedRows } = await tables(db).deleteFrom('sessions').where('person_id', '=', personId).executeTakeFirst();
  return Number(numDeletedRows);
}

/** Clears away what has ended by itself. */
export async function sweepSessions(db: Database): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from sessions where expires_at <= real_now() or seen_at <= real_now() - ${IDLE_MS}`.execute(db);
  return Number(numAffectedRows ?? 0n);
}
