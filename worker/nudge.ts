import { WorkflowNotFoundError, WorkflowUpdateStage, type Client } from '@temporalio/client';
import { inParallel, startFollowUp } from '../activities/launch.activities.ts';
import type { RecordActivities } from '../activities/types.ts';
import type { Database } from '../db/database.ts';
import { markLaunched, type FollowUpRow } from '../db/follow-up.repository.ts';
import type { Logger } from '../platform/log.ts';
import { unitWorkflowId } from '../workflows/ids.ts';
import { look } from '../workflows/messages.ts';

export interface NudgeDependencies {
  db: Database;
  client: Client;
  record: RecordActivities;
  log: Logger;
  taskQueue?: string;
}

/** A unit that does not answer must not hold up the others. */
const ANSWER_WITHIN = 5_000;
const AT_ONCE = 8;

export type Nudged = 'looked' | 'started' | 'advanced' | 'unanswered';

/** Makes a follow-up look at its record: by an update, by starting it, or, where its workflow has ended, by looking oneself. */
export async function nudge(dependencies: NudgeDependencies, row: FollowUpRow): Promise<Nudged> {
  const { client, record, log } = dependencies;
  try {
    if (!row.closed && row.workflow_started_at !== null && (await lookNow(client, row))) return 'looked';
    if (!row.closed && (await startAnew(dependencies, row))) return 'started';
    await record.advanceFollowUp({ followUpId: row.follow_up_id, commandIds: [] });
    return 'advanced';
  } catch (error) {
    log.warn({ err: error, followUpId: row.follow_up_id }, 'a follow-up could not be nudged');
    return 'unanswered';
  }
}

/** False: there is no such workflow running. */
async function lookNow(client: Client, row: FollowUpRow): Promise<boolean> {
  const handle = client.workflow.getHandle(unitWorkflowId(row.cycle_id, row.unit_id));
  try {
    await client.withDeadline(Date.now() + ANSWER_WITHIN, () => handle.startUpdate(look, { waitForStage: WorkflowUpdateStage.ACCEPTED }));
    return true;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}

/** Temporal may have lost it, or nobody started it yet. False: it has ended. */
async function startAnew({ client, db, taskQueue }: NudgeDependencies, row: FollowUpRow): Promise<boolean> {
  const outcome = await startFollowUp({ workflows: client.workflow, ...(taskQueue === undefined ? {} : { taskQueue }) }, row);
  await markLaunched(db, [row.follow_up_id], Date.now());
  return outcome === 'running';
}

export async function nudgeAll(dependencies: NudgeDependencies, rows: readonly FollowUpRow[]): Promise<Record<Nudged, number>> {
  const counts = { looked: 0, started: 0, advanced: 0, unanswered: 0 };
  await inParallel(
    rows,
    async (row) => {
      counts[await nudge(dependencies, row)] += 1;
    },
    AT_ONCE,
  );
  return counts;
}

/** For what an advance told other units: nobody waits for it, and what gets lost the reconciler makes good. */
export function createNudger(dependencies: NudgeDependencies): (followUpIds: string[]) => void {
  return (followUpIds) => {
    void (async () => {
      const rows = await dependencies.db.selectFrom('follow_ups').selectAll().where('follow_up_id', 'in', followUpIds).execute();
      await nudgeAll(dependencies, rows);
    })().catch((error: unknown) => {
      dependencies.log.warn({ err: error }, 'nudging failed');
    });
  };
}
