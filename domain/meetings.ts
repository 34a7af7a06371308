import type { Fact, MeetingRecord } from './facts.ts';
import { SAFETY_SERVICE } from './roles.ts';
import type { Duty } from './state.ts';
import type { LocalDate } from './time.ts';

type Recorded = Pick<Duty, 'parts' | 'recordedOn' | 'withoutResults' | 'meeting'>;

/**
 * The days that still stand when another is recorded. A correction is about the whole meeting, or about the writing that made it whole;
 * a contested part is recorded anew, and so is a day of which more is said: that the results were read back after all.
 */
export function partsBefore(duty: Recorded, correction: boolean, { occurredOn, inWriting }: MeetingRecord): LocalDate[] {
  const { parts, recordedOn, withoutResults, meeting } = duty;
  if (correction) return inWriting && meeting?.inWriting ? recordedOn.slice(0, -1) : [];
  const contested = meeting?.contested ? parts.lastIndexOf(meeting.occurredOn) : -1;
  const saysMore = !inWriting && withoutResults.includes(occurredOn);
  return parts.filter((day, index) => index !== contested && !(saysMore && day === occurredOn));
}

/** On such a day there was no report to read from, as far as anybody has said. */
export function isBeforeReport(reportFrom: LocalDate | null, day: LocalDate): boolean {
  return reportFrom === null || day < reportFrom;
}

/** Somebody said who was there, and named nobody of the safety service (E54). */
export function lackedService({ present }: Pick<MeetingRecord, 'present'>): boolean {
  return present !== undefined && !present.some((role) => SAFETY_SERVICE.includes(role));
}

/** Of a meeting in parts it is enough that the service was at one; a record that says nothing of who was there changes nothing. */
function stillLacksService({ meeting }: Duty, parts: readonly LocalDate[], record: MeetingRecord): boolean {
  const before = meeting?.withoutService === true;
  if (record.present === undefined) return before;
  return lackedService(record) && (parts.length === 0 || before);
}

/** What a record changes. A corrected date takes the first end back; the end that follows it, where one does, stands instead. */
export function recorded(duty: Duty, fact: Extract<Fact, { type: 'meetingRecorded' }>): Partial<Duty> {
  const { occurredOn, partial } = fact.meeting;
  const minutes = fact.documentId === null ? duty.minutes : [...new Set([...duty.minutes, fact.documentId])];
  if (fact.minutesOnly) return { minutes };
  const parts = partsBefore(duty, fact.correction, fact.meeting);
  const recordedOn = [...parts, occurredOn];
  const withoutResults = duty.withoutResults.filter((day) => parts.includes(day));
  return {
    end: fact.correction ? null : duty.end,
    parts: partial || fact.withoutResults ? recordedOn : parts,
    recordedOn,
    withoutResults: fact.withoutResults ? [...withoutResults, occurredOn] : withoutResults,
    minutes,
    meeting: {
      occurredOn: lastOf(recordedOn),
      contested: false,
      ...(partial ? { partial: true } : {}),
      ...(fact.meeting.inWriting ? { inWriting: true } : {}),
      ...(stillLacksService(duty, parts, fact.meeting) ? { withoutService: true } : {}),
    },
  };
}

/** Dates as they are written sort as they come. */
export function lastOf(dates: readonly LocalDate[]): LocalDate {
  return [...dates].sort().at(-1) ?? '';
}
