import { setTimeout as sleep } from 'node:timers/promises';
import type { CompiledPlan } from '../domain/plan.ts';
import type { Instant } from '../domain/time.ts';
import type { Clock } from '../db/clock.ts';
import { closeCycle, cycleSteps, findCycle, noteCycleStep, type CycleRow } from '../db/cycle.repository.ts';
import type { Database } from '../db/database.ts';
import type { Plans } from '../db/plan.repository.ts';
import type { CycleActivities, CyclePosition } from './types.ts';

export interface CycleDependencies {
  db: Database;
  clock: Clock;
  plans: Plans;
  /** Keeps a waiting activity alive; throws when it is cancelled. */
  heartbeat?: () => void;
  /** Real time. */
  patience?: number;
}

type Step = Omit<CyclePosition['steps'][number], 'reached'>;

const CLOSED = 'closed';
const PATIENCE = 60_000;
const LOOK_EVERY = 200;

/** Retryable: a unit has not come to the end of the cycle yet. */
export class CycleStillOpenError extends Error {
  override name = 'CycleStillOpenError';
}

export function createCycleActivities(dependencies: CycleDependencies): Pick<CycleActivities, 'readCycle' | 'noteCycleStep'> {
  const { db, clock } = dependencies;
  return {
    readCycle: ({ cycleId }) => readCycle(dependencies, cycleId),
    async noteCycleStep({ cycleId, name }) {
      if (name === CLOSED) await untilEveryUnitIsClosed(dependencies, cycleId);
      await db.transaction().execute(async (trx) => {
        const now = await clock.now(trx);
        await noteCycleStep(trx, cycleId, name, now);
        if (name === CLOSED) await closeCycle(trx, cycleId, now);
      });
    },
  };
}

/** The steps of a cycle in the order they come, with the real instants to wait for. */
export async function readCycle({ db, clock, plans }: CycleDependencies, cycleId: string): Promise<CyclePosition> {
  const cycle = await cycleRow(db, cycleId);
  const plan = await plans.get(cycle.plan_key, cycle.plan_version);
  const reached = new Set((await cycleSteps(db, cycleId)).map((step) => step.name));
  const steps = [...plannedSteps(plan, cycle), ...(await unitListStep(db, cycleId, plan))];
  return {
    steps: steps.sort((a, b) => a.at - b.at).map((step) => ({ ...step, at: clock.realFor(step.at), reached: reached.has(step.name) })),
  };
}

function plannedSteps(plan: CompiledPlan, cycle: CycleRow): Step[] {
  return [
    { name: 'started', kind: 'launch', duty: null, at: cycle.started_at ?? plan.startsAt },
    ...plan.milestones.map(({ key, at, until }): Step => ({ name: key, kind: 'milestone', duty: null, at: until ?? at })),
    ...plan.snapshots.map(({ duty, asOf }): Step => ({ name: `snapshot:${duty}`, kind: 'snapshot', duty, at: asOf })),
    { name: CLOSED, kind: 'close', duty: null, at: plan.closesAt },
  ];
}

/** The lists are confirmed when the last one is; until then the step stands where the last of them would be taken as proposed. */
async function unitListStep(db: Database, cycleId: string, plan: CompiledPlan): Promise<Step[]> {
  const keys = plan.duties.filter((duty) => duty.evidence === 'responseUnits').map((duty) => duty.key);
  if (keys.length === 0) return [];
  const lists = await db
    .selectFrom('duties')
    .innerJoin('follow_ups', 'follow_ups.follow_up_id', 'duties.follow_up_id')
    .select(['duties.ended_at', 'duties.hard_end_at', 'duties.due_at'])
    .where('follow_ups.cycle_id', '=', cycleId)
    .where('duties.key', 'in', keys)
    .execute();
  const instants = lists.map((list): Instant => list.ended_at ?? list.hard_end_at ?? list.due_at ?? plan.closesAt);
  const at = Math.max(...instants, plan.startsAt);
  return [{ name: 'unitListsConfirmed', kind: 'launch', duty: null, at: instants.length === 0 ? latestEnd(plan, keys) : at }];
}

function latestEnd(plan: CompiledPlan, keys: string[]): Instant {
  const ends = plan.duties.filter((duty) => keys.includes(duty.key)).flatMap((duty) => [duty.hardEnd, duty.dueAt]);
  return Math.max(plan.startsAt, ...ends.filter((end) => typeof end === 'number'));
}

async function cycleRow(db: Database, cycleId: string): Promise<CycleRow> {
  const cycle = await findCycle(db, cycleId);
  if (!cycle) throw new Error(`no cycle ${cycleId}`);
  return cycle;
}

/** Each unit closes itself at the close of the cycle; the cycle is over when the slowest has. */
async function untilEveryUnitIsClosed({ db, heartbeat, patience = PATIENCE }: CycleDependencies, cycleId: string): Promise<void> {
  for (let waited = 0; ; waited += LOOK_EVERY) {
    const open = await db
      .selectFrom('follow_ups')
      .select((query) => query.fn.countAll<number>().as('n'))
      .where('cycle_id', '=', cycleId)
      .where('closed', '=', false)
      .executeTakeFirstOrThrow();
    if (open.n === 0) return;
    if (waited >= patience) throw new CycleStillOpenError(`${String(open.n)} follow-ups are still open`);
    heartbeat?.();
    await sleep(LOOK_EVERY);
  }
}
