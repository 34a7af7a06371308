import { can } from './access.ts';
import type { CommandType } from './commands.ts';
import { RULES, suits, type AboutDuty } from './decide/rules.ts';
import { isDone } from './decide/case.ts';
import { plansToDiscuss } from './decide/evidence.ts';
import { isMeasure, type CompiledPlan, type DutyDefinition } from './plan.ts';
import { mayReplaceInterim, standAsSecondParty } from './representatives.ts';
import type { Actor } from './roles.ts';
import type { Duty, FollowUpState } from './state.ts';
import type { Instant } from './time.ts';
import { awaitsAnswer, lacksLink, mayCloseUnanswered } from './waiting.ts';

const TYPES = Object.keys(RULES) as AboutDuty[];

/**
 * What a person may do about a duty as it stands: the buttons of its page. Offering is a courtesy;
 * what is sent is judged again, so this need not know everything that can be refused.
 */
export function offers(
  plan: CompiledPlan,
  state: FollowUpState,
  definition: DutyDefinition,
  duty: Duty,
  actor: Actor,
  at: Instant,
): CommandType[] {
  if (state.closedAt !== null) return [];
  return TYPES.filter(
    (type) =>
      suits(type, definition) &&
      can(actor, type, definition).allowed &&
      fits(type, plan, state, definition, duty, at) &&
      isTheirs(type, { plan, state, definition, duty, actor, at }),
  );
}

/** The link is missed by who has yet to use it; of several representatives the chosen one answers. */
function isTheirs(type: AboutDuty, c: Parameters<typeof mayReplaceInterim>[0]): boolean {
  const { state, definition, duty, actor } = c;
  if (type === 'answerForm') {
    return duty.joint?.answer?.interim ? mayReplaceInterim(c) : standAsSecondParty(state, definition, actor) !== 'another';
  }
  if (type !== 'reportMissingLink' || duty.joint === null || duty.joint.manager === 'draft') return true;
  return !actor.roles.includes(definition.responsible);
}

function fits(type: AboutDuty, plan: CompiledPlan, state: FollowUpState, definition: DutyDefinition, duty: Duty, at: Instant): boolean {
  const { joint, end } = duty;
  // Evidence that comes after such an end is kept beside it.
  const open = end === null || end.kind === 'missed' || end.kind === 'closedUnanswered';
  const given = joint !== null && joint.manager !== 'draft';
  switch (type) {
    case 'recordMeeting':
      // A wrong date is put right by recording the meeting again.
      return open || isDone(duty);
    case 'planMeeting':
      return end === null;
    case 'cancelMeeting':
      return Object.values(duty.bookings).some(({ cancelled }) => !cancelled);
    case 'contestMeeting':
      return duty.meeting?.contested === false;
    case 'submitForm':
      return open && !given && !(definition.refuseBeforeOpening && duty.openedAt === null);
    case 'editForm':
      return given && (duty.hardEndAt === null || at < duty.hardEndAt) && (end === null || joint.answer !== null);
    case 'answerForm':
      return awaitsAnswer(duty) || joint?.answer?.interim === true;
    case 'closeUnanswered':
      return end === null && mayCloseUnanswered(plan, definition, duty, at);
    case 'giveConfirmation':
      if (definition.evidence === 'snapshot' && duty.snapshotId === null) return false;
      return open && !given && definition.external === undefined;
    case 'submitPlan':
      return true;
    case 'raiseMeasure':
      return end === null && isMeasure(plan, duty.key) && plan.raisedDuty !== undefined && !duty.waiting.includes('levelAbove');
    case 'answerRaised':
    case 'assessWrongReceiver':
      return end === null;
    case 'reviewMeasure':
      return end === null && isMeasure(plan, duty.key);
    case 'sendResponseUnits':
    case 'confirmResponseUnits':
      return end === null;
    case 'recordDiscussion':
      return plansToDiscuss(state, definition).some((unit) => !duty.discussed.includes(unit));
    case 'recordReport':
    case 'recordExternal':
      return true;
    case 'reportMissingLink':
      return end === null && !lacksLink(duty);
    case 'endWaiting':
      // The archive and a report that has not come end their waiting themselves.
      return end === null && lacksLink(duty);
    case 'requestExtension':
      // A measure is given another day by those who look at it.
      if (isMeasure(plan, duty.key)) return false;
      return end === null && duty.extension === null && definition.external === undefined && definition.responsible !== 'coordinator';
    case 'decideExtension':
      return end === null && duty.extension !== null;
    case 'requestHelp':
      return end === null && !duty.waiting.includes('help');
    case 'giveHelp':
      return duty.waiting.includes('help');
    case 'setOpening':
      return end === null && duty.openedAt === null;
    case 'moveDeadline':
    case 'waive':
      return end === null;
    default:
      return false;
  }
}
