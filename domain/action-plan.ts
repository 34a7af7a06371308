import type { CompiledPlan } from './plan.ts';
import type { Duty, FollowUpState } from './state.ts';
import type { Fact, ReviewOutcome } from './facts.ts';
import type { Receiver } from './roles.ts';
import type { Instant } from './time.ts';

/** How a measure stands: what the plan says, corrected by what has happened since. */
export type MeasureStanding = 'planned' | 'underway' | 'adjusted' | 'late' | 'done' | 'stopped' | 'handedUp' | 'notDone';

/** The duty of one measure; undefined where the plan of the cycle follows no single measures. */
export function measureDutyOf(plan: CompiledPlan, state: FollowUpState, measureId: string): Duty | undefined {
  const key = plan.measureDuty && `${plan.measureDuty.key}/${measureId}`;
  return key !== undefined && Object.hasOwn(state.duties, key) ? state.duties[key] : undefined;
}

/** The number that a measure has in its plan; undefined for any other duty. */
export function measureIdOf({ measureDuty }: CompiledPlan, dutyKey: string): string | undefined {
  const prefix = `${measureDuty?.key ?? ''}/`;
  return measureDuty && dutyKey.startsWith(prefix) ? dutyKey.slice(prefix.length) : undefined;
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

/** One time a measure was looked at, and what came of it. */
export interface Review {
  at: Instant;
  outcome: ReviewOutcome;
  heard: boolean;
  role: Receiver | 'system' | null;
  documentId: string | null;
  /** The date it was given, exclusive; null where it kept its own. */
  dueAt: Instant | null;
}

/** Every time a measure was looked at, oldest first. */
export function reviewsOf(facts: readonly Fact[], duty: string): Review[] {
  return facts.flatMap((fact, index): Review[] => {
    if (fact.type !== 'measureReviewed' || fact.duty !== duty) return [];
    const { at, outcome, heard, documentId, commandId, by } = fact;
    const moved = facts.slice(index).find((one) => one.type === 'datesSet' && one.duty === duty && one.commandId === commandId);
    const dueAt = outcome === 'adjust' && moved?.type === 'datesSet' ? moved.dates.dueAt : null;
    return [{ at, outcome, heard, role: by?.role ?? null, documentId, dueAt }];
  });
}

/** Where a common measure came from, first things first: what a unit raised, or what was decided when its plan was discussed. */
export type CommonOrigin = { unit: string; measure: string } | { documentId: string };

export function originsOf(facts: readonly Fact[], common: string): CommonOrigin[] {
  return facts.flatMap((fact): CommonOrigin[] => {
    if (fact.type === 'raisedDecided' && fact.common === common) return [{ unit: fact.unit, measure: fact.measure }];
    const discussed = fact.type === 'discussionRecorded' && fact.measure === common && fact.documentId !== undefined;
    return discussed ? [{ documentId: fact.documentId! }] : [];
  });
}

/** The units that a common measure is for. */
export function unitsOfCommon(facts: readonly Fact[], common: string): string[] {
  const units = facts.flatMap((fact) => {
    if (fact.type === 'raisedDecided' && fact.common === common) return [fact.unit];
    return fact.type === 'discussionRecorded' && fact.measure === common ? [fact.unit] : [];
  });
  return [...new Set(units)].sort();
}
