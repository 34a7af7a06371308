import type { Command, ReceivedCommand, Refusal } from '../commands.ts';
import type { CompiledPlan, Unit } from '../plan.ts';
import type { FactDraft } from '../facts.ts';
import type { FollowUpState } from '../state.ts';
import type { Instant } from '../time.ts';
import { dayIndexAt, nthWorkingDayFrom } from '../days.ts';
import { asksRepresentative, choiceAmong, standAsSecondParty, standOf } from '../representatives.ts';
import { refuse, tell, type Case, type Decision } from './case.ts';

/** So long those who share a unit have the choice to themselves, before the local senior representative is asked to see to it. */
const TO_CHOOSE = 10;

/** Who share the task from now on, where that is news. A choice that stands is kept; a void one is asked for anew. */
export function sharing(
  plan: CompiledPlan,
  state: FollowUpState,
  unit: Unit | null,
  persons: readonly string[] | undefined,
  at: Instant,
): FactDraft[] {
  if (persons === undefined || unit === null || !asksRepresentative(plan, unit)) return [];
  if (persons.join(' ') === (state.shared?.persons ?? []).join(' ')) return [];
  const shared: FactDraft = { type: 'representativesShared', persons: [...persons], askSeniorAt: null };
  if (persons.length < 2 || choiceAmong(state, persons)) return [shared];
  // Past the end of the table the cycle has closed.
  const day = nthWorkingDayFrom(plan.days, dayIndexAt(plan.days, at) + 1, TO_CHOOSE, { skipQuiet: true });
  return [{ ...shared, askSeniorAt: day?.ladderAt ?? null, notices: tell('chooseRepresentative', 'prompt', 'safetyRepresentative') }];
}

/** One of them says whom they have chosen: themselves, and nobody else; they may choose again at any time (NT-096). */
export function chooseRepresentative(
  plan: CompiledPlan,
  state: FollowUpState,
  { actor, receivedAt }: ReceivedCommand,
  { personId }: Extract<Command, { type: 'chooseRepresentative' }>,
): Decision {
  const persons = actor.sharing ?? [];
  const asked = state.unit !== null && asksRepresentative(plan, state.unit);
  if (!asked || standOf(state, actor) === 'alone') return refuse('CHOICE_NOT_NEEDED');
  if (!persons.includes(personId)) return refuse('CHOICE_OF_ANOTHER');
  const choice = choiceAmong(state, persons);
  if (choice?.personId === personId) return refuse('CHOICE_EXISTS', { at: choice.at });
  // Who they are is known now, so nobody need be asked.
  const known = sharing(plan, state, state.unit, persons, receivedAt).map(({ notices: _, ...fact }) => fact as FactDraft);
  const notices = [
    ...tell('representativeChosen', 'prompt', 'safetyRepresentative'),
    ...tell('representativeChosen', 'overview', 'unitManager'),
  ];
  return [...known, { type: 'representativeChosen', personId, notices }];
}

/** Nobody of several answers alone: the chosen one does, or until there is one, anybody who marks the answer as interim (E08). */
export function mayAnswerAlone(c: Case<'answerForm'>): Refusal | null {
  const { duty, command, actor } = c;
  // One's own word is one's own to take back, whoever answers now.
  if (duty.joint?.answer?.personId === actor.personId) return null;
  const stand = standAsSecondParty(c.state, c.definition, actor);
  if (stand === 'another') return refuse('ANSWER_BY_CHOSEN', { duty: duty.key });
  return stand === 'notChosen' && !command.interim ? refuse('ANSWER_BEFORE_CHOICE', { duty: duty.key }) : null;
}

export function isInterim({ state, definition, actor }: Case<'answerForm'>): boolean {
  return standAsSecondParty(state, definition, actor) === 'notChosen';
}
