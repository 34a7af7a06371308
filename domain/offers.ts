import { can } from './access.ts';
import type { CommandType } from './commands.ts';
import type { CompiledPlan, DutyDefinition, Evidence } from './plan.ts';
import type { Actor } from './roles.ts';
import type { Duty, FollowUpState } from './state.ts';
import type { Instant } from './time.ts';
import { awaitsAnswer, mayCloseUnanswered, needsAnswer } from './waiting.ts';

const FORM: readonly CommandType[] = ['submitForm', 'editForm', 'answerForm', 'closeUnanswered'];

/** How each kind of evidence is given. */
const EVIDENCE: Readonly<Record<Evidence, readonly CommandType[]>> = {
  meeting: ['recordMeeting', 'contestMeeting'],
  jointForm: FORM,
  externalForm: [...FORM, 'reportMissingLink'],
  actionPlan: ['submitPlan'],
  confirmation: ['giveConfirmation'],
  receipt: ['giveConfirmation', 'answerForm', 'closeUnanswered', 'recordReport'],
  snapshot: ['giveConfirmation'],
  responseUnits: ['sendResponseUnits', 'confirmResponseUnits'],
  discussion: ['recordDiscussion'],
  external: ['recordExternal', 'recordReport'],
};
const ABOUT_TIME: readonly CommandType[] = [
  'requestExtension',
  'decideExtension',
  'requestHelp',
  'giveHelp',
  'setOpening',
  'moveDeadline',
  'waive',
];

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
  const candidates = [...EVIDENCE[definition.evidence], ...ABOUT_TIME];
  return candidates.filter((type) => can(actor, type, definition).allowed && fits(type, plan, state, definition, duty, at));
}

function fits(type: CommandType, plan: CompiledPlan, state: FollowUpState, definition: DutyDefinition, duty: Duty, at: Instant): boolean {
  const { joint, end } = duty;
  // Evidence that comes after such an end is kept beside it.
  const open = end === null || end.kind === 'missed' || end.kind === 'closedUnanswered';
  const given = joint !== null && joint.manager !== 'draft';
  switch (type) {
    case 'recordMeeting':
      return open || duty.meeting?.contested === true;
    case 'contestMeeting':
      return duty.meeting?.contested === false;
    case 'submitForm':
      return open && !given && !(definition.refuseBeforeOpening && duty.openedAt === null);
    case 'editForm':
      return given && (duty.hardEndAt === null || at < duty.hardEndAt) && (end === null || joint.answer !== null);
    case 'answerForm':
      return needsAnswer(definition) && awaitsAnswer(duty);
    case 'closeUnanswered':
      return end === null && mayCloseUnanswered(plan, definition, duty);
    case 'giveConfirmation':
      return open && !given && definition.external === undefined;
    case 'submitPlan':
      return true;
    case 'sendResponseUnits':
    case 'confirmResponseUnits':
      return end === null;
    case 'recordDiscussion':
      return plansToDiscuss(state, definition).some((unit) => !duty.discussed.includes(unit));
    case 'recordReport':
      return definition.external === 'ark';
    case 'recordExternal':
      return definition.evidence === 'external';
    case 'reportMissingLink':
      return end === null && !duty.waiting.includes('ark');
    case 'requestExtension':
      return end === null && duty.extension === null && definition.external === undefined;
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

/** Units whose plan has come and waits to be gone through by the level above. */
export function plansToDiscuss(state: FollowUpState, definition: DutyDefinition): readonly string[] {
  const { opens } = definition;
  return typeof opens === 'object' && 'duty' in opens ? (state.elsewhere[opens.duty]?.units ?? []) : [];
}
