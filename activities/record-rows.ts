import type { Insertable } from 'kysely';
import { RULES_VERSION, type Fact } from '../domain/facts.ts';
import { noticesOf } from '../domain/notices.ts';
import { definitionOf, type CompiledPlan } from '../domain/plan.ts';
import { statusOf, type Duty, type FollowUpState } from '../domain/state.ts';
import type { Instant } from '../domain/time.ts';
import { waitingOn } from '../domain/waiting.ts';
import { counterKeyOf, type CounterKey } from '../db/counter.repository.ts';
import type { SealedFact } from '../db/fact.repository.ts';
import { newId } from '../platform/ids.ts';
import type { NewNotice } from '../db/notice.repository.ts';
import type { DutyTable } from '../db/tables.ts';
import { sealFact } from '../documents/hash.ts';

// What one advance changes, as rows. Pure, so `ledger verify` can make the same rows from the facts and compare.

export interface NumberedFact {
  seq: number;
  fact: Fact;
}

/** Links new facts to the chain. */
export function sealFacts(headHash: string | null, facts: readonly NumberedFact[], recordedAt: Instant): SealedFact[] {
  let prevHash = headHash;
  return facts.map(({ seq, fact }) => {
    const link = { seq, at: fact.at, recordedAt, rulesVersion: RULES_VERSION, fact, prevHash };
    const sealed = { seq, at: fact.at, recordedAt, rulesVersion: RULES_VERSION, prevHash, ...sealFact(link) };
    prevHash = sealed.hash;
    return sealed;
  });
}

export function newNotices(facts: readonly NumberedFact[]): NewNotice[] {
  return facts.flatMap(({ seq, fact }) => noticesOf(seq, fact).map((notice) => ({ id: newId(), factSeq: seq, ...notice })));
}

/** Duties that are not the same as before. State is never changed in place, so a different object is a different duty. */
export function changedDuties(before: FollowUpState, after: FollowUpState): Duty[] {
  return Object.values(after.duties).filter((duty) => before.duties[duty.key] !== duty);
}

export function dutyRow(plan: CompiledPlan, followUpId: string, duty: Duty): Insertable<DutyTable> {
  const definition = definitionOf(plan, duty.key);
  return {
    follow_up_id: followUpId,
    key: duty.key,
    status: statusOf(duty),
    cause: duty.cause,
    phase: definition.phase,
    written_at: duty.writtenAt,
    opens_at: duty.opensAt,
    opened_at: duty.openedAt,
    target_at: duty.targetAt,
    due_at: duty.dueAt,
    grace_until: duty.graceUntil,
    hard_end_at: duty.hardEndAt,
    late_since: duty.lateSince,
    waiting_on: waitingOn(plan, definition, duty),
    end_kind: duty.end?.kind ?? null,
    ended_at: duty.end?.at ?? null,
    on_target: duty.end?.onTarget ?? null,
    in_grace: duty.end?.inGrace ?? null,
    revision: duty.revision,
  };
}

/** How the leaf counters differ after the change; duties that stay in their state do not touch them. */
export function counterDifferences(plan: CompiledPlan, before: FollowUpState, after: FollowUpState): (CounterKey & { n: number })[] {
  const sums = new Map<string, CounterKey & { n: number }>();
  const add = (duty: Duty, n: number) => {
    const key = { dutyKey: counterKeyOf(duty.key), phase: definitionOf(plan, duty.key).phase, status: statusOf(duty) };
    const sum = sums.get(`${key.dutyKey} ${key.status}`) ?? { ...key, n: 0 };
    sums.set(`${key.dutyKey} ${key.status}`, { ...sum, n: sum.n + n });
  };
  for (const duty of changedDuties(before, after)) {
    const old = before.duties[duty.key];
    if (old) add(old, -1);
    add(duty, 1);
  }
  return [...sums.values()].filter((sum) => sum.n !== 0);
}
