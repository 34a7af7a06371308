import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarFile, type CalendarMeeting } from '../../documents/calendar/calendar-file.ts';
import { fold, mailto, quoted, text } from '../../documents/calendar/ics-lines.ts';
import { invitationFaults } from '../../documents/calendar/invitation.ts';

const MEETING: CalendarMeeting = {
  uid: '0190-P3.followUpMeeting-1@toarshjul',
  sequence: 2,
  cancelled: false,
  stampedAt: Date.UTC(2024, 1, 28, 9, 5, 7),
  date: '2024-03-06',
  from: '09:30',
  minutes: 90,
  summary: 'Oppfølgingsmøte, IDI',
  description: 'Oppfølging av arbeidsmiljøundersøkelsen for IDI.',
  place: 'Møterom A3; ta med stol, og kaffe',
  organiser: { name: 'Prøve Leder', address: 'leder@example.org' },
  attendees: [{ name: 'Prøve Verneombud', address: 'vo@example.org' }],
};
const octets = (line: string) => Buffer.byteLength(line, 'utf8');
const unfold = (file: string) => file.replaceAll('\r\n ', '').split('\r\n');
const valueOf = (file: string, name: string) => unfold(file).find((line) => line.startsWith(name)) ?? '';

describe('a calendar file', () => {
  it('invites: who, when in Oslo, where, and a number that tells changes apart', () => {
    const lines = unfold(calendarFile(MEETING));
    expect(lines).toEqual(
      expect.arrayContaining([
        'METHOD:REQUEST',
        'UID:0190-P3.followUpMeeting-1@toarshjul',
        'SEQUENCE:2',
        'DTSTAMP:20240228T090507Z',
        'DTSTART;TZID=Europe/Oslo:20240306T093000',
        'DTEND;TZID=Europe/Oslo:20240306T110000',
        'LOCATION:Møterom A3\\; ta med stol\\, og kaffe',
        'ORGANIZER;CN="Prøve Leder":mailto:leder@example.org',
        'ATTENDEE;CN="Prøve Verneombud";PARTSTAT=NEEDS-ACTION;RSVP=TRUE;ROLE=REQ-PARTICIPANT:mailto:vo@example.org',
        'STATUS:CONFIRMED',
        'TZID:Europe/Oslo',
      ]),
    );
    expect(lines.slice(0, 2)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0']);
    expect(lines.slice(-3)).toEqual(['END:VEVENT', 'END:VCALENDAR', '']);
  });

  it('cancels the same meeting', () => {
    const file = calendarFile({ ...MEETING, sequence: 3, cancelled: true });
    expect(valueOf(file, 'METHOD')).toBe('METHOD:CANCEL');
    expect(valueOf(file, 'STATUS')).toBe('STATUS:CANCELLED');
    expect(valueOf(file, 'UID')).toBe(valueOf(calendarFile(MEETING), 'UID'));
  });

  it('says the zone as Oslo has it: summer time begins on the last Sunday of March and ends on that of October', () => {
    const zone = calendarFile(MEETING).split('BEGIN:VTIMEZONE')[1]!.split('END:VTIMEZONE')[0]!;
    expect(zone).toContain('RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200');
    expect(zone).toContain('RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100');
  });

  it('ends on the next day where the meeting does', () => {
    const file = calendarFile({ ...MEETING, date: '2024-12-31', from: '23:15', minutes: 90 });
    expect(valueOf(file, 'DTEND')).toBe('DTEND;TZID=Europe/Oslo:20250101T004500');
  });

  it('is the same bytes for the same meeting', () => {
    expect(calendarFile(MEETING)).toBe(calendarFile({ ...MEETING, attendees: [...MEETING.attendees] }));
  });
});

const anything = fc.string({ unit: 'binary', maxLength: 300 });
const nasty = fc.oneof(
  anything,
  fc.constantFrom(
    'a\r\nBEGIN:VALARM',
    'x\nATTENDEE:mailto:a@example.org',
    '\u2028\u0085',
    '\ud800',
    '"',
    '\\n',
    'å'.repeat(80),
    '😀'.repeat(40),
  ),
);

describe('whatever people write', () => {
  it('no line is longer than 75 octets, no letter is cut, every line ends with CRLF', () => {
    fc.assert(
      fc.property(nasty, nasty, nasty, (summary, place, name) => {
        const file = calendarFile({ ...MEETING, summary, place, description: summary, organiser: { name, address: 'a@example.org' } });
        const lines = file.split('\r\n');
        expect(lines.every((line) => octets(line) <= 75)).toBe(true);
        expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        expect(Buffer.from(file, 'utf8').toString('utf8')).toBe(file);
      }),
    );
  });

  it('nothing written becomes a property of its own', () => {
    const names = (file: string) => unfold(file).map((line) => /^[A-Z-]+/.exec(line)?.[0]);
    const plain = names(calendarFile(MEETING));
    fc.assert(
      fc.property(nasty, nasty, nasty, (note, name, address) => {
        const written = { summary: `x${note}`, place: `x${note}`, description: `x${note}`, uid: `x${note}` };
        const file = calendarFile({ ...MEETING, ...written, organiser: { name, address }, attendees: [{ name, address }] });
        expect(names(file)).toEqual(plain);
      }),
    );
  });

  it('a folded line unfolds to what it was', () => {
    fc.assert(
      fc.property(nasty, (value) => {
        const line = `SUMMARY:${text(value)}`;
        expect(fold(line).replaceAll('\r\n ', '')).toBe(line);
      }),
    );
  });

  it.each([
    ['a;b,c\\d', 'a\\;b\\,c\\\\d'],
    ['one\r\ntwo\rthree\nfour', 'one\\ntwo\\nthree\\nfour'],
    ['bell\u0007 and null\u0000', 'bell and null'],
    ['\\n as written', '\\\\n as written'],
  ])('the text %j is written %j', (from, to) => {
    expect(text(from)).toBe(to);
  });

  it('a name cannot leave its quotes, an address not its line', () => {
    expect(quoted('Kari "K" Prøve\nX')).toBe('"Kari K Prøve X"');
    expect(mailto('a@example.org\r\nATTENDEE:x')).toBe('mailto:a@example.orgATTENDEEx');
  });
});

describe('an invitation', () => {
  const good = { date: '2024-03-06', from: '09:30', minutes: 90, place: 'A3' };
  it.each([
    [good, []],
    [{ ...good, from: '9.30' }, ['from FORM_FIELD_WRONG']],
    [{ ...good, from: '24:00' }, ['from FORM_FIELD_WRONG']],
    [{ ...good, minutes: 5 }, ['minutes FORM_FIELD_WRONG']],
    [{ ...good, date: '2024-02-30' }, ['date FORM_DATE_WRONG']],
    [{ ...good, place: ' ' }, ['place FORM_FIELD_MISSING']],
    [{ ...good, guests: 'Kari' }, ['guests FORM_FIELD_UNKNOWN']],
    [{ ...good, note: 'https://1drv.ms/x' }, ['note EVIDENCE_LINK_PRIVATE']],
  ])('%j has the faults %j', (content, found) => {
    expect(invitationFaults(content).map(({ path, code }) => `${path} ${code}`)).toEqual(found);
  });
});
