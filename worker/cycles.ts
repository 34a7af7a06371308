import { WorkflowNotFoundError, WorkflowUpdateStage, type Client } from '@temporalio/client';
import { cycleWorkflowId, POST_OFFICE_ID, TASK_QUEUES } from '../workflows/ids.ts';
import { recheck, type CycleRun } from '../workflows/messages.ts';

export interface EngineOptions {
  taskQueue?: string;
}

export async function ensureCycle(
  client: Client,
  cycleId: string,
  { taskQueue = TASK_QUEUES.followUps }: EngineOptions = {},
): Promise<void> {
  const run: CycleRun = { cycleId };
  await client.workflow.start('surveyCycle', {
    workflowId: cycleWorkflowId(cycleId),
    taskQueue,
    args: [run],
    workflowIdConflictPolicy: 'USE_EXISTING',
    // Where its steps stand is in the record, so it may begin as often as need be.
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
  });
}

export async function ensurePostOffice(client: Client, { taskQueue = TASK_QUEUES.followUps }: EngineOptions = {}): Promise<void> {
  await client.workflow.start('postOffice', {
    workflowId: POST_OFFICE_ID,
    taskQueue,
    workflowIdConflictPolicy: 'USE_EXISTING',
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
  });
}

/** Makes the cycle read its steps again; starts it where it is not there. */
export async function recheckCycle(client: Client, cycleId: string, options: EngineOptions = {}): Promise<void> {
  try {
    await client.workflow.getHandle(cycleWorkflowId(cycleId)).startUpdate(recheck, { waitForStage: WorkflowUpdateStage.ACCEPTED });
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
    await ensureCycle(client, cycleId, options);
  }
}
