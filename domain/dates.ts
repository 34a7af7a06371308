import type { Instant, LocalDate } from './time.ts';
import type { CompiledPlan, DateRule, DutyDefinition, Step } from './plan.ts';
import type { Duty, FollowUpState } from './state.ts';
import type { DutyDates } from './facts.ts';
import { addWorkingDays, afterDay, dayAt, dayOf, lastDayInTime } from './days.ts';
import { friendlySteps, ladderSteps } from './ladder.ts';
import { lateFrom } from './waiting.ts';

/** What a late-born duty keeps at least, in working days. */
export const LEAST_NOTICE = 10;

/** The exclusive due instant that leaves `n` whole working days after the day of `at`. */
export function leave(plan: CompiledPlan, at: Instant, n: number = LEAST_NOTICE): Instant {
  return afterDay(plan.days, addWorkingDays(plan.days, at, n).date);
}

/** Exclusive due instant for a last day in time; null where the day does not exist or lies after the close. */
export function dueAfter(plan: CompiledPlan, lastDay: LocalDate): Instant | null {
  const day = dayOf(plan.days, lastDay);
  if (!day || day.startsAt < plan.startsAt || day.startsAt >= plan.closesAt) return null;
  return afterDay(plan.days, lastDay);
}

/** Start of an opening day; null where the day does not exist or lies outside the plan's calendar. */
export function openingOn(plan: CompiledPlan, opensOn: LocalDate): Instant | null {
  const day = dayOf(plan.days, opensOn);
  return !day || day.startsAt >= plan.closesAt ? null : day.startsAt;
}

/** The dates a duty is born with. No date takes effect before its fact. */
export function datesAtBirth(plan: CompiledPlan, definition: DutyDefinition, state: FollowUpState, at: Instant): DutyDates {
  const resolve = (rule: DateRule | undefined, kind: 'opens' | 'due') => resolveRule(plan, definition, rule, kind, state);
  const planned = resolve(definition.dueAt, 'due');
  // A duty that is written after the start must not be late, or nearly so, from its first hour.
  const bornLate = planned !== null && (at > plan.startsAt || planned <= at) && planned < leave(plan, at);
  const dueAt = bornLate ? leave(plan, at) : planned;
  const targetAt = resolve(definition.targetAt, 'due');
  const graceUntil = laterThan(definition.graceUntil ?? null, dueAt);
  const hardEndAt = resolve(definition.hardEnd, 'due');
  const room = bornLate && hardEndAt !== null && dueAt !== null && hardEndAt <= dueAt ? leave(plan, dueAt) : hardEndAt;
  return {
    opensAt: resolve(definition.opens, 'opens') ?? latestOpening(definition, dueAt),
    targetAt: targetAt !== null && targetAt > at ? targetAt : null,
    dueAt,
    graceUntil,
    hardEndAt: notBefore(room, dueAt, graceUntil),
  };
}

/**
 * The hard end had passed before the duty could be written: nobody could have done it. A list of response units is never over: without
 * it nobody below would ever begin, so in a cycle that starts late it opens at once and has its ten working days.
 */
export function isOverAtBirth(plan: CompiledPlan, definition: DutyDefinition, state: FollowUpState, at: Instant): boolean {
  if (definition.evidence === 'responseUnits') return false;
  const hardEndAt = resolveRule(plan, definition, definition.hardEnd, 'due', state);
  return hardEndAt !== null && hardEndAt <= at;
}

/** A duty that waits for another opens at latest at its own due; one that discusses plans has nothing to open for until one comes. */
export function latestOpening(definition: DutyDefinition, dueAt: Instant | null): Instant | null {
  return definition.opens === 'unknown' || definition.evidence === 'discussion' ? null : dueAt;
}

