import type { Instant, LocalDate } from '../../domain/time.ts';
import { fold, localTime, mailto, quoted, text, utcTime } from './ics-lines.ts';

export interface CalendarPerson {
  address: string;
  name: string;
}

/** A meeting as a calendar sees it. Times are those of Oslo. */
export interface CalendarMeeting {
  /** The same for every file about this meeting, so that a calendar knows which entry to change. */
  uid: string;
  /** Grows with every change, cancelling included. */
  sequence: number;
  cancelled: boolean;
  /** When this was settled. */
  stampedAt: Instant;
  date: LocalDate;
  /** `09:30`. */
  from: string;
  minutes: number;
  summary: string;
  description: string;
  place: string;
  organiser: CalendarPerson;
  attendees: readonly CalendarPerson[];
}

const ZONE = 'Europe/Oslo';

/** Outlook wants the zone spelt out: winter time from the last Sunday of October, summer time from that of March. */
const TIMEZONE = [
  'BEGIN:VTIMEZONE',
  `TZID:${ZONE}`,
  'BEGIN:STANDARD',
  'DTSTART:19701025T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:19700329T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
];

/** The meeting as a file for any calendar (RFC 5545, 5546): an invitation, a change, or a cancellation. The same meeting, the same bytes. */
export function calendarFile(meeting: CalendarMeeting): string {
  const { cancelled, date, from, organiser, attendees } = meeting;
  const end = endOf(date, from, meeting.minutes);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Toårshjulet//Toårshjulet 1//NO',
    'CALSCALE:GREGORIAN',
    `METHOD:${cancelled ? 'CANCEL' : 'REQUEST'}`,
    ...TIMEZONE,
    'BEGIN:VEVENT',
    `UID:${text(meeting.uid)}`,
    `SEQUENCE:${String(meeting.sequence)}`,
    `DTSTAMP:${utcTime(meeting.stampedAt)}`,
    `DTSTART;TZID=${ZONE}:${localTime(date, from)}`,
    `DTEND;TZID=${ZONE}:${localTime(end.date, end.time)}`,
    `SUMMARY:${text(meeting.summary)}`,
    ...(meeting.place === '' ? [] : [`LOCATION:${text(meeting.place)}`]),
    ...(meeting.description === '' ? [] : [`DESCRIPTION:${text(meeting.description)}`]),
    `ORGANIZER;CN=${quoted(organiser.name)}:${mailto(organiser.address)}`,
    ...attendees.map((one) => `ATTENDEE;CN=${quoted(one.name)};${cancelled ? '' : ASKED}ROLE=REQ-PARTICIPANT:${mailto(one.address)}`),
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:OPAQUE',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}

const ASKED = 'PARTSTAT=NEEDS-ACTION;RSVP=TRUE;';

function endOf(date: LocalDate, from: string, minutes: number): { date: LocalDate; time: string } {
  const end = new Date(Date.parse(`${date}T${from}:00Z`) + minutes * 60_000).toISOString();
  return { date: end.slice(0, 10), time: end.slice(11, 16) };
}
