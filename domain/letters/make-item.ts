import { dayAt, lastDayInTime } from '../days.ts';
import { isMonth } from '../dates.ts';
import { lastOf } from '../meetings.ts';
import { definitionOf } from '../plan.ts';
import { owesResults } from '../results.ts';
import { SAFETY_SERVICE, type Receiver } from '../roles.ts';
import type { FollowUpState } from '../state.ts';
import type { Day, Instant, LocalDate } from '../time.ts';
import { aheadOf, type AheadContext } from './ahead.ts';
import { audienceOf, mayReadOf } from './audience.ts';
import { stepInfo, type StepInfo } from './step-info.ts';
import { takenOver } from './taken-over.ts';
import type { LetterItem, Party, PendingNotice } from './letter-types.ts';

export interface ItemContext extends AheadContext {
  state: FollowUpState;
  unitId: string;
}

/** What a letter says of one notice to one role. Who else got it is added when all notices are known. */
export function makeItem(notice: PendingNotice, context: ItemContext): LetterItem {
  const { plan, state, unitId, at, resolve } = context;
  const definition = notice.duty === '' ? null : definitionOf(plan, notice.duty);
  const duty = state.duties[notice.duty];
  const audience = audienceOf(definition, notice.role);
  const info = definition ? stepInfo(plan, definition, notice.step) : null;
  const { days } = plan;
  const dueAt = duty?.dueAt ?? null;
  const asking = info?.kind === 'ask' || notice.step === 'askedToConfirm' || notice.step === 'askedAgain';
  const secondParty = definition ? definition.jointWith : ('safetyRepresentative' as const);
  return {
    followUpId: notice.followUpId,
    unitId,
    duty: notice.duty,
    step: notice.step,
    wording: wordingOf(state, notice.step, info),
    kind: info?.kind ?? 'occasion',
    epoch: notice.epoch,
    roles: [notice.role],
    ofSafetyService: SAFETY_SERVICE.includes(notice.role),
    audience,
    urgency: notice.urgency,
    noticeIds: [notice.noticeId],
    evidence: definition?.evidence ?? null,
    responsible: party(definition?.responsible ?? 'unitManager', resolve),
    joint: secondParty && mayReadOf(audience, secondParty, true) ? party(secondParty, resolve) : null,
    reporter: reporterOf(notice),
    heard: (definition?.heard?.length ?? 0) > 0,
    lastDay: lastDay(days, dueAt),
    month: isMonth(definition, dueAt),
    targetDay: lastDay(days, duty?.targetAt ?? null),
    graceDay: definition?.graceFor === 'duty' ? lastDay(days, duty?.graceUntil ?? null) : null,
    answerDay: definition?.graceFor === 'answer' ? stillAhead(days, duty?.graceUntil, at) : null,
    hardEndDay: stillAhead(days, duty?.hardEndAt, at),
    opensDay: duty?.opensAt != null ? dayAt(days, duty.opensAt).date : null,
    isLate: dueAt !== null && at >= dueAt,
    ahead: definition && duty && !duty.end ? aheadOf(context, definition, duty, { role: notice.role, audience, asking }) : [],
    others: [],
    othersTold: false,
    talkedOn: duty && owesResults(plan, state, duty) ? lastOf(duty.withoutResults) : null,
    otherDay: otherDay(days, notice),
    takesOver: notice.step === 'handOver' ? takenOver(plan, state, (role) => resolve(role).includes(context.personId), at) : null,
  };
}

function reporterOf({ fact }: PendingNotice): Party | null {
  if (fact?.type !== 'waitingStarted' || !fact.by || fact.by.role === 'system') return null;
  return { role: fact.by.role, personIds: [fact.by.personId] };
}

function party(role: Receiver, resolve: (role: Receiver) => string[]): Party {
  return { role, personIds: resolve(role) };
}

/** The word that the report has come is another one for a unit without a report of its own; why it has none is never said. */
function wordingOf(state: FollowUpState, step: string, info: StepInfo | null): string {
  const count = info?.step.count;
  const ended = count && 'whenEnded' in count ? state.duties[count.whenEnded] : undefined;
  return ended?.reportOutcome === 'noOwnReport' ? 'noOwnReport' : step;
}

function otherDay(days: readonly Day[], { fact }: PendingNotice): LocalDate | null {
  if (fact?.type === 'deadlineMoved') return lastDay(days, fact.from);
  if (fact?.type === 'extensionRequested') return lastDay(days, fact.dueAt);
  return null;
}

function lastDay(days: readonly Day[], dueAt: Instant | null): LocalDate | null {
  return dueAt === null ? null : lastDayInTime(days, dueAt).date;
}

/** The last day before an end that has not passed yet. */
function stillAhead(days: readonly Day[], end: Instant | null | undefined, at: Instant): LocalDate | null {
  return end != null && end > at ? lastDay(days, end) : null;
}

/** Adds who else got the same, as far as the receiver may know. */
export function tellOfOthers(item: LetterItem, personId: string, parties: readonly Party[]): void {
  for (const { role, personIds } of parties) {
    const persons = personIds.filter((id) => id !== personId);
    if (item.roles.includes(role) || persons.length === 0) continue;
    item.othersTold = true;
    if (mayReadOf(item.audience, role, role === item.joint?.role)) item.others.push({ role, personIds: persons });
  }
}
