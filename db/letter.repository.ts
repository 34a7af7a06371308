import { sql, type Insertable, type Selectable } from 'kysely';
import type { Instant } from '../domain/time.ts';
import type { Database, Trx } from './database.ts';
import type { LetterTable } from './tables.ts';

export type LetterRow = Selectable<LetterTable>;
export type NewLetter = Insertable<LetterTable>;

/** Makes letters with the notices they tell of. A person's slot that is taken keeps its first letter; returns the ids made. */
export async function makeLetters(trx: Trx, letters: readonly { letter: NewLetter; noticeIds: readonly string[] }[]): Promise<string[]> {
  if (letters.length === 0) return [];
  const made = await trx
    .insertInto('letters')
    .values(letters.map(({ letter }) => letter))
    .onConflict((conflict) => conflict.doNothing())
    .returning('letter_id')
    .execute();
  const ids = new Set(made.map((row) => row.letter_id));
  const links = letters
    .filter(({ letter }) => ids.has(letter.letter_id))
    .flatMap(({ letter, noticeIds }) => linksOf(letter.letter_id, noticeIds));
  if (links.length > 0) await trx.insertInto('letter_notices').values(links).execute();
  return [...ids];
}

function linksOf(letterId: string, noticeIds: readonly string[]): { letter_id: string; notice_id: string }[] {
  return noticeIds.map((noticeId) => ({ letter_id: letterId, notice_id: noticeId }));
}

/**
 * Takes letters that may be sent now. An expired claim is taken as new; an expired *handed* letter may have left already, so it
 * is taken once more and marked. Times here are real.
 */
export async function claimLetters(db: Database, realNow: number, leaseMs: number, limit: number): Promise<LetterRow[]> {
  const { rows } = await sql<LetterRow>`
    update letters set
      possibly_twice = possibly_twice or state = 'handed', state = 'claimed',
      attempts = attempts + 1, claimed_until = ${realNow + leaseMs}, next_try_at = null
    where letter_id in (
      select letter_id from letters
      where state = 'made'
        or (state = 'deferred' and next_try_at <= ${realNow})
        or (state = 'claimed' and claimed_until < ${realNow})
        or (state = 'handed' and claimed_until < ${realNow} and not possibly_twice)
      order by made_at, letter_id limit ${limit} for update skip locked)
    returning *`.execute(db);
  return rows.sort((a, b) => a.made_at - b.made_at || (a.letter_id < b.letter_id ? -1 : 1));
}

/** Just before the text leaves: from here on a lost answer means that the letter may have arrived. */
export async function markHanded(db: Database, letterId: string): Promise<void> {
  await db.updateTable('letters').set({ state: 'handed' }).where('letter_id', '=', letterId).where('state', '=', 'claimed').execute();
}

export async function markSent(db: Database, letterId: string, sentAt: Instant, code: string): Promise<void> {
  await db
    .updateTable('letters')
    .set({ state: 'sent', sent_at: sentAt, last_code: code, claimed_until: null })
    .where('letter_id', '=', letterId)
    .execute();
}

/** 4xx and connections lost before the text: try again later (real time). */
export async function deferLetter(db: Database, letterId: string, nextTryAt: number, code: string): Promise<void> {
  await db
    .updateTable('letters')
    .set({ state: 'deferred', next_try_at: nextTryAt, last_code: code, claimed_until: null })
    .where('letter_id', '=', letterId)
    .execute();
}

/** 5xx is permanent. */
export async function markBounced(db: Database, letterId: string, bouncedAt: Instant, code: string): Promise<void> {
  await db
    .updateTable('letters')
    .set({ state: 'bounced', bounced_at: bouncedAt, last_code: code, claimed_until: null })
    .where('letter_id', '=', letterId)
    .execute();
}

export function lettersOfPerson(db: Database, personId: string, limit = 100): Promise<LetterRow[]> {
  return db.selectFrom('letters').selectAll().where('person_id', '=', personId).orderBy('made_at', 'desc').limit(limit).execute();
}
