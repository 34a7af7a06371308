import { isCancellation, proxyActivities, proxyLocalActivities, sleep } from '@temporalio/workflow';
import type { AdvanceInput, AdvanceResult, RecordActivities } from '../activities/types.ts';

const near = proxyLocalActivities<RecordActivities>({
  startToCloseTimeout: 5_000,
  retry: { initialInterval: 200, maximumAttempts: 4 },
});

// A local activity that keeps retrying would write some 1,350 events an hour; this one writes none until it succeeds.
const far = proxyActivities<RecordActivities>({
  startToCloseTimeout: 30_000,
  retry: { initialInterval: 1_000, maximumInterval: 60_000 },
});

/** A worker that refused for good may be an old one; a newer one may know better. */
const UNTIL_ANOTHER_WORKER = 10 * 60_000;

/** Four tries here, then on the server for as long as it takes. Only cancellation gets out: no fault may end a follow-up. */
export async function advanceFollowUp(input: AdvanceInput): Promise<AdvanceResult> {
  for (;;) {
    for (const advance of [near.advanceFollowUp, far.advanceFollowUp]) {
      try {
        return await advance(input);
      } catch (error) {
        if (isCancellation(error)) throw error;
      }
    }
    await sleep(UNTIL_ANOTHER_WORKER);
  }
}
