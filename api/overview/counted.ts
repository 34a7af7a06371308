import { statusOf, type DutyStatus } from '../../domain/state.ts';
import type { Instant } from '../../domain/time.ts';
import { statusOfUnits } from '../../db/api-cycle.repository.ts';
import { openDutiesOf } from '../../db/api-unit.repository.ts';
import { counterKeyOf } from '../../db/counter.repository.ts';
import type { Database } from '../../db/database.ts';
import { movedDuties } from '../../db/desk.repository.ts';
import { dueDays, waitingNow, type Waiting } from '../../db/overview.repository.ts';
import { progressNow, statesAsOf } from '../../db/progress.repository.ts';
import type { OverviewScope } from './scope.ts';

export interface CountedRow {
  /** A unit; where the counters were read, the faculty. */
  place: string;
  dutyKey: string;
  status: DutyStatus;
  n: number;
}

export interface Counted {
  rows: CountedRow[];
  /** The last day that most units have, by task. */
  due: ReadonlyMap<string, Instant>;
  /** Open duties with a new date, by task. */
  moved: ReadonlyMap<string, number>;
  waiting: Waiting;
  /** Measures raised to this unit, not answered. */
  raised: number;
}

/** From the rows; for the institution and its faculties from the counters, which are kept for this. */
export async function countedNow(db: Database, scope: OverviewScope): Promise<Counted> {
  const { cycle, unit, units, followUps, shelved } = scope;
  const ids = followUps.map((one) => one.follow_up_id);
  const own = followUps.filter((one) => one.unit_id === unit.unitId).map((one) => one.follow_up_id);
  const [rows, due, moved, waiting, open] = await Promise.all([
    unit.level === 1 ? byFaculty() : byUnit(),
    dueDays(db, ids),
    movedDuties(db, ids),
    waitingNow(db, ids),
    openDutiesOf(db, own),
  ]);
  const raisedKey = shelved.plan.raisedDuty?.key;
  return {
    rows,
    due,
    moved: countBy(moved.map(({ key }) => counterKeyOf(key))),
    waiting,
    raised: open.filter(({ key }) => raisedKey !== undefined && key.startsWith(`${raisedKey}/`)).length,
  };

  async function byFaculty(): Promise<CountedRow[]> {
    const counters = await progressNow(db, cycle.cycle_id);
    return counters.map(({ departmentId: place, dutyKey, status, n }) => ({ place, dutyKey, status, n }));
  }

  async function byUnit(): Promise<CountedRow[]> {
    const found = await statusOfUnits(
      db,
      cycle.cycle_id,
      units.map((one) => one.unitId),
    );
    return found.map(({ unitId: place, dutyKey, status, n }) => ({ place, dutyKey, status: status as DutyStatus, n }));
  }
}

/** As it had been recorded by then: what anybody could have seen that day. */
export async function countedAt(db: Database, scope: OverviewScope, cycleId: string, instant: Instant): Promise<Counted> {
  const { shelved, unit, units } = scope;
  const states = await statesAsOf(
    db,
    cycleId,
    { recordedBefore: instant + 1 },
    units.map((one) => one.unitId),
  );
  const duties = states.flatMap(({ unitId, departmentId, state }) =>
    Object.values(state.duties).map((duty) => ({
      place: unit.level === 1 ? departmentId : unitId,
      unitId,
      duty,
      key: counterKeyOf(duty.key),
    })),
  );
  const open = duties.filter(({ duty }) => duty.end === null);
  const raisedKey = shelved.plan.raisedDuty?.key;
  return {
    rows: duties.map(({ place, duty, key }) => ({ place, dutyKey: key, status: statusOf(duty), n: 1 })),
    due: mostCommon(duties.map(({ key, duty }) => ({ key, dueAt: duty.dueAt }))),
    moved: countBy(open.filter(({ duty }) => duty.dueByHand).map(({ key }) => key)),
    waiting: {
      help: new Set(open.filter(({ duty }) => duty.waiting.includes('help')).map(({ unitId }) => unitId)).size,
      extensions: open.filter(({ duty }) => duty.extension !== null).length,
    },
    raised: open.filter(({ unitId, key }) => unitId === unit.unitId && key === raisedKey).length,
  };
}

function countBy(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function mostCommon(dates: readonly { key: string; dueAt: Instant | null }[]): Map<string, Instant> {
  const found = new Map<string, Instant>();
  const counts = new Map<string, number>();
  for (const { key, dueAt } of dates) {
    if (dueAt === null) continue;
    const name = `${key} ${String(dueAt)}`;
    const n = (counts.get(name) ?? 0) + 1;
    counts.set(name, n);
    const best = found.get(key);
    const most = best === undefined ? 0 : (counts.get(`${key} ${String(best)}`) ?? 0);
    // Of two that are as common the earlier, as the record would say.
    if (n > most || (n === most && dueAt < best!)) found.set(key, dueAt);
  }
  return found;
}
