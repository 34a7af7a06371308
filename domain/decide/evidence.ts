import type { Instant, LocalDate } from '../time.ts';
import type { CompiledPlan } from '../plan.ts';
import { dayOf } from '../days.ts';
import { dueAfter } from '../dates.ts';
import { needsAnswer } from '../waiting.ts';
import type { FactDraft } from '../facts.ts';
import { attachOrRefuse, fulfilled, refuse, tell, type Case, type Decision, type DutyCase } from './case.ts';
import { askSecondParty } from './joint.ts';
import { bornFacts } from '../birth.ts';

/** A meeting counts by the day it was held, however late it is recorded (NT-009). */
export function recordMeeting(c: Case<'recordMeeting'>): Decision {
  if (c.definition.evidence !== 'meeting') return refuse('EVIDENCE_WRONG_KIND', { duty: c.duty.key, expected: c.definition.evidence });
  const held = heldOn(c.plan, c.command.meeting.occurredOn, c.at);
  if (typeof held !== 'number') return held;
  const documentId = c.command.documentId ?? null;
  const recorded = (correction: boolean): FactDraft => ({
    type: 'meetingRecorded',
    duty: c.duty.key,
    meeting: c.command.meeting,
    documentId,
    correction,
  });
  // A contested date is put right by recording it again; the end follows the right date.
  if (c.duty.meeting?.contested && isDone(c)) return [recorded(true), fulfilled(c.definition, c.duty, held)];
  if (c.duty.end) return attachOrRefuse(c, c.command.documentId);
  return [recorded(false), fulfilled(c.definition, c.duty, held, tell('meetingRecorded', 'overview', c.definition.jointWith))];
}

function isDone({ duty }: DutyCase): boolean {
  return duty.end?.kind === 'fulfilled' || duty.end?.kind === 'fulfilledLate';
}

function heldOn(plan: CompiledPlan, date: LocalDate, at: Instant): Instant | ReturnType<typeof refuse> {
  const day = dayOf(plan.days, date);
  if (!day) return refuse('DATE_OUTSIDE_CYCLE', { date });
  if (day.startsAt > at) return refuse('MEETING_IN_FUTURE', { date });
  return day.startsAt;
}

/** The representative may say that a meeting was not held that day; the manager records it again. */
export function contestMeeting(c: Case<'contestMeeting'>): Decision {
  if (!c.duty.meeting) return refuse('MEETING_NOT_RECORDED', { duty: c.duty.key });
  return [
    {
      type: 'meetingContested',
      duty: c.duty.key,
      statementId: c.command.statementId ?? null,
      notices: tell('meetingContested', 'prompt', c.definition.responsible, 'localCoordinator'),
    },
  ];
}

export function giveConfirmation(c: Case<'giveConfirmation'>): Decision {
  const { evidence } = c.definition;
  if (evidence === 'receipt' && needsAnswer(c.definition)) return confirmAndAsk(c);
  if (evidence !== 'confirmation' && evidence !== 'snapshot') {
    return refuse('EVIDENCE_WRONG_KIND', { duty: c.duty.key, expected: evidence });
  }
  if (c.duty.end) return attachOrRefuse(c, c.command.documentId);
  return [given(c), fulfilled(c.definition, c.duty, c.at)];
}

function given(c: Case<'giveConfirmation'>): FactDraft {
  return {
    type: 'confirmationGiven',
    duty: c.duty.key,
    detail: c.command.detail ?? null,
    documentId: c.command.documentId ?? null,
  };
}

/** One party states it, the other confirms: access to the report, the dialogue in the line. */
function confirmAndAsk(c: Case<'giveConfirmation'>): Decision {
  if (c.duty.end) return attachOrRefuse(c, c.command.documentId);
  if (c.duty.joint && c.duty.joint.manager !== 'draft') return refuse('FORM_ALREADY_SUBMITTED', { duty: c.duty.key });
  // The command's own id stands for what is confirmed: there is no document behind it.
  return [given(c), askSecondParty(c, c.command.documentId ?? c.commandId, c.commandId, false)];
}

/** The first version ends the duty; each later one is a new version of a plan that lives (NT-010, NT-011). */
export function submitPlan(c: Case<'submitPlan'>): Decision {
  if (c.definition.evidence !== 'actionPlan') return refuse('EVIDENCE_WRONG_KIND', { duty: c.duty.key, expected: c.definition.evidence });
  const measures: { id: string; dueAt: Instant }[] = [];
  for (const measure of c.command.measures) {
    const dueAt = dueAfter(c.plan, measure.lastDay);
    if (dueAt === null) return refuse('DATE_OUTSIDE_CYCLE', { date: measure.lastDay });
    measures.push({ id: measure.id, dueAt });
  }
  const submitted: FactDraft = {
    type: 'planSubmitted',
    duty: c.duty.key,
    documentId: c.command.documentId,
    hash: c.command.hash,
    version: c.duty.version + 1,
    heard: c.command.heard,
    measures,
    // A plan the representative was not heard about is kept as it is, and said so (NT-070).
    ...(c.command.heard ? {} : { notices: tell('planUnheard', 'prompt', 'safetyRepresentative') }),
  };
  const born = measures.flatMap((measure) => bornMeasure(c, measure));
  if (!c.duty.end) return [submitted, ...born, fulfilled(c.definition, c.duty, c.at)];
  return isDone(c) || c.duty.end.kind === 'missed' ? [submitted, ...born] : attachOrRefuse(c, c.command.documentId);
}

