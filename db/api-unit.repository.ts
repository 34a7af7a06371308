import { sql, type Selectable } from 'kysely';
import type { Database, Trx } from './database.ts';
import type { DutyRow } from './duty.repository.ts';
import type { FollowUpRow } from './follow-up.repository.ts';
import type { LetterTable, NoticeTable } from './tables.ts';

export function followUpsOfUnits(db: Database, unitIds: readonly string[], cycleIds: readonly string[]): Promise<FollowUpRow[]> {
  if (unitIds.length === 0 || cycleIds.length === 0) return Promise.resolve([]);
  return db
    .selectFrom('follow_ups')
    .selectAll()
    .where('unit_id', 'in', unitIds)
    .where('cycle_id', 'in', cycleIds)
    .orderBy('unit_id')
    .execute();
}

export async function dutyCounts(db: Database, followUpIds: readonly string[]): Promise<Map<string, Record<string, number>>> {
  const counts = new Map<string, Record<string, number>>();
  if (followUpIds.length === 0) return counts;
  const rows = await db
    .selectFrom('duties')
    .select(['follow_up_id', 'status', ({ fn }) => fn.countAll<number>().as('n')])
    .where('follow_up_id', 'in', followUpIds)
    .groupBy(['follow_up_id', 'status'])
    .orderBy('status')
    .execute();
  for (const { follow_up_id, status, n } of rows) counts.set(follow_up_id, { ...counts.get(follow_up_id), [status]: n });
  return counts;
}

export function openDutiesOf(db: Database, followUpIds: readonly string[]): Promise<DutyRow[]> {
  if (followUpIds.length === 0) return Promise.resolve([]);
  return db.selectFrom('duties').selectAll().where('follow_up_id', 'in', followUpIds).where('end_kind', 'is', null).execute();
}

type Sent = Pick<Selectable<LetterTable>, 'letter_id' | 'kind' | 'state' | 'subject' | 'made_at' | 'sent_at' | 'possibly_twice'>;
export interface NoticeWithLetters extends Selectable<NoticeTable> {
  letters: Sent[];
}

/** Why letters came: each notice of a follow-up with the letters it stands in. No addresses, no texts. */
export async function noticesWithLetters(db: Database, followUpId: string, limit = 500): Promise<NoticeWithLetters[]> {
  const { rows } = await sql<NoticeWithLetters>`
    select notices.*, coalesce((
      select json_agg(json_build_object('letter_id', l.letter_id, 'kind', l.kind, 'state', l.state, 'subject', l.subject,
        'made_at', l.made_at, 'sent_at', l.sent_at, 'possibly_twice', l.possibly_twice) order by l.made_at)
      from letter_notices join letters l using (letter_id) where letter_notices.notice_id = notices.notice_id
    ), '[]') as letters
    from notices where follow_up_id = ${followUpId}
    order by issued_at desc, notice_id desc limit ${limit}`.execute(db);
  return rows;
}

/** For a moved deadline: reminders of a duty that were made ready and not sent. */
export async function pendingNoticeCount(db: Database, followUpIds: readonly string[], duty: string): Promise<number> {
  if (followUpIds.length === 0) return 0;
  const row = await db
    .selectFrom('notices')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('follow_up_id', 'in', followUpIds)
    .where('duty', '=', duty)
    .where('state', '=', 'pending')
    .executeTakeFirstOrThrow();
  return row.n;
}

export function followUpsById(db: Database, followUpIds: readonly string[]): Promise<FollowUpRow[]> {
  if (followUpIds.length === 0) return Promise.resolve([]);
  return db.selectFrom('follow_ups').selectAll().where('follow_up_id', 'in', followUpIds).execute();
}

/** Documents of one duty are numbered one after the other. Not the follow-up's row: that lock is the advance's own. */
export async function lockVersions(trx: Trx, followUpId: string, duty: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${followUpId} ${duty}`}, 0))`.execute(trx);
}
