import { condition, setHandler } from '@temporalio/workflow';
import type { Next, Shown } from '../activities/types.ts';
import { advanceFollowUp } from './advance.ts';
import { openAlarm } from './alarm.ts';
import { openInbox } from './inbox.ts';
import { status, type FollowUpRun } from './messages.ts';
import { renew, renewalIsDue, runIsTooLong } from './renew.ts';
import { show } from './show.ts';

const AT_ONCE = 0;

/**
 * One unit in one cycle, for as long as it has duties. It decides nothing: it makes sure that the record is looked at
 * exactly when the next instant comes or somebody acts, whatever crashes, for two years.
 */
export async function unitFollowUp({ followUpId, at = AT_ONCE }: FollowUpRun): Promise<void> {
  const inbox = openInbox();
  const alarm = openAlarm();
  let next: Next = { at, renew: false, closed: false };
  let shown: Shown | null = null;
  setHandler(status, () => ({ shown, next, undecided: inbox.undecided() }));

  for (;;) {
    alarm.set(runIsTooLong() ? AT_ONCE : next.at);
    await condition(() => alarm.rang || inbox.hasCommands());
    const step = await advanceFollowUp({ followUpId, commandIds: inbox.take() });
    ({ next, shown } = step);
    inbox.settle(step.verdicts);

    // Only after the alarm: a run that ends in the task that answers an update could lose or double it.
    const mayEndRun = alarm.rang && inbox.isIdle() && !next.closed;
    if (mayEndRun && renewalIsDue(next, shown)) await renew({ followUpId, at: next.at }, shown);
    show(shown);

    if (next.closed) {
      await condition(() => inbox.hasCommands() || inbox.isIdle());
      if (inbox.isIdle()) return;
    }
  }
}
