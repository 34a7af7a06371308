import type { Instant, LocalDate } from './time.ts';
import type { Step, Unit } from './plan.ts';
import type { Receiver } from './roles.ts';
import type { Cause, DutyDates, EndKind, FactType, OutsideParty, Outcome, RaisedOutcome, ReportOutcome, ReviewOutcome } from './facts.ts';

/** How far the manager has come with a joint form. `edited`: changed after an answer, so the answer is void. */
export type ManagerState = 'draft' | 'submitted' | 'edited' | 'external';

export interface Answer {
  outcome: Outcome;
  personId: string;
  role: Receiver | 'system';
  at: Instant;
  /** Given by one of several representatives who had not chosen yet. */
  interim?: true;
}

export interface Joint {
  manager: ManagerState;
  hash: string | null;
  /** The first submission decides whether the unit was in time. */
  firstSubmittedAt: Instant | null;
  submittedAt: Instant | null;
  answer: Answer | null;
  /** Reminders to the second party that are still ahead. */
  asks: Step[];
  /** Steps of the present question that were reached, by name. */
  asked: string[];
}

export const NO_ANSWER: Joint = {
  manager: 'draft',
  hash: null,
  firstSubmittedAt: null,
  submittedAt: null,
  answer: null,
  asks: [],
  asked: [],
};

export interface DutyEnd {
  kind: EndKind;
  at: Instant;
  onTarget: boolean | null;
  inGrace: boolean;
  reason: string | null;
}

export interface Booking {
  on: LocalDate;
  sequence: number;
  documentId: string;
  setAt: Instant;
  cancelled: boolean;
}

/** One duty of the ledger, folded from its facts. */
export interface Duty extends DutyDates {
  key: string;
  cause: Cause;
  writtenAt: Instant;
  openedAt: Instant | null;
  lateSince: Instant | null;
  /** Counts how often the ladder was set anew; part of a notice's identity. */
  epoch: number;
  /** Ladder steps still ahead. */
  steps: Step[];
  joint: Joint | null;
  waiting: OutsideParty[];
  /** In which role somebody said that the link from ARK did not come; null where nobody waits for it. */
  linkMissedBy: Receiver | 'system' | null;
  extension: { askedAt: Instant; dueAt: Instant } | null;
  /** The last record; `partial`: more of it is still to be held. */
  meeting: { occurredOn: LocalDate; contested: boolean; partial?: true; inWriting?: true; withoutService?: true } | null;
  /** Days of the parts of a meeting that is not wholly held yet. */
  parts: LocalDate[];
  /** Days that stand recorded: those of the parts, and the one that made the meeting whole. */
  recordedOn: LocalDate[];
  /** Those of them that were held before the report came: the results are still to be read back. */
  withoutResults: LocalDate[];
  /** Documents that were ever recorded with the meeting. */
  minutes: string[];
  /** Times that were set, by the number of the part. */
  bookings: Readonly<Record<string, Booking>>;
  sentUnits: string[] | null;
  /** When the unit leader sent the list of response units: that decides whether it was in time. */
  sentAt: Instant | null;
  /** A person set the due date; what follows from other duties may move it later, never earlier. */
  dueByHand: boolean;
  /** Whether the unit got a report of its own; null while nothing has been said. */
  reportOutcome: ReportOutcome | null;
  /** When that was said first. */
  reportCameAt: Instant | null;
  /** Languages the report has come in. */
  languages: string[];
  snapshotId: string | null;
  /** Whoever watches was told that somebody outside is late with it. */
  outsideLate: boolean;
  /** The form's newest version is in the archive: what was said about it stands. */
  archived: boolean;
  /** Hash of the plan's newest version. */
  documentHash: string | null;
  end: DutyEnd | null;
  /** Versions of what the duty rests on: the action plan, the report. */
  version: number;
  /** Here: sent upwards, and who answered. In the unit above: from which unit, and which of its measures. */
  raised: { id: string; at: Instant; unit: string | null; measure: string | null; outcome: RaisedOutcome | null } | null;
  /** When somebody last looked at the measure, and what it came to. */
  reviewed: { at: Instant; outcome: ReviewOutcome } | null;
  /** Units below whose plan was discussed (upper-level discussion). */
  discussed: string[];
  /** Sequence number and kind of the last content fact: what a stale command is told. */
  revision: number;
  lastChange: FactType | null;
}

/** Whom several representatives have chosen to answer, and who of them said so. */
export interface Choice {
  personId: string;
  by: string;
  at: Instant;
}

/** A unit whose representative's task several persons share. */
export interface Shared {
  persons: readonly string[];
  chosen: Choice | null;
  /** When the local senior representative is asked to see that they choose; null: that is done, or not needed. */
  askSeniorAt: Instant | null;
}

/** State is the fold of its facts. */
export interface FollowUpState {
  /** Number of facts folded; the next fact gets seq + 1. */
  seq: number;
  unit: Unit | null;
  /** Response units proposed for this unit's list; taken if nobody confirms another list. */
  proposedUnits: readonly string[];
  startedAt: Instant | null;
  closedAt: Instant | null;
  duties: Readonly<Record<string, Duty>>;
  /** What happened to duties of other units that duties here wait for. */
  elsewhere: Readonly<Record<string, { opened: Instant | null; ended: Instant | null; units: readonly string[] }>>;
  alarmsRaised: readonly string[];
  /** Null where one person, or nobody, is the unit's representative. */
  shared: Shared | null;
  /** Texts that were removed, by id: nothing may rest on them any more. */
  removed: readonly string[];
  /** Instant of the newest fact: nothing may be judged before it. */
  judgedTo: Instant;
}

export const EMPTY_STATE: FollowUpState = {
  seq: 0,
  unit: null,
  proposedUnits: [],
  startedAt: null,
  closedAt: null,
  duties: {},
  elsewhere: {},
  alarmsRaised: [],
  shared: null,
  removed: [],
  judgedTo: Number.NEGATIVE_INFINITY,
};

export type DutyStatus = 'planned' | 'open' | 'late' | EndKind;

export function statusOf(duty: Duty): DutyStatus {
  if (duty.end) return duty.end.kind;
  if (duty.lateSince !== null) return 'late';
  return duty.openedAt === null ? 'planned' : 'open';
}
