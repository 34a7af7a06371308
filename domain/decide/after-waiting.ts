import type { FactDraft } from '../facts.ts';
import { afterDay, dayAt } from '../days.ts';
import { datesOf, laterThan, leave, notBefore, stepsFrom } from '../dates.ts';
import { waitsOutside } from '../waiting.ts';
import type { DutyCase } from './case.ts';

/**
 * The waiting is over: what was passed over starts again from the next day, and ten working days are left before the hard end.
 * Where somebody outside was awaited, they are left before the due as well: the unit is not blamed (E99).
 */
export function afterWaiting({ plan, definition, duty, at }: Pick<DutyCase, 'plan' | 'definition' | 'duty' | 'at'>): FactDraft[] {
  if (duty.end || duty.openedAt === null || at >= plan.closesAt) return [];
  const room = leave(plan, at);
  const dueAt = duty.dueAt !== null && waitsOutside(duty) ? Math.max(duty.dueAt, room) : duty.dueAt;
  const graceUntil = laterThan(duty.graceUntil, dueAt);
  const dates = { ...datesOf(duty), dueAt, graceUntil, hardEndAt: notBefore(duty.hardEndAt, room) };
  const tomorrow = afterDay(plan.days, dayAt(plan.days, at).date);
  return [{ type: 'datesSet', duty: duty.key, dates, steps: stepsFrom(plan, definition, dates, at, tomorrow), reason: 'waitingEnded' }];
}
