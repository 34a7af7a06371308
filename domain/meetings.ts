import type { Fact, MeetingRecord } from './facts.ts';
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
    },
  };
}

/** Dates as they are written sort as they come. */
export function lastOf(dates: readonly LocalDate[]): LocalDate {
  return [...dates].sort().at(-1) ?? '';
}
