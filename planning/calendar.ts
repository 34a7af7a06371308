import { DateTime, IANAZone } from 'luxon';
import type { Day, LocalDate } from '../domain/time.ts';
import type { PlanFile } from './plan-file.schema.ts';
import { addDays, weekday, yearOf } from './local-dates.ts';
import { easterOf, norwegianHolidays } from './holidays.ts';

export type CalendarRules = Pick<PlanFile['calendar'], 'zone' | 'holidays' | 'ladderAt' | 'postAt' | 'quiet'>;

const HOUR_MS = 3_600_000;

/** One row a day, first and last included. Built once; afterwards nobody needs a time zone or a holiday list. */
export function dayTable(rules: CalendarRules, first: LocalDate, last: LocalDate, closedDays: readonly LocalDate[] = []): Day[] {
  const free = new Set(closedDays);
  const quiet = new Set<LocalDate>();
  for (let year = yearOf(first) - 1; year <= yearOf(last) + 1; year += 1) {
    if (rules.holidays === 'NO') for (const date of norwegianHolidays(year)) free.add(date);
    for (const date of quietDays(rules.quiet, year)) quiet.add(date);
  }
  const days: Day[] = [];
  const midnight = midnights(rules.zone);
  let startsAt = midnight(first);
  for (let date = first; date <= last; date = addDays(date, 1)) {
    const next = midnight(addDays(date, 1));
    const at = (time: string) => timeOfDay(rules.zone, date, time, startsAt, next);
    days.push({
      date,
      startsAt,
      ladderAt: at(rules.ladderAt),
      postAt: at(rules.postAt),
      working: weekday(date) <= 5 && !free.has(date),
      quiet: quiet.has(date),
    });
    startsAt = next;
  }
  return days;
}

/** The quiet days of every period that begins in `year`. */
function quietDays(periods: CalendarRules['quiet'], year: number): LocalDate[] {
  return periods.flatMap((period) => {
    if ('fromEaster' in period) return range(addDays(easterOf(year), period.fromEaster), addDays(easterOf(year), period.toEaster));
    // A period that ends earlier in the year than it begins runs into the next year.
    const endYear = period.to < period.from ? year + 1 : year;
    return range(`${year}-${period.from}`, `${endYear}-${period.to}`);
  });
}

function range(first: LocalDate, last: LocalDate): LocalDate[] {
  const dates: LocalDate[] = [];
  for (let date = first; date <= last; date = addDays(date, 1)) dates.push(date);
  return dates;
}

/** Midnights of a zone, asked for in order: only where the offset changed since the last one is the slow way needed. */
function midnights(zone: string): (date: LocalDate) => number {
  const local = IANAZone.create(zone);
  let offset = Number.NaN;
  return (date) => {
    const guess = Date.parse(`${date}T00:00:00Z`) - offset * 60_000;
    if (local.offset(guess) === offset) return guess;
    // Midnight, or the first moment of the day where the clock skips it.
    const start = DateTime.fromISO(date, { zone }).startOf('day');
    offset = start.offset;
    return start.toMillis();
  };
}

function timeOfDay(zone: string, date: LocalDate, time: string, startsAt: number, next: number): number {
  const [hour, minute] = time.split(':').map(Number) as [number, number];
  // Only on the two days of the year when the clock changes is the time of day not simply so many hours after midnight.
  if (next - startsAt === 24 * HOUR_MS) return startsAt + hour * HOUR_MS + minute * 60_000;
  return DateTime.fromISO(`${date}T${time}`, { zone }).toMillis();
}

export function isZone(zone: string): boolean {
  return IANAZone.isValidZone(zone);
}
