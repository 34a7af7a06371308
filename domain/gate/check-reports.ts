import { decideReports } from './decide-reports.ts';
import { keptTree, keyOf, recall, sealShown, type GateMemory, type Seals } from './memory.ts';
import { smallest } from './threshold.ts';
import type { ArkStatement, CellCount, CellRef, GateDecision, GateUnit, PositionGroup } from './types.ts';
import type { Threshold } from '../plan.ts';

export interface CheckInput {
  units: readonly GateUnit[];
  groups: readonly PositionGroup[];
  /** All counts of the cycle, free of contradictions among themselves. */
  counts: readonly CellCount[];
  ark: readonly ArkStatement[];
  threshold: Threshold;
  /** The person says that this file corrects the one before. */
  correction: boolean;
  before: GateMemory | null;
  seals: Seals;
}

/** What a second file may not do. Named by cell, never by number. */
export interface CheckFault extends CellRef {
  code: 'COUNT_MISSING' | 'COUNT_CHANGED';
}

export type Check = { taken: false; faults: CheckFault[] } | { taken: true; decision: GateDecision; memory: GateMemory };

/**
 * One run of the gate in a cycle. Earlier counts are gone, so the file is always a whole one, and only what was shown can be compared with what
 * was shown before. Of what stayed hidden nothing is kept, not even to recognise it: whoever could ask "is it four?" would soon know.
 */
export function checkReports(input: CheckInput): Check {
  const { groups, counts, before, threshold, seals } = input;
  const units = keptTree(before, input.units);
  const missing = missingFrom(before, counts);
  if (missing.length > 0) return { taken: false, faults: missing };
  const { shown, changed } = recall(before, { units, groups, counts }, seals);
  if (!input.correction && changed.length > 0) return refuse('COUNT_CHANGED', changed);
  const ark = latest([...(before?.ark ?? []), ...input.ark]);
  const decision = decideReports({ units, groups, counts, threshold, ark, shown });
  if (before && !input.correction && isSame(before, threshold, ark)) {
    const contradicted = otherThan(before, decision);
    if (contradicted.length > 0) return refuse('COUNT_CHANGED', contradicted);
  }
  const counted = counts.map(({ unitId, group }) => ({ unitId, group }));
  const memory = { threshold, units, counted, outcomes: decision.cells, shown: sealShown(before, decision, seals), ark };
  return { taken: true, decision, memory };
}

/** A cell that drops out would blend into the rest of its unit and be forgotten there. */
export function missingFrom(before: GateMemory | null, counts: readonly CellCount[]): CheckFault[] {
  const given = new Set(counts.map(keyOf));
  const missing = (before?.counted ?? []).filter((cell) => !given.has(keyOf(cell)));
  return missing.map(({ unitId, group }) => ({ unitId, group, code: 'COUNT_MISSING' }));
}

/** Another answer on the same terms: the numbers behind it are others. */
function otherThan({ outcomes }: GateMemory, { cells }: GateDecision): CellRef[] {
  const was = new Map(outcomes.map((cell) => [keyOf(cell), cell.outcome]));
  return cells.filter((cell) => was.has(keyOf(cell)) && was.get(keyOf(cell)) !== cell.outcome);
}

function isSame(before: GateMemory, threshold: Threshold, ark: readonly ArkStatement[]): boolean {
  const told = new Map(before.ark.map((statement) => [keyOf(statement), statement.says]));
  const sameWord = ark.every((statement) => told.get(keyOf(statement)) === statement.says);
  return sameWord && smallest(before.threshold) === smallest(threshold);
}

function latest(statements: readonly ArkStatement[]): ArkStatement[] {
  return [...new Map(statements.map((statement) => [keyOf(statement), statement])).values()];
}

function refuse(code: CheckFault['code'], cells: readonly CellRef[]): Check {
  return { taken: false, faults: cells.map(({ unitId, group }) => ({ unitId, group, code })) };
}
