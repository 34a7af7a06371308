import type { PersonCommand } from '../../../api/schemas/command.schema.ts';
import type { DutyView } from '../../../api/schemas/unit.schema.ts';
import { SAFETY_SERVICE } from '../../../domain/roles.ts';

/** Held as a whole; a part of it is not. What comes after the end of a task stands beside it. */
export function isHeld({ meeting, end }: Pick<DutyView, 'meeting' | 'end'>): boolean {
  return meeting !== null && end !== null;
}

export type MeetingRecord = Extract<PersonCommand, { type: 'recordMeeting' }>['meeting'];
export type PresentRole = NonNullable<MeetingRecord['present']>[number];

export interface TypedDecision {
  text: string;
  measure: boolean;
}

/** What is typed about a meeting that was held; all but the day may be left as it is. */
export interface TypedMeeting {
  date: string;
  attended: string;
  partial: boolean;
  present: readonly PresentRole[];
  readBack: boolean | null;
  topics: readonly string[];
  decisions: readonly TypedDecision[];
  /** Other units of the same manager that met with this one. */
  also: readonly string[];
}

export const NOTHING_TYPED: TypedMeeting = {
  date: '',
  attended: '',
  partial: false,
  present: [],
  readBack: null,
  topics: [],
  decisions: [],
  also: [],
};

/** Which report its people heard, by how its agenda goes. */
export function readBackOf(variant: 'ownReport' | 'noOwnReport'): NonNullable<MeetingRecord['resultsReadBack']> {
  return variant === 'noOwnReport' ? 'parentReport' : 'ownReport';
}

/** What one unit records. */
export function recordOf(typed: TypedMeeting, resultsReadBack: MeetingRecord['resultsReadBack'], meetingId: string | null): MeetingRecord {
  return {
    occurredOn: typed.date,
    ...(typed.attended === '' ? {} : { attended: Number(typed.attended) }),
    ...(typed.partial ? { partial: true } : {}),
    ...(meetingId === null ? {} : { meetingId }),
    ...(typed.present.length === 0 ? {} : { present: [...typed.present] }),
    ...(resultsReadBack ? { resultsReadBack } : {}),
  };
}

/** The minutes, where anything was written. */
export function minutesOf({ topics, decisions }: TypedMeeting): Record<string, unknown> | null {
  const said = topics.map((topic) => topic.trim()).filter((topic) => topic !== '');
  const decided = decisions
    .map(({ text, measure }) => ({ text: text.trim(), ...(measure ? { measure } : {}) }))
    .filter(({ text }) => text !== '');
  if (said.length + decided.length === 0) return null;
  return { ...(said.length === 0 ? {} : { topics: said }), ...(decided.length === 0 ? {} : { decisions: decided }) };
}

/** Somebody said who was there, and named nobody of the safety service. */
export function withoutSafetyService(present: readonly PresentRole[]): boolean {
  return present.length > 0 && !present.some((role) => SAFETY_SERVICE.includes(role));
}
