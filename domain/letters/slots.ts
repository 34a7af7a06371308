import { dayAt, dayIndexAt } from '../days.ts';
import type { CompiledPlan, Urgency } from '../plan.ts';
import type { Day, Instant, LocalDate } from '../time.ts';

/** A moment at which letters leave. */
export interface Slot {
  at: Instant;
  date: LocalDate;
  /** The weekly overview goes with this one. */
  weekly: boolean;
}

type Calendar = Pick<CompiledPlan, 'days' | 'weeklyOverviewDay'>;

/** The slots after `after`, up to and with `until`, in time order. One on each working day that is not quiet. */
export function slotsBetween(plan: Calendar, after: Instant, until: Instant): Slot[] {
  const first = plan.days[0];
  const last = plan.days.at(-1);
  if (!first || !last || until < first.startsAt) return [];
  const slots: Slot[] = [];
  // A weekly overview that fell on a holiday or in a quiet time comes with the next slot, so the days without one are looked back on.
  let weeklyDue = false;
  const from = Math.max(first.startsAt, after);
  if (from > last.postAt) return [];
  for (let row = lastSlotRow(plan, dayIndexAt(plan.days, from)) + 1; row < plan.days.length; row += 1) {
    const day = plan.days[row]!;
    if (day.postAt > until) break;
    weeklyDue ||= isoWeekday(day) === plan.weeklyOverviewDay;
    if (!hasSlot(day)) continue;
    if (day.postAt > after) slots.push({ at: day.postAt, date: day.date, weekly: weeklyDue });
    weeklyDue = false;
  }
  return slots;
}

/** May a letter leave at this instant without waiting for a slot? After a quiet time only from the first slot on. */
export function mayLeaveAt(plan: Calendar, at: Instant): boolean {
  // Long after the cycle there is no quiet time to keep, and a letter must not be stuck for want of a calendar.
  if (isOutside(plan, at)) return true;
  const row = dayIndexAt(plan.days, at);
  for (let back = row; back >= 0; back -= 1) {
    const day = plan.days[back]!;
    if (day.quiet) return false;
    if (hasSlot(day) && at >= day.postAt) return true;
  }
  return true;
}

/** The day on which something told at `at` leaves; null where the table ends before it. */
export function leavesOn(plan: Calendar, at: Instant, urgency: Urgency): LocalDate | null {
  const row = dayIndexAt(plan.days, at);
  if (urgency === 'now') return plan.days.slice(row).find((day) => !day.quiet)?.date ?? null;
  let weeklySeen = urgency === 'prompt' || missedWeekly(plan, row);
  for (let next = row; next < plan.days.length; next += 1) {
    const day = plan.days[next]!;
    weeklySeen ||= isoWeekday(day) === plan.weeklyOverviewDay;
    if (weeklySeen && hasSlot(day) && day.postAt >= at) return day.date;
    // A weekly day whose slot had passed before `at` does not count for it.
    if (urgency === 'overview' && hasSlot(day)) weeklySeen = false;
  }
  return null;
}

/** Did the weekly day fall on a day without a slot that the row's next slot makes good? */
function missedWeekly(plan: Calendar, row: number): boolean {
  for (let back = row - 1; back >= 0 && !hasSlot(plan.days[back]!); back -= 1) {
    if (isoWeekday(plan.days[back]!) === plan.weeklyOverviewDay) return true;
  }
  return false;
}

/** The date that stands on a letter. */
export function dateOf(plan: Pick<CompiledPlan, 'days'>, at: Instant): LocalDate {
  if (isOutside(plan, at)) return new Date(at).toISOString().slice(0, 10);
  return dayAt(plan.days, at).date;
}

function isOutside(plan: Pick<CompiledPlan, 'days'>, at: Instant): boolean {
  const last = plan.days.at(-1);
  return last === undefined || at >= last.startsAt + 86_400_000 || at < plan.days[0]!.startsAt;
}

function hasSlot(day: Day): boolean {
  return day.working && !day.quiet;
}

/** The newest row before `row` that had a slot; -1 where there is none. */
function lastSlotRow(plan: Calendar, row: number): number {
  for (let back = row - 1; back >= 0; back -= 1) if (hasSlot(plan.days[back]!)) return back;
  return -1;
}

function isoWeekday(day: Day): number {
  return new Date(`${day.date}T00:00:00Z`).getUTCDay() || 7;
}
