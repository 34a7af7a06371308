import { makeContinueAsNewFunc, workflowInfo } from '@temporalio/workflow';
import type { Next, Shown } from '../activities/types.ts';
import type { FollowUpRun } from './messages.ts';
import { attributesOf, isShown } from './show.ts';
import type { unitFollowUp } from './unit-follow-up.workflow.ts';

const LONGEST_RUN = 500;
/** A fresh run begins at the earliest a second after the one before; a sleep this long does not mind. */
const LONG_SLEEP = 60_000;

export function runIsTooLong(): boolean {
  return workflowInfo().historyLength > LONGEST_RUN;
}

/**
 * Before a long sleep, after too many events, and when the date or phase shown has changed: a fresh run carries the new
 * attributes and the server wakes it, which costs one action where a write and a timer would cost two.
 */
export function renewalIsDue(next: Next, shown: Shown): boolean {
  if (next.renew || runIsTooLong()) return true;
  return next.at !== null && next.at - Date.now() > LONG_SLEEP && !isShown(shown);
}

/** A unit asleep is one event: the server starts the run's first task when `at` comes, and a command wakes it at once. */
export function renew({ followUpId, at }: Required<FollowUpRun>, shown: Shown): Promise<never> {
  return makeContinueAsNewFunc<typeof unitFollowUp>({
    typedSearchAttributes: attributesOf(shown),
    ...(at === null ? {} : { backoffStartInterval: Math.max(0, at - Date.now()) }),
  })({ followUpId, at });
}
