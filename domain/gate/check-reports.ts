import { decideReports } from './decide-reports.ts';
import { ground, keptTree, keyOf, recall, sealShown, type GateMemory, type Seals } from './memory.ts';
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
  const terms = { units, groups, counts, threshold, ark };
  if (before && !input.correction && asksTheSame(before, terms)) {
    // Decided once more from where the last run started, the same counts give the same answer.
    const from = ground(before);
    const decision = decideReports({ ...terms, shown: recall(from, terms, seals).shown });
    const others = otherThan(before, decision);
    return others.length > 0 ? refuse('COUNT_CHANGED', others) : taken(from, terms, decision, seals);
  }
  return taken(before, terms, decideReports({ ...terms, shown }), seals);
}

type Terms = Pick<CheckInput, 'groups' | 'counts' | 'threshold' | 'ark'> & { units: GateUnit[] };

function taken(before: GateMemory | null, { units, counts, threshold, ark }: Terms, decision: GateDecision, seals: Seals): Check {
  const counted = counts.map(({ unitId, group }) => ({ unitId, group }));
  const shown = sealShown(before, decision, seals);
  return { taken: true, decision, memory: { threshold, units, counted, outcomes: decision.cells, shown, ark: [...ark] } };
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

/** The same cells, the same threshold, the same word of the survey's owner, and reports have been judged. */
function asksTheSame(before: GateMemory, { counts, threshold, ark }: Terms): boolean {
  const told = new Map(before.ark.map((statement) => [keyOf(statement), statement.says]));
  const sameWord = ark.every((statement) => told.get(keyOf(statement)) === statement.says);
  // None is missing, so as many are the same.
  const sameCells = counts.length === before.counted.length;
  return before.outcomes.length > 0 && sameCells && sameWord && smallest(before.threshold) === smallest(threshold);
}

function latest(statements: readonly ArkStatement[]): ArkStatement[] {
  return [...new Map(statements.map((statement) => [keyOf(statement), statement])).values()];
}

function refuse(code: CheckFault['code'], cells: readonly CellRef[]): Check {
  return { taken: false, faults: cells.map(({ unitId, group }) => ({ unitId, group, code })) };
}
