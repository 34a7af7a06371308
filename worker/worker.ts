import { hostname } from 'node:os';
import type { Client } from '@temporalio/client';
import { Worker, type NativeConnection, type WorkerOptions } from '@temporalio/worker';
import { createActivities } from '../activities/index.ts';
import type { PostActivities } from '../activities/types.ts';
import type { Clock } from '../db/clock.ts';
import type { Database } from '../db/database.ts';
import { storedPlans } from '../db/plan.repository.ts';
import { dataConverter } from '../platform/codec.ts';
import type { Logger } from '../platform/log.ts';
import { TASK_QUEUES } from '../workflows/ids.ts';
import { buildWorkflowBundle } from './bundle.ts';
import { ensurePostOffice } from './cycles.ts';
import { createNudger } from './nudge.ts';
import { startReconciler } from './reconciler.ts';

export interface WorkerPorts {
  db: Database;
  clock: Clock;
  planAt: (real: number) => number;
  connection: NativeConnection;
  client: Client;
  namespace: string;
  codecKeys: string;
  post: PostActivities;
  log: Logger;
  /** With worker versioning the deployment must make this build the current one, else no task is taken. */
  deployment?: { name: string; buildId: string };
}

export interface RunningWorker {
  /** Settles when the worker has ended, by itself or because it was stopped; rejects when it broke. */
  readonly ended: Promise<void>;
  /** True while tasks are taken. */
  isReady(): boolean;
  stop(): Promise<void>;
}

/** 25 kB for the sandbox, a few for the state, three times that for room: some 200 MB when full. */
const CACHED_WORKFLOWS = 2_000;

function commonOptions({ connection, namespace, codecKeys, deployment }: WorkerPorts) {
  return {
    connection,
    namespace,
    identity: `toarshjul@${hostname()}:${String(process.pid)}`,
    dataConverter: dataConverter(codecKeys),
    activityTaskPollerBehavior: { type: 'autoscaling' },
    shutdownGraceTime: '30s',
    // Without it an activity that never returns would keep the process for ever.
    shutdownForceTime: '45s',
    ...(deployment === undefined
      ? {}
      : {
          workerDeploymentOptions: {
            version: { deploymentName: deployment.name, buildId: deployment.buildId },
            useWorkerVersioning: true,
            // A correction reaches every sleeping unit at its next wake, not after a campaign.
            defaultVersioningBehavior: 'AUTO_UPGRADE',
          },
        }),
  } satisfies Partial<WorkerOptions>;
}

/** Everything that runs behind the record: workflows and their activities, the post on a queue of its own, the reconciler. */
export async function startWorker(ports: WorkerPorts): Promise<RunningWorker> {
  const { db, clock, planAt, client, log } = ports;
  const plans = storedPlans(db);
  // The reconciler decides with the same activities, once there are any.
  const record = { advanceFollowUp: (input: Parameters<typeof activities.advanceFollowUp>[0]) => activities.advanceFollowUp(input) };
  const nudging = { db, client, record, log };
  const activities = createActivities({
    db,
    clock,
    plans,
    workflows: client.workflow,
    post: ports.post,
    log,
    nudge: createNudger(nudging),
  });
  const { runPost, ...rest } = activities;
  const { path } = await buildWorkflowBundle();

  const followUps = await Worker.create({
    ...commonOptions(ports),
    taskQueue: TASK_QUEUES.followUps,
    workflowBundle: { codePath: path },
    workflowTaskPollerBehavior: { type: 'autoscaling' },
    maxCachedWorkflows: CACHED_WORKFLOWS,
    activities: rest,
  });
  // The post never ends by itself, so there is nothing to wait for: it is cancelled at once and keeps what it has claimed.
  const post = await Worker.create({ ...commonOptions(ports), shutdownGraceTime: 0, taskQueue: TASK_QUEUES.post, activities: { runPost } });
  const workers = [followUps, post];

  const running = workers.map((worker) => worker.run());
  const reconciler = startReconciler({ ...nudging, clock, plans, planAt });
  ensurePostOffice(client).catch((error: unknown) => {
    log.warn({ err: error }, 'the post office could not be started; the next start of a worker or a cycle tries again');
  });

  const stop = async () => {
    for (const worker of workers) if (worker.getState() === 'RUNNING') worker.shutdown();
    await reconciler.stop();
    await Promise.allSettled(running);
  };
  const ended = Promise.all(running).then(
    () => undefined,
    async (error: unknown) => {
      await stop();
      throw error;
    },
  );
  return { ended, isReady: () => workers.every((worker) => worker.getState() === 'RUNNING'), stop };
}
