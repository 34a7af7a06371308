import type { Instant, LocalDate } from '../../domain/time.ts';
import { utc } from '../../texts/dates.ts';
import { fold, text, utcTime } from './ics-lines.ts';

/** A whole day in a calendar that somebody subscribes to. */
export interface FeedDay {
  /** The same for as long as it is the same matter, so that a moved date moves what is in the calendar. */
  uid: string;
  date: LocalDate;
  /** Exclusive; one day where it is not given. */
  until?: LocalDate;
  summary: string;
}

const DAY_MS = 86_400_000;

/** Whole days belong to no clock: they lie on the date itself wherever the calendar is opened. */
export function feedFile(name: string, days: readonly FeedDay[], stampedAt: Instant): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Toårshjulet//Toårshjulet 1//NO',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${text(name)}`,
    `X-WR-CALNAME:${text(name)}`,
    'X-WR-TIMEZONE:Europe/Oslo',
    'REFRESH-INTERVAL;VALUE=DURATION:PT12H',
    'X-PUBLISHED-TTL:PT12H',
    ...days.flatMap(({ uid, date, until, summary }) => [
      'BEGIN:VEVENT',
      `UID:${text(uid)}`,
      `DTSTAMP:${utcTime(stampedAt)}`,
      `DTSTART;VALUE=DATE:${compact(date)}`,
      `DTEND;VALUE=DATE:${compact(until ?? dayAfter(date))}`,
      `SUMMARY:${text(summary)}`,
      'CLASS:PRIVATE',
      // A deadline keeps nobody from a meeting.
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}

function compact(date: LocalDate): string {
  return date.replaceAll('-', '');
}

function dayAfter(date: LocalDate): LocalDate {
  return new Date(utc(date) + DAY_MS).toISOString().slice(0, 10);
}
