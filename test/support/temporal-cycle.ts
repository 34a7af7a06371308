import { randomUUID } from 'node:crypto';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { createActivities } from '../../activities/index.ts';
import type { Clock } from '../../db/clock.ts';
import { storedPlans, type Plans } from '../../db/plan.repository.ts';
import type { Instant } from '../../domain/time.ts';
import { createLogger } from '../../platform/log.ts';
import { createNudger } from '../../worker/nudge.ts';
import type { ReconcilerDependencies } from '../../worker/reconciler.ts';
import type { Fixture } from './record.ts';
import { createTestWorker } from './temporal.ts';

export type ServerClock = Clock & { planAt: (real: number) => number };

/** Plan time that runs with the test server's clock. */
export async function serverClock(env: TestWorkflowEnvironment, planStart: Instant): Promise<ServerClock> {
  const start = await env.currentTimeMs();
  return {
    now: async () => planStart + (await env.currentTimeMs()) - start,
    realFor: (planAt) => start + planAt - planStart,
    planAt: (real) => planStart + real - start,
  };
}

export interface TemporalCycle {
  /** A worker for as long as `play` takes. */
  run<T>(play: () => Promise<T>): Promise<T>;
  taskQueue: string;
  clock: ServerClock;
  /** What the reconciler of a worker would have. */
  dependencies: ReconcilerDependencies;
}

/** The real record behind the real workflows, on a queue of its own. Notices are issued; nobody sends them. */
export async function temporalCycle(
  env: TestWorkflowEnvironment,
  fixture: Fixture,
  given: { taskQueue?: string; clock?: ServerClock; plans?: Plans; nudges?: boolean } = {},
): Promise<TemporalCycle> {
  const clock = given.clock ?? (await serverClock(env, fixture.clock.at));
  const { db } = fixture;
  const plans = given.plans ?? storedPlans(db);
  const log = createLogger({ part: 'test', level: 'silent' });
  const taskQueue = given.taskQueue ?? `cycle-${randomUUID()}`;
  const nudging = {
    db,
    client: env.client,
    record: { advanceFollowUp: (input: Parameters<typeof activities.advanceFollowUp>[0]) => activities.advanceFollowUp(input) },
    log,
    taskQueue,
  };
  const post = { runPost: () => Promise.resolve({ sent: 0 }) };
  const activities = createActivities({
    db,
    clock,
    plans,
    workflows: env.client.workflow,
    post,
    archives: new Map(),
    readDelivery: () => Promise.resolve(null),
    log,
    taskQueue,
    ...(given.nudges === false ? {} : { nudge: createNudger(nudging) }),
  });
  const run: TemporalCycle['run'] = async (play) => (await createTestWorker(env, activities, { taskQueue })).runUntil(play);
  return { run, taskQueue, clock, dependencies: { ...nudging, clock, plans, planAt: clock.planAt } };
}
