import type { Command, CommandType, ReceivedCommand } from '../commands.ts';
import { definitionOf, isLimitByLaw, type CompiledPlan } from '../plan.ts';
import type { FactDraft } from '../facts.ts';
import type { Duty, FollowUpState } from '../state.ts';
import type { Actor, Receiver } from '../roles.ts';
import type { Instant } from '../time.ts';
import { can } from '../access.ts';
import { bornForUnit } from '../birth.ts';
import { openingOn } from '../dates.ts';
import { evolve } from '../evolve.ts';
import { joinedLate } from '../late-units.ts';
import { attach, isDone, refuse, tell, type Case, type Decision } from './case.ts';
import { noteOfArchive } from './archive.ts';
import { chooseRepresentative, sharing } from './choice.ts';
import { endUnit } from './ends.ts';
import { noteRaised, noteRaisedAnswer } from './raised.ts';
import { removeTexts, restsOnRemoved } from './remove-texts.ts';
import { openAssessment, reportWrongReceiver } from './wrong-receiver.ts';
import { RULES, suits, type AboutDuty, type DutyCommand, type Rule } from './rules.ts';

export interface Decided {
  decision: Decision;
  /** The role in which the actor acted. */
  as: Receiver | 'system';
}

/** Judges one command at the instant it was received. Pure; a refusal changes nothing. */
export function decide(plan: CompiledPlan, state: FollowUpState, received: ReceivedCommand): Decided {
  const { command, actor } = received;
  if (command.type === 'start') return asSystem(actor, start(plan, state, received));
  if (state.startedAt === null) return { decision: refuse('FOLLOW_UP_NOT_STARTED'), as: 'system' };
  switch (command.type) {
    case 'becomeResponseUnit':
      return asSystem(actor, becomeResponseUnit(plan, state, received, command));
    case 'noteElsewhere':
      return asSystem(
        actor,
        whileOpen(state, () => noteElsewhere(plan, state, command)),
      );
    case 'noteRaised':
      return asSystem(actor, noteRaised(plan, state, command, received.receivedAt));
    case 'noteRaisedAnswer':
      return asSystem(
        actor,
        whileOpen(state, () => noteRaisedAnswer(plan, state, command, received.receivedAt)),
      );
    case 'noteArchived':
    case 'noteArchiveLate':
      return asSystem(
        actor,
        whileOpen(state, () => noteOfArchive(state, command)),
      );
    case 'noteRoleChange':
      return asSystem(actor, noteRoleChange(plan, state, command, received.receivedAt));
    case 'endUnit':
      return asPerson(actor, 'endUnit', (as) => whileOpen(state, () => endUnitAs(plan, state, command, as)));
    case 'chooseRepresentative':
      return asPerson(actor, 'chooseRepresentative', () => whileOpen(state, () => chooseRepresentative(plan, state, received, command)));
    case 'reportWrongReceiver':
      return asPerson(actor, 'reportWrongReceiver', () => whileOpen(state, () => reportWrongReceiver(plan, state, received, command)));
    case 'removeTexts':
      return removeTexts(plan, state, received, command);
    default:
      return aboutDuty(plan, state, received, command);
  }
}

function aboutDuty(plan: CompiledPlan, state: FollowUpState, received: ReceivedCommand, command: DutyCommand): Decided {
  const duty = Object.hasOwn(state.duties, command.duty) ? state.duties[command.duty] : undefined;
  if (!duty) return { decision: unknownDuty(plan, received, command), as: 'system' };
  const definition = definitionOf(plan, duty.key);
  const permission = can(received.actor, command.type, definition);
  if (!permission.allowed) return { decision: refuse(permission.code, permission.params), as: 'system' };
  const { as } = permission;
  if (!suits(command.type, definition)) {
    if (isLimitByLaw(definition)) return { decision: refuse('DEADLINE_BY_LAW', { duty: duty.key }), as };
    return { decision: refuse('EVIDENCE_WRONG_KIND', { duty: duty.key, expected: definition.evidence }), as };
  }
  if (received.sawRevision !== undefined && received.sawRevision !== duty.revision) {
    const decision = refuse('DUTY_CHANGED', { duty: duty.key, saw: received.sawRevision, now: duty.revision, change: duty.lastChange });
    return { decision, as };
  }
  if (restsOnRemoved(state, command)) return { decision: refuse('TEXT_WAS_REMOVED', { duty: duty.key }), as };
  const rule = RULES[command.type] as Rule<AboutDuty>;
  const { receivedAt: at, actor, id: commandId } = received;
  const c = { plan, state, at, actor, commandId, command, definition, duty } as Case<AboutDuty>;
  return { decision: afterEnd(c, rule) ?? rule.decide(c), as };
}

/** What an end means for a command; null where its own rule decides. A closed follow-up only keeps later evidence. */
function afterEnd(c: Case<AboutDuty>, { afterEnd: policy }: Rule<AboutDuty>): Decision | null {
  const { duty, state } = c;
  const attaches = policy !== 'refuse' && isUnmet(duty);
  if (state.closedAt !== null) return attaches ? attach(c) : refuse('FOLLOW_UP_CLOSED', { at: state.closedAt });
  if (!duty.end || policy === 'own') return null;
  if (attaches) return attach(c);
  return policy === 'correct' && isDone(duty) ? null : refuse('DUTY_ENDED', { duty: duty.key, end: duty.end.kind, at: duty.end.at });
}

function isUnmet({ end }: Duty): boolean {
  return end?.kind === 'missed' || end?.kind === 'closedUnanswered';
}

