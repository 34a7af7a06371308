import { nextItem } from '../../domain/agenda.ts';
import { noticesOf, type Notice } from '../../domain/notices.ts';
import type { CompiledPlan } from '../../domain/plan.ts';
import type { FollowUpState } from '../../domain/state.ts';
import type { FollowUpRecord } from '../../db/ledger.repository.ts';
import { dutyRow } from '../../activities/record-rows.ts';
import { finding, type Finding } from './findings.ts';

/** Duties, notices and the next instant are views of the facts: made again and compared. */
export function checkViews(plan: CompiledPlan, record: FollowUpRecord, state: FollowUpState): Finding[] {
  return [...checkDuties(plan, record, state), ...checkNotices(record), ...checkNext(plan, record, state)];
}

function checkDuties(plan: CompiledPlan, { followUp, duties, facts }: FollowUpRecord, state: FollowUpState): Finding[] {
  const unit = followUp.unit_id;
  const rows = new Map(duties.map((row) => [row.key, row]));
  const written = new Map(facts.flatMap(({ seq, body }) => (body.type === 'dutyWritten' ? [[body.duty, seq] as const] : [])));
  const findings = Object.values(state.duties).flatMap((duty) => {
    const row = rows.get(duty.key);
    if (!row) return [finding('DUTY_MISSING', { unit, seq: written.get(duty.key) ?? null })];
    const expected = Object.entries(dutyRow(plan, followUp.follow_up_id, duty));
    const same = expected.every(([column, value]) => row[column as keyof typeof row] === value);
    return same ? [] : [finding('DUTY_DIFFERS', { unit, seq: duty.revision })];
  });
  const unfounded = duties.filter((row) => !state.duties[row.key]);
  return [...findings, ...unfounded.map((row) => finding('DUTY_UNFOUNDED', { unit, seq: row.revision }))];
}

/** Exactly the notices that facts carry: none lost, none invented. */
function checkNotices({ followUp, notices, facts }: FollowUpRecord): Finding[] {
  const unit = followUp.unit_id;
  const rows = new Map(notices.map((row) => [nameOf(row), row]));
  const expected = new Map<string, { seq: number; notice: Notice }>();
  for (const { seq, body } of facts) {
    // Telling twice is telling once: the first fact counts.
    for (const notice of noticesOf(seq, body)) if (!expected.has(nameOf(notice))) expected.set(nameOf(notice), { seq, notice });
  }
  const findings: Finding[] = [];
  for (const [name, { seq, notice }] of expected) {
    const row = rows.get(name);
    if (!row) findings.push(finding('NOTICE_MISSING', { unit, seq, notice: name }));
    else if (row.urgency !== notice.urgency || row.issued_at !== notice.issuedAt || row.fact_seq !== seq)
      findings.push(finding('NOTICE_DIFFERS', { unit, seq, notice: name }));
  }
  for (const [name, row] of rows)
    if (!expected.has(name)) findings.push(finding('NOTICE_UNFOUNDED', { unit, seq: row.fact_seq, notice: name }));
  return findings;
}

function nameOf(notice: Pick<Notice, 'duty' | 'step' | 'epoch' | 'role'>): string {
  return `${notice.duty ?? ''} ${notice.step} ${String(notice.epoch)} ${notice.role}`.trim();
}

/** A wrong next instant would leave a unit asleep for ever. */
function checkNext(plan: CompiledPlan, { followUp }: FollowUpRecord, state: FollowUpState): Finding[] {
  const next = nextItem(plan, state)?.at ?? null;
  const same = followUp.next_at === next && followUp.closed === (state.closedAt !== null);
  return same ? [] : [finding('NEXT_DIFFERS', { unit: followUp.unit_id, seq: followUp.seq })];
}
