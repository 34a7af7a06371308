import type { Instant, LocalDate } from '../time.ts';
import type { CompiledPlan } from '../plan.ts';
import type { FactDraft, MeetingRecord, NoticeSeed } from '../facts.ts';
import type { Duty } from '../state.ts';
import { SAFETY_SERVICE } from '../roles.ts';
import { dayAt, dayOf } from '../days.ts';
import { lackedService, lastOf, partsBefore } from '../meetings.ts';
import { isWithoutResults } from '../results.ts';
import { fulfilled, isDone, parties, refuse, tell, type Case, type Decision, type DutyCase } from './case.ts';

/**
 * A meeting counts by the day it was held, however late it is recorded (NT-009). Recorded again, it corrects the date. Held in parts,
 * it counts by the last of them, and is held when the manager records one that is not partial: then everybody has had theirs (E55).
 * One that was held before the report came is kept, and the duty stays open until the results have been read back, in another meeting
 * or in writing: then it counts by that day (E53).
 */
export function recordMeeting(c: Case<'recordMeeting'>): Decision {
  const { plan, duty, command } = c;
  const { occurredOn, partial, inWriting } = command.meeting;
  const held = heldOn(plan, occurredOn, c.at);
  if (typeof held !== 'number') return held;
  const withoutResults = isWithoutResults(plan, c.state, c.definition, command.meeting);
  const added = sameAgain(c, withoutResults);
  if (added) return added;
  const correction = isDone(duty);
  if (correction && partial) return refuse('MEETING_WHOLE', { duty: duty.key });
  if (correction && duty.meeting?.occurredOn === occurredOn && !duty.meeting.contested) {
    return refuse('MEETING_UNCHANGED', { duty: duty.key, date: occurredOn });
  }
  // What ended the task is not taken back by a day on which nothing could be read back: only whoever was there can say otherwise.
  if (correction && withoutResults) return refuse('MEETING_BEFORE_REPORT', { duty: duty.key, date: occurredOn });
  const stand = partsBefore(duty, correction, command.meeting);
  if (inWriting && command.meeting.resultsReadBack === undefined) return refuse('READ_BACK_NOT_SAID', { duty: duty.key });
  if (inWriting && !mayComeInWriting(duty)) return refuse('READ_BACK_WITHOUT_MEETING', { duty: duty.key });
  const documentId = command.documentId ?? null;
  const notices = newsOf(c, command.meeting, withoutResults);
  const missing = withoutResults ? ({ withoutResults } as const) : {};
  const recorded: FactDraft = {
    type: 'meetingRecorded',
    duty: duty.key,
    meeting: command.meeting,
    documentId,
    correction,
    ...missing,
    notices,
  };
  if (withoutResults || partial) return [recorded];
  return [recorded, fulfilled(c.definition, duty, dayOf(plan.days, lastOf([...stand, occurredOn]))?.startsAt ?? held)];
}

/** A meeting stands, and what is left of it can be made good in writing. */
export function mayComeInWriting(duty: Duty): boolean {
  return partsBefore(duty, isDone(duty), { occurredOn: '', inWriting: true }).length > 0;
}

/**
 * Minutes may come after their day was recorded: the meeting stands as it did, and nobody is told of it again. Not where the record
 * says something new: that an open meeting is now wholly held or its results read back, or what answers a contested date.
 */
function sameAgain({ duty, command }: Case<'recordMeeting'>, withoutResults: boolean): Decision | null {
  const { meeting, documentId } = command;
  const { occurredOn: date, partial, inWriting } = meeting;
  if (!duty.recordedOn.includes(date) || duty.meeting?.contested || inWriting) return null;
  const owed = duty.withoutResults.includes(date);
  const same = owed ? withoutResults : partial || isDone(duty);
  if (!same) return null;
  if (documentId === undefined) return owed && !duty.end ? refuse('MEETING_RESULTS_OWED', { duty: duty.key, date }) : null;
  if (duty.minutes.includes(documentId)) return refuse('MEETING_UNCHANGED', { duty: duty.key, date });
  return [{ type: 'meetingRecorded', duty: duty.key, meeting, documentId, correction: false, minutesOnly: true }];
}

/** The representative hears of it either way and may contest it; one who could not be there is asked for views (E54). */
function newsOf(c: DutyCase, meeting: MeetingRecord, withoutResults: boolean): NoticeSeed[] {
  const others = parties(c.definition).filter((role) => role !== c.definition.responsible);
  const absent = lackedService(meeting);
  const missed = others.filter((role) => absent && SAFETY_SERVICE.includes(role));
  const told = others.filter((role) => !missed.includes(role));
  const news = withoutResults ? 'meetingWithoutResults' : meeting.inWriting ? 'resultsInWriting' : 'meetingRecorded';
  return [...tell(news, 'overview', ...told), ...tell('meetingWithoutYou', 'prompt', ...missed)];
}

function heldOn(plan: CompiledPlan, date: LocalDate, at: Instant): Instant | ReturnType<typeof refuse> {
  const day = dayOf(plan.days, date);
  if (!day || day.startsAt < plan.startsAt) return refuse('DATE_OUTSIDE_CYCLE', { date });
  if (day.startsAt > at) return refuse('MEETING_IN_FUTURE', { date });
  return day.startsAt;
}

/** The representative may say that a meeting was not held that day; the manager records it again. */
export function contestMeeting(c: Case<'contestMeeting'>): Decision {
  if (!c.duty.meeting) return refuse('MEETING_NOT_RECORDED', { duty: c.duty.key });
  if (c.duty.meeting.contested) return refuse('MEETING_ALREADY_CONTESTED', { duty: c.duty.key });
  const notices = tell('meetingContested', 'prompt', c.definition.responsible, 'localCoordinator');
  return [{ type: 'meetingContested', duty: c.duty.key, statementId: c.command.statementId ?? null, notices }];
}

/** A time for the meeting, or another one. It moves no deadline; time and place stand in the document. */
export function planMeeting(c: Case<'planMeeting'>): Decision {
  const { plan, duty, command, at } = c;
  const { part = 1, on, documentId, hash } = command;
  const day = dayOf(plan.days, on);
  if (!day || day.startsAt >= plan.closesAt) return refuse('DATE_OUTSIDE_CYCLE', { date: on });
  if (on < dayAt(plan.days, at).date) return refuse('MEETING_IN_PAST', { date: on });
  const booked = duty.bookings[part];
  if (booked && !booked.cancelled && booked.documentId === documentId) return refuse('MEETING_TIME_UNCHANGED', { duty: duty.key });
  const sequence = booked ? booked.sequence + 1 : 0;
  const notices = tell('meetingPlanned', 'prompt', ...others(c));
  return [{ type: 'meetingPlanned', duty: duty.key, part, on, sequence, documentId, hash, notices }];
}

export function cancelMeeting(c: Case<'cancelMeeting'>): Decision {
  const { duty, command } = c;
  const { part = 1 } = command;
  const booked = duty.bookings[part];
  if (!booked || booked.cancelled) return refuse('MEETING_NOT_PLANNED', { duty: duty.key });
  const notices = tell('meetingCancelled', 'prompt', ...others(c));
  return [{ type: 'meetingCancelled', duty: duty.key, part, sequence: booked.sequence + 1, notices }];
}

/** Those who did not set it; the staff hear of it from their manager. */
function others(c: DutyCase) {
  return parties(c.definition).filter((role) => role !== 'employee' && !c.actor.roles.includes(role));
}
