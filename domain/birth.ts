import type { Instant } from './time.ts';
import { applies, type CompiledPlan, type DutyDefinition, type Unit } from './plan.ts';
import type { FollowUpState } from './state.ts';
import type { Cause, FactDraft } from './facts.ts';
import { datesAtBirth } from './dates.ts';

/** Writes a duty down when its cause arises. A duty is born once. */
export function bornFacts(plan: CompiledPlan, definition: DutyDefinition, state: FollowUpState, cause: Cause, at: Instant): FactDraft[] {
  if (state.duties[definition.key]) return [];
  return [{ type: 'dutyWritten', duty: definition.key, cause, dates: datesAtBirth(plan, definition, state, cause, at) }];
}

/** Every duty of the plan that applies to the unit and is not written yet. */
export function bornForUnit(plan: CompiledPlan, unit: Unit, state: FollowUpState, cause: Cause, at: Instant): FactDraft[] {
  return plan.duties
    .filter((definition) => applies(definition.appliesTo, unit))
    .flatMap((definition) => bornFacts(plan, definition, state, cause, at));
}
