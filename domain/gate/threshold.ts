import type { Threshold } from '../plan.ts';

/** The smallest count that meets it: 5 for "at least 5", 7 for "more than 6". */
export function smallest({ value, comparator }: Threshold): number {
  return comparator === '>=' ? Math.ceil(value) : Math.floor(value) + 1;
}

export function meets(threshold: Threshold, count: number): boolean {
  return count >= smallest(threshold);
}

export type Raise = { raised: true; threshold: Threshold } | { raised: false; code: string; params: { least: number } };

/** During a cycle a threshold may be raised, never lowered: people answered under the promise that was given. */
export function raiseThreshold(current: Threshold, proposed: Threshold): Raise {
  const least = smallest(current);
  if (!Number.isSafeInteger(proposed.value)) return { raised: false, code: 'THRESHOLD_INVALID', params: { least } };
  if (smallest(proposed) < least) return { raised: false, code: 'THRESHOLD_LOWERED', params: { least } };
  return { raised: true, threshold: proposed };
}

/** Advice at planning, never a gate: a unit this small may do better together with a neighbour. */
export function belowAdvice(headcount: number, recommended: Threshold): boolean {
  return !meets(recommended, headcount);
}
