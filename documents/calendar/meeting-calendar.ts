import type { Organisation } from '../../domain/organisation.ts';
import { resolve } from '../../domain/people.ts';
import type { Booking } from '../../domain/state.ts';
import type { Instant } from '../../domain/time.ts';
import type { Language } from '../../texts/language.ts';
import { CALENDAR_WORDS } from '../../texts/meeting-words.ts';
import { say } from '../../texts/message.ts';
import { calendarFile, type CalendarPerson } from './calendar-file.ts';
import type { Invitation } from './invitation.ts';

/** Who is to be in the calendar file, by id. */
export interface MeetingParties {
  organiser?: string;
  asked: string[];
}

/** The manager invites; the representative and whoever gets the file are asked. */
export function partiesOfMeeting(org: Organisation, unitId: string, at: Instant, readerId: string): MeetingParties {
  const [organiser] = resolve(org, 'unitManager', unitId, at);
  const asked = [...new Set([...resolve(org, 'safetyRepresentative', unitId, at), readerId])].filter((id) => id !== organiser);
  return { ...(organiser === undefined ? {} : { organiser }), asked };
}

export function everybody({ organiser, asked }: MeetingParties): string[] {
  return organiser === undefined ? asked : [organiser, ...asked];
}

export interface MeetingOfDuty {
  followUpId: string;
  unitId: string;
  duty: string;
  part: number;
  booking: Booking;
  /** The invitation as it was stored. */
  content: string;
  /** Name of the task and abbreviation of the unit. */
  words: { duty: string; unit: string };
  language: Language;
  parties: MeetingParties;
  persons: readonly { person_id: string; name: string; email: string }[];
}

export interface MeetingFile {
  name: string;
  type: string;
  content: string;
}

/** The meeting as its page and its letters give it: the same entry for both, so that either changes what the other has put in. */
export function meetingCalendar({ followUpId, unitId, duty, part, booking, words, language, ...rest }: MeetingOfDuty): MeetingFile {
  const { date, from, minutes, place, note = '' } = JSON.parse(rest.content) as Invitation;
  const card = (id: string | undefined): CalendarPerson => {
    const person = rest.persons.find((one) => one.person_id === id);
    return { name: person?.name ?? '', address: person?.email ?? '' };
  };
  const about = say(CALENDAR_WORDS.description, language, words);
  const organiser = card(rest.parties.organiser);
  const known = rest.parties.asked.map(card).filter(({ address }) => address !== '');
  const content = calendarFile({
    uid: `${followUpId}-${duty}-${String(part)}@toarshjul`,
    sequence: booking.sequence,
    cancelled: booking.cancelled,
    stampedAt: booking.setAt,
    date,
    from,
    minutes,
    summary: say(booking.cancelled ? CALENDAR_WORDS.cancelled : CALENDAR_WORDS.summary, language, words),
    description: note === '' ? about : `${about}\n${note}`,
    place,
    organiser,
    // An invitation asks somebody, if only the manager.
    attendees: known.length > 0 ? known : [organiser],
  });
  const method = booking.cancelled ? 'CANCEL' : 'REQUEST';
  return { name: `meeting-${encodeURIComponent(unitId)}.ics`, type: `text/calendar; charset=utf-8; method=${method}`, content };
}
