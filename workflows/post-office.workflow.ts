import { continueAsNew, proxyActivities } from '@temporalio/workflow';
import type { PostActivities } from '../activities/types.ts';
import { TASK_QUEUES } from './ids.ts';

const MINUTES = 60;

const { runPost } = proxyActivities<PostActivities>({
  taskQueue: TASK_QUEUES.post,
  startToCloseTimeout: (MINUTES + 5) * 60_000,
  // It beats by itself every two seconds: a worker that was killed is missed soon.
  heartbeatTimeout: 10_000,
  retry: { initialInterval: 1_000, maximumInterval: 10_000 },
});

/** Keeps one post run going for ever. The hourly restart keeps its history at a handful of events. */
export async function postOffice(): Promise<void> {
  await runPost({ minutes: MINUTES });
  await continueAsNew<typeof postOffice>();
}
