import { setTimeout as sleep } from 'node:timers/promises';
import { readCycle } from '../activities/cycle.activities.ts';
import type { Clock } from '../db/clock.ts';
import { neglectedFollowUps, unlaunchedFollowUps } from '../db/follow-up.repository.ts';
import type { Plans } from '../db/plan.repository.ts';
import { recheckCycle } from './cycles.ts';
import { nudgeAll, type NudgeDependencies } from './nudge.ts';

export interface ReconcilerDependencies extends NudgeDependencies {
  clock: Clock;
  plans: Plans;
  /** Plan time of a real instant; the clock's other direction. */
  planAt: (real: number) => number;
  /** Real milliseconds; tests do not want to wait. */
  undecidedFor?: number;
  overdueBy?: number;
}

export interface Reconciled {
  nudged: number;
  started: number;
  advanced: number;
  unanswered: number;
  cycles: number;
}

const UNDECIDED_FOR = 15_000;
const OVERDUE_BY = 60_000;
const LOOK_EVERY = 5_000;
/** Bounded, so that a long outage is worked off and not answered with a flood. */
const AT_MOST = 200;

/**
 * Whatever was lost between the record and Temporal is found here, from the record: commands that nobody decided, dates that
 * passed, rows that nobody started, steps of a cycle that nobody took.
 */
export async function reconcile(dependencies: ReconcilerDependencies, realNow = Date.now()): Promise<Reconciled> {
  const { db, planAt, undecidedFor = UNDECIDED_FOR, overdueBy = OVERDUE_BY } = dependencies;
  const unlaunched = await unlaunchedFollowUps(db, { limit: AT_MOST });
  const neglected = await neglectedFollowUps(db, {
    dueBefore: planAt(realNow - overdueBy),
    writtenBefore: realNow - undecidedFor,
    limit: AT_MOST,
  });
  const rows = new Map([...unlaunched, ...neglected].map((row) => [row.follow_up_id, row]));
  const { looked, ...counts } = await nudgeAll(dependencies, [...rows.values()]);
  return { nudged: looked, ...counts, cycles: await recheckLateCycles(dependencies, realNow - undecidedFor) };
}

async function recheckLateCycles(dependencies: ReconcilerDependencies, lateBefore: number): Promise<number> {
  const { db, client, log, taskQueue } = dependencies;
  const open = await db
    .selectFrom('cycles')
    .select('cycle_id')
    .where('started_at', 'is not', null)
    .where('closed_at', 'is', null)
    .execute();
  let rechecked = 0;
  for (const { cycle_id: cycleId } of open) {
    const next = (await readCycle(dependencies, cycleId)).steps.find((step) => !step.reached);
    if (!next || next.at > lateBefore) continue;
    try {
      await recheckCycle(client, cycleId, taskQueue === undefined ? {} : { taskQueue });
      rechecked += 1;
    } catch (error) {
      log.warn({ err: error, cycleId }, 'a cycle could not be rechecked');
    }
  }
  return rechecked;
}

export interface Reconciler {
  stop(): Promise<void>;
}

export function startReconciler(dependencies: ReconcilerDependencies): Reconciler {
  const stopping = new AbortController();
  const running = (async () => {
    while (!stopping.signal.aborted) {
      try {
        const done = await reconcile(dependencies);
        if (Object.values(done).some((n) => n > 0)) dependencies.log.info(done, 'made good what had been lost');
      } catch (error) {
        dependencies.log.warn({ err: error }, 'the reconciler could not look and will try again');
      }
      await sleep(LOOK_EVERY, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  })();
  return {
    stop: () => {
      stopping.abort();
      return running;
    },
  };
}
