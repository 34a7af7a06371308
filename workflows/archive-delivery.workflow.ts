import { allHandlersFinished, condition, continueAsNew, proxyActivities, setHandler } from '@temporalio/workflow';
import type { ArchiveActivities } from '../activities/types.ts';
import { TASK_QUEUES } from './ids.ts';
import { lookAtDelivery, type DeliveryRun } from './messages.ts';
import { runIsTooLong } from './renew.ts';

const { deliver } = proxyActivities<ArchiveActivities>({
  // A queue of its own: an archive that is slow or away keeps no unit from being looked at.
  taskQueue: TASK_QUEUES.archive,
  startToCloseTimeout: 5 * 60_000,
  // An archive can be away for days. Attempts after the first write nothing to the history. Whoever has mended something, or entered
  // a new folder, is not kept waiting for long.
  retry: { initialInterval: 5_000, backoffCoefficient: 2, maximumInterval: 5 * 60_000 },
});

/**
 * One text on its way to the archive: waits for the case folder, hands it over, waits for the receipt. Where it stands is in the
 * record; each look acts on what it finds there, and whoever changes something there says so.
 */
export async function archiveDelivery({ deliveryId }: DeliveryRun): Promise<void> {
  const told = { toLook: false };
  setHandler(lookAtDelivery, () => {
    told.toLook = true;
  });

  for (;;) {
    told.toLook = false;
    const { state } = await deliver({ deliveryId });
    if (state === 'archived') return;
    await condition(() => told.toLook);

    if (runIsTooLong()) {
      await condition(allHandlersFinished);
      await continueAsNew<typeof archiveDelivery>({ deliveryId });
    }
  }
}
