import { defineQuery, defineUpdate } from '@temporalio/workflow';
import type { AdvanceResult, Next, Shown } from '../activities/types.ts';

export type SubmitVerdict = AdvanceResult['verdicts'][string];

/** Input of `unitFollowUp`: an id and, in a later run, when to look next. Without `next` the record is asked first. */
export interface FollowUpRun {
  followUpId: string;
  next?: Next;
}

export interface CycleRun {
  cycleId: string;
}

export interface FollowUpStatus {
  shown: Shown | null;
  next: Next | null;
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

/** For support only; people's pages read the record. */
export const status = defineQuery<FollowUpStatus>('status');
