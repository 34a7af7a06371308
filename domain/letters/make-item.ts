import { dayAt, lastDayInTime } from '../days.ts';
import { isMonth } from '../dates.ts';
import { definitionOf, type CompiledPlan, type DutyDefinition } from '../plan.ts';
import { SAFETY_SERVICE, type Receiver } from '../roles.ts';
import type { Duty, FollowUpState } from '../state.ts';
import type { Day, Instant, LocalDate } from '../time.ts';
import { audienceOf, mayReadOf } from './audience.ts';
import { leavingDay, stepInfo, type StepInfo } from './step-info.ts';
import type { Ahead, Audience, LetterItem, Party, PendingNotice } from './letter-types.ts';

export interface ItemContext {
  plan: CompiledPlan;
  state: FollowUpState;
  unitId: string;
  at: Instant;
  /** Who will read it. */
  personId: string;
  resolve: (role: Receiver) => string[];
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
    heard: (definition?.heard?.length ?? 0) > 0,
    lastDay: lastDay(days, dueAt),
    month: isMonth(definition, dueAt),
    targetDay: lastDay(days, duty?.targetAt ?? null),
    graceDay: definition?.graceFor === 'duty' ? lastDay(days, duty?.graceUntil ?? null) : null,
    answerDay: definition?.graceFor === 'answer' ? stillAhead(days, duty?.graceUntil, at) : null,
    hardEndDay: stillAhead(days, duty?.hardEndAt, at),
    opensDay: duty?.opensAt != null ? dayAt(days, duty.opensAt).date : null,
    isLate: dueAt !== null && at >= dueAt,
    ahead: definition && duty && !duty.end ? aheadOf(context, definition, duty, notice, audience, info?.kind === 'ask') : [],
    others: [],
    othersTold: false,
    otherDay: otherDay(days, notice),
  };
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

/** What comes if nothing is done, as far as this receiver may know it. */
function aheadOf(
  context: ItemContext,
  definition: DutyDefinition,
  duty: Duty,
  notice: PendingNotice,
  audience: Audience,
  isAsk: boolean,
): Ahead[] {
  const { plan, at } = context;
  const asking = isAsk || notice.step === 'askedToConfirm' || notice.step === 'askedAgain';
  const result: Ahead[] = [];
  for (const { step, at: reachedAt } of asking ? (duty.joint?.asks ?? []) : duty.steps) {
    const info = reachedAt > at ? stepInfo(plan, definition, step) : null;
    const date = info && info.receivers.length > 0 ? leavingDay(plan, info, reachedAt) : null;
    if (!info || date === null) continue;
    let mine = false;
    const to: Receiver[] = [];
    for (const role of info.receivers) {
      // That the manager may close what nobody answers is no next station of the question.
      if (asking && role === definition.responsible) continue;
      if (isReceiver(context, notice, role)) mine = true;
      else if (mayReadOf(audience, role, role === definition.jointWith)) to.push(role);
    }
    // Of steps that would leave on the same day only the last does.
    const before = result.at(-1);
    if (before?.date === date && before.to.join() === to.join()) result.pop();
    if (mine || to.length > 0) result.push({ step, date, to, mine });
  }
  return result;
}

/** Would this role's letter come to the one who reads? Two roles of one person are one reader. */
function isReceiver({ resolve, personId }: ItemContext, notice: PendingNotice, role: Receiver): boolean {
  if (role === notice.role) return true;
  const persons = resolve(role);
  return persons.length === 1 && persons[0] === personId;
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
