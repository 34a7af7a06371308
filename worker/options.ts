import { hostname } from 'node:os';
import type { NativeConnection, WorkerDeploymentOptions, WorkerOptions } from '@temporalio/worker';
import { dataConverter } from '../platform/codec.ts';
import { TASK_QUEUES } from '../workflows/ids.ts';

export interface Deployment {
  name: string;
  buildId: string;
}

export interface OptionsInput {
  connection: NativeConnection;
  namespace: string;
  codecKeys: string;
  /** With worker versioning the deployment must make this build the current one, else no task is taken. */
  deployment?: Deployment | undefined;
  /** How long a task waits for the worker that has its workflow in memory before any other may take it; real ms. */
  stickyMs?: number;
}

/**
 * Every history remembers up to twenty builds that worked on it, with the SDK's own long name for them. Without versioning one
 * short name does: a unit asleep stays below a kilobyte.
 */
const ONE_BUILD: Deployment = { name: 'toarshjul', buildId: 'toarshjul' };

/** 25 kB for the sandbox, a few for the state, three times that for room: some 200 MB when full. */
const CACHED_WORKFLOWS = 2_000;

function versionOf(deployment: Deployment | undefined): WorkerDeploymentOptions {
  const { name: deploymentName, buildId } = deployment ?? ONE_BUILD;
  const version = { deploymentName, buildId };
  // AUTO_UPGRADE: a correction reaches every sleeping unit at its next wake, not after a campaign.
  return deployment
    ? { version, useWorkerVersioning: true, defaultVersioningBehavior: 'AUTO_UPGRADE' }
    : { version, useWorkerVersioning: false };
}

function commonOptions({ connection, namespace, codecKeys, deployment }: OptionsInput) {
  return {
    connection,
    namespace,
    identity: `toarshjul@${hostname()}:${String(process.pid)}`,
    dataConverter: dataConverter(codecKeys),
    workerDeploymentOptions: versionOf(deployment),
    activityTaskPollerBehavior: { type: 'autoscaling' },
    shutdownGraceTime: '30s',
    // Without it an activity that never returns would keep the process for ever.
    shutdownForceTime: '45s',
  } satisfies Partial<WorkerOptions>;
}

/** Many units wake at the same instant of their plan: as many are taken at once, without waiting for the pollers to multiply. */
const AT_LEAST_POLLERS = 10;

/** Follow-ups, cycles and their activities. */
export function followUpsOptions(input: OptionsInput, bundlePath: string, activities: object): WorkerOptions {
  return {
    ...commonOptions(input),
    taskQueue: TASK_QUEUES.followUps,
    workflowBundle: { codePath: bundlePath },
    workflowTaskPollerBehavior: { type: 'autoscaling', minimum: AT_LEAST_POLLERS, initial: AT_LEAST_POLLERS },
    maxCachedWorkflows: CACHED_WORKFLOWS,
    ...(input.stickyMs === undefined ? {} : { stickyQueueScheduleToStartTimeout: input.stickyMs }),
    activities,
  };
}

/** A slow archive keeps no more than these waiting, and no memory is filled with files. */
const DELIVERIES_AT_ONCE = 4;

/** The archive on a queue of its own: nobody's reminder waits for it. */
export function archiveOptions(input: OptionsInput, activities: object): WorkerOptions {
  return {
    ...commonOptions(input),
    taskQueue: TASK_QUEUES.archive,
    maxConcurrentActivityTaskExecutions: DELIVERIES_AT_ONCE,
    activities,
  };
}

/** The post on a queue of its own. It never ends by itself, so at shutdown it is cancelled at once; what it has claimed it keeps. */
export function postOptions(input: OptionsInput, activities: object): WorkerOptions {
  return { ...commonOptions(input), shutdownGraceTime: 0, taskQueue: TASK_QUEUES.post, activities };
}
