import { can, type Permission } from '../access.ts';
import type { Command } from '../commands.ts';
import { offers } from '../offers.ts';
import { definitionOf, isMeasure, type CompiledPlan, type DutyDefinition } from '../plan.ts';
import { standAsSecondParty } from '../representatives.ts';
import { SAFETY_SERVICE, type Actor, type Receiver } from '../roles.ts';
import type { Duty, FollowUpState } from '../state.ts';
import type { Instant } from '../time.ts';

/** What may be said from a letter by a press, without signing in: "it is done", "I have received it". No words, no form, no decision. */
export type LightAnswer = 'confirm' | 'received';

/** The light answer that the role can give about the duty as it stands; everything weightier asks for a sign-in. */
export function lightAnswer(
  plan: CompiledPlan,
  state: FollowUpState,
  key: string,
  { personId, role }: { personId: string; role: Receiver },
  at: Instant,
): LightAnswer | null {
  const duty = state.duties[key];
  // Which measure it is stands on its page only, so nobody can answer for it from a letter.
  if (!duty || duty.end || isMeasure(plan, key)) return null;
  const definition = definitionOf(plan, key);
  if (!isLight(definition)) return null;
  const actor: Actor = { personId, roles: [role], sharing: state.shared?.persons ?? [] };
  const offered = offers(plan, state, definition, duty, actor, at);
  if (offered.includes('giveConfirmation')) return 'confirm';
  // An interim answer says that it is one, which a press does not.
  if (standAsSecondParty(state, definition, actor) === 'notChosen') return null;
  return offered.includes('answerForm') && commandOf('received', duty) !== null ? 'received' : null;
}

/**
 * May this person give it, now? Whoever has come to answer for the duty itself, like a representative who is acting manager by
 * now, is told that one person cannot answer for both (E15), not that the role is somebody else's.
 */
export function mayAnswerLightly(actor: Actor, answer: LightAnswer, definition: DutyDefinition): Permission {
  const permission = can(actor, answer === 'confirm' ? 'giveConfirmation' : 'answerForm', definition);
  if (permission.allowed || answer === 'confirm' || !actor.roles.includes(definition.responsible)) return permission;
  return { allowed: false, code: 'ANSWER_SAME_PERSON', params: { duty: definition.key } };
}

/** A dialogue in the line is more than a press; access to a report, and what one person does alone, is not. */
function isLight({ evidence, jointWith }: DutyDefinition): boolean {
  if (evidence === 'confirmation') return jointWith === undefined;
  return evidence === 'receipt' && jointWith !== undefined && SAFETY_SERVICE.includes(jointWith);
}

/** What the press asks of the follow-up. Null where nothing has been handed over to receive. */
export function commandOf(answer: LightAnswer, duty: Duty): Command | null {
  if (answer === 'confirm') return { type: 'giveConfirmation', duty: duty.key };
  const hash = duty.joint?.hash;
  return hash == null ? null : { type: 'answerForm', duty: duty.key, outcome: 'confirmed', hash };
}
