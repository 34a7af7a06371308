import { sql, type Selectable } from 'kysely';
import type { Notice } from '../domain/notices.ts';
import type { Urgency } from '../domain/plan.ts';
import type { Instant } from '../domain/time.ts';
import type { Database, Trx } from './database.ts';
import type { FollowUpTable, NoticeTable } from './tables.ts';

export type NoticeRow = Selectable<NoticeTable>;

export type NewNotice = Notice & { id: string; factSeq: number };

export type PendingNotice = NoticeRow & Pick<Selectable<FollowUpTable>, 'unit_id' | 'cycle_id' | 'level' | 'plan_key' | 'plan_version'>;

/** What waits for a letter, issued before an instant, in the order it was issued. */
export function pendingNotices(db: Database, before: Instant, urgencies: readonly Urgency[], limit = 10_000): Promise<PendingNotice[]> {
  return db
    .selectFrom('notices')
    .innerJoin('follow_ups', 'follow_ups.follow_up_id', 'notices.follow_up_id')
    .selectAll('notices')
    .select(['follow_ups.unit_id', 'follow_ups.cycle_id', 'follow_ups.level', 'follow_ups.plan_key', 'follow_ups.plan_version'])
    .where('notices.state', '=', 'pending')
    .where('notices.urgency', 'in', urgencies)
    .where('notices.issued_at', '<', before)
    .orderBy('notices.issued_at')
    .orderBy('notices.notice_id')
    .limit(limit)
    .execute();
}

export interface Settled {
  noticeId: string;
  state: 'lettered' | 'withdrawn' | 'superseded';
  reason?: string;
  supersededBy?: string;
}

/** Every notice ends by name: in a letter, withdrawn or superseded. Only pending ones move. */
export async function settleNotices(trx: Trx, settled: readonly Settled[], at: Instant): Promise<void> {
  if (settled.length === 0) return;
  await sql`
    update notices set state = done.state, reason = done.reason, superseded_by = done."supersededBy", settled_at = ${at}
    from json_to_recordset(${JSON.stringify(settled)}::json) as done("noticeId" uuid, state text, reason text, "supersededBy" uuid)
    where notice_id = done."noticeId" and notices.state = 'pending'`.execute(trx);
}

export function noticesOf(db: Database, followUpId: string): Promise<NoticeRow[]> {
  return db.selectFrom('notices').selectAll().where('follow_up_id', '=', followUpId).orderBy('issued_at').orderBy('notice_id').execute();
}
