import type { ReportOutcome } from '../facts.ts';
import type { Threshold } from '../plan.ts';

export interface GateUnit {
  unitId: string;
  parentId: string | null;
  /** May have a report of its own. */
  reported: boolean;
}

/** A position group; `within` names the group it is a part of (UN2S within UN2). */
export interface PositionGroup {
  key: string;
  within: string | null;
}

/** A unit, or one position group of it. */
export interface CellRef {
  unitId: string;
  /** Null: the whole unit. */
  group: string | null;
}

/** How many were asked and how many answered. Never who. */
export interface CellCount extends CellRef {
  invited: number;
  answered: number;
}

/** What the survey's owner says has been done with a report. */
export interface ArkStatement extends CellRef {
  says: 'delivered' | 'withheld';
}

/**
 * A figure that somebody, of any role, has been able to see. It is never forgotten: later decisions reckon with it.
 * `answered` is what the report shows; null where only a band was shown. Counts of hidden cells are not kept.
 */
export interface ShownFigure extends CellRef {
  answered: number | null;
}

export interface GateInput {
  units: readonly GateUnit[];
  groups: readonly PositionGroup[];
  counts: readonly CellCount[];
  threshold: Threshold;
  ark?: readonly ArkStatement[];
  /** Everything shown so far in this cycle: `shown` of the decision before. */
  shown?: readonly ShownFigure[];
}

export interface CellOutcome extends CellRef {
  /** A cell hidden to protect another looks exactly like one with few answers. */
  outcome: ReportOutcome;
}

/** For the coordinator alone, and without numbers. */
export type GateWarningCode =
  /** Reports in this unit's family were held back so that nothing can be subtracted: hold them back in the survey system as well. */
  | 'FAMILY_AT_RISK'
  /** The same among this unit's position groups. */
  | 'GROUPS_AT_RISK'
  /** What has been delivered or shown lets a small count be worked out; nothing more is shown here. */
  | 'SHOWN_AT_RISK'
  | 'DELIVERED_BELOW_THRESHOLD'
  /** Counts inside a shown figure have changed: what has been said stands, nothing new is opened. */
  | 'CHANGED_AFTER_SHOWING'
  /** Group counts are missing for a unit below, so group reports cannot be judged. */
  | 'GROUPS_NOT_SPLIT'
  /** No own report although the unit is large enough: was the mailing list right? */
  | 'CHECK_MAILING_LIST';

export interface GateWarning extends CellRef {
  code: GateWarningCode;
}

export interface GateDecision {
  cells: CellOutcome[];
  /** Everything shown up to and including this decision; input of the next. */
  shown: ShownFigure[];
  warnings: GateWarning[];
}

/** Counts that cannot all be true. */
export interface CountContradiction extends CellRef {
  code: 'COUNT_NEGATIVE' | 'COUNT_ANSWERED_ABOVE_INVITED' | 'COUNT_BELOW_UNITS' | 'COUNT_BELOW_GROUPS';
}
