import { sql, type Selectable } from 'kysely';
import type { Level, Phase } from '../domain/plan.ts';
import type { DutyStatus } from '../domain/state.ts';
import type { Trx } from './database.ts';
import type { CounterTable } from './tables.ts';

export type CounterRow = Selectable<CounterTable>;

export interface CounterKey {
  dutyKey: string;
  phase: Phase;
  status: DutyStatus;
}

/** Measures are many and named by their own ids; they are counted together. */
export function counterKeyOf(dutyKey: string): string {
  const slash = dutyKey.indexOf('/');
  return slash < 0 ? dutyKey : dutyKey.slice(0, slash);
}

/**
 * Adds differences in one statement, rows in order of their key: two transactions then never wait for each other crosswise.
 * Called last, so that these shared rows are held for as short a time as possible.
 */
export async function addToCounters(
  trx: Trx,
  at: { cycleId: string; departmentId: string; level: Level },
  differences: readonly (CounterKey & { n: number })[],
): Promise<void> {
  if (differences.length === 0) return;
  await sql`
    insert into counters (cycle_id, department_id, duty_key, level, phase, status, n)
    select ${at.cycleId}, ${at.departmentId}, "dutyKey", ${at.level}, phase, status, n
    from json_to_recordset(${JSON.stringify(differences)}::json) as difference("dutyKey" text, phase text, status text, n int)
    order by "dutyKey" collate "C", status collate "C"
    on conflict (cycle_id, department_id, duty_key, level, status) do update set n = counters.n + excluded.n`.execute(trx);
}
