import { applies, type DutyDefinition, type Level } from '../plan.ts';
import type { Duty, FollowUpState } from '../state.ts';
import type { FactDraft } from '../facts.ts';
import { needsAnswer } from '../waiting.ts';
import { fulfilled, refuse, tell, type Case, type Decision } from './case.ts';
import { commonMeasure } from './common-measure.ts';
import { askAboutPlan, isCorrection } from './corrected-report.ts';
import { askSecondParty } from './joint.ts';

export function giveConfirmation(c: Case<'giveConfirmation'>): Decision {
  if (c.definition.evidence === 'snapshot' && c.duty.snapshotId === null) return refuse('SNAPSHOT_NOT_TAKEN', { duty: c.duty.key });
  const given: FactDraft = {
    type: 'confirmationGiven',
    duty: c.duty.key,
    detail: c.command.detail ?? null,
    documentId: c.command.documentId ?? null,
  };
  if (!needsAnswer(c.definition)) return [given, fulfilled(c.definition, c.duty, c.at)];
  // One party states it, the other confirms: access to the report, the dialogue in the line.
  if (c.duty.joint && c.duty.joint.manager !== 'draft') return refuse('FORM_ALREADY_SUBMITTED', { duty: c.duty.key });
  // The command's own id stands for what is confirmed: there is no document behind it.
  return [given, ...askSecondParty(c, c.command.documentId ?? c.commandId, c.commandId, false)];
}

/** The level above goes through each plan that comes; the duty is done when its time comes and none is waiting (NT-063). */
export function recordDiscussion(c: Case<'recordDiscussion'>): Decision {
  if (!plansToDiscuss(c.state, c.definition).includes(c.command.unit)) return refuse('PLAN_NOT_RECEIVED', { unit: c.command.unit });
  const { unit, outcome, measure, documentId } = c.command;
  if (outcome === 'commonMeasure' && !measure) return refuse('DISCUSSION_WITHOUT_MEASURE', { duty: c.duty.key });
  const common = measure && commonMeasure(c, measure.id, measure.lastDay);
  if (common && !('key' in common)) return common;
  const recorded: FactDraft[] = [
    {
      type: 'discussionRecorded',
      duty: c.duty.key,
      unit,
      outcome,
      ...(common ? { measure: common.key } : {}),
      ...(documentId ? { documentId } : {}),
    },
    ...(common?.facts ?? []),
  ];
  const discussed = { ...c.duty, discussed: [...c.duty.discussed, c.command.unit] };
  const timeHasCome = c.duty.dueAt !== null && c.at >= c.duty.dueAt;
  return !c.duty.end && timeHasCome && allDiscussed(c.state, c.definition, discussed)
    ? [...recorded, fulfilled(c.definition, c.duty, c.at)]
    : recorded;
}

/** Units below whose plan has come. */
export function plansToDiscuss(state: FollowUpState, { opens }: DutyDefinition): readonly string[] {
  return typeof opens === 'object' && 'duty' in opens ? (state.elsewhere[opens.duty]?.units ?? []) : [];
}

export function allDiscussed(state: FollowUpState, definition: DutyDefinition, duty: Duty): boolean {
  return plansToDiscuss(state, definition).every((unit) => duty.discussed.includes(unit));
}

/** The unit leader's list; the local coordinator confirms it. The leader is in time by the sending. */
export function sendResponseUnits(c: Case<'sendResponseUnits'>): Decision {
  const { units, reasonId } = c.command;
  if (units.length === 0) return refuse('LIST_EMPTY', { duty: c.duty.key });
  const same = c.duty.sentUnits !== null && sameList(c.duty.sentUnits, units);
  if (same && reasonId === undefined) return refuse('LIST_UNCHANGED', { duty: c.duty.key });
  const why = reasonId === undefined ? {} : { reasonId };
  return [{ type: 'responseUnitsSent', duty: c.duty.key, units, ...why, notices: tell('responseUnitsSent', 'prompt', 'localCoordinator') }];
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.toSorted().join(' ') === b.toSorted().join(' ');
}

export function confirmResponseUnits(c: Case<'confirmResponseUnits'>): Decision {
  const { units, reasonId } = c.command;
  if (units.length === 0) return refuse('LIST_EMPTY', { duty: c.duty.key });
  const why = reasonId === undefined ? {} : { reasonId };
  return [
    { type: 'responseUnitsConfirmed', duty: c.duty.key, units, asProposed: false, ...why },
    fulfilled(c.definition, c.duty, c.duty.sentAt ?? c.at),
  ];
}

/** A list nobody confirmed is taken as it was sent or proposed, and said aloud: never silently used (NT-031, E35). */
export function takenAsProposed(state: FollowUpState, definition: DutyDefinition, duty: Duty): FactDraft {
  const units = [...(duty.sentUnits ?? state.proposedUnits)];
  const notices = tell('listTakenAsProposed', 'prompt', 'localCoordinator', definition.responsible);
  return { type: 'responseUnitsConfirmed', duty: duty.key, units, asProposed: true, notices };
}

/** The report came, in some language or in a new version, or there is none of the unit's own: either way the unit goes on. */
export function recordReport(c: Case<'recordReport'>): Decision {
  const { outcome, languages, corrected } = c.command;
  if (corrected && c.duty.reportOutcome === null) return refuse('REPORT_NOT_RECORDED', { duty: c.duty.key });
  const asked = isCorrection(c) ? askAboutPlan(c) : [];
  // Where nothing is asked, it is only said.
  const notices = asked.length > 0 ? [] : tell('reportCorrected', 'prompt', 'unitManager', 'safetyRepresentative');
  const version = isCorrection(c) ? { version: c.duty.version + 1, reasonId: c.command.reasonId ?? null, notices } : {};
  const arrived: FactDraft = { type: 'reportArrived', duty: c.duty.key, outcome, languages, ...version };
  const complete = outcome === 'noOwnReport' || languagesMissing(c, languages).length === 0;
  return [arrived, ...asked, ...(c.duty.end || !complete ? [] : [fulfilled(c.definition, c.duty, c.at)])];
}

/** Institutes get theirs in Norwegian and English; until both are here the report has come only in part (NT-042, E50). */
function languagesMissing({ definition, duty, state }: Case<'recordReport'>, languages: readonly string[]): string[] {
  const { reportLanguages } = definition;
  const level: Level = state.unit?.level ?? 4;
  if (!reportLanguages || !applies({ levels: reportLanguages.levels }, { level, isResponseUnit: true, hasLevel3Below: false })) return [];
  return reportLanguages.languages.filter((language) => !languages.includes(language) && !duty.languages.includes(language));
}

export function recordExternal(c: Case<'recordExternal'>): Decision {
  const done: FactDraft = { type: 'externalDone', duty: c.duty.key, reference: c.command.reference ?? null };
  return c.duty.end ? [done] : [done, fulfilled(c.definition, c.duty, c.at)];
}

/** The figures are frozen: whoever answers for the duty reads them and confirms that they were used. */
export function noteSnapshot(c: Case<'noteSnapshot'>): Decision {
  if (c.duty.end) return refuse('DUTY_ENDED', { duty: c.duty.key, end: c.duty.end.kind, at: c.duty.end.at });
  const notices = tell('snapshotReady', 'prompt', c.definition.responsible);
  return [{ type: 'snapshotTaken', duty: c.duty.key, snapshotId: c.command.snapshotId, notices }];
}
