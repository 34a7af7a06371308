import { checkReports } from '../../domain/gate/check-reports.ts';
import { keptTree, type GateMemory } from '../../domain/gate/memory.ts';
import { POSITION_GROUPS } from '../../domain/gate/position-groups.ts';
import { byUnit, deliveredByHand, gateUnits, reportDuty, reportsToNote, type NotedReport } from '../../domain/gate/report-units.ts';
import { raiseThreshold } from '../../domain/gate/threshold.ts';
import type { CompiledPlan, Threshold } from '../../domain/plan.ts';
import { canonicalJson } from '../../documents/canonical.ts';
import { sha256 } from '../../documents/hash.ts';
import type { Causes } from '../../db/command.repository.ts';
import type { CycleRow } from '../../db/cycle.repository.ts';
import type { Database } from '../../db/database.ts';
import { loadUnits } from '../../db/organisation.repository.ts';
import { notedReports, reportHolders, responseUnitIds, type GateRow, type StoredDecision } from '../../db/report-gate.repository.ts';
import type { Instant } from '../../domain/time.ts';
import type { TextSeals } from '../../platform/seals.ts';
import { Problem } from '../problem.ts';
import type { CheckRequest } from '../schemas/report-check.schema.ts';
import { readCounts } from './read-counts.ts';
import { cellSeals } from './seals.ts';

export interface CheckSetting {
  cycle: CycleRow;
  plan: CompiledPlan;
  gate: GateRow;
  at: Instant;
  seals: TextSeals;
}

export interface CheckResult {
  threshold: Threshold;
  decision: StoredDecision;
  memory: GateMemory;
  causes: Causes[];
  /** What one agrees to: this outcome, on this ground. */
  preview: string;
}

/** Reads the record, asks the rules, writes nothing. The counts end here: what it returns holds none. */
export async function runCheck(db: Database, setting: CheckSetting, { body, query }: CheckRequest): Promise<CheckResult> {
  const { cycle, plan, gate, at, seals } = setting;
  const duty = reportDuty(plan) ?? '';
  const responseUnits = await responseUnitIds(db, cycle.cycle_id);
  const units = gateUnits(await loadUnits(db, at), responseUnits);
  const holders = await reportHolders(db, cycle.cycle_id, duty);
  const noted = await notedReports(db, cycle.cycle_id, duty);
  const { counts, refuse } = readCounts(body, keptTree(gate.memory, units));
  const threshold = thresholdOf(setting, query.raiseTo);
  const checked = checkReports({
    units,
    groups: POSITION_GROUPS,
    counts,
    // What is said in the request comes last and wins.
    ark: [...deliveredByHand(noted, gate.memory), ...body.ark],
    threshold,
    correction: query.correction === 'true',
    before: gate.memory,
    seals: cellSeals(cycle.cycle_id, seals),
  });
  if (!checked.taken) throw refuse(checked.faults);
  const { decision, memory } = checked;
  const ids = new Map(holders.map(({ unitId, followUpId }) => [unitId, followUpId]));
  const reports = reportsToNote([...ids.keys()], decision.cells, { noted, before: gate.memory }, query.languages?.split(',') ?? []);
  const told = reports.map(({ unitId }) => unitId).sort();
  const stored = { units: byUnit(decision.cells), warnings: decision.warnings, told };
  const preview = sha256(canonicalJson({ revision: gate.revision, threshold, ...stored }));
  return { threshold, decision: stored, memory, causes: reports.map((report) => causeOf(duty, ids, report)), preview };
}

/** Raised for the rest of the cycle, or as it was left. */
export function thresholdOf({ plan, gate }: Pick<CheckSetting, 'plan' | 'gate'>, raiseTo: number | undefined): Threshold {
  const current = gate.memory?.threshold ?? plan.gate.reportMinimum;
  if (raiseTo === undefined) return current;
  const raise = raiseThreshold(current, { value: raiseTo, comparator: '>=' });
  if (!raise.raised) throw new Problem(422, raise.code, raise.params);
  return raise.threshold;
}

function causeOf(duty: string, ids: ReadonlyMap<string, string>, { unitId, outcome, languages }: NotedReport): Causes {
  return { followUpId: ids.get(unitId) ?? '', command: { type: 'recordReport', duty, outcome, languages: [...languages] } };
}
