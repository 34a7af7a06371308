import type { Organisation } from './organisation.ts';
import { safetyDivision, type SafetyDivision } from './people.ts';
import { applies, type CompiledPlan, type DutyDefinition, type Unit } from './plan.ts';
import { SAFETY_SERVICE, type Actor } from './roles.ts';
import type { Choice, Duty, FollowUpState } from './state.ts';
import type { Instant } from './time.ts';
import { secondParty } from './waiting.ts';

/** Who share the representative's task at a unit, by id; nobody where one alone has it. A deputy to whom it was left is not among them. */
export function sharersOf(org: Organisation, unitId: string, at: Instant): string[] {
  const { elected } = safetyDivision(org, unitId, at);
  return elected.length > 1 ? elected.toSorted() : [];
}

/** What a follow-up is told of it when it starts: nothing where nobody shares. */
export function sharingAt(org: Organisation, unitId: string, at: Instant): { sharing?: string[] } {
  const sharing = sharersOf(org, unitId, at);
  return sharing.length > 0 ? { sharing } : {};
}

/** Whether representatives are ever asked for an answer by the unit's duties: else there is nothing to choose for. */
export function asksRepresentative(plan: CompiledPlan, unit: Unit): boolean {
  return plan.duties.some((definition) => {
    const asked = secondParty(definition);
    return asked !== undefined && SAFETY_SERVICE.includes(asked) && applies(definition.appliesTo, unit);
  });
}

/** Whom they have chosen. The choice is void when that person does not share the task any more. */
export function choiceAmong({ shared }: Pick<FollowUpState, 'shared'>, persons: readonly string[]): Choice | null {
  const chosen = shared?.chosen;
  return chosen && persons.includes(chosen.personId) ? chosen : null;
}

/** `alone`: does not share the task, and so answers as one does; else the chosen one, another than that, or nobody is chosen yet. */
export type Stand = 'alone' | 'chosen' | 'another' | 'notChosen';

export function standOf(state: Pick<FollowUpState, 'shared'>, { personId, sharing = [] }: Actor): Stand {
  if (sharing.length < 2 || !sharing.includes(personId)) return 'alone';
  const choice = choiceAmong(state, sharing);
  if (choice === null) return 'notChosen';
  return choice.personId === personId ? 'chosen' : 'another';
}

/** Whom a question goes to: the chosen one, or all of them until they have chosen (E08). */
export function askedAmong(state: Pick<FollowUpState, 'shared'>, persons: readonly string[]): string[] {
  const choice = choiceAmong(state, persons);
  return choice ? [choice.personId] : [...persons];
}

/** Those who step in where the representatives are silent answer as always, also where they are one of them. */
const STEPS_IN: readonly Actor['roles'][number][] = ['localSeniorSafetyRepresentative', 'seniorSafetyRepresentative'];

/** How somebody stands as the second party of a duty: outside the safety service nobody shares that part. */
export function standAsSecondParty(state: Pick<FollowUpState, 'shared'>, definition: DutyDefinition, actor: Actor): Stand {
  const asked = secondParty(definition);
  const shares = asked !== undefined && SAFETY_SERVICE.includes(asked) && !actor.roles.some((role) => STEPS_IN.includes(role));
  return shares ? standOf(state, actor) : 'alone';
}

/** The archive has the answer, or the duty's time is over: from then on nobody takes it back or gives another in its place. */
export function answerStands(plan: CompiledPlan, duty: Duty, at: Instant): boolean {
  return duty.archived || at >= (duty.hardEndAt ?? plan.closesAt);
}

/** An interim answer stands until the chosen one, or the only one that is left, gives theirs in its place. */
export function mayReplaceInterim({ plan, state, definition, duty, actor, at }: Answering): boolean {
  if (duty.joint?.answer?.interim !== true || answerStands(plan, duty, at)) return false;
  const stand = standAsSecondParty(state, definition, actor);
  return stand === 'chosen' || (stand === 'alone' && actor.roles.includes('safetyRepresentative'));
}

interface Answering {
  plan: CompiledPlan;
  state: Pick<FollowUpState, 'shared'>;
  definition: DutyDefinition;
  duty: Duty;
  actor: Actor;
  at: Instant;
}

/** Of several representatives the chosen one may leave the unit to a deputy: else one of them would decide for all who answers. */
export function mayDivide({ elected }: SafetyDivision, chosen: Choice | null, personId: string): boolean {
  return elected.includes(personId) && (elected.length < 2 || chosen?.personId === personId);
}

/** While nobody is chosen, whoever shares the unit takes it back from a deputy; else whoever left it. */
export function mayTakeBack({ elected }: SafetyDivision, chosen: Choice | null, personId: string): boolean {
  return elected.includes(personId) && (chosen === null || chosen.personId === personId);
}

/** Each of those who share may choose, while the unit is theirs and not left to a deputy. */
export function mayChoose({ elected, dividedTo }: SafetyDivision, personId: string): boolean {
  return elected.length > 1 && elected.includes(personId) && dividedTo.length === 0;
}
