import type { CompiledPlan } from '../../domain/plan.ts';
import type { ClockSetting } from '../../platform/clock.ts';
import { DAY } from './moments.ts';
import { noon } from './unit-acts.ts';

/** The demo ends when the letters after the close of the cycle have gone. */
const LAST_DAY = '2026-01-05';
const TWO_YEARS = 730 * DAY;

export function demoEnd(plan: CompiledPlan): number {
  return noon(plan, LAST_DAY);
}

/**
 * The clock stands on the plan's first day until the stack is up and the cycle has been started; from then on two years pass
 * in so many minutes, and the months to the close follow at the same pace.
 */
export function demoClock(plan: CompiledPlan, minutes: number, startIn: number, now = Date.now()): ClockSetting {
  return { realStart: now + startIn, planStart: plan.startsAt, scale: TWO_YEARS / (minutes * 60_000) };
}
