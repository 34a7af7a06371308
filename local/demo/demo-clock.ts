import type { CompiledPlan } from '../../domain/plan.ts';
import type { ClockSetting } from '../../platform/clock.ts';
import { noon } from './unit-acts.ts';

/** The demo ends when the letters after the close of the cycle have gone. */
const LAST_DAY = '2026-01-05';

export function demoEnd(plan: CompiledPlan): number {
  return noon(plan, LAST_DAY);
}

/**
 * The clock stands on the plan's first day until the stack is up and the cycle has been started; from then on two years and five months
 * pass in so many minutes.
 */
export function demoClock(plan: CompiledPlan, minutes: number, startIn: number, now = Date.now()): ClockSetting {
  const span = demoEnd(plan) - plan.startsAt;
  return { realStart: now + startIn, planStart: plan.startsAt, scale: span / (minutes * 60_000) };
}
