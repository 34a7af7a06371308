import type { Instant } from '../time.ts';
import type { DutyDates, FactDraft } from '../facts.ts';
import { dayOf } from '../days.ts';
import { dueAfter, LEAST_NOTICE, leave, stepsFrom } from '../dates.ts';
import { refuse, tell, type Case, type Decision, type DutyCase } from './case.ts';

/** Asking stops the ladder; the answer counts from the asking. */
export function requestExtension(c: Case<'requestExtension'>): Decision {
  const { duty, definition } = c;
  if (duty.end) return refuse('DUTY_ENDED', { duty: duty.key, end: duty.end.kind, at: duty.end.at });
  if (definition.external) return refuse('EXTENSION_NOT_YOURS', { duty: duty.key });
  if (duty.extension) return refuse('EXTENSION_PENDING', { duty: duty.key });
  const dueAt = checkedExtension(c, c.command.lastDay);
  if (typeof dueAt !== 'number') return dueAt;
  return [
    {
      type: 'extensionRequested',
      duty: duty.key,
      dueAt,
      reasonId: c.command.reasonId ?? null,
      notices: tell('extensionRequested', 'prompt', 'localCoordinator'),
    },
  ];
}

/** Granted: the new date counts and the ladder begins anew; the representative is told either way. */
export function decideExtension(c: Case<'decideExtension'>): Decision {
  const { duty, definition, command } = c;
  if (duty.end) return refuse('DUTY_ENDED', { duty: duty.key, end: duty.end.kind, at: duty.end.at });
  if (!duty.extension) return refuse('EXTENSION_NOT_ASKED', { duty: duty.key });
  const reasonId = command.reasonId ?? null;
  if (!command.granted) {
    const notices = tell('extensionDenied', 'now', definition.responsible, definition.jointWith);
    return [{ type: 'extensionDecided', duty: duty.key, granted: false, dueAt: null, reasonId, notices }, ...freshHardEnd(c)];
  }
  const dueAt = command.lastDay === undefined ? duty.extension.dueAt : checkedExtension(c, command.lastDay);
  if (typeof dueAt !== 'number') return dueAt;
  const notices = tell('extensionGranted', 'now', definition.responsible, definition.jointWith);
  return [{ type: 'extensionDecided', duty: duty.key, granted: true, dueAt, reasonId, notices }, moved(c, dueAt, 'extension')];
}

function checkedExtension({ plan, duty }: DutyCase, lastDay: string): Instant | ReturnType<typeof refuse> {
  const dueAt = dueAfter(plan, lastDay);
  if (dueAt === null) return refuse('DATE_OUTSIDE_CYCLE', { date: lastDay });
  if (duty.dueAt !== null && dueAt <= duty.dueAt) return refuse('EXTENSION_NOT_LATER', { duty: duty.key, dueAt: duty.dueAt });
  const end = Math.min(duty.hardEndAt ?? plan.closesAt, plan.closesAt);
  if (dueAt > end) return refuse('EXTENSION_PAST_END', { duty: duty.key, endAt: end });
  return dueAt;
}

/** The coordinator moves a date for many units; nobody becomes late by it (E86, E88). */
export function moveDeadline(c: Case<'moveDeadline'>): Decision {
  const { plan, duty, definition, command, at } = c;
  if (duty.end) return refuse('DUTY_ENDED', { duty: duty.key, end: duty.end.kind, at: duty.end.at });
  const dueAt = dueAfter(plan, command.lastDay);
  if (dueAt === null || dueAt > plan.closesAt) return refuse('DATE_OUTSIDE_CYCLE', { date: command.lastDay });
  if (dueAt === duty.dueAt) return refuse('DEADLINE_UNCHANGED', { duty: duty.key, dueAt });
  const earliest = leave(plan, at, LEAST_NOTICE);
  const earlier = duty.dueAt !== null && dueAt < duty.dueAt;
  if (dueAt <= at || (earlier && dueAt < earliest)) return refuse('DEADLINE_TOO_SOON', { duty: duty.key, earliest });
  const notices = tell('deadlineMoved', 'now', definition.responsible, definition.jointWith);
  return [
    { type: 'deadlineMoved', duty: duty.key, from: duty.dueAt, to: dueAt, reasonId: command.reasonId ?? null, notices },
    moved(c, dueAt, 'moved'),
  ];
}

/** A due that moved: grace it has passed is gone, a hard end before it follows, the ladder starts again. */
function moved({ plan, definition, duty, at }: DutyCase, dueAt: Instant, reason: 'moved' | 'extension'): FactDraft {
  const dates: DutyDates = {
    opensAt: duty.opensAt,
    targetAt: duty.targetAt !== null && duty.targetAt < dueAt ? duty.targetAt : null,
    dueAt,
    graceUntil: duty.graceUntil !== null && duty.graceUntil > dueAt ? duty.graceUntil : null,
    hardEndAt: duty.hardEndAt === null ? null : Math.max(duty.hardEndAt, dueAt),
  };
  return { type: 'datesSet', duty: duty.key, dates, steps: duty.openedAt === null ? null : stepsFrom(plan, definition, dates, at), reason };
}

/** An opening date that was unknown at the start, or moves before it has come (AT-17). */
export function setOpening(c: Case<'setOpening'>): Decision {
  const { plan, duty, at } = c;
  const day = dayOf(plan.days, c.command.opensOn);
  if (!day || day.startsAt >= plan.closesAt) return refuse('DATE_OUTSIDE_CYCLE', { date: c.command.opensOn });
  if (duty.end) return refuse('DUTY_ENDED', { duty: duty.key, end: duty.end.kind, at: duty.end.at });
  if (duty.openedAt !== null) return refuse('DUTY_ALREADY_OPEN', { duty: duty.key, openedAt: duty.openedAt });
  const opensAt = Math.max(day.startsAt, at);
  return [{ type: 'datesSet', duty: duty.key, dates: { ...datesOf(duty), opensAt }, steps: null, reason: 'planVersion' }];
}

/** Waived with a reason, by the coordinator only; it is an end like any other and stays visible. */
export function waive(c: Case<'waive'>): Decision {
  const { duty, command, definition } = c;
  if (duty.end) return refuse('DUTY_ENDED', { duty: duty.key, end: duty.end.kind, at: duty.end.at });
  if (command.reason.trim() === '') return refuse('WAIVER_WITHOUT_REASON', { duty: duty.key });
  const notices = tell('waived', 'prompt', definition.responsible, definition.jointWith);
  return [{ type: 'dutyEnded', duty: duty.key, end: 'waived', onTarget: null, inGrace: false, reason: command.reason, notices }];
}

/** Whoever waited past the hard end for somebody else gets ten working days when the waiting is over. */
export function freshHardEnd({ plan, duty, at }: DutyCase): FactDraft[] {
  if (duty.hardEndAt === null || duty.hardEndAt > at) return [];
  const hardEndAt = Math.min(leave(plan, at, LEAST_NOTICE), plan.closesAt);
  return [{ type: 'datesSet', duty: duty.key, dates: { ...datesOf(duty), hardEndAt }, steps: null, reason: 'waitingEnded' }];
}

function datesOf({ opensAt, targetAt, dueAt, graceUntil, hardEndAt }: DutyDates): DutyDates {
  return { opensAt, targetAt, dueAt, graceUntil, hardEndAt };
}
