import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { Instant } from '../domain/time.ts';
import type { AdvanceResult, Next, Shown } from '../activities/types.ts';
import { cycleWorkflowId, POST_OFFICE_ID, TASK_QUEUES } from './ids.ts';

export type SubmitVerdict = AdvanceResult['verdicts'][string];

/** Input of `unitFollowUp`: an id and, in a later run, the real instant to look next. Without one the record is asked at once. */
export interface FollowUpRun {
  followUpId: string;
  at?: Instant | null;
}

export interface CycleRun {
  cycleId: string;
}

export interface DeliveryRun {
  deliveryId: string;
}

export interface FollowUpStatus {
  shown: Shown | null;
  next: Next;
  undecided: number;
}

/**
 * "This command's row is written: decide it now." The answer is only a courtesy, the row decides.
 * Send it with the command's id as update id, so that a repeated request is the same update.
 */
export const submit = defineUpdate<SubmitVerdict, [commandId: string]>('submit');

/** "Look at your record again", for rows that wait although nobody asks for an answer. */
export const look = defineUpdate<void>('look');

/** The cycle reads its steps again: a date was set or moved, or follow-ups wait to be started. */
export const recheck = defineUpdate<void>('recheck');

/** "Look at this delivery again": the case is known, a person entered the receipt or mended what was refused. Also starts it. */
export const lookAtDelivery = defineSignal('lookAtDelivery');

/** For support only; people's pages read the record. */
export const status = defineQuery<FollowUpStatus>('status');

/** Whoever starts one that runs already gets that one; where it stands is in the record, so it may begin as often as need be. */
const AS_OFTEN_AS_NEED_BE = { workflowIdConflictPolicy: 'USE_EXISTING', workflowIdReusePolicy: 'ALLOW_DUPLICATE' } as const;

/** How API and worker start a cycle's workflow. */
export function startOfCycle(cycleId: string, taskQueue: string = TASK_QUEUES.followUps) {
  const run: CycleRun = { cycleId };
  return { ...AS_OFTEN_AS_NEED_BE, workflowId: cycleWorkflowId(cycleId), taskQueue, args: [run] };
}

export function startOfPostOffice(taskQueue: string = TASK_QUEUES.followUps) {
  return { ...AS_OFTEN_AS_NEED_BE, workflowId: POST_OFFICE_ID, taskQueue };
}
