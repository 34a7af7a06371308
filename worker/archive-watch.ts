import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { inParallel } from '../activities/launch.activities.ts';
import { noteNudged, unlookedDeliveries, untoldLate, updateDelivery } from '../db/archive.repository.ts';
import type { Clock } from '../db/clock.ts';
import { writeCauses } from '../db/command.repository.ts';
import type { Database, Trx } from '../db/database.ts';
import type { Logger } from '../platform/log.ts';
import { deliveryWorkflowId, TASK_QUEUES } from '../workflows/ids.ts';
import { lookAtDelivery, type DeliveryRun } from '../workflows/messages.ts';

export interface ArchiveWatchDependencies {
  db: Database;
  clock: Clock;
  client: Client;
  log: Logger;
  taskQueue?: string;
  /** Told after the commit who has something to decide. */
  nudge?: (followUpIds: string[]) => void;
}

/** Bounded, so that a long outage is worked off and not answered with a flood. */
const AT_MOST = 100;
const AT_ONCE = 8;

/**
 * The one link from the record to the deliveries' workflows: whatever changed there, by a fact, a person or a new folder, makes the
 * workflow look, and starts it where it does not run. What could not be told now is told at the next look.
 */
export async function watchDeliveries(dependencies: ArchiveWatchDependencies): Promise<{ nudged: number; late: number }> {
  const { db } = dependencies;
  const waiting = await unlookedDeliveries(db, AT_MOST);
  await inParallel(waiting, (deliveryId) => nudgeDelivery(dependencies, deliveryId), AT_ONCE);
  return { nudged: waiting.length, late: await tellLate(dependencies) };
}

async function nudgeDelivery(
  { db, client, log, taskQueue = TASK_QUEUES.followUps }: ArchiveWatchDependencies,
  deliveryId: string,
): Promise<void> {
  const run: DeliveryRun = { deliveryId };
  // Before, not after: what changes while it is being told is told again.
  await noteNudged(db, deliveryId, true);
  try {
    await client.workflow.signalWithStart('archiveDelivery', {
      workflowId: deliveryWorkflowId(deliveryId),
      taskQueue,
      args: [run],
      signal: lookAtDelivery,
      // Where it stands is in the record, so it may begin as often as need be.
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    });
  } catch (error) {
    await noteNudged(db, deliveryId, false);
    log.warn({ err: error, deliveryId }, 'a delivery could not be told and will be later');
  }
}

/** What the archive has not got in time is told once, to those who can ask it. */
async function tellLate({ db, clock, nudge }: ArchiveWatchDependencies): Promise<number> {
  const told = await db.transaction().execute((trx) => tellIn(trx, clock));
  if (told.length > 0) nudge?.(told);
  return told.length;
}

async function tellIn(trx: Trx, clock: Clock): Promise<string[]> {
  const now = await clock.now(trx);
  const late = await untoldLate(trx, now, AT_MOST);
  for (const { delivery_id: deliveryId } of late) await updateDelivery(trx, deliveryId, { late_told_at: now });
  const causes = late.map(({ follow_up_id: followUpId, duty }) => ({ followUpId, command: { type: 'noteArchiveLate' as const, duty } }));
  return writeCauses(trx, clock, causes);
}

export interface RunningArchiveWatch {
  stop(): Promise<void>;
}

export function startArchiveWatch(dependencies: ArchiveWatchDependencies & { everyMs: number }): RunningArchiveWatch {
  const { log, everyMs } = dependencies;
  const stopping = new AbortController();
  const running = (async () => {
    while (!stopping.signal.aborted) {
      try {
        const { late } = await watchDeliveries(dependencies);
        if (late > 0) log.info({ late }, 'deliveries to the archive are late');
      } catch (error) {
        log.warn({ err: error }, 'deliveries to the archive could not be looked at and will be later');
      }
      await sleep(everyMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  })();
  return {
    stop: () => {
      stopping.abort();
      return running;
    },
  };
}
