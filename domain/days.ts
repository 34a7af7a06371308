import type { Day, Instant, LocalDate } from './time.ts';

/** A moment or a date that the plan's calendar does not reach: the plan or the caller is wrong, never a person. */
export class OutsideCalendar extends RangeError {
  readonly code = 'CALENDAR_OUTSIDE';
  constructor(what: Instant | LocalDate, days: readonly Day[]) {
    const first = days[0]?.date ?? 'nothing';
    const last = days.at(-1)?.date ?? 'nothing';
    const shown = typeof what === 'number' && Number.isFinite(what) ? new Date(what).toISOString() : String(what);
    super(`${shown} is outside the plan's calendar, which runs from ${first} to ${last}`);
    this.name = 'OutsideCalendar';
  }
}

const DAY_MS = 86_400_000;

/** Index of the day that contains `at`. */
export function dayIndexAt(days: readonly Day[], at: Instant): number {
  const first = days[0];
  const last = days.at(-1);
  // Days last 23 to 25 hours; one more hour is the most the last day can have.
  if (!first || !last || !(at >= first.startsAt) || at >= last.startsAt + DAY_MS + 3_600_000) throw new OutsideCalendar(at, days);
  let low = 0;
  let high = days.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (days[middle]!.startsAt <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

export function dayAt(days: readonly Day[], at: Instant): Day {
  return days[dayIndexAt(days, at)]!;
}

/** The day with this date; undefined when the table does not reach it or the date does not exist. */
export function dayOf(days: readonly Day[], date: LocalDate): Day | undefined {
  const first = days[0];
  if (!first) return undefined;
  // One row a day without gaps, so the date itself gives the row.
  const index = Math.round((Date.parse(`${date}T00:00:00Z`) - Date.parse(`${first.date}T00:00:00Z`)) / DAY_MS);
  const day = days[index];
  return day?.date === date ? day : undefined;
}

function requireDay(days: readonly Day[], date: LocalDate): Day {
  const day = dayOf(days, date);
  if (!day) throw new OutsideCalendar(date, days);
  return day;
}

/** The last day that is still in time, given the first instant that is late. */
export function lastDayInTime(days: readonly Day[], dueAt: Instant): Day {
  return dayAt(days, dueAt - 1);
}

/** Start of the day after `date`: the exclusive end that belongs to a last day. */
export function afterDay(days: readonly Day[], date: LocalDate): Instant {
  const day = requireDay(days, date);
  const next = days[dayIndexAt(days, day.startsAt) + 1];
  if (!next) throw new OutsideCalendar(`the day after ${date}`, days);
  return next.startsAt;
}

export interface Counting {
  /** Quiet days are not counted either. */
  skipQuiet?: boolean;
}

function counts(day: Day, counting: Counting): boolean {
  return day.working && !(counting.skipQuiet === true && day.quiet);
}

/** The n-th working day strictly after the day that contains `at`; for 0 that day itself. */
export function addWorkingDays(days: readonly Day[], at: Instant, n: number, counting: Counting = {}): Day {
  const index = dayIndexAt(days, at);
  if (n === 0) return days[index]!;
  return nthWorkingDayFrom(days, index + 1, n, counting) ?? outside(days, `${n} working days after ${days[index]!.date}`);
}

/** The n-th working day at or after the row `index`; undefined where the table ends before it. */
export function nthWorkingDayFrom(days: readonly Day[], index: number, n: number, counting: Counting = {}): Day | undefined {
  let left = n;
  for (let row = index; row < days.length; row += 1) {
    const day = days[row]!;
    if (counts(day, counting)) left -= 1;
    if (left <= 0) return day;
  }
  return undefined;
}

/** The day itself when it is a working day, else the last working day before it. */
export function workingDayOnOrBefore(days: readonly Day[], day: Day): Day {
  for (let row = dayIndexAt(days, day.startsAt); row >= 0; row -= 1) {
    if (days[row]!.working) return days[row]!;
  }
  return outside(days, `a working day before ${day.date}`);
}

/** The n-th working day strictly before the day that contains `at`; for 0 that day itself. */
export function workingDaysBefore(days: readonly Day[], at: Instant, n: number): Day {
  const index = dayIndexAt(days, at);
  let left = n;
  if (left === 0) return days[index]!;
  for (let row = index - 1; row >= 0; row -= 1) {
    if (days[row]!.working) left -= 1;
    if (left === 0) return days[row]!;
  }
  return outside(days, `${n} working days before ${days[index]!.date}`);
}

/** The day `n` calendar days before (negative: after) `day`; undefined outside the table. */
export function calendarDaysBefore(days: readonly Day[], day: Day, n: number): Day | undefined {
  return days[dayIndexAt(days, day.startsAt) - n];
}

function outside(days: readonly Day[], what: string): never {
  throw new OutsideCalendar(what, days);
}
