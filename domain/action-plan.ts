import type { CompiledPlan } from './plan.ts';
import type { Duty, FollowUpState } from './state.ts';
import type { Fact } from './facts.ts';
import type { Instant } from './time.ts';

/** How a measure stands: what the plan says, corrected by what has happened since. */
export type MeasureStanding = 'planned' | 'underway' | 'adjusted' | 'late' | 'done' | 'stopped' | 'handedUp' | 'notDone';

/** The duty of one measure; undefined where the plan of the cycle follows no single measures. */
export function measureDutyOf(plan: CompiledPlan, state: FollowUpState, measureId: string): Duty | undefined {
  const key = plan.measureDuty && `${plan.measureDuty.key}/${measureId}`;
  return key !== undefined && Object.hasOwn(state.duties, key) ? state.duties[key] : undefined;
}

export function standingOf(inPlan: 'planned' | 'underway' | 'adjusted' | 'done' | 'stopped', duty: Duty | undefined): MeasureStanding {
  if (inPlan === 'done' || inPlan === 'stopped' || !duty) return inPlan;
  const { end } = duty;
  if (!end) return duty.lateSince !== null ? 'late' : duty.reviewed?.outcome === 'adjust' ? 'adjusted' : inPlan;
  if (end.kind === 'fulfilled' || end.kind === 'fulfilledLate') return 'done';
  if (end.kind === 'transferred') return 'handedUp';
  return end.reason === 'stoppedInPlan' || end.kind === 'waived' ? 'stopped' : 'notDone';
}

/** Does it come along to the next cycle? Only what somebody still meant to do (E63). */
export function isUnfinished(standing: MeasureStanding): boolean {
  return standing !== 'done' && standing !== 'stopped';
}

export interface PlanVersion {
  version: number;
  at: Instant;
  heard: boolean;
  documentId: string;
}

/** Every version of a plan that was sent, oldest first. */
export function planVersions(facts: readonly Fact[], duty: string): PlanVersion[] {
  return facts.flatMap((fact) =>
    fact.type === 'planSubmitted' && fact.duty === duty
      ? [{ version: fact.version, at: fact.at, heard: fact.heard, documentId: fact.documentId }]
      : [],
  );
}

/** The duty that an action plan belongs to, where the unit has one. */
export function planDutyOf(plan: CompiledPlan, state: FollowUpState): Duty | undefined {
  const definition = plan.duties.find(({ key, evidence }) => evidence === 'actionPlan' && Object.hasOwn(state.duties, key));
  return definition && state.duties[definition.key];
}
