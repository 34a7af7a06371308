import type { FollowUpState } from '../state.ts';
import type { FactDraft } from '../facts.ts';
import { definitionOf, type CompiledPlan } from '../plan.ts';
import { ended, parties, refuse, tell, type Case, type Decision } from './case.ts';
import { takenAsProposed } from './evidence.ts';

/** Waived with a reason, by the coordinator only; it is an end like any other and stays visible. */
export function waive(c: Case<'waive'>): Decision {
  const { duty, command, definition, state } = c;
  if (command.reason.trim() === '') return refuse('WAIVER_WITHOUT_REASON', { duty: duty.key });
  // Whoever is spared the list is not spared the units on it.
  const list = definition.evidence === 'responseUnits' ? [takenAsProposed(state, definition, duty)] : [];
  return [...list, ended(duty.key, 'waived', command.reason, tell('waived', 'prompt', ...parties(definition)))];
}

/** A closed or merged unit: what is open ends with the reason; nothing is left in the air (E24). */
export function endUnit(plan: CompiledPlan, state: FollowUpState, end: 'transferred' | 'discontinued', reason: string): Decision {
  if (reason.trim() === '') return refuse('UNIT_END_WITHOUT_REASON');
  const open = Object.values(state.duties).filter((duty) => !duty.end);
  const ends = open.flatMap((duty): FactDraft[] => {
    const definition = definitionOf(plan, duty.key);
    const list = definition.evidence === 'responseUnits' ? [takenAsProposed(state, definition, duty)] : [];
    return [...list, ended(duty.key, end, reason)];
  });
  return [...ends, { type: 'followUpClosed' }];
}
