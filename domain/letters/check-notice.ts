import { ladderStepNamed } from '../ladder.ts';
import { definitionOf, type CompiledPlan, type DutyDefinition, type LadderStep } from '../plan.ts';
import type { Duty, FollowUpState } from '../state.ts';
import type { Instant } from '../time.ts';
import { awaitsAnswer, climbs } from '../waiting.ts';
import type { NoticeVerdict, PendingNotice, StepKind, WithdrawnWhy } from './letter-types.ts';

/** Told even though the duty has ended: the end, or what was said about it, is the news. */
const NEWS_OF_THE_END: ReadonlySet<string> = new Set([
  'answered',
  'disagreement',
  'missed',
  'closedUnanswered',
  'listTakenAsProposed',
  'meetingContested',
  'planUnheard',
  'reportArrived',
  'noOwnReport',
  'started',
  'handOver',
  'dateUnknown',
]);

/** Asks the ledger once more, at the moment the letter is made (AT-12). */
export function checkNotice(plan: CompiledPlan, state: FollowUpState, notice: PendingNotice, at: Instant): NoticeVerdict {
  const why = reasonToWithdraw(plan, state, notice, at);
  return why === null ? { goes: true } : { goes: false, why };
}

function reasonToWithdraw(plan: CompiledPlan, state: FollowUpState, notice: PendingNotice, at: Instant): WithdrawnWhy | null {
  if (notice.step === 'dateUnknown') return isDateKnown(state, notice.duty) ? 'dateSet' : null;
  // About the unit as a whole, or about duties of the units below.
  if (notice.duty === '' || notice.step === 'planArrived') return null;
  const duty = state.duties[notice.duty];
  if (!duty) return 'gone';
  if (duty.end && !NEWS_OF_THE_END.has(notice.step)) return 'ended';
  const definition = definitionOf(plan, notice.duty);
  const step = ladderStepNamed(plan, definition, notice.step);
  return step ? ladderReason(plan, definition, duty, notice, step, at) : occasionReason(duty, notice.step);
}

function ladderReason(
  plan: CompiledPlan,
  definition: DutyDefinition,
  duty: Duty,
  notice: PendingNotice,
  step: LadderStep,
  at: Instant,
): WithdrawnWhy | null {
  if (isAsk(plan, definition, notice.step)) {
    if (!awaitsAnswer(duty)) return 'answered';
    // Edited and asked anew since then: the new question has its own reminders.
    return duty.joint?.asked.includes(notice.step) ? null : 'changed';
  }
  if (notice.epoch !== duty.epoch) return 'moved';
  if (!climbs(plan, definition, duty)) return 'waiting';
  if ('workingDaysAfter' in step.count) return null;
  if (duty.dueAt !== null && at >= duty.dueAt) return 'passed';
  const towardsTarget = !('calendarDaysBefore' in step.count);
  return towardsTarget && duty.targetAt !== null && at >= duty.targetAt ? 'targetPassed' : null;
}

function occasionReason(duty: Duty, step: string): WithdrawnWhy | null {
  switch (step) {
    case 'askedToConfirm':
    case 'askedAgain':
      return awaitsAnswer(duty) ? null : 'answered';
    case 'answered':
    case 'disagreement':
      return duty.joint && duty.joint.answer === null && !duty.end ? 'changed' : null;
    case 'extensionRequested':
      return duty.extension ? null : 'decided';
    case 'helpRequested':
    case 'resourcePersonRequested':
      return duty.waiting.includes('help') ? null : 'helped';
    default:
      return null;
  }
}

/** Is this step one of the reminders to the second party? */
export function isAsk(plan: CompiledPlan, definition: DutyDefinition, step: string): boolean {
  return (plan.askLadders[definition.askLadder ?? ''] ?? []).some((ask) => ask.step === step);
}

export function kindOf(plan: CompiledPlan, definition: DutyDefinition | null, name: string): StepKind {
  const step = definition ? ladderStepNamed(plan, definition, name) : undefined;
  if (!definition || !step) return 'occasion';
  if (isAsk(plan, definition, name)) return 'ask';
  if ('calendarDaysBefore' in step.count) return step.count.calendarDaysBefore <= 1 ? 'beforeLast' : 'before';
  return 'workingDaysAfter' in step.count ? 'after' : 'target';
}

/** A ladder step's place on its ladder; -1 for occasions, which replace nothing. */
export function ladderPlace(
  plan: CompiledPlan,
  definition: DutyDefinition,
  step: string,
): { ladder: 'steps' | 'asks'; place: number } | null {
  const asks = (plan.askLadders[definition.askLadder ?? ''] ?? []).findIndex((ask) => ask.step === step);
  if (asks >= 0) return { ladder: 'asks', place: asks };
  const ladder = plan.ladders[definition.ladder] ?? [];
  const own = ladder.findIndex((candidate) => candidate.step === step);
  if (own >= 0) return { ladder: 'steps', place: own };
  // Kind steps towards the target come before every step of the ladder that is about the deadline itself.
  const friendly = (definition.friendly ?? []).findIndex((candidate) => candidate.step === step);
  return friendly >= 0 ? { ladder: 'steps', place: friendly - 1000 } : null;
}

function isDateKnown(state: FollowUpState, duty: string): boolean {
  return (state.elsewhere[duty]?.opened ?? null) !== null || (state.duties[duty]?.opensAt ?? null) !== null;
}
