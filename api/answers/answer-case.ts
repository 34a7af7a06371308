import type { Command, Refusal } from '../../domain/commands.ts';
import { commandOf, lightAnswer, mayAnswerLightly, type LightAnswer } from '../../domain/letters/light-answer.ts';
import { resolve } from '../../domain/people.ts';
import { findDefinition, type DutyDefinition } from '../../domain/plan.ts';
import type { Actor } from '../../domain/roles.ts';
import type { Duty, FollowUpState } from '../../domain/state.ts';
import type { Instant } from '../../domain/time.ts';
import { organisationOfLine } from '../../db/api-access.repository.ts';
import type { Database } from '../../db/database.ts';
import { findFollowUp } from '../../db/follow-up.repository.ts';
import { findPersons, unitRows, type PersonRow } from '../../db/organisation.repository.ts';
import type { AnswerClaim } from '../../platform/answer-links.ts';
import { foldFollowUp } from '../follow-ups.ts';
import type { ShelvedPlan } from '../plans.ts';
import type { RouteDeps } from '../route-deps.ts';
import { personTowards } from '../standing.ts';

/** What stands in the way of a light answer now, or that nothing does. */
export type Standing =
  | { kind: 'ask'; command: Command; actor: Actor }
  | { kind: 'ended' | 'waits' | 'changed' | 'expired' }
  /** It is the person's matter, and something else than the role is in the way. */
  | { kind: 'refused'; refusal: Refusal }
  /** Whom to ask about the role. */
  | { kind: 'notYours'; coordinator: PersonRow | null };

/** A link of a letter, read against the record as it is now. */
export interface AnswerCase {
  claim: AnswerClaim;
  answer: LightAnswer;
  person: PersonRow;
  unitId: string;
  unitName: string;
  shelved: ShelvedPlan;
  definition: DutyDefinition;
  duty: Duty;
  state: FollowUpState;
  at: Instant;
  standing: Standing;
}

type Ports = Pick<RouteDeps, 'clock' | 'plans'> & { db: Database };

/** Null where what the link names is no longer in the record. */
export async function openAnswer(ports: Ports, claim: AnswerClaim): Promise<AnswerCase | null> {
  const { db, clock, plans } = ports;
  const [followUp, [person], at] = await Promise.all([
    findFollowUp(db, claim.followUpId),
    findPersons(db, [claim.personId]),
    clock.now(db),
  ]);
  if (!followUp || !person || !isLightAnswer(claim.answer)) return null;
  const { unit_id: unitId } = followUp;
  const [shelved, { state }, org, [unit]] = await Promise.all([
    plans.get(followUp.plan_key, followUp.plan_version),
    foldFollowUp(db, claim.followUpId),
    organisationOfLine(db, unitId),
    unitRows(db, [unitId]),
  ]);
  const definition = findDefinition(shelved.plan, claim.duty);
  const duty = Object.hasOwn(state.duties, claim.duty) ? state.duties[claim.duty] : undefined;
  if (!definition || !duty) return null;
  const { answer } = claim;
  const actor = personTowards(org, person.person_id, unitId, at);
  const ofCase = { claim, answer, person, unitId, unitName: unit?.abbreviation ?? unitId, shelved, definition, duty, state, at };
  const permission = mayAnswerLightly(actor, answer, definition);
  if (!permission.allowed) {
    if (permission.code !== 'ACCESS_ROLE_MISSING') return { ...ofCase, standing: { kind: 'refused', refusal: permission } };
    const [id] = ['localCoordinator' as const, 'coordinator' as const].flatMap((role) => resolve(org, role, unitId, at));
    const [coordinator] = id === undefined ? [] : await findPersons(db, [id]);
    return { ...ofCase, standing: { kind: 'notYours', coordinator: coordinator ?? null } };
  }
  const role = permission.as;
  const open = role !== 'system' && lightAnswer(shelved.plan, state, duty.key, { personId: actor.personId, role }, at) === answer;
  return { ...ofCase, standing: standingOf(ofCase, open, actor) };
}

function standingOf({ claim, answer, duty, at }: Omit<AnswerCase, 'standing'>, open: boolean, actor: Actor): Standing {
  if (duty.end) return { kind: 'ended' };
  const command = commandOf(answer, duty);
  if (!open || command === null) return { kind: 'waits' };
  if (duty.revision !== claim.revision) return { kind: 'changed' };
  return at >= claim.expiresAt ? { kind: 'expired' } : { kind: 'ask', command, actor };
}

function isLightAnswer(answer: string): answer is LightAnswer {
  return answer === 'confirm' || answer === 'received';
}