/** The dates after `cause` was opened or ended: only those that count from it are found anew. */
export function datesAfter(
  plan: CompiledPlan,
  definition: DutyDefinition,
  duty: Duty,
  state: FollowUpState,
  cause: string,
  at: Instant,
): DutyDates {
  const renew = (rule: DateRule | undefined, kind: 'opens' | 'due', now: Instant | null) =>
    refersTo(rule, cause) ? (resolveRule(plan, definition, rule, kind, state) ?? now) : now;
  const opensAt = duty.openedAt ?? renew(definition.opens, 'opens', duty.opensAt);
  const opensNow = opensAt !== null && duty.opensAt === null;
  const renewed = renew(definition.dueAt, 'due', duty.dueAt);
  const kept = duty.dueByHand && renewed !== null && duty.dueAt !== null ? Math.max(renewed, duty.dueAt) : renewed;
  // What could not open before leaves ten working days; a due that counts from the opening has its own.
  const dueAt = opensNow && kept === duty.dueAt && kept !== null ? Math.max(kept, leave(plan, opensAt)) : kept;
  const hardEndAt = renew(definition.hardEnd, 'due', duty.hardEndAt);
  return {
    opensAt,
    targetAt: renew(definition.targetAt, 'due', duty.targetAt),
    dueAt,
    graceUntil: laterThan(duty.graceUntil, dueAt),
    hardEndAt: notBefore(hardEndAt, dueAt, duty.graceUntil, opensNow ? leave(plan, Math.max(opensAt, at)) : null),
  };
}

/** A month is a month only while the deadline is still the plan's own. */
export function isMonth(definition: DutyDefinition | null, dueAt: Instant | null): boolean {
  return definition !== null && definition.month === true && dueAt === definition.dueAt;
}

/** Only the dates of a duty. */
export function datesOf({ opensAt, targetAt, dueAt, graceUntil, hardEndAt }: DutyDates): DutyDates {
  return { opensAt, targetAt, dueAt, graceUntil, hardEndAt };
}

/** A hard end never falls before what it ends: the due, the grace, the days that are left. */
export function notBefore(hardEndAt: Instant | null, ...others: (Instant | null)[]): Instant | null {
  return hardEndAt === null ? null : Math.max(hardEndAt, ...others.filter((other) => other !== null));
}

/** Grace that the due has passed is gone. */
export function laterThan(graceUntil: Instant | null, dueAt: Instant | null): Instant | null {
  return graceUntil !== null && (dueAt === null || graceUntil > dueAt) ? graceUntil : null;
}

export function refersTo(rule: DateRule | undefined, duty: string, when?: 'opened' | 'ended'): boolean {
  if (rule === undefined || typeof rule !== 'object') return false;
  if ('latestOf' in rule) return rule.latestOf.some((part) => refersTo(part, duty, when));
  return rule.duty === duty && (when === undefined || rule.when === when);
}

export function resolveRule(
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

/** The ladder for the present dates: passed steps are not sent. `resumesAt`: what was passed over while waiting counts from there. */
export function stepsFrom(plan: CompiledPlan, definition: DutyDefinition, dates: DutyDates, at: Instant, resumesAt?: Instant): Step[] {
  const late = lateFrom(definition, { ...dates, extension: null });
  const found = {
    dueAt: dates.dueAt,
    lateFrom: late !== null && resumesAt !== undefined ? Math.max(late, resumesAt) : late,
    countFrom: monthBase(plan, definition, dates.dueAt),
    targetAt: dates.targetAt,
    openedAt: at,
    hardEndAt: dates.hardEndAt,
  };
  return [...ladderSteps(plan, definition.ladder, found), ...friendlySteps(plan, definition, found)].sort((a, b) => a.at - b.at);
}

/** A month deadline counts from its last working day only while it is still that month's. */
function monthBase(plan: CompiledPlan, definition: DutyDefinition, dueAt: Instant | null): Instant | undefined {
  const base = definition.countFrom;
  if (base === undefined || dueAt === null) return undefined;
  const last = lastDayInTime(plan.days, dueAt);
  const baseDay = dayAt(plan.days, base);
  return last.date.slice(0, 7) === baseDay.date.slice(0, 7) && last.date >= baseDay.date ? base : undefined;
}
