import type { Command, ReceivedCommand } from '../commands.ts';
import { definitionOf, type CompiledPlan } from '../plan.ts';
import type { FactDraft } from '../facts.ts';
import type { FollowUpState } from '../state.ts';
import { can } from '../access.ts';
import { bornForUnit } from '../birth.ts';
import { dayOf } from '../days.ts';
import type { Actor, Receiver } from '../roles.ts';
import { refuse, tell, type Case, type Decision, type DutyCase } from './case.ts';
import * as evidence from './evidence.ts';
import * as joint from './joint.ts';
import * as deadlines from './deadlines.ts';
import * as help from './help.ts';

export interface Decided {
  decision: Decision;
  /** The role in which the actor acted. */
  as: Receiver | 'system';
}

type DutyCommand = Extract<Command, { duty: string }>;
type AboutDuty = Exclude<DutyCommand['type'], 'noteElsewhere'>;
type Decider = { [T in AboutDuty]: (c: Case<T>) => Decision };

const DECIDERS: Decider = {
  sendResponseUnits: evidence.sendResponseUnits,
  confirmResponseUnits: evidence.confirmResponseUnits,
  recordMeeting: evidence.recordMeeting,
  contestMeeting: evidence.contestMeeting,
  submitForm: joint.submitForm,
  editForm: joint.editForm,
  answerForm: joint.answerForm,
  closeUnanswered: joint.closeUnanswered,
  submitPlan: evidence.submitPlan,
  giveConfirmation: evidence.giveConfirmation,
  recordDiscussion: evidence.recordDiscussion,
  recordReport: evidence.recordReport,
  recordExternal: evidence.recordExternal,
  noteSnapshot: evidence.noteSnapshot,
  requestExtension: deadlines.requestExtension,
  decideExtension: deadlines.decideExtension,
  moveDeadline: deadlines.moveDeadline,
  setOpening: deadlines.setOpening,
  waive: deadlines.waive,
  requestHelp: help.requestHelp,
  giveHelp: help.giveHelp,
  reportMissingLink: help.reportMissingLink,
  startWaiting: help.startWaiting,
  endWaiting: help.endWaiting,
};

/** Judges one command at the instant it was received. Pure; a refusal changes nothing. */
export function decide(plan: CompiledPlan, state: FollowUpState, received: ReceivedCommand): Decided {
  const { command, actor } = received;
  if (command.type === 'start' || state.startedAt === null) return asSystem(actor, start(plan, state, received));
  switch (command.type) {
    case 'becomeResponseUnit':
      return asSystem(actor, becomeResponseUnit(plan, state, received));
    case 'noteElsewhere':
      return asSystem(actor, [
        { type: 'dutyElsewhere', duty: command.duty, unit: command.unit, when: command.when, happenedAt: command.at },
      ]);
    case 'noteRoleChange':
      return asSystem(actor, [
        { type: 'roleChanged', role: command.role, vacant: command.vacant, notices: tell('handOver', 'now', command.role) },
      ]);
    case 'endUnit': {
      const permission = can(actor, 'endUnit');
      return permission.allowed
        ? { decision: endUnit(state, command.end, command.reason), as: permission.as }
        : { decision: permission, as: 'system' };
    }
    default:
      return aboutDuty(plan, state, received, command);
  }
}

function aboutDuty(plan: CompiledPlan, state: FollowUpState, received: ReceivedCommand, command: DutyCommand): Decided {
  const duty = state.duties[command.duty];
  if (!duty) return { decision: unknownDuty(plan, received, command), as: 'system' };
  const definition = definitionOf(plan, command.duty);
  const permission = can(received.actor, command.type, definition);
  if (!permission.allowed) return { decision: refuse(permission.code, permission.params), as: 'system' };
  if (received.sawRevision !== undefined && received.sawRevision < duty.revision) {
    const decision = refuse('DUTY_CHANGED', { duty: duty.key, saw: received.sawRevision, now: duty.revision, change: duty.lastChange });
    return { decision, as: permission.as };
  }
  const decider = DECIDERS[command.type as AboutDuty] as (c: DutyCase & { command: DutyCommand }) => Decision;
  const decision = decider({ plan, state, at: received.receivedAt, commandId: received.id, command, definition, duty });
  return { decision, as: permission.as };
}

