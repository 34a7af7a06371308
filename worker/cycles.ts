import { WorkflowNotFoundError, WorkflowUpdateStage, type Client } from '@temporalio/client';
import { cycleWorkflowId } from '../workflows/ids.ts';
import { recheck, startOfCycle, startOfPostOffice } from '../workflows/messages.ts';

export interface EngineOptions {
  taskQueue?: string;
}

export async function ensureCycle(client: Client, cycleId: string, { taskQueue }: EngineOptions = {}): Promise<void> {
  await client.workflow.start('surveyCycle', startOfCycle(cycleId, taskQueue));
}

export async function ensurePostOffice(client: Client, { taskQueue }: EngineOptions = {}): Promise<void> {
  await client.workflow.start('postOffice', startOfPostOffice(taskQueue));
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
