import { can, type Action, type Permission } from './access.ts';
import type { Whose } from './commands.ts';
import { copyOfDuty, copyOfJoint, update } from './copies.ts';
import { isDone } from './decide/case.ts';
import { textsNamed } from './documents.ts';
import type { Fact } from './facts.ts';
import { isLimitByLaw, findDefinition, type CompiledPlan } from './plan.ts';
import { SAFETY_SERVICE, type Actor } from './roles.ts';
import type { Duty, FollowUpState } from './state.ts';
import type { Instant } from './time.ts';
import { awaitsAnswer } from './waiting.ts';

// Somebody finds that a stored text holds what must not be there (E61). A fact says that it was removed; the hash that people have
// answered to stays. Only whole texts: what is left of a text would have another hash, and nobody may speak for who wrote it.

export type TextRemoved = Extract<Fact, { type: 'textRemoved' }>;

/** A text as the record keeps it, without its words. */
export interface KeptText {
  id: string;
  writer: string;
}

const ACTIONS: Readonly<Record<Whose, Action>> = {
  own: 'removeOwnTexts',
  safetyService: 'removeServiceTexts',
  unit: 'removeTexts',
};

/** What nobody has handed in is its writer's alone: for others it is not there. */
export function whoseText(actor: Actor, { id, writer }: KeptText, facts: readonly Fact[]): Whose | null {
  if (writer === actor.personId) return 'own';
  const role = facts.find((fact) => textsNamed(fact).some((text) => text.id === id))?.by?.role;
  if (role === undefined) return null;
  return role !== 'system' && SAFETY_SERVICE.includes(role) ? 'safetyService' : 'unit';
}

export function mayRemove(actor: Actor, whose: Whose): Permission {
  return can(actor, ACTIONS[whose]);
}

/** The law asks that what was done about a wrong receiver is kept. */
export function isKeptByLaw(plan: CompiledPlan, duty: string): boolean {
  const law = plan.wrongReceiverDuty;
  const definition = duty === law?.key ? law : findDefinition(plan, duty);
  return definition !== undefined && isLimitByLaw(definition);
}

export function removalOf(facts: readonly Fact[], textId: string): TextRemoved | null {
  return facts.find((fact): fact is TextRemoved => fact.type === 'textRemoved' && fact.textId === textId) ?? null;
}

/**
 * An answer stands: people answered to what the hash names. Where nobody had answered, there is nothing left to answer: the form is the
 * manager's again. That it was handed in in time is not forgotten. Only for the state that `evolve` has just made.
 */
export function withoutText(fresh: FollowUpState, { duty: key, textId, sha256, type, at }: TextRemoved): FollowUpState {
  const removed = update(fresh, { removed: [...fresh.removed, textId] });
  const duty = fresh.duties[key];
  if (!duty?.joint || !awaitsAnswer(duty) || duty.joint.hash !== sha256) return removed;
  // Once nothing can be handed in any more, the unit would miss what it had done; a form that is done needs no answer, and is edited.
  if (!mayCorrect(duty, at) || (duty.end !== null && duty.documentHash === null)) return removed;
  const joint = update(copyOfJoint(duty.joint), { manager: 'draft', hash: null, submittedAt: null, asks: [], asked: [] });
  // What is handed in instead is asked about anew, with reminders of its own.
  const changed = update(copyOfDuty(duty), { joint, epoch: duty.epoch + 1, revision: fresh.seq, lastChange: type });
  return update(removed, { duties: { ...fresh.duties, [key]: changed } });
}

/** Can a corrected version still be handed in? */
export function mayCorrect(duty: Duty, at: Instant): boolean {
  return (duty.end === null || isDone(duty)) && (duty.hardEndAt === null || at < duty.hardEndAt);
}

/** A letter that asks for a corrected version need not leave when one has come. */
export function isCorrected({ duties }: FollowUpState, { duty: key, sha256 }: TextRemoved): boolean {
  const { joint = null, documentHash = null } = duties[key] ?? {};
  if (documentHash !== null) return documentHash !== sha256;
  return joint !== null && joint.manager !== 'draft' && joint.hash !== sha256;
}
