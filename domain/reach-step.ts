import type { CompiledPlan, DutyDefinition } from './plan.ts';
import type { FactDraft } from './facts.ts';
import type { Duty } from './state.ts';
import { tell } from './decide/case.ts';
import { ladderStepNamed, receiversOf } from './ladder.ts';

/** A step and whom it tells. The last question of a chain only marks that the time has run. */
export function reachStep(plan: CompiledPlan, definition: DutyDefinition, duty: Duty, name: string): FactDraft {
  const step = ladderStepNamed(plan, definition, name);
  // The party that has spoken already is not reminded of what the other one owes.
  const receivers = step ? receiversOf(step, definition).filter((role) => !duty.joint?.answer || role !== definition.jointWith) : [];
  const notices = step ? tell(name, step.urgency, ...receivers) : [];
  return { type: 'stepReached', duty: duty.key, step: name, epoch: duty.epoch, ...(notices.length > 0 ? { notices } : {}) };
}
