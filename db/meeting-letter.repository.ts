import { sql } from 'kysely';
import type { Database } from './database.ts';

/** A meeting whose time a letter tells of. */
export interface MeetingInLetter {
  letterId: string;
  followUpId: string;
  unitId: string;
  planKey: string;
  planVersion: number;
  duty: string;
  part: number;
}

/** The meetings that these letters set, move or cancel. */
export async function meetingsIn(db: Database, letterIds: readonly string[]): Promise<MeetingInLetter[]> {
  const { rows } = await sql<MeetingInLetter>`
    select distinct ln.letter_id as "letterId", n.follow_up_id as "followUpId", f.unit_id as "unitId", f.plan_key as "planKey",
      f.plan_version as "planVersion", n.duty, (fact.body ->> 'part')::int as part
    from letter_notices ln
    join notices n on n.notice_id = ln.notice_id
    join follow_ups f on f.follow_up_id = n.follow_up_id
    join facts fact on fact.follow_up_id = n.follow_up_id and fact.seq = n.fact_seq
    where ln.letter_id = any(${[...letterIds]}::uuid[]) and fact.type in ('meetingPlanned', 'meetingCancelled')
    order by 1, 3, 6, 7`.execute(db);
  return rows;
}
