import { makeContinueAsNewFunc, workflowInfo } from '@temporalio/workflow';
import type { Next, Shown } from '../activities/types.ts';
import type { FollowUpRun } from './messages.ts';
import { show } from './show.ts';
import type { unitFollowUp } from './unit-follow-up.workflow.ts';

export const LONGEST_RUN = 500;

export function renewalIsDue(next: Next): boolean {
  return next.renew || workflowInfo().historyLength > LONGEST_RUN;
}

export async function renew(run: FollowUpRun & { next: Next }, shown: Shown): Promise<never> {
  show(shown);
  return makeContinueAsNewFunc<typeof unitFollowUp>()({ ...run, next: { ...run.next, renew: false } });
}
