import { condition, setHandler } from '@temporalio/workflow';
import type { Next, Shown } from '../activities/types.ts';
import { advanceFollowUp } from './advance.ts';
import { openAlarm } from './alarm.ts';
import { openInbox } from './inbox.ts';
import { status, type FollowUpRun } from './messages.ts';
import { renew, renewalIsDue } from './renew.ts';
import { show } from './show.ts';

/** Nothing is known yet: look at once. */
const ASK: Next = { at: 0, renew: false, closed: false };

/**
 * One unit in one cycle, for as long as it has duties. It decides nothing: it makes sure that the record is looked at
 * exactly when the next instant comes or somebody acts, whatever crashes, for two years.
 */
export async function unitFollowUp({ followUpId, next = ASK }: FollowUpRun): Promise<void> {
  const inbox = openInbox();
  const alarm = openAlarm();
  let shown: Shown | null = null;
  setHandler(status, () => ({ shown, next, undecided: inbox.undecided() }));

  for (;;) {
    alarm.set(next.at);
    await condition(() => alarm.rang || inbox.hasCommands());
    const step = await advanceFollowUp({ followUpId, commandIds: inbox.take() });
    ({ next, shown } = step);
    inbox.settle(step.verdicts);

    if (next.closed) {
      show(shown);
      await condition(() => inbox.hasCommands() || inbox.isIdle());
      if (inbox.isIdle()) return;
    } else if (alarm.rang && inbox.isIdle() && renewalIsDue(next)) {
      await renew({ followUpId, next }, shown);
    } else {
      show(shown);
    }
  }
}
