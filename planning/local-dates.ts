import type { LocalDate } from '../domain/time.ts';

/** Calendar arithmetic on dates without a time: no zone is involved, so UTC serves as the neutral one. */

const DAY_MS = 86_400_000;

export function dateOf(year: number, month: number, day: number): LocalDate {
  return toDate(Date.UTC(year, month - 1, day));
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return toDate(toMs(date) + days * DAY_MS);
}

/** ISO weekday: 1 is Monday, 7 Sunday. */
export function weekday(date: LocalDate): number {
  return new Date(toMs(date)).getUTCDay() || 7;
}

export function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4));
}

export function lastOfMonth(year: number, month: number): LocalDate {
  return toDate(Date.UTC(year, month, 0));
}

/** 30 February does not exist, though it looks like a date. */
export function exists(date: LocalDate): boolean {
  return Number.isFinite(toMs(date)) && toDate(toMs(date)) === date;
}

function toMs(date: LocalDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}

function toDate(ms: number): LocalDate {
  return new Date(ms).toISOString().slice(0, 10);
}