function bornMeasure(c: Case<'submitPlan'>, measure: { id: string; dueAt: Instant }): FactDraft[] {
  const definition = c.plan.measureDuty;
  if (!definition) return [];
  const key = `${definition.key}/${measure.id}`;
  if (c.state.duties[key]) return [];
  return bornFacts(c.plan, { ...definition, key, dueAt: measure.dueAt }, c.state, 'measure', c.at);
}

/** The level above goes through each plan; the duty ends when every plan that has come was discussed (NT-063). */
export function recordDiscussion(c: Case<'recordDiscussion'>): Decision {
  if (c.definition.evidence !== 'discussion') return refuse('EVIDENCE_WRONG_KIND', { duty: c.duty.key, expected: c.definition.evidence });
  const waiting = plansBelow(c);
  if (!waiting.includes(c.command.unit)) return refuse('PLAN_NOT_RECEIVED', { unit: c.command.unit });
  const recorded: FactDraft = { type: 'discussionRecorded', duty: c.duty.key, unit: c.command.unit, outcome: c.command.outcome };
  if (c.duty.end) return [recorded];
  const discussed = [...c.duty.discussed, c.command.unit];
  return waiting.every((unit) => discussed.includes(unit)) ? [recorded, fulfilled(c.definition, c.duty, c.at)] : [recorded];
}

function plansBelow({ definition, state }: DutyCase): readonly string[] {
  const opens = definition.opens;
  return typeof opens === 'object' && 'duty' in opens ? (state.elsewhere[opens.duty]?.units ?? []) : [];
}

/** The unit leader's list; the local coordinator confirms it. The leader is in time by the sending. */
export function sendResponseUnits(c: Case<'sendResponseUnits'>): Decision {
  if (c.definition.evidence !== 'responseUnits')
    return refuse('EVIDENCE_WRONG_KIND', { duty: c.duty.key, expected: c.definition.evidence });
  if (c.duty.end) return refuse('DUTY_ENDED', { duty: c.duty.key, end: c.duty.end.kind, at: c.duty.end.at });
  return [
    {
      type: 'responseUnitsSent',
      duty: c.duty.key,
      units: c.command.units,
      notices: tell('responseUnitsSent', 'prompt', 'localCoordinator'),
    },
  ];
}

export function confirmResponseUnits(c: Case<'confirmResponseUnits'>): Decision {
  if (c.definition.evidence !== 'responseUnits')
    return refuse('EVIDENCE_WRONG_KIND', { duty: c.duty.key, expected: c.definition.evidence });
  if (c.duty.end) return refuse('DUTY_ENDED', { duty: c.duty.key, end: c.duty.end.kind, at: c.duty.end.at });
  return [
    { type: 'responseUnitsConfirmed', duty: c.duty.key, units: c.command.units, asProposed: false },
    fulfilled(c.definition, c.duty, c.duty.sentAt ?? c.at),
  ];
}

/** The report came, or there is none of the unit's own: either way the unit goes on. */
export function recordReport(c: Case<'recordReport'>): Decision {
  if (c.definition.external !== 'ark') return refuse('EVIDENCE_WRONG_KIND', { duty: c.duty.key, expected: c.definition.evidence });
  const arrived: FactDraft = { type: 'reportArrived', duty: c.duty.key, outcome: c.command.outcome, languages: c.command.languages };
  if (c.duty.end) return [arrived];
  return [arrived, fulfilled(c.definition, c.duty, c.at)];
}

export function recordExternal(c: Case<'recordExternal'>): Decision {
  if (c.definition.evidence !== 'external') return refuse('EVIDENCE_WRONG_KIND', { duty: c.duty.key, expected: c.definition.evidence });
  const done: FactDraft = { type: 'externalDone', duty: c.duty.key, reference: c.command.reference ?? null };
  return c.duty.end ? [done] : [done, fulfilled(c.definition, c.duty, c.at)];
}

export function noteSnapshot(c: Case<'noteSnapshot'>): Decision {
  return [{ type: 'snapshotTaken', duty: c.duty.key, snapshotId: c.command.snapshotId }];
}
