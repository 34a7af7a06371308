import { WorkflowExecutionAlreadyStartedError, type WorkflowClient } from '@temporalio/client';
import type { Database } from '../db/database.ts';
import { markLaunched, unlaunchedFollowUps, type FollowUpRow } from '../db/follow-up.repository.ts';
import { ATTRIBUTES, TASK_QUEUES, unitWorkflowId } from '../workflows/ids.ts';
import type { FollowUpRun } from '../workflows/messages.ts';
import type { CycleActivities } from './types.ts';

export interface LaunchDependencies {
  db: Database;
  workflows: WorkflowClient;
  /** Tests that share a server use queues of their own. */
  taskQueue?: string;
  /** Keeps the activity alive and remembers how far it came; throws when it is cancelled. */
  heartbeat?: (cursor: LaunchCursor) => void;
  /** Where an attempt before this one stopped. */
  resumeAt?: () => LaunchCursor | undefined;
}

export interface LaunchCursor {
  after: string;
  started: number;
}

type Launchable = Pick<FollowUpRow, 'follow_up_id' | 'cycle_id' | 'unit_id' | 'phase'>;

const PAGE = 200;
const AT_ONCE = 24;

/**
 * Starts the workflow of a follow-up, or finds it running. `ended`: it has run and is over although the row is open, so somebody
 * ended it on purpose; only `cycle resume` starts it again.
 */
export async function startFollowUp(
  { workflows, taskQueue = TASK_QUEUES.followUps }: Pick<LaunchDependencies, 'workflows' | 'taskQueue'>,
  row: Launchable,
  afterItsEnd: 'REJECT_DUPLICATE' | 'ALLOW_DUPLICATE' = 'REJECT_DUPLICATE',
): Promise<'running' | 'ended'> {
  const run: FollowUpRun = { followUpId: row.follow_up_id };
  try {
    await workflows.start('unitFollowUp', {
      workflowId: unitWorkflowId(row.cycle_id, row.unit_id),
      taskQueue,
      args: [run],
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowIdReusePolicy: afterItsEnd,
      // At the start they cost nothing; each later write is billed.
      typedSearchAttributes: [
        { key: ATTRIBUTES.cycleId, value: row.cycle_id },
        { key: ATTRIBUTES.unitId, value: row.unit_id },
        ...(row.phase === null ? [] : [{ key: ATTRIBUTES.phase, value: row.phase }]),
      ],
    });
    return 'running';
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return 'ended';
    throw error;
  }
}

/** A few at a time: the server takes some hundred starts a second, and it has other work. */
export async function inParallel<T>(items: readonly T[], act: (item: T) => Promise<unknown>, atOnce = AT_ONCE): Promise<void> {
  const left = [...items];
  const worker = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await act(item);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
}

export function createLaunchActivities(dependencies: LaunchDependencies): Pick<CycleActivities, 'launchFollowUps'> {
  const { db, heartbeat, resumeAt } = dependencies;
  return {
    // A row is marked when its workflow is there, so a second run finds only what the first did not reach.
    async launchFollowUps({ cycleId }) {
      let cursor = resumeAt?.();
      for (;;) {
        const rows = await unlaunchedFollowUps(db, { cycleId, limit: PAGE, ...(cursor ? { after: cursor.after } : {}) });
        const last = rows.at(-1);
        if (!last) return { started: cursor?.started ?? 0 };
        await inParallel(rows, (row) => startFollowUp(dependencies, row));
        await markLaunched(
          db,
          rows.map((row) => row.follow_up_id),
          Date.now(),
        );
        cursor = { after: last.follow_up_id, started: (cursor?.started ?? 0) + rows.length };
        heartbeat?.(cursor);
      }
    },
  };
}