/** A date that concerns another unit's duty still ends the alarm that the institution's follow-up holds for it. */
function unknownDuty(plan: CompiledPlan, received: ReceivedCommand, command: DutyCommand): Decision {
  if (command.type === 'setOpening' && plan.alarms.some((alarm) => alarm.duty === command.duty)) {
    const permission = can(received.actor, 'setOpening');
    const day = dayOf(plan.days, command.opensOn);
    if (!permission.allowed) return permission;
    if (!day) return refuse('DATE_OUTSIDE_CYCLE', { date: command.opensOn });
    return [{ type: 'dutyElsewhere', duty: command.duty, unit: '*', when: 'opened', happenedAt: day.startsAt }];
  }
  return refuse('DUTY_UNKNOWN', { duty: command.duty });
}

function start(plan: CompiledPlan, state: FollowUpState, { command, receivedAt }: ReceivedCommand): Decision {
  if (command.type !== 'start') return refuse('FOLLOW_UP_NOT_STARTED');
  if (state.startedAt !== null) return refuse('FOLLOW_UP_ALREADY_STARTED', { at: state.startedAt });
  const elsewhere = (command.elsewhere ?? []).map(({ at, ...known }): FactDraft => ({ type: 'dutyElsewhere', ...known, happenedAt: at }));
  const cause = command.unit.isResponseUnit ? 'responseUnitConfirmed' : 'start';
  // Duties are born knowing what has already happened elsewhere.
  const known = Object.fromEntries(
    (command.elsewhere ?? []).map((e) => [e.duty, { opened: null, ended: null, units: [e.unit], [e.when]: e.at }]),
  );
  const born = bornForUnit(plan, command.unit, { ...state, elsewhere: known }, cause, receivedAt);
  const notices = command.unit.isResponseUnit
    ? tell('started', 'overview', 'unitManager', 'safetyRepresentative')
    : tell('started', 'overview', 'unitManager');
  return [{ type: 'followUpStarted', unit: command.unit, proposedUnits: command.proposedUnits ?? [], notices }, ...elsewhere, ...born];
}

function becomeResponseUnit(plan: CompiledPlan, state: FollowUpState, { receivedAt }: ReceivedCommand): Decision {
  if (!state.unit || state.unit.isResponseUnit) return refuse('UNIT_ALREADY_RESPONSE_UNIT');
  if (state.closedAt !== null) return refuse('FOLLOW_UP_CLOSED', { at: state.closedAt });
  const born = bornForUnit(plan, { ...state.unit, isResponseUnit: true }, state, 'responseUnitConfirmed', receivedAt);
  return [{ type: 'responseUnitConfirmed', notices: tell('started', 'overview', 'unitManager', 'safetyRepresentative') }, ...born];
}

/** A closed or merged unit: what is open ends with the reason; nothing is left in the air (E24). */
function endUnit(state: FollowUpState, end: 'transferred' | 'discontinued', reason: string): Decision {
  if (state.closedAt !== null) return refuse('FOLLOW_UP_CLOSED', { at: state.closedAt });
  const open = Object.values(state.duties).filter((duty) => !duty.end);
  const ends = open.map((duty): FactDraft => ({ type: 'dutyEnded', duty: duty.key, end, onTarget: null, inGrace: false, reason }));
  return [...ends, { type: 'followUpClosed' }];
}

function asSystem(actor: Actor, decision: Decision): Decided {
  return actor.roles.includes('system')
    ? { decision, as: 'system' }
    : { decision: refuse('ACCESS_ROLE_MISSING', { role: 'system' }), as: 'system' };
}
