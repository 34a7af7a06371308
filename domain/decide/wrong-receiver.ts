import type { Instant, LocalDate } from '../time.ts';
import type { Command, ReceivedCommand } from '../commands.ts';
import type { CompiledPlan } from '../plan.ts';
import type { FactDraft } from '../facts.ts';
import type { Duty, FollowUpState } from '../state.ts';
import { dayAt, dayOf } from '../days.ts';
import { fulfilled, refuse, tell, type Case, type Decision } from './case.ts';

/** From the discovery, by the wall clock: weekends, holidays and quiet times count (GDPR art. 33, MO-117). */
export const ASSESSED_WITHIN_MS = 72 * 3_600_000;

/** What is being assessed; one at a time, since a second report of the same thing would only split its answer. */
export function openAssessment(state: FollowUpState): Duty | undefined {
  return Object.values(state.duties).find(({ cause, end }) => cause === 'wrongReceiver' && !end);
}

/** A report reached somebody it was not for: it is said to the unit at once, and the assessment is owed from the discovery (E48). */
export function reportWrongReceiver(
  plan: CompiledPlan,
  state: FollowUpState,
  { id, receivedAt: at }: ReceivedCommand,
  command: Extract<Command, { type: 'reportWrongReceiver' }>,
): Decision {
  const { discoveredAt, accessEndedAt = null, reasonId = null } = command;
  const definition = plan.wrongReceiverDuty;
  if (!definition) return refuse('WRONG_RECEIVER_NOT_IN_PLAN');
  const open = openAssessment(state);
  if (open) return refuse('WRONG_RECEIVER_OPEN', { duty: open.key });
  const last = Math.max(discoveredAt, accessEndedAt ?? discoveredAt);
  if (last > at) return refuse('WRONG_RECEIVER_IN_FUTURE', { at: last });
  if (discoveredAt < plan.startsAt) return refuse('WRONG_RECEIVER_BEFORE_CYCLE', { at: discoveredAt });
  const duty = `${definition.key}/${id}`;
  const dueAt = discoveredAt + ASSESSED_WITHIN_MS;
  // The law's own date, so not moved to leave the days that other late-born duties have.
  const dates = { opensAt: at, targetAt: null, dueAt, graceUntil: null, hardEndAt: null };
  const found: FactDraft = {
    type: 'wrongReceiverFound',
    duty,
    discoveredAt,
    accessEndedAt,
    reasonId,
    notices: [
      ...tell('wrongReceiverFound', 'now', definition.responsible, ...leaderWhereLate(dueAt, at)),
      ...tell('wrongReceiverFound', 'prompt', 'unitManager', 'safetyRepresentative'),
    ],
  };
  return [{ type: 'dutyWritten', duty, cause: 'wrongReceiver', dates }, found];
}

/** Passed steps are not sent, so whoever would have had the last of them hears of it now. */
function leaderWhereLate(dueAt: Instant, at: Instant): 'institutionLeader'[] {
  return dueAt <= at ? ['institutionLeader'] : [];
}

/** Whether the authority and the unit's staff must be told; each no has its reason, and the unit hears that it has been assessed. */
export function assessWrongReceiver(c: Case<'assessWrongReceiver'>): Decision {
  const { duty, command, definition, at } = c;
  const { authorityToldOn = null, staffTold, reasonId = null } = command;
  if ((authorityToldOn === null || !staffTold) && reasonId === null) return refuse('WRONG_RECEIVER_WITHOUT_REASON', { duty: duty.key });
  if (authorityToldOn !== null && !couldBeTold(c, authorityToldOn)) return refuse('WRONG_RECEIVER_TOLD_DAY', { date: authorityToldOn });
  const notices = tell('wrongReceiverAssessed', 'prompt', 'unitManager', 'safetyRepresentative');
  return [
    { type: 'wrongReceiverAssessed', duty: duty.key, authorityToldOn, staffTold, reasonId, notices },
    fulfilled(definition, duty, at),
  ];
}

/** From the day of the discovery until today. */
function couldBeTold({ plan, duty, at }: Case<'assessWrongReceiver'>, on: LocalDate): boolean {
  const day = dayOf(plan.days, on);
  const first = dayAt(plan.days, (duty.dueAt ?? at) - ASSESSED_WITHIN_MS);
  return day !== undefined && day.startsAt >= first.startsAt && day.startsAt <= at;
}
