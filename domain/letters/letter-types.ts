import type { Fact, OutsideParty } from '../facts.ts';
import type { Evidence, Urgency } from '../plan.ts';
import type { Receiver } from '../roles.ts';
import type { Instant, LocalDate } from '../time.ts';
import type { DeskNote } from './desk-notes.ts';
import type { TakenOver } from './taken-over.ts';

/** A notice as the record holds it: to a role, not yet to a person. */
export interface PendingNotice {
  noticeId: string;
  followUpId: string;
  /** '' where the fact concerns the whole unit (a role that changed hands). */
  duty: string;
  step: string;
  /** The ladder's epoch for a step; the fact's number for an occasion, which can come again. */
  epoch: number;
  role: Receiver;
  urgency: Urgency;
  issuedAt: Instant;
  /** The fact that made it, where the words need it: the old date, the outcome. */
  fact?: Fact;
}

/** What the receiver is in the matter: decides the words, not the rights. */
export type Audience = 'responsible' | 'joint' | 'deputy' | 'senior' | 'coordinator' | 'leader' | 'other';

export interface Party {
  role: Receiver;
  personIds: string[];
}

/** Something that comes if nothing is done. */
export interface Ahead {
  step: string;
  date: LocalDate;
  /** Others than the receiver. */
  to: Receiver[];
  /** It comes to the receiver, too. */
  mine: boolean;
}

/** How a step stands to its deadline, whatever the plan calls it; `occasion` where people or events are the cause. */
export type StepKind = 'before' | 'beforeLast' | 'target' | 'after' | 'ask' | 'occasion';

/** One matter in a letter: everything the words need, and nothing that tells the time by itself. */
export interface LetterItem {
  followUpId: string;
  unitId: string;
  duty: string;
  step: string;
  /** Name under which it is worded: the step's own, or `noOwnReport` where the report that has come is not the unit's own. */
  wording: string;
  kind: StepKind;
  epoch: number;
  /** The receiver's roles in this matter, the closest first. */
  roles: Receiver[];
  /** The receiver is told as one of the safety service. */
  ofSafetyService: boolean;
  audience: Audience;
  urgency: Urgency;
  noticeIds: string[];
  evidence: Evidence | null;
  responsible: Party | null;
  joint: Party | null;
  /** Who said that the link from ARK did not come: whoever sends it again must know to whom. */
  reporter: Party | null;
  heard: boolean;
  /** Last day in time. */
  lastDay: LocalDate | null;
  month: boolean;
  targetDay: LocalDate | null;
  /** Last day of the extra time, also when it has passed. */
  graceDay: LocalDate | null;
  /** Last day for the second party's answer, where the plan names one and it has not passed. */
  answerDay: LocalDate | null;
  /** Last day on which it can be done at all. */
  hardEndDay: LocalDate | null;
  opensDay: LocalDate | null;
  isLate: boolean;
  ahead: Ahead[];
  others: Party[];
  /** Somebody else got it too, whether or not this receiver may read who. */
  othersTold: boolean;
  /** Of a meeting that came before the report: what is left is to read the results back. */
  talkedOn: LocalDate | null;
  /** From the fact: the date before it moved, or the date asked for. */
  otherDay: LocalDate | null;
  /** Of a hand-over: what is open for the one who takes over. */
  takesOver: TakenOver | null;
}

/** For the weekly overview of one's own unit. */
export interface Outlook {
  unitId: string;
  /** The duty's own second party stands for whoever in the safety service is asked just now: that is the service's own matter. */
  waiting: { duty: string; on: Receiver | OutsideParty }[];
  coming: { duty: string; lastDay: LocalDate; month: boolean }[];
}

export type LetterKind = 'weekly' | 'prompt' | 'now';

export interface PlannedLetter {
  personId: string;
  kind: LetterKind;
  at: Instant;
  date: LocalDate;
  /** Empty where a coordinator's letter has notes only. */
  items: LetterItem[];
  outlook: Outlook[];
  notes?: DeskNote[];
}

export type WithdrawnWhy =
  'ended' | 'moved' | 'passed' | 'targetPassed' | 'waiting' | 'answered' | 'changed' | 'decided' | 'helped' | 'dateSet' | 'gone';

/** What the ledger says of a notice at the moment a letter would carry it. */
export type NoticeVerdict = { goes: true } | { goes: false; why: WithdrawnWhy };
