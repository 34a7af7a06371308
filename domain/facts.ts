import type { Instant, LocalDate } from './time.ts';
import type { Step, Unit, Urgency } from './plan.ts';
import type { Receiver, Role } from './roles.ts';

/** Version of the rules that made a fact. An older worker refuses to decide on newer facts. */
export const RULES_VERSION = 6;

export type EndKind = 'fulfilled' | 'fulfilledLate' | 'closedUnanswered' | 'missed' | 'waived' | 'transferred' | 'discontinued';
export const END_KINDS: readonly EndKind[] = [
  'fulfilled',
  'fulfilledLate',
  'closedUnanswered',
  'missed',
  'waived',
  'transferred',
  'discontinued',
];

/** The alarm that archive or ARK is late; others have the name the plan gives them. */
export const OUTSIDE_LATE = 'externalLate';
/** A delivery to the archive has no receipt long after it could have been made. */
export const ARCHIVE_LATE = 'archiveLate';

/** What the second party says. Confirming means "gone through and filled in together", not agreement. */
export type Outcome = 'confirmed' | 'confirmedWithRemarks' | 'notConfirmed';

/** Why a duty exists. */
export type Cause = 'start' | 'responseUnitConfirmed' | 'measure' | 'raised' | 'common' | 'wrongReceiver' | 'correctedReport';

/** Causes of what a unit owes from the beginning; all other duties are added on the way. */
export const AT_START: ReadonlySet<Cause> = new Set(['start', 'responseUnitConfirmed']);

/** Who else a duty can wait for, besides its own parties. */
export type OutsideParty = 'archive' | 'ark' | 'report' | 'extensionDecision' | 'help' | 'levelAbove';

export type ReportOutcome = 'ownReport' | 'noOwnReport';

/** How a measure can have ended in the plan; without it, it goes on. */
export type MeasureEnd = 'done' | 'stopped';

/** What a review of a measure comes to. */
export type ReviewOutcome = 'keep' | 'adjust' | 'finish';

/** What the level above says of a measure that a unit cannot carry out alone. `returned`: nobody there could answer. */
export type RaisedOutcome = 'accepted' | 'rejected' | 'redirected' | 'returned';

/** Why a text was removed; what it said is never repeated. */
export type RemovalReason = 'namesPerson' | 'aboutHealth' | 'otherChannel' | 'other';
export const REMOVAL_REASONS: readonly RemovalReason[] = ['namesPerson', 'aboutHealth', 'otherChannel', 'other'];

/** The dates of a duty; null where no date is known (yet) or none exists. */
export interface DutyDates {
  opensAt: Instant | null;
  targetAt: Instant | null;
  dueAt: Instant | null;
  graceUntil: Instant | null;
  hardEndAt: Instant | null;
}

/** A fact tells people by carrying the notices it makes: role, urgency and the step's name. */
export interface NoticeSeed {
  /** Ladder step or occasion: `before7`, `askedToConfirm`, `deadlineMoved`, … */
  step: string;
  role: Receiver;
  urgency: Urgency;
}

/** Counts and roles, never a list of persons: how many of the staff took part, and which roles were there. */
export interface MeetingRecord {
  occurredOn: LocalDate;
  /** One of several: the meeting is held when one without this has been recorded. */
  partial?: true;
  /** The same for every unit of a meeting that several held together. */
  meetingId?: string;
  present?: Role[];
  attended?: number;
  /** The word of whoever records it; where nothing is said, the days decide (NT-055). */
  resultsReadBack?: 'ownReport' | 'parentReport';
  /** No meeting of its own: what was left to read back was sent to everybody. */
  inWriting?: true;
  channel?: string;
}

