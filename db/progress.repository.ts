import { EMPTY_STATE, statusOf, type DutyStatus, type FollowUpState } from '../domain/state.ts';
import { evolve } from '../domain/evolve.ts';
import { findDefinition, type CompiledPlan, type Level, type Phase } from '../domain/plan.ts';
import type { Instant } from '../domain/time.ts';
import { counterKeyOf } from './counter.repository.ts';
import type { Database } from './database.ts';

export interface ProgressRow {
  departmentId: string;
  level: Level;
  phase: Phase;
  dutyKey: string;
  status: DutyStatus;
  n: number;
}

/** Where things stand now, from the counters. */
export function progressNow(db: Database, cycleId: string): Promise<ProgressRow[]> {
  return db
    .selectFrom('counters')
    .select(['department_id as departmentId', 'level', 'phase', 'duty_key as dutyKey', 'status', 'n'])
    .where('cycle_id', '=', cycleId)
    .where('n', '<>', 0)
    .orderBy('department_id')
    .orderBy('duty_key')
    .orderBy('level')
    .orderBy('status')
    .execute();
}

export interface PastState {
  followUpId: string;
  unitId: string;
  departmentId: string;
  level: Level;
  state: FollowUpState;
}

/**
 * Where things stood, folded again from the facts before an instant (exclusive) and nothing else.
 * `recordedBefore`: what anybody could have seen then. `judgedBefore`: what counts before then, however late a worker was.
 */
export async function statesAsOf(
  db: Database,
  cycleId: string,
  cut: { recordedBefore: Instant } | { judgedBefore: Instant },
  unitIds?: readonly string[],
): Promise<PastState[]> {
  const [column, instant] = 'recordedBefore' in cut ? (['recorded_at', cut.recordedBefore] as const) : (['at', cut.judgedBefore] as const);
  const rows = await db
    .selectFrom('facts')
    .innerJoin('follow_ups', 'follow_ups.follow_up_id', 'facts.follow_up_id')
    .select(['facts.follow_up_id', 'follow_ups.unit_id', 'follow_ups.department_id', 'follow_ups.level', 'facts.body'])
    .where('follow_ups.cycle_id', '=', cycleId)
    .where(`facts.${column}`, '<', instant)
    .$if(unitIds !== undefined, (query) => query.where('follow_ups.unit_id', 'in', unitIds!.length === 0 ? [''] : unitIds!))
    .orderBy('facts.follow_up_id')
    .orderBy('facts.seq')
    .execute();
  const states = new Map<string, PastState>();
  for (const row of rows) {
    const { follow_up_id: followUpId, unit_id: unitId, department_id: departmentId, level } = row;
    const past = states.get(followUpId) ?? { followUpId, unitId, departmentId, level, state: EMPTY_STATE };
    states.set(followUpId, { ...past, state: evolve(past.state, row.body) });
  }
  return [...states.values()];
}

/** One row a duty of the plan, with the unit it is of: what leadership reads is summed from these. An earlier round may have had others. */
export function leaves(plan: CompiledPlan, past: PastState): (ProgressRow & { unitId: string })[] {
  const { unitId, departmentId, level } = past;
  return Object.values(past.state.duties).flatMap((duty) => {
    const definition = findDefinition(plan, duty.key);
    if (!definition) return [];
    return [{ unitId, departmentId, level, phase: definition.phase, dutyKey: counterKeyOf(duty.key), status: statusOf(duty), n: 1 }];
  });
}
