import type { Instant, LocalDate } from './time.ts';
import type { Unit } from './plan.ts';
import type { Actor, Receiver } from './roles.ts';
import type { MeasureEnd, MeetingRecord, Outcome, RaisedOutcome, RemovalReason, ReportOutcome, ReviewOutcome } from './facts.ts';

/**
 * What people and outside causes ask of a follow-up. `lastDay` is always the last day in time; `sharing` are those who share the
 * representative's task, nobody where one alone has it, and absent where that has not changed.
 * Texts live in documents; a command names them by id and hash only.
 */
export type Command =
  // Outside causes, written by the system.
  | {
      type: 'start';
      unit: Unit;
      proposedUnits?: string[];
      elsewhere?: { duty: string; unit: string; when: 'opened' | 'ended'; at: Instant }[];
      sharing?: string[];
      /** A unit that was made after the survey, by the coordinator's decision. */
      joinedLate?: true;
    }
  | { type: 'becomeResponseUnit'; sharing?: string[] }
  | { type: 'noteElsewhere'; duty: string; unit: string; when: 'opened' | 'ended'; at: Instant }
  | { type: 'noteRoleChange'; role: Receiver; vacant: boolean; newcomers?: string[]; sharing?: string[] }
  | { type: 'noteRaised'; raisedId: string; unit: string; measure: string }
  | { type: 'noteRaisedAnswer'; measure: string; raisedId: string; unit: string | null; outcome: RaisedOutcome }
  | { type: 'noteSnapshot'; duty: string; snapshotId: string }
  /** `asOf`: the last fact that the archived text knew of. */
  | { type: 'noteArchived'; duty: string; documentId: string; hash: string; asOf: number }
  | { type: 'noteArchiveLate'; duty: string }
  | { type: 'startWaiting'; duty: string; on: 'archive' | 'ark' | 'report' }
  | { type: 'endWaiting'; duty: string; on: 'archive' | 'ark' | 'report' }
  | { type: 'endUnit'; end: 'transferred' | 'discontinued'; reason: string }
  /** A report reached somebody it was not for. `accessEndedAt`: when access was taken back, where it has been. */
  | { type: 'reportWrongReceiver'; discoveredAt: Instant; accessEndedAt?: Instant; reasonId?: string }
  // Evidence.
  /** `reasonId`: why units smaller than advised answer on their own. */
  | { type: 'sendResponseUnits'; duty: string; units: string[]; reasonId?: string }
  | { type: 'confirmResponseUnits'; duty: string; units: string[]; reasonId?: string }
  | { type: 'recordMeeting'; duty: string; meeting: MeetingRecord; documentId?: string }
  | { type: 'planMeeting'; duty: string; part?: number; on: LocalDate; documentId: string; hash: string }
  | { type: 'cancelMeeting'; duty: string; part?: number }
  | { type: 'contestMeeting'; duty: string; statementId?: string }
  | { type: 'submitForm'; duty: string; documentId: string; hash: string; external: boolean }
  | { type: 'editForm'; duty: string; documentId: string; hash: string }
  | { type: 'answerForm'; duty: string; outcome: Outcome; hash: string; statementId?: string; interim?: true }
  /** Several who share the representative's task choose one of themselves. */
  | { type: 'chooseRepresentative'; personId: string }
  | { type: 'closeUnanswered'; duty: string }
  | { type: 'submitPlan'; duty: string; documentId: string; hash: string; heard: boolean; measures: PlannedMeasure[] }
  | { type: 'reviewMeasure'; duty: string; outcome: ReviewOutcome; lastDay?: LocalDate; heard?: boolean; documentId?: string }
  | { type: 'giveConfirmation'; duty: string; detail?: string; documentId?: string }
  | {
      type: 'recordDiscussion';
      duty: string;
      unit: string;
      outcome: 'noted' | 'commonMeasure' | 'help';
      measure?: { id: string; lastDay: LocalDate };
      documentId?: string;
    }
  | { type: 'raiseMeasure'; duty: string; documentId?: string }
  | {
      type: 'answerRaised';
      duty: string;
      outcome: 'accept' | 'reject' | 'redirect';
      lastDay?: LocalDate;
      joins?: string;
      reasonId?: string;
    }
  /** Absent `authorityToldOn`: the authority need not be told, for the reason named. */
  | { type: 'assessWrongReceiver'; duty: string; authorityToldOn?: LocalDate; staffTold: boolean; reasonId?: string }
  /** `corrected`: a new version of a report that was recorded before. */
  | { type: 'recordReport'; duty: string; outcome: ReportOutcome; languages: string[]; corrected?: true; reasonId?: string }
  | { type: 'recordExternal'; duty: string; reference?: string }
  // Time and help.
  | { type: 'requestExtension'; duty: string; lastDay: LocalDate; reasonId?: string }
  | { type: 'decideExtension'; duty: string; granted: boolean; lastDay?: LocalDate; reasonId?: string }
  | { type: 'moveDeadline'; duty: string; lastDay: LocalDate; reasonId?: string }
  | { type: 'setOpening'; duty: string; opensOn: LocalDate }
  | { type: 'waive'; duty: string; reason: string }
  | { type: 'requestHelp'; duty: string; kind: 'coordinator' | 'resourcePerson' }
  | { type: 'giveHelp'; duty: string }
  | { type: 'reportMissingLink'; duty: string }
  /** Made from the record, not by the sender: whose each text is, and whether the archive may have something of the duty. */
  | { type: 'removeTexts'; duty: string; texts: TextToRemove[]; why: RemovalReason; archived?: true };

/** What somebody wrote, what the safety service handed in, or any other text of the unit. */
export type Whose = 'own' | 'safetyService' | 'unit';

export interface TextToRemove {
  id: string;
  hash: string;
  whose: Whose;
}

/** A measure as its plan names it, without its words. */
export interface PlannedMeasure {
  id: string;
  lastDay: LocalDate;
  state?: MeasureEnd;
}

export type CommandType = Command['type'];

/** A command as it stands in the record. `receivedAt` is stamped when its row is written; it is judged there, however late it is processed. */
export interface ReceivedCommand {
  id: string;
  receivedAt: Instant;
  actor: Actor;
  /** The revision of the duty the person saw; a stale one is refused with what changed. */
  sawRevision?: number;
  command: Command;
  /** SHA-256 of the statement, reason or note that the command names, as it was stored. */
  textHash?: string;
}

/** A refusal carries a stable code and what the words of the rule need. It changes nothing. */
export interface Refusal {
  code: string;
  params: Record<string, string | number | null>;
}

/** `note`: what an accepted command leaves to do that whoever sent it may not expect; a code with parameters, like a refusal. */
export type Verdict =
  { commandId: string; accepted: true; facts: number; note?: Refusal } | { commandId: string; accepted: false; refusal: Refusal };
