import { dayOf } from './days.ts';
import { lineUpwards, type Organisation } from './organisation.ts';
import { resolve } from './people.ts';
import type { CompiledPlan } from './plan.ts';
import type { Role } from './roles.ts';
import type { Instant, LocalDate } from './time.ts';

export interface StartFault {
  /** `mandate`, or the unit that lacks something. */
  path: string;
  code: string;
  unitId: string | null;
}

/** What the coordinator states before the start; null where it has not been. */
export interface Preparation {
  mandateReference: string | null;
  /** When it was discussed with the unions. */
  discussedOn: LocalDate | null;
  /** Where staff can read how their answers are used. */
  privacyNotice: string | null;
}

/** What must be in place before a cycle starts. All that is missing at once, so that it can be mended at once. */
export function startFaults(plan: CompiledPlan, org: Organisation, preparation: Preparation, at: Instant): StartFault[] {
  const units = [...org.units.values()];
  const top = units.find((unit) => unit.parentId === null);
  if (!top) return [{ path: 'organisation', code: 'ORGANISATION_MISSING', unitId: null }];
  const faults: StartFault[] = [];
  const missing = (unitId: string, code: string) => faults.push({ path: `units.${unitId}`, code, unitId });

  if (at >= plan.closesAt) faults.push({ path: 'plan', code: 'CYCLE_PLAN_OVER', unitId: null });
  const stated = (path: keyof Preparation, code: string) => {
    if ((preparation[path] ?? '').trim() === '') faults.push({ path, code, unitId: null });
  };
  stated('mandateReference', 'MANDATE_MISSING');
  stated('discussedOn', 'DISCUSSION_MISSING');
  if (!hasCome(plan, preparation.discussedOn, at)) faults.push({ path: 'discussedOn', code: 'DISCUSSION_IN_FUTURE', unitId: null });
  stated('privacyNotice', 'PRIVACY_NOTICE_MISSING');
  if (!isHeld(org, top.unitId, ['coordinator'], at)) missing(top.unitId, 'COORDINATOR_MISSING');
  if (resolve(org, 'seniorSafetyRepresentative', top.unitId, at).length === 0) missing(top.unitId, 'SENIOR_SAFETY_MISSING');
  for (const unit of units) {
    // Each level-2 unit has a local coordinator of its own (NT-100).
    if (unit.level === 2 && !isHeld(org, unit.unitId, ['localCoordinator'], at)) missing(unit.unitId, 'LOCAL_COORDINATOR_MISSING');
    // A vacant post falls to the leader above; at the top there is none.
    if (unit.level <= 3 && resolve(org, 'unitManager', unit.unitId, at).length === 0) missing(unit.unitId, 'LEADER_MISSING');
    if (lineUpwards(org, unit.unitId).at(-1) !== top) missing(unit.unitId, 'UNIT_PARENT_UNKNOWN');
  }
  return faults;
}

/** By the plan's calendar; a day outside of it begins at midnight in UTC. */
function hasCome(plan: CompiledPlan, date: LocalDate | null, at: Instant): boolean {
  return date === null || (dayOf(plan.days, date)?.startsAt ?? Date.parse(`${date}T00:00:00Z`)) <= at;
}

function isHeld(org: Organisation, unitId: string, roles: readonly Role[], at: Instant): boolean {
  return (org.assignments.get(unitId) ?? []).some((a) => roles.includes(a.role) && a.from <= at && (a.to === null || at < a.to));
}
