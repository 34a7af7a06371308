import type { Client } from '@temporalio/client';
import { Worker } from '@temporalio/worker';
import { archivePorts } from '../activities/archive-ports.ts';
import { createActivities } from '../activities/index.ts';
import type { AdvanceInput, PostActivities } from '../activities/types.ts';
import { readDelivery } from '../api/archive/read-delivery.ts';
import { planShelf } from '../api/plans.ts';
import type { Clock } from '../db/clock.ts';
import type { Database } from '../db/database.ts';
import type { StoredPlans } from '../db/plan.repository.ts';
import { MANUAL_ONLY, type ArchiveSettings } from '../platform/archive-settings.ts';
import { HOME_ZONE } from '../platform/local-day.ts';
import type { Logger } from '../platform/log.ts';
import { startArchiveWatch } from './archive-watch.ts';
import { buildWorkflowBundle } from './bundle.ts';
import { ensurePostOffice } from './cycles.ts';
import { createNudger } from './nudge.ts';
import { archiveOptions, followUpsOptions, postOptions, type OptionsInput } from './options.ts';
import { startReconciler } from './reconciler.ts';
import { startRetention } from './retention.ts';
import { startRoleWatch } from './role-watch.ts';

export interface WorkerPorts extends OptionsInput {
  db: Database;
  clock: Clock;
  /** Plan time of a real instant: the clock's other direction. */
  planAt: (real: number) => number;
  client: Client;
  /** One for all parts: a plan is large, and each copy of them keeps every plan it has read. */
  plans: StoredPlans;
  post: PostActivities;
  log: Logger;
  /** Manual where nothing is set up. */
  archive?: ArchiveSettings;
  /** Where archives keep their packages that name no folder. */
  dataDir?: string | undefined;
  /** How often to look for deliveries that somebody must be told of; real ms. */
  archiveEveryMs?: number;
  /** How often to ask whether a new plan day has begun; real ms. */
  newDayEveryMs?: number;
}

const NEW_DAY_EVERY = 60_000;
const ARCHIVE_EVERY = 5_000;
const RETENTION_EVERY = 60_000;

export interface RunningWorker {
  /** Settles when the worker has ended, by itself or because it was stopped; rejects when it broke. */
  readonly ended: Promise<void>;
  /** True while tasks are taken. */
  isReady(): boolean;
  /** Lets what is under way finish, within the grace. */
  stop(): Promise<void>;
}

/** Everything that runs behind the record: workflows and their activities, the post, the reconciler, the watch over roles. */
export async function startWorker(ports: WorkerPorts): Promise<RunningWorker> {
  const { db, clock, planAt, client, plans, log } = ports;
  // Nudging may have to decide by itself, with the activities that in turn need it.
  const record = { advanceFollowUp: (input: AdvanceInput) => activities.advanceFollowUp(input) };
  const nudging = { db, client, record, log };
  const nudge = createNudger(nudging);
  const archive = ports.archive ?? MANUAL_ONLY;
  const sources = { db, plans: planShelf(plans), language: archive.language };
  const activities = createActivities({
    db,
    clock,
    plans,
    workflows: client.workflow,
    post: ports.post,
    archives: archivePorts(archive, ports.dataDir),
    readDelivery: (delivery, folder) => readDelivery(sources, delivery, folder),
    log,
    nudge,
  });
  const { runPost, deliver, ...rest } = activities;
  const { path } = await buildWorkflowBundle();

  const workers = [
    await Worker.create(followUpsOptions(ports, path, rest)),
    await Worker.create(postOptions(ports, { runPost })),
    await Worker.create(archiveOptions(ports, { deliver })),
  ];
  const running = workers.map((worker) => worker.run());
  const reconciler = startReconciler({ ...nudging, clock, plans, planAt });
  const roles = startRoleWatch({ db, clock, zone: HOME_ZONE, nudge, log, everyMs: ports.newDayEveryMs ?? NEW_DAY_EVERY });
  const deliveries = startArchiveWatch({ db, clock, client, nudge, log, everyMs: ports.archiveEveryMs ?? ARCHIVE_EVERY });
  const retention = startRetention({ db, log, everyMs: RETENTION_EVERY });
  ensurePostOffice(client).catch((error: unknown) => {
    log.warn({ err: error }, 'the post office could not be started; the next start of a worker or a cycle tries again');
  });

  const stop = async () => {
    for (const worker of workers) if (worker.getState() === 'RUNNING') worker.shutdown();
    await Promise.all([reconciler.stop(), roles.stop(), deliveries.stop(), retention.stop()]);
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
