import { Context } from '@temporalio/activity';
import type { WorkflowClient } from '@temporalio/client';
import type { Clock } from '../db/clock.ts';
import type { Database } from '../db/database.ts';
import type { Plans } from '../db/plan.repository.ts';
import type { Logger } from '../platform/log.ts';
import type { ArchivePorts } from './archive-port.ts';
import { createArchiveActivities, type ArchiveDependencies } from './archive.activities.ts';
import { createCycleActivities } from './cycle.activities.ts';
import { createLaunchActivities, type LaunchCursor } from './launch.activities.ts';
import { createRecordActivities } from './record.activities.ts';
import { createSnapshotActivities } from './snapshot.activities.ts';
import type { Activities, PostActivities } from './types.ts';
import { withCodes } from './with-codes.ts';

export interface ActivityPorts {
  db: Database;
  clock: Clock;
  plans: Plans;
  workflows: WorkflowClient;
  post: PostActivities;
  /** Every archive that is set up, by its name. */
  archives: ArchivePorts;
  readDelivery: ArchiveDependencies['readDelivery'];
  log: Logger;
  /** Told after a commit which other follow-ups got something to decide. A lost call is made good by the reconciler. */
  nudge?: (followUpIds: string[]) => void;
  taskQueue?: string;
}

/** Everything the workflows ask for, by the ports it needs. */
export function createActivities(ports: ActivityPorts): Activities {
  const { db, clock, plans, nudge } = ports;
  const record = { db, clock, plans, ...(nudge ? { nudge } : {}) };
  return withCodes(ports.log, {
    ...createRecordActivities(record),
    ...createCycleActivities({ db, clock, plans, heartbeat }),
    ...createSnapshotActivities({ ...record, heartbeat }),
    ...createLaunchActivities({
      db,
      workflows: ports.workflows,
      ...(ports.taskQueue === undefined ? {} : { taskQueue: ports.taskQueue }),
      heartbeat,
      resumeAt: () => Context.current().info.heartbeatDetails as LaunchCursor | undefined,
    }),
    ...createArchiveActivities({ ...record, archives: ports.archives, readDelivery: ports.readDelivery }),
    runPost: ports.post.runPost.bind(ports.post),
  });
}

function heartbeat(details?: unknown): void {
  const context = Context.current();
  context.heartbeat(details);
  context.cancellationSignal.throwIfAborted();
}