/** A date that concerns another unit's duty still ends the alarm that the institution's follow-up holds for it. */
function unknownDuty(plan: CompiledPlan, received: ReceivedCommand, command: DutyCommand): Decision {
  if (command.type !== 'setOpening' || !plan.alarms.some((alarm) => alarm.duty === command.duty)) {
    return refuse('DUTY_UNKNOWN', { duty: command.duty });
  }
  const permission = can(received.actor, 'setOpening');
  if (!permission.allowed) return refuse(permission.code, permission.params);
  const opening = openingOn(plan, command.opensOn);
  if (opening === null) return refuse('DATE_OUTSIDE_CYCLE', { date: command.opensOn });
  return [{ type: 'dutyElsewhere', duty: command.duty, unit: '*', when: 'opened', happenedAt: opening }];
}

function start(plan: CompiledPlan, state: FollowUpState, { command, receivedAt }: ReceivedCommand): Decision {
  if (command.type !== 'start') return refuse('FOLLOW_UP_NOT_STARTED');
  if (state.startedAt !== null) return refuse('FOLLOW_UP_ALREADY_STARTED', { at: state.startedAt });
  const first = plan.days[0];
  if (!first || receivedAt < first.startsAt || receivedAt >= plan.closesAt) return refuse('CYCLE_OUTSIDE', { at: receivedAt });
  const { unit, proposedUnits = [], elsewhere = [], sharing: persons } = command;
  const known = elsewhere.map(({ at, ...rest }): FactDraft => ({ type: 'dutyElsewhere', ...rest, happenedAt: at }));
  // Duties are born knowing what has already happened elsewhere.
  const informed = known.reduce((before, draft) => evolve(before, { ...draft, at: receivedAt }), state);
  const cause = unit.isResponseUnit ? 'responseUnitConfirmed' : 'start';
  const told = unit.isResponseUnit ? (['unitManager', 'safetyRepresentative'] as const) : (['unitManager'] as const);
  const born = bornForUnit(plan, unit, informed, cause, receivedAt);
  const late = command.joinedLate ? ({ joinedLate: true } as const) : {};
  return [
    { type: 'followUpStarted', unit, proposedUnits, ...late, notices: tell('started', 'overview', ...told) },
    ...known,
    ...(command.joinedLate ? joinedLate(plan, informed, born, receivedAt) : born),
    ...sharing(plan, state, unit, persons, receivedAt),
  ];
}

function becomeResponseUnit(
  plan: CompiledPlan,
  state: FollowUpState,
  { receivedAt }: ReceivedCommand,
  { sharing: persons }: Extract<Command, { type: 'becomeResponseUnit' }>,
): Decision {
  if (!state.unit || state.unit.isResponseUnit) return refuse('UNIT_ALREADY_RESPONSE_UNIT');
  const unit = { ...state.unit, isResponseUnit: true };
  return whileOpen(state, () => [
    { type: 'responseUnitConfirmed', notices: tell('started', 'overview', 'unitManager', 'safetyRepresentative') },
    ...bornForUnit(plan, unit, state, 'responseUnitConfirmed', receivedAt),
    ...sharing(plan, state, unit, persons, receivedAt),
  ]);
}

/** A plan that comes after the discussion was done is still to be gone through; whoever discusses is told. */
function noteElsewhere(
  plan: CompiledPlan,
  state: FollowUpState,
  command: Extract<ReceivedCommand['command'], { type: 'noteElsewhere' }>,
): Decision {
  const { duty, unit, when, at } = command;
  const late = plan.duties.filter(
    (d) => d.evidence === 'discussion' && typeof d.opens === 'object' && 'duty' in d.opens && d.opens.duty === duty,
  );
  const ended = late.filter((definition) => state.duties[definition.key]?.end);
  const notices = ended.flatMap((definition) => tell('planArrived', 'overview', definition.responsible));
  return [{ type: 'dutyElsewhere', duty, unit, when, happenedAt: at, ...(notices.length > 0 ? { notices } : {}) }];
}

/** Told to whoever is new; where somebody only left, the others have nothing to take over. */
function noteRoleChange(
  plan: CompiledPlan,
  state: FollowUpState,
  { role, vacant, newcomers, sharing: persons }: Extract<Command, { type: 'noteRoleChange' }>,
  at: Instant,
): Decision {
  const notices = newcomers?.length === 0 ? [] : tell('handOver', 'now', role);
  return whileOpen(state, () => [
    { type: 'roleChanged', role, vacant, ...(newcomers ? { newcomers } : {}), notices },
    ...sharing(plan, state, state.unit, persons, at),
  ]);
}

function whileOpen(state: FollowUpState, decision: () => Decision): Decision {
  return state.closedAt === null ? decision() : refuse('FOLLOW_UP_CLOSED', { at: state.closedAt });
}

/** What the law asks for does not end with the unit; a register that takes the unit away is not asked. */
function endUnitAs(
  plan: CompiledPlan,
  state: FollowUpState,
  { end, reason }: Extract<Command, { type: 'endUnit' }>,
  as: Decided['as'],
): Decision {
  const open = as === 'system' ? undefined : openAssessment(state);
  return open ? refuse('WRONG_RECEIVER_UNASSESSED', { dueAt: open.dueAt }) : endUnit(plan, state, end, reason);
}

function asPerson(actor: Actor, action: CommandType, decision: (as: Decided['as']) => Decision): Decided {
  const permission = can(actor, action);
  if (!permission.allowed) return { decision: refuse(permission.code, permission.params), as: 'system' };
  return { decision: decision(permission.as), as: permission.as };
}

function asSystem(actor: Actor, decision: Decision): Decided {
  return {
    decision: actor.roles.includes('system') ? decision : refuse('ACCESS_ROLE_MISSING', { action: 'system', duty: null, role: 'system' }),
    as: 'system',
  };
}
