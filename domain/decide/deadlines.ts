import type { Instant } from '../time.ts';
import type { DutyDates, FactDraft } from '../facts.ts';
import { datesOf, dueAfter, latestOpening, laterThan, leave, notBefore, openingOn, stepsFrom } from '../dates.ts';
import { parties, refuse, tell, type Case, type Decision, type DutyCase } from './case.ts';
import { afterWaiting } from './after-waiting.ts';

/** Asking stops the ladder; the answer counts from the asking. */
export function requestExtension(c: Case<'requestExtension'>): Decision {
  const { duty, definition } = c;
  // What the coordinator owes has nobody above to ask; what somebody outside owes is not the unit's to move.
  if (definition.external || definition.responsible === 'coordinator') return refuse('EXTENSION_NOT_YOURS', { duty: duty.key });
  if (duty.extension) return refuse('EXTENSION_PENDING', { duty: duty.key });
  const dueAt = extendedTo(c, c.command.lastDay);
  if (typeof dueAt !== 'number') return dueAt;
  const notices = tell('extensionRequested', 'prompt', 'localCoordinator');
  return [{ type: 'extensionRequested', duty: duty.key, dueAt, reasonId: c.command.reasonId ?? null, notices }];
}

/** Granted: the new date counts and the ladder begins anew; the representative is told either way. */
export function decideExtension(c: Case<'decideExtension'>): Decision {
  const { duty, definition, command, plan, at } = c;
  if (!duty.extension) return refuse('EXTENSION_NOT_ASKED', { duty: duty.key });
  const reasonId = command.reasonId ?? null;
  if (!command.granted) {
    const notices = tell('extensionDenied', 'now', ...parties(definition));
    return [{ type: 'extensionDecided', duty: duty.key, granted: false, dueAt: null, reasonId, notices }, ...afterWaiting(c)];
  }
  const asked = command.lastDay === undefined ? duty.extension.dueAt : extendedTo(c, command.lastDay);
  if (typeof asked !== 'number') return asked;
  // Decided after the asked day: the unit must not pay for the time the decision took.
  const dueAt = asked > at ? asked : leave(plan, at);
  const notices = tell('extensionGranted', 'now', ...parties(definition));
  return [{ type: 'extensionDecided', duty: duty.key, granted: true, dueAt, reasonId, notices }, moved(c, dueAt, 'extension')];
}

function extendedTo({ plan, duty, at }: DutyCase, lastDay: string): Instant | ReturnType<typeof refuse> {
  const dueAt = dueAfter(plan, lastDay);
  if (dueAt === null) return refuse('DATE_OUTSIDE_CYCLE', { date: lastDay });
  if (dueAt <= at) return refuse('EXTENSION_PAST', { date: lastDay });
  if (duty.dueAt !== null && dueAt <= duty.dueAt) return refuse('EXTENSION_NOT_LATER', { duty: duty.key, dueAt: duty.dueAt });
  // A hard end that went by while the request waited is no limit any more.
  const end = duty.hardEndAt !== null && duty.hardEndAt > at ? duty.hardEndAt : plan.closesAt;
  return dueAt > end ? refuse('EXTENSION_PAST_END', { duty: duty.key, endAt: end }) : dueAt;
}

/** The coordinator moves a date for many units; nobody becomes late by it (E86, E88). */
export function moveDeadline(c: Case<'moveDeadline'>): Decision {
  const { duty, definition, command } = c;
  const dueAt = movedTo(c, command.lastDay);
  if (typeof dueAt !== 'number') return dueAt;
  const opensLater = duty.openedAt === null && duty.opensAt !== null && duty.opensAt >= dueAt;
  if (opensLater && definition.refuseBeforeOpening) return refuse('DEADLINE_BEFORE_OPENING', { duty: duty.key, opensAt: duty.opensAt });
  const notices = tell('deadlineMoved', 'now', ...parties(definition));
  return [
    { type: 'deadlineMoved', duty: duty.key, from: duty.dueAt, to: dueAt, reasonId: command.reasonId ?? null, notices },
    moved(c, dueAt, 'moved'),
  ];
}

/** Another last day is not in the past, and an earlier one leaves ten working days. */
export function movedTo({ plan, duty, at }: DutyCase, lastDay: string): Instant | ReturnType<typeof refuse> {
  const dueAt = dueAfter(plan, lastDay);
  if (dueAt === null) return refuse('DATE_OUTSIDE_CYCLE', { date: lastDay });
  if (dueAt === duty.dueAt) return refuse('DEADLINE_UNCHANGED', { duty: duty.key, dueAt });
  const earliest = leave(plan, at);
  const earlier = duty.dueAt !== null && dueAt < duty.dueAt;
  return dueAt <= at || (earlier && dueAt < earliest) ? refuse('DEADLINE_TOO_SOON', { duty: duty.key, earliest }) : dueAt;
}

/** A due that moved: grace it has passed is gone, a hard end before it follows, the ladder starts again. */
function moved(c: DutyCase, dueAt: Instant, reason: 'moved' | 'extension'): FactDraft {
  const { plan, definition, duty, at } = c;
  const graceUntil = laterThan(duty.graceUntil, dueAt);
  const dates: DutyDates = {
    opensAt: openingFor(c, dueAt),
    targetAt: duty.targetAt !== null && duty.targetAt < dueAt ? duty.targetAt : null,
    dueAt,
    graceUntil,
    hardEndAt: notBefore(duty.hardEndAt, dueAt, graceUntil),
  };
  return { type: 'datesSet', duty: duty.key, dates, steps: duty.openedAt === null ? null : stepsFrom(plan, definition, dates, at), reason };
}

/** A duty that opens "at latest at its own due" follows the due; one that would open after it opens now. */
function openingFor({ duty, definition, at }: DutyCase, dueAt: Instant): Instant | null {
  if (duty.openedAt !== null || duty.opensAt === null) return duty.opensAt;
  if (typeof definition.opens === 'object' && duty.opensAt === duty.dueAt) return latestOpening(definition, dueAt);
  return duty.opensAt < dueAt ? duty.opensAt : at;
}

/** An opening date that was unknown at the start, or moves before it has come (AT-17). A due that it leaves behind follows. */
export function setOpening(c: Case<'setOpening'>): Decision {
  const { plan, duty, at } = c;
  const opening = openingOn(plan, c.command.opensOn);
  if (opening === null) return refuse('DATE_OUTSIDE_CYCLE', { date: c.command.opensOn });
  if (duty.openedAt !== null) return refuse('DUTY_ALREADY_OPEN', { duty: duty.key, openedAt: duty.openedAt });
  const opensAt = Math.max(opening, at);
  if (opensAt === duty.opensAt) return refuse('OPENING_UNCHANGED', { duty: duty.key, opensAt });
  const dueAt = duty.dueAt === null ? null : Math.max(duty.dueAt, leave(plan, opensAt));
  const room = leave(plan, opensAt);
  const graceUntil = laterThan(duty.graceUntil, dueAt);
  const dates = { ...datesOf(duty), opensAt, dueAt, graceUntil, hardEndAt: notBefore(duty.hardEndAt, dueAt, graceUntil, room) };
  return [{ type: 'datesSet', duty: duty.key, dates, steps: null, reason: 'opening' }];
}
