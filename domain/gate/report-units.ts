import type { ReportOutcome } from '../facts.ts';
import type { OrgUnit } from '../organisation.ts';
import type { CompiledPlan } from '../plan.ts';
import type { GateMemory } from './memory.ts';
import type { ArkStatement, CellOutcome, GateUnit } from './types.ts';

/** The duty that ends when the survey's owner has delivered. */
export function reportDuty(plan: CompiledPlan): string | null {
  return plan.duties.find(({ evidence, external }) => evidence === 'external' && external === 'ark')?.key ?? null;
}

/** Levels 1 to 3 have reports, response units have; a section that is no response unit has none. */
export function gateUnits(units: readonly OrgUnit[], responseUnits: ReadonlySet<string>): GateUnit[] {
  return units.map(({ unitId, parentId, level }) => ({ unitId, parentId, reported: level <= 3 || responseUnits.has(unitId) }));
}

/** What has been noted about a unit's report, by a run or by hand. */
export interface NotedReport {
  unitId: string;
  outcome: ReportOutcome;
  languages: readonly string[];
}

/** A report that was noted by hand has been delivered: somebody has seen it, whatever the counts say. */
export function deliveredByHand(noted: readonly NotedReport[], before: GateMemory | null): ArkStatement[] {
  const own = ownReports(before?.outcomes ?? []);
  return noted
    .filter(({ unitId, outcome }) => outcome === 'ownReport' && !own.has(unitId))
    .map(({ unitId }) => ({ unitId, group: null, says: 'delivered' }));
}

/**
 * The units whose follow-up is to be told: nothing was noted yet, the gate has come to another answer than last time, or the report has come in
 * one more language. What was corrected by hand since the last run stands as long as the gate's answer is the same.
 */
export function reportsToNote(
  holders: readonly string[],
  cells: readonly CellOutcome[],
  known: { noted: readonly NotedReport[]; before: GateMemory | null },
  languages: readonly string[],
): NotedReport[] {
  const outcomeOf = wholeUnits(cells);
  const beforeOf = wholeUnits(known.before?.outcomes ?? []);
  const notedOf = new Map(known.noted.map((one) => [one.unitId, one]));
  return holders.flatMap((unitId): NotedReport[] => {
    const outcome = outcomeOf.get(unitId);
    if (!outcome) return [];
    const report = { unitId, outcome, languages: outcome === 'ownReport' ? languages : [] };
    const noted = notedOf.get(unitId);
    if (!noted) return [report];
    if (noted.outcome !== outcome) return beforeOf.get(unitId) === outcome ? [] : [report];
    return report.languages.every((language) => noted.languages.includes(language)) ? [] : [report];
  });
}

export interface UnitDecision {
  unitId: string;
  outcome: ReportOutcome;
  /** Position groups with a report of their own. Of the others nothing is said. */
  groups: string[];
}

export function byUnit(cells: readonly CellOutcome[]): UnitDecision[] {
  const all = new Map<string, UnitDecision>();
  for (const { unitId, group, outcome } of cells) {
    const unit = all.get(unitId) ?? { unitId, outcome: 'noOwnReport', groups: [] };
    if (group === null) unit.outcome = outcome;
    else if (outcome === 'ownReport') unit.groups.push(group);
    all.set(unitId, unit);
  }
  return [...all.values()].sort((a, b) => (a.unitId < b.unitId ? -1 : 1));
}

function wholeUnits(cells: readonly CellOutcome[]): Map<string, ReportOutcome> {
  return new Map(cells.flatMap(({ unitId, group, outcome }): [string, ReportOutcome][] => (group === null ? [[unitId, outcome]] : [])));
}

function ownReports(cells: readonly CellOutcome[]): Set<string> {
  return new Set([...wholeUnits(cells)].flatMap(([unitId, outcome]) => (outcome === 'ownReport' ? [unitId] : [])));
}
