import { DateTime } from 'luxon';
import type { Instant, LocalDate } from '../domain/time.ts';
import { HOME_ZONE } from '../platform/local-day.ts';

/** Plan time as people write it: ISO 8601 with the zone's offset. */
export function iso(at: Instant, zone: string = HOME_ZONE): string {
  return DateTime.fromMillis(at, { zone }).toISO({ suppressMilliseconds: true }) ?? '';
}

export function isoOrNull(at: Instant | null, zone: string = HOME_ZONE): string | null {
  return at === null ? null : iso(at, zone);
}

/** The last day in time of an exclusive end. */
export function lastDayOf(end: Instant, zone: string = HOME_ZONE): LocalDate {
  return DateTime.fromMillis(end - 1, { zone }).toISODate() ?? '';
}

export function dayStart(date: LocalDate, zone: string = HOME_ZONE): Instant {
  return DateTime.fromISO(date, { zone }).startOf('day').toMillis();
}

/** The exclusive end of a day. */
export function dayEnd(date: LocalDate, zone: string = HOME_ZONE): Instant {
  return DateTime.fromISO(date, { zone }).startOf('day').plus({ days: 1 }).toMillis();
}

/** A date means the end of that day; anything else an instant. */
export function asOfInstant(text: string, zone: string = HOME_ZONE): Instant {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return dayEnd(text, zone) - 1;
  return DateTime.fromISO(text, { zone }).toMillis();
}
