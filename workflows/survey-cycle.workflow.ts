import { allHandlersFinished, condition, continueAsNew, proxyActivities, setHandler } from '@temporalio/workflow';
import type { CycleActivities, CyclePosition } from '../activities/types.ts';
import { openAlarm } from './alarm.ts';
import { recheck, type CycleRun } from './messages.ts';
import { runIsTooLong } from './renew.ts';

type CycleStep = CyclePosition['steps'][number];

const { readCycle, noteCycleStep, launchFollowUps, takeSnapshots } = proxyActivities<CycleActivities>({
  startToCloseTimeout: 60 * 60_000,
  heartbeatTimeout: 60_000,
  retry: { initialInterval: 1_000, maximumInterval: 60_000 },
});

/**
 * The cycle, read like the guide: started, unit lists confirmed, survey open, survey closed, reports checked, the snapshots,
 * closed. Which steps there are, and when, stands in the record; here each is waited for and taken in its turn.
 */
export async function surveyCycle({ cycleId }: CycleRun): Promise<void> {
  const alarm = openAlarm();
  const told = { toLookAgain: false };
  setHandler(recheck, () => {
    told.toLookAgain = true;
  });

  for (;;) {
    const step = (await readCycle({ cycleId })).steps.find(({ reached }) => !reached);
    if (!step) return;

    alarm.set(step.at);
    await condition(() => alarm.rang || told.toLookAgain);
    if (alarm.rang) await take(cycleId, step);
    if (told.toLookAgain) {
      told.toLookAgain = false;
      await launchFollowUps({ cycleId });
    }

    if (runIsTooLong()) {
      await condition(allHandlersFinished);
      await continueAsNew<typeof surveyCycle>({ cycleId });
    }
  }
}

/** A step is noted when its work is done, so whoever comes back after a crash does it once more: all of it may be repeated. */
async function take(cycleId: string, { name, kind, duty }: CycleStep): Promise<void> {
  if (kind === 'launch') await launchFollowUps({ cycleId });
  if (kind === 'snapshot' && duty !== null) await takeSnapshots({ cycleId, duty });
  await noteCycleStep({ cycleId, name });
}
