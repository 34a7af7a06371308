import { isStaffOf } from '../domain/people.ts';
import { unknown } from './problem.ts';
import type { Standing } from './standing.ts';

/** The staff of a unit are those who are employed there, not those of the faculty above. */
export function onlyStaff({ actor, org, unitId, at }: Standing): void {
  const otherwise = actor.roles.some((role) => role !== 'employee');
  if (!otherwise && !isStaffOf(org, actor.personId, unitId, at)) throw unknown('UNIT', unitId);
}
