import { topUnitId, type Organisation } from '../organisation.ts';
import { resolve } from '../people.ts';
import type { Receiver } from '../roles.ts';
import type { Instant } from '../time.ts';

/** A role at a unit, and the person it is about. */
export interface PersonAtUnit {
  unitId: string;
  personId: string;
}

/** The local coordinators of the unit, never the one it is about; where there is nobody else, the coordinator. */
export function coordinatorsBut(org: Organisation, { unitId, personId }: PersonAtUnit, at: Instant): string[] {
  const holders = (role: Receiver) => resolve(org, role, whereAsked(org, unitId), at).filter((id) => id !== personId);
  const local = holders('localCoordinator');
  return local.length > 0 ? local : holders('coordinator');
}

/** Whose case a doubt about a role is. It is never nobody's: the only coordinator there is settles the own one as well. */
export function settlersOf(org: Organisation, doubt: PersonAtUnit, at: Instant): string[] {
  const others = coordinatorsBut(org, doubt, at);
  return others.length > 0 ? others : resolve(org, 'localCoordinator', whereAsked(org, doubt.unitId), at);
}

/** A unit that has left the organisation has no line of its own any more: what is still asked about it is asked at the top. */
export function whereAsked(org: Organisation, unitId: string): string {
  return org.units.has(unitId) ? unitId : (topUnitId(org) ?? unitId);
}
