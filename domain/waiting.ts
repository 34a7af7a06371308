import type { Instant } from './time.ts';
import type { CompiledPlan, DutyDefinition } from './plan.ts';
import type { Duty } from './state.ts';
import type { OutsideParty } from './facts.ts';
import { SAFETY_SERVICE, type Receiver } from './roles.ts';

/** A joint duty whose second party must answer; a meeting is only recorded, and may be contested. */
export function needsAnswer(definition: DutyDefinition): boolean {
  return definition.jointWith !== undefined && ['jointForm', 'externalForm', 'receipt'].includes(definition.evidence);
}

/** Who is asked to answer what the manager sends; of a plan that is asked about the representative who was to be heard (NT-010). */
export function secondParty({ jointWith, evidence, heard }: DutyDefinition): Receiver | undefined {
  return jointWith ?? (evidence === 'actionPlan' && heard?.includes('safetyRepresentative') ? 'safetyRepresentative' : undefined);
}

/** The manager has done the manager's part and the second party has not answered. */
export function awaitsAnswer(duty: Duty): boolean {
  return duty.joint !== null && duty.joint.manager !== 'draft' && duty.joint.answer === null;
}

/** Somebody has said that the link from ARK did not come: nothing is asked of anybody until it has been sent again (E71). */
export function lacksLink({ waiting }: Pick<Duty, 'waiting'>): boolean {
  return waiting.includes('ark');
}

/** It is the second party, or who stands in for it, that has no link. */
export function secondPartyLacksLink(definition: DutyDefinition, duty: Pick<Duty, 'waiting' | 'linkMissedBy'>): boolean {
  const { linkMissedBy: by } = duty;
  const asked = secondParty(definition);
  if (!lacksLink(duty) || by === null || by === 'system' || asked === undefined) return false;
  return by === asked || (SAFETY_SERVICE.includes(asked) && SAFETY_SERVICE.includes(by));
}

/** For whom an open duty waits now; null when it has ended. The representative's silence moves on to the deputy and the local senior. */
export function waitingOn(plan: CompiledPlan, definition: DutyDefinition, duty: Duty): Receiver | OutsideParty | null {
  if (duty.end) return null;
  if (duty.extension) return 'extensionDecision';
  if (awaitsAnswer(duty)) return lacksLink(duty) ? 'ark' : askedNow(plan, definition, duty);
  if (duty.waiting.length > 0) return duty.waiting[0] ?? null;
  if (duty.sentUnits) return 'localCoordinator';
  return definition.external ?? definition.responsible;
}

function askedNow(plan: CompiledPlan, definition: DutyDefinition, duty: Duty): Receiver {
  const ladder = plan.askLadders[definition.askLadder ?? ''] ?? [];
  const reached = ladder.filter((step) => duty.joint?.asked.includes(step.step)).at(-1);
  const asked = reached?.to[0];
  return asked && asked !== 'jointWith' && asked !== 'responsible' ? asked : (secondParty(definition) ?? definition.responsible);
}

/** The ladder climbs only while the responsible person is the one everybody waits for. */
export function climbs(plan: CompiledPlan, definition: DutyDefinition, duty: Duty): boolean {
  return waitingOn(plan, definition, duty) === definition.responsible;
}

/** Archive, ARK or a report that has not come: whatever happens meanwhile is not the unit's doing. */
export function waitsOutside(duty: Duty): boolean {
  return duty.waiting.some((on) => on !== 'help');
}

/** The first instant at which the duty is late: after grace, where the grace is the duty's own. */
export function lateFrom(definition: DutyDefinition, duty: Pick<Duty, 'dueAt' | 'graceUntil' | 'extension'>): Instant | null {
  if (duty.dueAt === null) return null;
  const late = Math.max(duty.dueAt, ownGrace(definition, duty) ?? duty.dueAt);
  // An extension counts from the asking: asked in time, nobody is late while it is being decided.
  return duty.extension && duty.extension.askedAt < late ? Math.max(late, duty.extension.dueAt) : late;
}

/** Grace that is the duty's own, not only the representative's for the answer. */
export function ownGrace(definition: DutyDefinition, duty: Pick<Duty, 'graceUntil'>): Instant | null {
  return definition.graceFor === 'duty' ? duty.graceUntil : null;
}

/** Everybody in the chain has been asked and has had the time, the grace for an answer included: it may be closed unanswered. */
export function mayCloseUnanswered(plan: CompiledPlan, definition: DutyDefinition, duty: Duty, at: Instant): boolean {
  if (lacksLink(duty)) return false;
  if (definition.graceFor === 'answer' && duty.graceUntil !== null && at < duty.graceUntil) return false;
  const last = plan.askLadders[definition.askLadder ?? '']?.at(-1);
  return awaitsAnswer(duty) && last !== undefined && (duty.joint?.asked.includes(last.step) ?? false);
}
