import type { Refusal } from './commands.ts';
import { belowAdvice } from './gate/threshold.ts';
import { lineUpwards, type Organisation } from './organisation.ts';
import type { Threshold } from './plan.ts';

/**
 * May these units stand on the list of response units of `ownerId`? Each must exist and be the unit itself or lie below it: a list
 * decides who owes anything for two years, and nobody may decide that for another part of the organisation. Null when all is well.
 */
export function listFault(org: Organisation, ownerId: string, duty: string, units: readonly string[]): Refusal | null {
  for (const [index, unit] of units.entries()) {
    if (units.indexOf(unit) !== index) return { code: 'LIST_UNIT_TWICE', params: { duty, unit } };
    if (!lineUpwards(org, unit).some((above) => above.unitId === ownerId)) return { code: 'LIST_UNIT_FOREIGN', params: { duty, unit } };
  }
  return null;
}

/** A unit that may stand on a list, as the register knows it. */
export interface UnitSize {
  unitId: string;
  parentId: string | null;
  headcount: number | null;
}

/** `neighbour`: whom it could answer together with; null where there is nobody near. */
export interface SmallUnit {
  unitId: string;
  headcount: number;
  neighbour: string | null;
}

/**
 * Units on the list with fewer employees than advised (NT-032, E28). Advice, never a bar: the list may keep them, with a reason. The
 * neighbour is the smallest other unit on the list under the same unit that is enough together with it, else the unit above.
 */
export function smallUnits(advised: Threshold, sizes: readonly UnitSize[], list: readonly string[]): SmallUnit[] {
  const listed = sizes.filter(({ unitId }) => list.includes(unitId));
  return listed.flatMap(({ unitId, parentId, headcount }): SmallUnit[] => {
    if (headcount === null || !belowAdvice(headcount, advised)) return [];
    const near = listed
      .filter((other) => other.unitId !== unitId && other.parentId === parentId && other.headcount !== null)
      .filter((other) => !belowAdvice(headcount + other.headcount!, advised))
      .sort((a, b) => a.headcount! - b.headcount! || (a.unitId < b.unitId ? -1 : 1))[0];
    const above = sizes.find((other) => other.unitId === parentId);
    return [{ unitId, headcount, neighbour: (near ?? above)?.unitId ?? null }];
  });
}

/** Small units that a reason is still owed for: whoever confirms what was sent rests on the sender's. */
export function unreasoned(small: readonly SmallUnit[], sent: readonly string[]): SmallUnit[] {
  return small.filter(({ unitId }) => !sent.includes(unitId));
}
