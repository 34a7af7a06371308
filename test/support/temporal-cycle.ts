import { randomUUID } from 'node:crypto';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import type { Worker } from '@temporalio/worker';
import { createActivities } from '../../activities/index.ts';
import type { Clock } from '../../db/clock.ts';
import { storedPlans } from '../../db/plan.repository.ts';
import type { Instant } from '../../domain/time.ts';
import { createLogger } from '../../platform/log.ts';
import { createNudger } from '../../worker/nudge.ts';
import type { ReconcilerDependencies } from '../../worker/reconciler.ts';
import type { Fixture } from './record.ts';
import { createTestWorker } from './temporal.ts';

/** Plan time that runs with the test server's clock. */
export async function serverClock(env: TestWorkflowEnvironment, planStart: Instant): Promise<Clock & { planAt: (real: number) => number }> {
  const start = await env.currentTimeMs();
  return {
    now: async () => planStart + (await env.currentTimeMs()) - start,
    realFor: (planAt) => start + planAt - planStart,
    planAt: (real) => planStart + real - start,
  };
}

export interface TemporalCycle {
  worker: Worker;
  clock: Clock;
  /** What the reconciler of a worker would have. */
  dependencies: ReconcilerDependencies;
}

/** The real record behind the real workflows, on a queue of its own. Notices are issued; nobody sends them. */
export async function temporalCycle(env: TestWorkflowEnvironment, fixture: Fixture): Promise<TemporalCycle> {
  const clock = await serverClock(env, fixture.clock.at);
  const { db } = fixture;
  const plans = storedPlans(db);
  const log = createLogger({ part: 'test', level: 'silent' });
  const taskQueue = `cycle-${randomUUID()}`;
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
    log,
    taskQueue,
    nudge: createNudger(nudging),
  });
  const worker = await createTestWorker(env, activities, { taskQueue });
  return { worker, clock, dependencies: { ...nudging, clock, plans, planAt: clock.planAt } };
}
