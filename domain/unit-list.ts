import { lineUpwards, type Organisation } from './organisation.ts';
import type { Refusal } from './commands.ts';

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