export type FactBody =
  /** `joinedLate`: a unit that was made after the survey (E26); absent in older facts. */
  | { type: 'followUpStarted'; unit: Unit; proposedUnits: string[]; joinedLate?: true }
  | { type: 'responseUnitConfirmed' }
  /** `reasonId`: why units smaller than advised answer on their own; absent where none are, and in older facts. */
  | { type: 'responseUnitsSent'; duty: string; units: string[]; reasonId?: string }
  | { type: 'responseUnitsConfirmed'; duty: string; units: string[]; asProposed: boolean; reasonId?: string }
  | { type: 'dutyWritten'; duty: string; cause: Cause; dates: DutyDates }
  | { type: 'dutyOpened'; duty: string; steps: Step[] }
  | {
      type: 'datesSet';
      duty: string;
      dates: DutyDates;
      steps: Step[] | null;
      reason: 'relation' | 'moved' | 'extension' | 'opening' | 'waitingEnded';
    }
  | { type: 'dutyElsewhere'; duty: string; unit: string; when: 'opened' | 'ended'; happenedAt: Instant }
  | { type: 'stepReached'; duty: string; step: string; epoch: number }
  /** Its time came while somebody else was awaited. */
  | { type: 'stepPassedOver'; duty: string; step: string; epoch: number }
  | { type: 'becameLate'; duty: string }
  | { type: 'formSubmitted'; duty: string; documentId: string; hash: string; external: boolean; asks: Step[] }
  | { type: 'formEdited'; duty: string; documentId: string; hash: string; voidsAnswer: boolean; asks: Step[] }
  /** `interim`: by one of several representatives before they had chosen; absent in older facts. */
  | { type: 'answered'; duty: string; outcome: Outcome; hash: string; statementId: string | null; early: boolean; interim?: true }
  /**
   * `minutesOnly`: they came for a day that was recorded before, and the meeting stands as it did; `withoutResults`: held before the
   * report came, so the results are still to be read back (E53). Both absent in older facts.
   */
  | {
      type: 'meetingRecorded';
      duty: string;
      meeting: MeetingRecord;
      documentId: string | null;
      correction: boolean;
      minutesOnly?: true;
      withoutResults?: true;
    }
  /** A time was set, or another one; `sequence` counts what the calendar file has said before. */
  | { type: 'meetingPlanned'; duty: string; part: number; on: LocalDate; sequence: number; documentId: string; hash: string }
  | { type: 'meetingCancelled'; duty: string; part: number; sequence: number }
  | { type: 'meetingContested'; duty: string; statementId: string | null }
  | {
      type: 'planSubmitted';
      duty: string;
      documentId: string;
      hash: string;
      version: number;
      heard: boolean;
      measures: { id: string; dueAt: Instant; state?: MeasureEnd }[];
      /** Reminders to the representative where the plan awaits an answer: it has no measures, or the service was at no meeting. */
      asks?: Step[];
    }
  | { type: 'measureReviewed'; duty: string; outcome: ReviewOutcome; heard: boolean; documentId: string | null }
  | { type: 'confirmationGiven'; duty: string; detail: string | null; documentId: string | null }
  | {
      type: 'discussionRecorded';
      duty: string;
      unit: string;
      outcome: 'noted' | 'commonMeasure' | 'help';
      /** The duty of the common measure. */
      measure?: string;
      documentId?: string;
    }
  /** In the unit: sent upwards, and what came back. */
  | { type: 'measureRaised'; duty: string; raisedId: string; documentId: string | null }
  | { type: 'raisedAnswered'; duty: string; raisedId: string; unit: string | null; outcome: RaisedOutcome }
  /** In the unit above: received, and what was decided; `returned` where it ended without an answer. */
  | { type: 'raisedReceived'; duty: string; raisedId: string; unit: string; measure: string }
  | {
      type: 'raisedDecided';
      duty: string;
      raisedId: string;
      unit: string;
      measure: string;
      outcome: RaisedOutcome;
      common: string | null;
      reasonId: string | null;
    }
  /** A report reached somebody it was not for: who that was stands in the text, never here. */
  | { type: 'wrongReceiverFound'; duty: string; discoveredAt: Instant; accessEndedAt: Instant | null; reasonId: string | null }
  /** `authorityToldOn`: null where the authority need not be told; then, and where the staff need not, the text says why. */
  | { type: 'wrongReceiverAssessed'; duty: string; authorityToldOn: LocalDate | null; staffTold: boolean; reasonId: string | null }
  /** `version`: of a corrected report, from 2; the first word and further languages have none. */
  | { type: 'reportArrived'; duty: string; outcome: ReportOutcome; languages: string[]; version?: number; reasonId?: string | null }
  | { type: 'externalDone'; duty: string; reference: string | null }
  | { type: 'snapshotTaken'; duty: string; snapshotId: string }
  | { type: 'extensionRequested'; duty: string; dueAt: Instant; reasonId: string | null }
  | { type: 'extensionDecided'; duty: string; granted: boolean; dueAt: Instant | null; reasonId: string | null }
  | { type: 'helpRequested'; duty: string; kind: 'coordinator' | 'resourcePerson' }
  | { type: 'helpGiven'; duty: string }
  | { type: 'waitingStarted'; duty: string; on: OutsideParty }
  /** `asks`: the reminders of a question that rested meanwhile, counted anew; absent in older facts. */
  | { type: 'waitingEnded'; duty: string; on: OutsideParty; asks?: Step[] }
  | { type: 'deadlineMoved'; duty: string; from: Instant | null; to: Instant; reasonId: string | null }
  | { type: 'dutyEnded'; duty: string; end: EndKind; onTarget: boolean | null; inGrace: boolean; reason: string | null }
  | {
      type: 'evidenceAttached';
      duty: string;
      what: string;
      documentId: string | null;
      occurredOn: LocalDate | null;
      outcome: Outcome | null;
    }
  | { type: 'receiptDenied'; duty: string; statementId: string | null }
  /** A text is no longer kept, and its hash stays. `inForce`: it was what held for the duty. */
  | { type: 'textRemoved'; duty: string; textId: string; sha256: string; why: RemovalReason; inForce?: true }
  /** The archive keeps this version, with what had been said about it by the fact `asOf`. */
  | { type: 'archived'; duty: string; documentId: string; hash: string; asOf: number }
  /** `newcomers`: who holds the role now and did not before; absent in older facts. */
  | { type: 'roleChanged'; role: Receiver; vacant: boolean; newcomers?: string[] }
  /** Who share the representative's task from now on; nobody where one alone has it. `askSeniorAt`: null where a choice stands. */
  | { type: 'representativesShared'; persons: string[]; askSeniorAt: Instant | null }
  /** Whom they have chosen among themselves. */
  | { type: 'representativeChosen'; personId: string }
  /** They have had their time to choose. */
  | { type: 'choiceAwaited' }
  | { type: 'alarmRaised'; alarm: string; duty: string }
  | { type: 'followUpClosed' };

/** A fact before it is stamped with its instant, command and actor. */
export type FactDraft = FactBody & { notices?: NoticeSeed[] };

/** What happened, judged at `at`. Never rewritten. */
export type Fact = FactBody & {
  at: Instant;
  /** The command that caused it; absent for clock items. */
  commandId?: string;
  /** SHA-256 of the statement, reason or note that its command named; absent in older facts. */
  textHash?: string;
  /** Opaque person id and the role that acted. */
  /** `freshSignIn`: signed in shortly before, where the institution asks for that. */
  by?: { personId: string; role: Receiver | 'system'; freshSignIn?: true };
  /** Whom it tells. */
  notices?: NoticeSeed[];
};

export type FactType = Fact['type'];
