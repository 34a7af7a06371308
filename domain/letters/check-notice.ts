import { definitionOf, type CompiledPlan, type DutyDefinition } from '../plan.ts';
import type { Duty, FollowUpState } from '../state.ts';
import type { Instant } from '../time.ts';
import { isCorrected } from '../removed-texts.ts';
import { awaitsAnswer, climbs, lacksLink } from '../waiting.ts';
import type { NoticeVerdict, PendingNotice, WithdrawnWhy } from './letter-types.ts';
import { stepInfo, type StepInfo } from './step-info.ts';
import { isQuestion } from './questions.ts';

/** Told even though the duty has ended: the end, or what was said about it, is the news. */
const NEWS_OF_THE_END: ReadonlySet<string> = new Set([
  'answered',
  'disagreement',
  'missed',
  'closedUnanswered',
  'listTakenAsProposed',
  'raisedAccepted',
  'meetingRecorded',
  'resultsInWriting',
  'meetingWithoutYou',
  'meetingContested',
  'meetingCancelled',
  // Asks for an answer too, where a later version has no measures any more.
  'noMeasures',
  'planUnheard',
  'reportArrived',
  'noOwnReport',
  'reportCorrected',
  'wrongReceiverFound',
  'wrongReceiverAssessed',
  'started',
  'handOver',
  'dateUnknown',
  'archiveLate',
  'textRemoved',
  'textRemovedHere',
]);

/** Asks the ledger once more, at the moment the letter is made (AT-12). */
export function checkNotice(plan: CompiledPlan, state: FollowUpState, notice: PendingNotice, at: Instant): NoticeVerdict {
  const why = reasonToWithdraw(plan, state, notice, at);
  return why === null ? { goes: true } : { goes: false, why };
}

function reasonToWithdraw(plan: CompiledPlan, state: FollowUpState, notice: PendingNotice, at: Instant): WithdrawnWhy | null {
  if (notice.step === 'dateUnknown') return isDateKnown(state, notice.duty) ? 'dateSet' : null;
  if (notice.step === 'chooseRepresentative' || notice.step === 'choiceAwaited') {
    if (state.closedAt !== null) return 'ended';
    return state.shared?.chosen === null ? null : 'decided';
  }
  if (notice.step === 'textRemoved' && notice.fact?.type === 'textRemoved' && isCorrected(state, notice.fact)) return 'changed';
  // About the unit as a whole, or about duties of the units below.
  if (notice.duty === '' || notice.step === 'planArrived') return null;
  const duty = state.duties[notice.duty];
  if (!duty) return 'gone';
  if (duty.end && !NEWS_OF_THE_END.has(notice.step)) return 'ended';
  const definition = definitionOf(plan, notice.duty);
  const info = stepInfo(plan, definition, notice.step);
  return info ? ladderReason(plan, definition, duty, notice, info, at) : occasionReason(duty, notice.step);
}

function ladderReason(
  plan: CompiledPlan,
  definition: DutyDefinition,
  duty: Duty,
  notice: PendingNotice,
  { kind }: StepInfo,
  at: Instant,
): WithdrawnWhy | null {
  if (kind === 'ask') {
    if (!awaitsAnswer(duty)) return 'answered';
    if (lacksLink(duty)) return 'waiting';
    // Edited and asked anew since then: the new question has its own reminders.
    return duty.joint?.asked.includes(notice.step) ? null : 'changed';
  }
  if (notice.epoch !== duty.epoch) return 'moved';
  if (!climbs(plan, definition, duty)) return 'waiting';
  if (kind === 'after') return null;
  if (duty.dueAt !== null && at >= duty.dueAt) return 'passed';
  return kind === 'target' && duty.targetAt !== null && at >= duty.targetAt ? 'targetPassed' : null;
}

function occasionReason(duty: Duty, step: string): WithdrawnWhy | null {
  if (isQuestion(step)) return awaitsAnswer(duty) ? null : 'answered';
  switch (step) {
    case 'answered':
    case 'disagreement':
      return duty.joint && duty.joint.answer === null && !duty.end ? 'changed' : null;
    case 'extensionRequested':
      return duty.extension ? null : 'decided';
    case 'helpRequested':
    case 'resourcePersonRequested':
      return duty.waiting.includes('help') ? null : 'helped';
    case 'linkMissing':
      return lacksLink(duty) ? null : 'helped';
    default:
      return null;
  }
}

function isDateKnown(state: FollowUpState, duty: string): boolean {
  return (state.elsewhere[duty]?.opened ?? null) !== null || (state.duties[duty]?.opensAt ?? null) !== null;
}
