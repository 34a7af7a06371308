import { sql, type Insertable } from 'kysely';
import type { Verdict } from '../domain/commands.ts';
import type { Phase } from '../domain/plan.ts';
import type { Instant } from '../domain/time.ts';
import type { Trx } from './database.ts';
import type { SealedFact } from './fact.repository.ts';
import type { NewNotice } from './notice.repository.ts';
import type { DutyTable } from './tables.ts';

/** Everything an advance changes of its own follow-up, except counters, which come after all else. */
export interface AdvanceRows {
  facts: readonly SealedFact[];
  notices: readonly NewNotice[];
  duties: readonly Insertable<DutyTable>[];
  verdicts: readonly Verdict[];
  decidedAt: Instant;
  head: { seq: number; headHash: string | null; nextAt: Instant | null; closed: boolean; phase: Phase | null; isResponseUnit: boolean };
}

/**
 * Written in one statement: an advance happens for every unit at every instant of its plan, and most of its time would otherwise go
 * to the way between program and database. Telling a role twice of the same step is telling it once.
 */
export async function writeAdvance(trx: Trx, followUpId: string, rows: AdvanceRows): Promise<void> {
  const { head } = rows;
  const verdicts = rows.verdicts.map(({ commandId, ...verdict }) => ({ commandId, verdict }));
  await sql`
    with new_facts as (
      insert into facts (follow_up_id, seq, at, recorded_at, rules_version, canonical, prev_hash, hash)
      select ${followUpId}::uuid, seq, at, "recordedAt", "rulesVersion", canonical, "prevHash", hash
      from json_to_recordset(${JSON.stringify(rows.facts)}::json)
        as fact(seq int, at bigint, "recordedAt" bigint, "rulesVersion" int, canonical text, "prevHash" text, hash text)
    ), new_notices as (
      insert into notices (notice_id, follow_up_id, duty, step, epoch, role, urgency, issued_at, fact_seq)
      select id, ${followUpId}::uuid, duty, step, epoch, role, urgency, "issuedAt", "factSeq"
      from json_to_recordset(${JSON.stringify(rows.notices)}::json)
        as notice(id uuid, duty text, step text, epoch int, role text, urgency text, "issuedAt" bigint, "factSeq" int)
      on conflict (follow_up_id, duty, step, epoch, role) do nothing
    ), changed_duties as (
      insert into duties select * from json_populate_recordset(null::duties, ${JSON.stringify(rows.duties)}::json)
      on conflict (follow_up_id, key) do update set
        status = excluded.status, opens_at = excluded.opens_at, opened_at = excluded.opened_at, target_at = excluded.target_at,
        due_at = excluded.due_at, grace_until = excluded.grace_until, hard_end_at = excluded.hard_end_at, late_since = excluded.late_since,
        waiting_on = excluded.waiting_on, end_kind = excluded.end_kind, ended_at = excluded.ended_at, on_target = excluded.on_target,
        in_grace = excluded.in_grace, revision = excluded.revision
    ), decided_commands as (
      update commands set verdict = decided.verdict, decided_at = ${rows.decidedAt}
      from json_to_recordset(${JSON.stringify(verdicts)}::json) as decided("commandId" uuid, verdict jsonb)
      where command_id = decided."commandId"
    )
    update follow_ups set seq = ${head.seq}, head_hash = ${head.headHash}, next_at = ${head.nextAt}, closed = ${head.closed},
      phase = ${head.phase}, is_response_unit = ${head.isResponseUnit}
    where follow_up_id = ${followUpId}`.execute(trx);
}
