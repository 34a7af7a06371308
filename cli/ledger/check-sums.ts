import type { CompiledPlan } from '../../domain/plan.ts';
import { EMPTY_STATE, type FollowUpState } from '../../domain/state.ts';
import type { CounterRow } from '../../db/counter.repository.ts';
import type { FollowUpRow } from '../../db/follow-up.repository.ts';
import type { FollowUpRecord } from '../../db/ledger.repository.ts';
import { counterDifferences } from '../../activities/record-rows.ts';
import { finding, type Finding } from './findings.ts';

/** Adds up over all units what the counters should say and whether the ledger balances. */
export class Sums {
  readonly #expected = new Map<string, { unit: string; n: number }>();
  written = 0;
  ended = 0;
  open = 0;

  add(plan: CompiledPlan, { followUp, facts, duties }: FollowUpRecord, state: FollowUpState): void {
    for (const { dutyKey, status, n } of counterDifferences(plan, EMPTY_STATE, state)) {
      const key = keyOf({ ...pick(followUp), duty_key: dutyKey, status });
      this.#expected.set(key, { unit: followUp.department_id, n: (this.#expected.get(key)?.n ?? 0) + n });
    }
    this.written += facts.filter((fact) => fact.type === 'dutyWritten').length;
    this.ended += duties.filter((duty) => duty.end_kind !== null).length;
    this.open += duties.filter((duty) => duty.end_kind === null).length;
  }

  compare(counters: readonly CounterRow[]): Finding[] {
    const actual = new Map(counters.map((row) => [keyOf(row), row]));
    const wrong = new Set<string>();
    for (const [key, { unit, n }] of this.#expected) if ((actual.get(key)?.n ?? 0) !== n) wrong.add(unit);
    for (const [key, row] of actual) if (row.n !== 0 && !this.#expected.has(key)) wrong.add(row.department_id);
    const findings = [...wrong].sort().map((unit) => finding('COUNTER_DIFFERS', { unit }));
    return this.written === this.ended + this.open ? findings : [...findings, finding('BALANCE_DIFFERS')];
  }
}

function pick({ cycle_id, department_id, level }: FollowUpRow) {
  return { cycle_id, department_id, level };
}

function keyOf(row: Pick<CounterRow, 'cycle_id' | 'department_id' | 'duty_key' | 'level' | 'status'>): string {
  return [row.cycle_id, row.department_id, row.duty_key, row.level, row.status].join(' ');
}
