import type { Instant } from './time.ts';
import { applies, type CompiledPlan, type DutyDefinition, type Unit } from './plan.ts';
import type { FollowUpState } from './state.ts';
import type { Cause, FactDraft } from './facts.ts';
import { datesAtBirth, isOverAtBirth } from './dates.ts';

/** Writes a duty down when its cause arises. A duty is born once; one whose time was over by then ends at once, and says so. */
export function bornFacts(plan: CompiledPlan, definition: DutyDefinition, state: FollowUpState, cause: Cause, at: Instant): FactDraft[] {
  const duty = definition.key;
  if (Object.hasOwn(state.duties, duty)) return [];
  const written: FactDraft = { type: 'dutyWritten', duty, cause, dates: datesAtBirth(plan, definition, state, at) };
  if (!isOverAtBirth(plan, definition, state, at)) return [written];
  return [written, { type: 'dutyEnded', duty, end: 'discontinued', onTarget: null, inGrace: false, reason: 'overBeforeBirth' }];
}

/** Every duty of the plan that applies to the unit and is not written yet. */
export function bornForUnit(plan: CompiledPlan, unit: Unit, state: FollowUpState, cause: Cause, at: Instant): FactDraft[] {
  return plan.duties
    .filter((definition) => applies(definition.appliesTo, unit))
    .flatMap((definition) => bornFacts(plan, definition, state, cause, at));
}
