// What one unit costs Temporal in two years: `npx tsx bench/unit-history.ts`. A wake a second and a half stands for one a month;
// every sleep counts as long and every wake changes what is shown, which is the most a unit can cost.
import { newCodecKeys, dataConverter } from '../platform/codec.ts';
import { playFollowUp } from '../test/support/follow-up-run.ts';
import { startDevServer } from '../test/support/temporal.ts';
import { buildWorkflowBundle } from '../worker/bundle.ts';
import { followUpsOptions } from '../worker/options.ts';
import { countRuns, type RunCounts } from './history-counts.ts';

const WAKES = 20;
const COMMANDS = 4;
const APART = 1_500;
const PHASES = ['prepare', 'survey', 'develop', 'implement', 'evaluate'];

export interface UnitHistory {
  wakes: number;
  commands: number;
  runs: number;
  events: number;
  billableActions: number;
  longestRun: number;
  /** Largest history of a unit between a wake and the next. */
  bytesAsleep: number;
  bytesInAll: number;
}

export async function measureUnitHistory(): Promise<UnitHistory> {
  const codecKeys = newCodecKeys();
  const env = await startDevServer(dataConverter(codecKeys));
  try {
    const { path } = await buildWorkflowBundle();
    const {
      activities: _,
      connection: __,
      ...worker
    } = followUpsOptions({ connection: env.nativeConnection, namespace: 'default', codecKeys }, path, {});
    let runs: RunCounts[] = [];
    let bytesAsleep = 0;
    const shownAt = (at: number, n: number) => ({
      phase: PHASES[Math.floor((n / WAKES) * PHASES.length)] ?? null,
      waitingOn: n % 3 === 0 ? 'safetyRepresentative' : 'unitManager',
      nextDuty: 'P3.followUpMeeting',
      nextAt: at + APART,
    });
    await playFollowUp(
      env,
      (start) =>
        Array.from({ length: WAKES }, (_, n) => ({
          at: start + (n + 1) * APART,
          renew: n < WAKES - 1,
          shown: shownAt(start + (n + 1) * APART, n),
        })),
      async ({ handle, firstRunId, send, start }) => {
        for (let n = 0; n < WAKES; n += 1) {
          await env.sleep(start + (n + 1.5) * APART - Date.now());
          const asleep = await handle.describe();
          if (asleep.status.name === 'RUNNING' && asleep.historyLength === 1) bytesAsleep = Math.max(bytesAsleep, asleep.historySize ?? 0);
          if (n % (WAKES / COMMANDS) === 2) await send(undefined, { shown: { waitingOn: 'deputySafetyRepresentative' } });
        }
        await handle.result();
        runs = await countRuns(env.client, handle.workflowId, firstRunId);
      },
      { worker },
    );
    const sum = (of: (run: RunCounts) => number) => runs.reduce((total, run) => total + of(run), 0);
    return {
      wakes: WAKES,
      commands: COMMANDS,
      runs: runs.length,
      events: sum((run) => run.events),
      billableActions: sum((run) => run.actions),
      longestRun: Math.max(...runs.map((run) => run.events)),
      bytesAsleep,
      bytesInAll: sum((run) => run.bytes),
    };
  } finally {
    await env.teardown();
  }
}

if (import.meta.url === new URL(process.argv[1] ?? '', 'file:').href) {
  process.stdout.write(`${JSON.stringify(await measureUnitHistory(), null, 2)}\n`);
}
