import type { CompiledPlan } from '../../domain/plan.ts';
import type { Instant } from '../../domain/time.ts';

export const DAY = 86_400_000;
/** Nobody acts nearer than this to an instant at which something would have gone otherwise: a demo day lasts a fraction of a second. */
export const MARGIN = 3 * DAY;

export interface Window {
  from: Instant;
  /** Exclusive. */
  until: Instant;
  /** Instants to keep away from besides both ends. */
  avoid?: readonly Instant[];
}

/**
 * A moment of a working day inside the window, as far from everything as the margin asks. Where the window is too narrow for that,
 * the moment that is farthest from its boundaries.
 */
export function momentIn(plan: CompiledPlan, { from, until, avoid = [] }: Window, draw: number): Instant | null {
  const boundaries = [from, until, ...avoid];
  const distance = (at: Instant) => Math.min(...boundaries.map((boundary) => Math.abs(boundary - at)));
  // Between ten and two o'clock: after the day's post, within office hours.
  const hour = 2 + ((draw * 7919) % 1) * 4;
  const moments = plan.days
    .filter((day) => day.working && !day.quiet)
    .map((day) => Math.floor(day.postAt + hour * 3_600_000))
    .filter((at) => at > from && at < until);
  const safe = moments.filter((at) => distance(at) >= MARGIN);
  if (safe.length > 0) return safe[Math.floor(draw * safe.length)] ?? null;
  return moments.reduce<Instant | null>((best, at) => (best === null || distance(at) > distance(best) ? at : best), null);
}
