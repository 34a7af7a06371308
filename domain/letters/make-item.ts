import { dayAt, lastDayInTime } from '../days.ts';
import { ladderStepNamed, receiversOf } from '../ladder.ts';
import { definitionOf, type CompiledPlan, type DutyDefinition } from '../plan.ts';
import type { Receiver } from '../roles.ts';
import type { Duty, FollowUpState } from '../state.ts';
import type { Day, Instant, LocalDate } from '../time.ts';
import { audienceOf, mayReadOf } from './audience.ts';
import { isAsk } from './check-notice.ts';
import type { Ahead, Audience, LetterItem, Party, PendingNotice } from './letter-types.ts';

export interface ItemContext {
  plan: CompiledPlan;
  state: FollowUpState;
  unitId: string;
  at: Instant;
  resolve: (role: Receiver) => string[];
}

/** What a letter says of one notice to one role. Who else got it is added when all notices are known. */
export function makeItem(notice: PendingNotice, { plan, state, unitId, at, resolve }: ItemContext): LetterItem {
  const definition = notice.duty === '' ? null : definitionOf(plan, notice.duty);
  const duty = state.duties[notice.duty];
  const audience = audienceOf(definition, notice.role);
  const { days } = plan;
  const dueAt = duty?.dueAt ?? null;
  const secondParty = definition ? definition.jointWith : ('safetyRepresentative' as const);
  return {
    followUpId: notice.followUpId,
    unitId,
    duty: notice.duty,
    step: notice.step,
    epoch: notice.epoch,
    roles: [notice.role],
    audience,
    urgency: notice.urgency,
    noticeIds: [notice.noticeId],
    evidence: definition?.evidence ?? null,
    responsible: party(definition?.responsible ?? 'unitManager', resolve),
    joint: secondParty && mayReadOf(audience, secondParty, true) ? party(secondParty, resolve) : null,
    heard: (definition?.heard?.length ?? 0) > 0,
    lastDay: lastDay(days, dueAt),
    // A month is a month only while the deadline is still the plan's own.
    month: definition?.month === true && dueAt === definition.dueAt,
    targetDay: lastDay(days, duty?.targetAt ?? null),
    graceDay: definition?.graceFor === 'duty' ? stillAhead(days, duty?.graceUntil, at) : null,
    answerDay: definition?.graceFor === 'answer' ? stillAhead(days, duty?.graceUntil, at) : null,
    hardEndDay: stillAhead(days, duty?.hardEndAt, at),
    opensDay: duty?.opensAt != null ? dayAt(days, duty.opensAt).date : null,
    isLate: dueAt !== null && at >= dueAt,
    ahead: definition && duty && !duty.end ? aheadOf(plan, definition, duty, notice.step, audience, at) : [],
    others: [],
    othersTold: false,
    otherDay: otherDay(days, notice),
  };
}

function party(role: Receiver, resolve: (role: Receiver) => string[]): Party {
  return { role, personIds: resolve(role) };
}

/** What comes if nothing is done, as far as this receiver may know it. */
function aheadOf(plan: CompiledPlan, definition: DutyDefinition, duty: Duty, step: string, audience: Audience, at: Instant): Ahead[] {
  const asking = isAsk(plan, definition, step) || step === 'askedToConfirm' || step === 'askedAgain';
  const steps = asking ? (duty.joint?.asks ?? []) : duty.steps;
  const result: Ahead[] = [];
  for (const ahead of steps) {
    if (ahead.at <= at) continue;
    const found = ladderStepNamed(plan, definition, ahead.step);
    const to = (found ? receiversOf(found, definition) : []).filter((role) => mayReadOf(audience, role, role === definition.jointWith));
    if (to.length > 0) result.push({ step: ahead.step, date: dayAt(plan.days, ahead.at).date, to });
  }
  return result;
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
