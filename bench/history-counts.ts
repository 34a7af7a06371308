import proto from '@temporalio/proto';
import type { Client, WorkflowHandle } from '@temporalio/client';

const { EventType } = proto.temporal.api.enums.v1;
export type History = proto.temporal.api.history.v1.IHistory;

/** Actions as Temporal Cloud bills them, read off a history. Queries, heartbeats and refused updates leave no event and are not in it. */
const BILLED = new Map([
  [EventType.EVENT_TYPE_WORKFLOW_EXECUTION_STARTED, 1],
  [EventType.EVENT_TYPE_TIMER_STARTED, 1],
  [EventType.EVENT_TYPE_ACTIVITY_TASK_SCHEDULED, 1],
  [EventType.EVENT_TYPE_WORKFLOW_EXECUTION_SIGNALED, 1],
  [EventType.EVENT_TYPE_WORKFLOW_EXECUTION_UPDATE_ACCEPTED, 1],
  [EventType.EVENT_TYPE_UPSERT_WORKFLOW_SEARCH_ATTRIBUTES, 1],
  [EventType.EVENT_TYPE_START_CHILD_WORKFLOW_EXECUTION_INITIATED, 2],
  [EventType.EVENT_TYPE_SIGNAL_EXTERNAL_WORKFLOW_EXECUTION_INITIATED, 1],
]);

export function countBillableActions({ events }: History): number {
  const marked = new Set<string>();
  let actions = 0;
  for (const event of events ?? []) {
    actions += (event.eventType && BILLED.get(event.eventType)) ?? 0;
    // Every attempt after the first is billed again.
    actions += Math.max(0, (event.activityTaskStartedEventAttributes?.attempt ?? 1) - 1);
    const marker = event.markerRecordedEventAttributes;
    // All local activities of one task are one action together.
    if (marker) marked.add(String(marker.workflowTaskCompletedEventId));
  }
  return actions + marked.size;
}

export interface RunCounts {
  runId: string;
  events: number;
  actions: number;
  /** As the server counts them. */
  bytes: number;
}

/** All runs of a workflow from its first, along continue-as-new. */
export async function countRuns(client: Client, workflowId: string, firstRunId: string): Promise<RunCounts[]> {
  const runs: RunCounts[] = [];
  for (let runId: string | null | undefined = firstRunId; runId;) {
    const handle: WorkflowHandle = client.workflow.getHandle(workflowId, runId);
    const history: History = await handle.fetchHistory();
    const description = await handle.describe();
    const bytes = Number(description.raw.workflowExecutionInfo?.historySizeBytes ?? 0);
    runs.push({ runId, events: history.events?.length ?? 0, actions: countBillableActions(history), bytes });
    runId = history.events?.at(-1)?.workflowExecutionContinuedAsNewEventAttributes?.newExecutionRunId;
  }
  return runs;
}
