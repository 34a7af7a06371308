import type { Instant, LocalDate } from './time.ts';
import type { CompiledPlan, DateRule, DutyDefinition, Step } from './plan.ts';
import type { Duty, FollowUpState } from './state.ts';
import type { Cause, DutyDates } from './facts.ts';
import { addWorkingDays, afterDay, dayAt } from './days.ts';
import { friendlySteps, ladderSteps } from './ladder.ts';
import { refersTo } from './effects.ts';
import { lateFrom } from './waiting.ts';

/** What a late-born duty keeps at least, in working days. */
export const LEAST_NOTICE = 10;

/** The exclusive due instant that leaves `n` whole working days after the day of `at`. */
export function leave(plan: CompiledPlan, at: Instant, n: number): Instant {
  return afterDay(plan.days, addWorkingDays(plan.days, at, n).date);
}

/** Exclusive due instant for a last day in time; null where the plan's calendar does not reach it. */
export function dueAfter(plan: CompiledPlan, lastDay: LocalDate): Instant | null {
  const first = plan.days[0];
  const last = plan.days.at(-1);
  if (!first || !last || lastDay < first.date || lastDay >= last.date) return null;
  return plan.days.some((day) => day.date === lastDay) ? afterDay(plan.days, lastDay) : null;
}

/** The dates a duty is born with. No date takes effect before its fact. */
export function datesAtBirth(plan: CompiledPlan, definition: DutyDefinition, state: FollowUpState, cause: Cause, at: Instant): DutyDates {
  const resolve = (rule: DateRule | undefined, kind: 'opens' | 'due') => resolveRule(plan, definition, rule, kind, state);
  const planned = resolve(definition.dueAt, 'due');
  // A duty written after the start must not be late, or nearly so, from its first hour.
  const dueAt = planned !== null && cause !== 'start' ? Math.max(planned, leave(plan, at, LEAST_NOTICE)) : planned;
  const hardEndAt = resolve(definition.hardEnd, 'due');
  return {
    opensAt: resolve(definition.opens, 'opens') ?? latestOpening(definition, dueAt),
    targetAt: resolve(definition.targetAt, 'due'),
    dueAt,
    graceUntil: definition.graceUntil !== undefined && (dueAt === null || definition.graceUntil > dueAt) ? definition.graceUntil : null,
    hardEndAt: hardEndAt !== null && dueAt !== null ? Math.max(hardEndAt, dueAt) : hardEndAt,
  };
}

/** A duty that waits for another opens at latest at its own due. */
function latestOpening(definition: DutyDefinition, dueAt: Instant | null): Instant | null {
  return definition.opens === 'unknown' ? null : dueAt;
}

/** The dates after `cause` was opened or ended: only those that count from it are found anew. */
export function datesAfter(plan: CompiledPlan, definition: DutyDefinition, duty: Duty, state: FollowUpState, cause: string): DutyDates {
  const renew = (rule: DateRule | undefined, kind: 'opens' | 'due', now: Instant | null) =>
    refersTo(rule, cause) ? (resolveRule(plan, definition, rule, kind, state) ?? now) : now;
  const dueAt = renew(definition.dueAt, 'due', duty.dueAt);
  const hardEndAt = renew(definition.hardEnd, 'due', duty.hardEndAt);
  return {
    opensAt: duty.openedAt ?? renew(definition.opens, 'opens', duty.opensAt),
    targetAt: renew(definition.targetAt, 'due', duty.targetAt),
    dueAt,
    graceUntil: duty.graceUntil,
    hardEndAt: hardEndAt !== null && refersTo(definition.hardEnd, cause) ? Math.max(hardEndAt, dueAt ?? hardEndAt) : hardEndAt,
  };
}

function resolveRule(
  plan: CompiledPlan,
  definition: DutyDefinition,
  rule: DateRule | undefined,
  kind: 'opens' | 'due',
  state: FollowUpState,
): Instant | null {
  if (rule === undefined) return null;
  if (typeof rule === 'number') return rule;
  // An unknown opening may have been set before this follow-up was born.
  if (rule === 'unknown') return kind === 'opens' ? (state.elsewhere[definition.key]?.opened ?? null) : null;
  if ('latestOf' in rule) {
    const parts = rule.latestOf.map((part) => resolveRule(plan, definition, part, kind, state));
    return parts.some((part) => part === null) ? null : Math.max(...(parts as Instant[]));
  }
  const from = happened(state, rule.duty, rule.when);
  if (from === null) return null;
  if (rule.plusWorkingDays === 0) return from;
  return kind === 'opens' ? addWorkingDays(plan.days, from, rule.plusWorkingDays).startsAt : leave(plan, from, rule.plusWorkingDays);
}

/** When the named duty opened (or is known to open) or ended, here or in another unit. */
function happened(state: FollowUpState, key: string, when: 'opened' | 'ended'): Instant | null {
  const duty = state.duties[key];
  const elsewhere = state.elsewhere[key];
  if (when === 'ended') return duty?.end?.at ?? elsewhere?.ended ?? null;
  return duty?.openedAt ?? duty?.opensAt ?? elsewhere?.opened ?? null;
}

/** The ladder for the present dates: passed steps are not sent. */
export function stepsFrom(plan: CompiledPlan, definition: DutyDefinition, dates: DutyDates, at: Instant): Step[] {
  const found = {
    dueAt: dates.dueAt,
    lateFrom: lateFrom(definition, { ...dates, extension: null }),
    // A month deadline counts from its last working day only while it is still that month's.
    countFrom: dates.dueAt === definition.dueAt ? definition.countFrom : undefined,
    targetAt: dates.targetAt,
    openedAt: at,
    hardEndAt: dates.hardEndAt,
  };
  return [...ladderSteps(plan, definition.ladder, found), ...friendlySteps(plan, definition, found)].sort((a, b) => a.at - b.at);
}

export function dateAt(plan: CompiledPlan, at: Instant): LocalDate {
  return dayAt(plan.days, at).date;
}
