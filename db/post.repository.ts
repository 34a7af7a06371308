import { sql, type Kysely } from 'kysely';
import type { Instant, LocalDate } from '../domain/time.ts';
import type { Database, Trx } from './database.ts';
import type { Tables } from './tables.ts';

/** "Post" in ASCII: one sender for the whole record, however many workers there are. */
const POST_LOCK = 0x506f7374;

/** Runs `work` while this process holds the post; answers null at once where another one does. The lock falls with the connection. */
export function holdingThePost<T>(db: Database, work: (stillHeld: () => Promise<void>) => Promise<T>): Promise<T | null> {
  return db.connection().execute(async (connection) => {
    const { rows } = await sql<{ held: boolean }>`select pg_try_advisory_lock(${POST_LOCK}) as held`.execute(connection);
    if (rows[0]?.held !== true) return null;
    try {
      return await work(() => checkConnection(connection));
    } finally {
      await sql`select pg_advisory_unlock(${POST_LOCK})`.execute(connection).catch(() => undefined);
    }
  });
}

async function checkConnection(connection: Kysely<Tables>): Promise<void> {
  await sql`select 1`.execute(connection);
}

/** The newest slot whose letters were made; undefined before the first. */
export async function lastSlotAt(db: Database): Promise<Instant | undefined> {
  const row = await db.selectFrom('post_slots').select('at').orderBy('at', 'desc').limit(1).executeTakeFirst();
  return row?.at;
}

/** False where the slot was taken before: then nothing more is made for it. */
export async function takeSlot(
  trx: Trx,
  slot: { slot: LocalDate; at: Instant; madeAt: Instant; letters: number; forced: boolean },
): Promise<boolean> {
  const taken = await trx
    .insertInto('post_slots')
    .values({ slot: slot.slot, at: slot.at, made_at: slot.madeAt, letters: slot.letters, forced: slot.forced })
    .onConflict((conflict) => conflict.doNothing())
    .returning('slot')
    .executeTakeFirst();
  return taken !== undefined;
}

/** Plans whose calendars the post goes by: of running cycles, and of those that ended with something still to tell. */
export async function plansInUse(db: Database): Promise<{ key: string; version: number; startedAt: Instant }[]> {
  return db
    .selectFrom('cycles')
    .select(['plan_key as key', 'plan_version as version', 'started_at as startedAt'])
    .where('started_at', 'is not', null)
    .where(({ eb, or, exists, selectFrom }) =>
      or([
        eb('closed_at', 'is', null),
        exists(
          selectFrom('notices')
            .innerJoin('follow_ups', 'follow_ups.follow_up_id', 'notices.follow_up_id')
            .whereRef('follow_ups.cycle_id', '=', 'cycles.cycle_id')
            .where('notices.state', '=', 'pending')
            .select('notices.notice_id'),
        ),
      ]),
    )
    .orderBy('started_at')
    .$narrowType<{ startedAt: number }>()
    .execute();
}

/** Who has had a weekly or prompt letter that day. */
export async function letteredOn(db: Database, slot: LocalDate): Promise<Set<string>> {
  const rows = await db
    .selectFrom('letters')
    .select('person_id')
    .where('slot', '=', slot)
    .where('kind', 'in', ['weekly', 'prompt'])
    .execute();
  return new Set(rows.map((row) => row.person_id));
}

export interface Matter {
  letterId: string;
  personId: string;
  followUpId: string;
  duty: string;
}

export interface EarlierLetter {
  personId: string;
  followUpId: string;
  duty: string;
  madeAt: Instant;
}

/** The letters that these persons have had about tasks of these follow-ups. */
export async function earlierLetters(
  db: Database,
  personIds: readonly string[],
  followUpIds: readonly string[],
  duties: readonly string[],
): Promise<EarlierLetter[]> {
  if (personIds.length === 0) return [];
  const { rows } = await sql<EarlierLetter>`
    select distinct l.person_id as "personId", n.follow_up_id as "followUpId", n.duty, l.made_at as "madeAt"
    from notices n join letter_notices ln using (notice_id) join letters l using (letter_id)
    where n.follow_up_id = any(${[...followUpIds]}::uuid[]) and n.duty = any(${[...duties]}) and l.person_id = any(${[...personIds]})
      and l.state <> 'bounced'`.execute(db);
  return rows;
}

/** The Message-ID of the first letter to the same person about the same duty, by letter id. */
export async function threadsOf(db: Database, matters: readonly Matter[]): Promise<Map<string, string>> {
  if (matters.length === 0) return new Map();
  const { rows } = await sql<{ letterId: string; thread: string }>`
    select distinct on (m."letterId") m."letterId", l.message_id as thread
    from json_to_recordset(${JSON.stringify(matters)}::json) as m("letterId" text, "personId" text, "followUpId" uuid, duty text)
    join notices n on n.follow_up_id = m."followUpId" and n.duty is not distinct from m.duty
    join letter_notices ln on ln.notice_id = n.notice_id
    join letters l on l.letter_id = ln.letter_id and l.person_id = m."personId"
    order by m."letterId", l.made_at`.execute(db);
  return new Map(rows.map((row) => [row.letterId, row.thread]));
}
