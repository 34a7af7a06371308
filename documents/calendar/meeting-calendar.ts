import type { Organisation } from '../../domain/organisation.ts';
import { resolve } from '../../domain/people.ts';
import type { Booking } from '../../domain/state.ts';
import type { Instant } from '../../domain/time.ts';
import type { Language } from '../../texts/language.ts';
import { CALENDAR_WORDS } from '../../texts/meeting-words.ts';
import { say } from '../../texts/message.ts';
import { calendarFile, type CalendarPerson } from './calendar-file.ts';
import type { Invitation } from './invitation.ts';

/** The manager invites; the representative and whoever gets the file are asked. */
export function partiesOfMeeting(
  org: Organisation,
  unitId: string,
  at: Instant,
  readerId: string,
): { organiser?: string; asked: string[] } {
  const [organiser] = resolve(org, 'unitManager', unitId, at);
  const asked = [...new Set([...resolve(org, 'safetyRepresentative', unitId, at), readerId])].filter((id) => id !== organiser);
  return { ...(organiser === undefined ? {} : { organiser }), asked };
}

export interface MeetingOfDuty {
  followUpId: string;
  duty: string;
  part: number;
  booking: Booking;
  invitation: Invitation;
  /** Name of the task and abbreviation of the unit. */
  words: { duty: string; unit: string };
  language: Language;
  organiser: CalendarPerson;
  asked: readonly CalendarPerson[];
}

export interface MeetingFile {
  type: string;
  content: string;
}

/** The meeting as its page and its letters give it: the same entry for both, so that either changes what the other has put in. */
export function meetingCalendar({
  followUpId,
  duty,
  part,
  booking,
  invitation,
  words,
  language,
  organiser,
  asked,
}: MeetingOfDuty): MeetingFile {
  const { date, from, minutes, place, note = '' } = invitation;
  const about = say(CALENDAR_WORDS.description, language, words);
  const known = asked.filter(({ address }) => address !== '');
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
  return { type: `text/calendar; charset=utf-8; method=${booking.cancelled ? 'CANCEL' : 'REQUEST'}`, content };
}
