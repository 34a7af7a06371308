import { setTimeout as sleep } from 'node:timers/promises';
import { lineUpwards, organisation, type Organisation } from '../domain/organisation.ts';
import type { CompiledPlan } from '../domain/plan.ts';
import type { Instant } from '../domain/time.ts';
import type { Clock } from '../db/clock.ts';
import { writeCauses } from '../db/command.repository.ts';
import { findCycle } from '../db/cycle.repository.ts';
import type { Database, Trx } from '../db/database.ts';
import { undecidedBefore } from '../db/follow-up.repository.ts';
import { loadUnits } from '../db/organisation.repository.ts';
import type { Plans } from '../db/plan.repository.ts';
import { leaves, statesAsOf, type PastState } from '../db/progress.repository.ts';
import { addSnapshot, findSnapshot, type SnapshotCount } from '../db/snapshot.repository.ts';
import type { CycleActivities } from './types.ts';

export interface SnapshotDependencies {
  db: Database;
  clock: Clock;
  plans: Plans;
  /** Told after the commit which follow-ups have the snapshot to note. */
  nudge?: (followUpIds: string[]) => void;
  /** Keeps a waiting activity alive; throws when it is cancelled. */
  heartbeat?: () => void;
  /** Real time. */
  patience?: number;
}

const PATIENCE = 60_000;
const LOOK_EVERY = 200;

/** Retryable: some unit has not decided yet what happened before the instant, and a snapshot can never be mended. */
export class SnapshotTooEarlyError extends Error {
  override name = 'SnapshotTooEarlyError';
}

export function createSnapshotActivities(dependencies: SnapshotDependencies): Pick<CycleActivities, 'takeSnapshots'> {
  return { takeSnapshots: ({ cycleId, duty }) => takeSnapshots(dependencies, cycleId, duty) };
}

async function takeSnapshots(dependencies: SnapshotDependencies, cycleId: string, duty: string): Promise<{ taken: number }> {
  const { db, clock, plans, nudge } = dependencies;
  const cycle = await findCycle(db, cycleId);
  if (!cycle) throw new Error(`no cycle ${cycleId}`);
  const plan = await plans.get(cycle.plan_key, cycle.plan_version);
  const asOf = plan.snapshots.find((snapshot) => snapshot.duty === duty)?.asOf;
  if (asOf === undefined) throw new Error(`the plan ${plan.key} takes no snapshot for ${duty}`);
  if (await findSnapshot(db, cycleId, duty)) return { taken: 0 };
  await untilAllIsDecided(dependencies, cycleId, asOf);
  const told = await db.transaction().execute((trx) => freeze(trx, clock, plan, { cycleId, duty, asOf }));
  if (told.length > 0) nudge?.(told);
  return { taken: told.length };
}

/** The barrier: a slow worker must not make a figure smaller than it was. */
async function untilAllIsDecided({ db, clock, heartbeat, patience = PATIENCE }: SnapshotDependencies, cycleId: string, asOf: Instant) {
  for (let waited = 0; ; waited += LOOK_EVERY) {
    const now = await clock.now(db);
    const undecided = now < asOf ? null : await undecidedBefore(db, asOf, cycleId);
    if (undecided?.length === 0) return;
    if (waited >= patience)
      throw new SnapshotTooEarlyError(`${String(undecided?.length ?? 'all')} follow-ups have not come to the instant`);
    heartbeat?.();
    await sleep(LOOK_EVERY);
  }
}

/** Counts and the commands that tell of them are there together or not at all. */
async function freeze(trx: Trx, clock: Clock, plan: CompiledPlan, snapshot: { cycleId: string; duty: string; asOf: Instant }) {
  const { cycleId, duty, asOf } = snapshot;
  const holders = await trx
    .selectFrom('duties')
    .innerJoin('follow_ups', 'follow_ups.follow_up_id', 'duties.follow_up_id')
    .select(['follow_ups.follow_up_id', 'follow_ups.unit_id'])
    .where('follow_ups.cycle_id', '=', cycleId)
    .where('duties.key', '=', duty)
    .orderBy('follow_ups.follow_up_id')
    .execute();
  const org = organisation(await loadUnits(trx, asOf), []);
  const states = await statesAsOf(trx, cycleId, { judgedBefore: asOf });
  const counts = holders.flatMap((holder) => countsOf(plan, org, states, holder.unit_id));
  const snapshotId = await addSnapshot(trx, { ...snapshot, takenAt: await clock.now(trx) }, counts);
  if (snapshotId === null) return [];
  return writeCauses(
    trx,
    clock,
    holders.map((holder) => ({ followUpId: holder.follow_up_id, command: { type: 'noteSnapshot', duty, snapshotId } })),
  );
}

/** A unit's own duties and those of everything below it. */
function countsOf(plan: CompiledPlan, org: Organisation, states: readonly PastState[], unitId: string): SnapshotCount[] {
  const sums = new Map<string, SnapshotCount>();
  for (const past of states) {
    if (!lineUpwards(org, past.unitId).some((above) => above.unitId === unitId)) continue;
    for (const { dutyKey, phase, status } of leaves(plan, past)) {
      const key = `${dutyKey} ${status}`;
      const n = (sums.get(key)?.n ?? 0) + 1;
      sums.set(key, { unit_id: unitId, duty_key: dutyKey, phase, status, n });
    }
  }
  return [...sums.values()];
}
