import type { CompiledPlan } from '../../domain/plan.ts';
import type { Instant } from '../../domain/time.ts';

export const DAY = 86_400_000;

/**
 * Days to keep between an act and an instant at which it would have gone otherwise, the most first and never fewer than three where the
 * window has them: a demo day lasts a fraction of a second, and machines are slow at times.
 */
const MARGINS = [14, 10, 7, 5, 3].map((days) => days * DAY);
const LEAST = 3 * DAY;

export interface Window {
  from: Instant;
  /** Exclusive. */
  until: Instant;
  /** Other instants that decide how a duty ends. */
  boundaries?: readonly Instant[];
  /** Instants that decide which letters go. */
  steps?: readonly Instant[];
}

/** A moment of a working day inside the window, well away from everything that would change what it means. */
export function momentIn(plan: CompiledPlan, { from, until, boundaries = [], steps = [] }: Window, draw: number): Instant | null {
  const toBoundary = distanceTo([from, until, ...boundaries]);
  const toStep = distanceTo(steps);
  // Between ten and two o'clock: after the day's post, within office hours.
  const hour = 2 + ((draw * 7919) % 1) * 4;
  const moments = plan.days
    .filter((day) => day.working && !day.quiet)
    .map((day) => Math.floor(day.postAt + hour * 3_600_000))
    .filter((at) => at > from && at < until);
  for (const stepMargin of [LEAST, 0]) {
    for (const margin of MARGINS) {
      const safe = moments.filter((at) => toBoundary(at) >= margin && toStep(at) >= stepMargin);
      if (safe.length > 0) return safe[Math.floor(draw * safe.length)] ?? null;
    }
  }
  return moments.reduce<Instant | null>((best, at) => (best === null || toBoundary(at) > toBoundary(best) ? at : best), null);
}

function distanceTo(instants: readonly Instant[]): (at: Instant) => number {
  return (at) => Math.min(...instants.map((instant) => Math.abs(instant - at)));
}
