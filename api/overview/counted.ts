import type { DutyStatus } from '../../domain/state.ts';
import type { Instant } from '../../domain/time.ts';
import { statusOfUnits } from '../../db/api-cycle.repository.ts';
import { openDutiesOf } from '../../db/api-unit.repository.ts';
import { counterKeyOf } from '../../db/counter.repository.ts';
import type { Database } from '../../db/database.ts';
import { movedDuties } from '../../db/desk.repository.ts';
import { dueDays, waitingNow, type Waiting } from '../../db/overview.repository.ts';
import { leaves, progressNow, statesAsOf, type PastState } from '../../db/progress.repository.ts';
import { snapshotCounts } from '../../db/snapshot.repository.ts';
import type { Frozen } from './frozen.ts';
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
  /** What only a look at the units themselves tells; frozen figures are statuses and nothing else. */
  beside: {
    /** Open duties with a new date, by task. */
    moved: ReadonlyMap<string, number>;
    waiting: Waiting;
    /** Measures raised to this unit, not answered. */
    raised: number;
  } | null;
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
    beside: {
      moved: countBy(moved.map(({ key }) => counterKeyOf(key))),
      waiting,
      raised: open.filter(({ key }) => raisedKey !== undefined && key.startsWith(`${raisedKey}/`)).length,
    },
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
    // Of the institution all that took part: some units are gone since.
    unit.parentId === null ? undefined : units.map((one) => one.unitId),
  );
  const open = states.flatMap(({ unitId, state }) =>
    Object.values(state.duties).flatMap((duty) => (duty.end === null ? [{ unitId, duty, key: counterKeyOf(duty.key) }] : [])),
  );
  const raisedKey = shelved.plan.raisedDuty?.key;
  return {
    rows: states
      .flatMap((one) => leaves(shelved.plan, one))
      .map(({ unitId, departmentId, dutyKey, status, n }) => ({ place: unit.level === 1 ? departmentId : unitId, dutyKey, status, n })),
    due: lastDays(states),
    beside: {
      moved: countBy(open.filter(({ duty }) => duty.dueByHand).map(({ key }) => key)),
      waiting: {
        help: new Set(open.filter(({ duty }) => duty.waiting.includes('help')).map(({ unitId }) => unitId)).size,
        extensions: open.filter(({ duty }) => duty.extension !== null).length,
      },
      raised: open.filter(({ unitId, key }) => unitId === unit.unitId && key === raisedKey).length,
    },
  };
}

/** The counts as they were frozen, whatever the facts would say today; only the last days, which are no counts, come from the facts. */
export async function countedFrozen(db: Database, { cycle, followUps }: OverviewScope, { snapshot, together }: Frozen): Promise<Counted> {
  const [counts, states] = await Promise.all([
    snapshotCounts(db, snapshot.snapshot_id, together),
    statesAsOf(
      db,
      cycle.cycle_id,
      { judgedBefore: snapshot.as_of },
      followUps.map((one) => one.unit_id),
    ),
  ]);
  return {
    rows: counts.map(({ unit_id: place, duty_key: dutyKey, status, n }) => ({ place, dutyKey, status, n })),
    due: lastDays(states),
    beside: null,
  };
}

function countBy(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function lastDays(states: readonly PastState[]): Map<string, Instant> {
  const found = new Map<string, Instant>();
  const counts = new Map<string, number>();
  for (const { key: name, dueAt } of states.flatMap(({ state }) => Object.values(state.duties))) {
    if (dueAt === null) continue;
    const key = counterKeyOf(name);
    const day = `${key} ${String(dueAt)}`;
    const n = (counts.get(day) ?? 0) + 1;
    counts.set(day, n);
    const best = found.get(key);
    const most = best === undefined ? 0 : (counts.get(`${key} ${String(best)}`) ?? 0);
    // Of two that are as common the earlier, as the record would say.
    if (n > most || (n === most && dueAt < best!)) found.set(key, dueAt);
  }
  return found;
}
