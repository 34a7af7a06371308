// How long it takes until 35 sleeping follow-ups, due at the same instant, have all been looked at:
// `npx tsx bench/wakes.ts [--runs 12] [--units 35] [--json [FILE]]`. The record decides at once here: what is measured is the way
// through Temporal and worker, on the dev server that the demo uses.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from '@temporalio/worker';
import type { AdvanceInput, AdvanceResult } from '../activities/types.ts';
import { startTemporalDevServer } from '../local/processes/temporal-dev-server.ts';
import { newCodecKeys } from '../platform/codec.ts';
import { newId } from '../platform/ids.ts';
import { connectClient, connectWorker } from '../platform/temporal.ts';
import { buildWorkflowBundle } from '../worker/bundle.ts';
import { followUpsOptions } from '../worker/options.ts';
import { TASK_QUEUES, unitWorkflowId } from '../workflows/ids.ts';
import type { FollowUpRun } from '../workflows/messages.ts';
import type { unitFollowUp } from '../workflows/unit-follow-up.workflow.ts';
import { benchOptions, machine, median, report } from './measure.ts';

/** Long enough for everything to be over before the next. */
const BETWEEN_MS = 1_500;
const BEGINS_IN_MS = 6_000;

const options = benchOptions({ runs: 12, units: 35 });
const { runs, units } = options;
const folder = mkdtempSync(join(tmpdir(), 'toarshjul-bench-'));
const codecKeys = newCodecKeys();
const before = machine();
const server = await startTemporalDevServer({
  file: join(folder, 'temporal.db'),
  logFile: join(folder, 'temporal.log'),
  namespace: 'bench',
  hurried: true,
});
const settings = { address: server.address, namespace: 'bench', codecKeys };
const { client, close } = await connectClient(settings);
const connection = await connectWorker(settings);
try {
  const { path } = await buildWorkflowBundle();
  const begins = Date.now() + BEGINS_IN_MS;
  const record = recordOf(begins);
  const worker = await Worker.create(followUpsOptions({ connection, ...settings }, path, { advanceFollowUp: record.advanceFollowUp }));
  await worker.runUntil(async () => {
    const started = Array.from({ length: units }, async () => {
      const followUpId = newId();
      const start = {
        workflowId: unitWorkflowId('bench', followUpId),
        taskQueue: TASK_QUEUES.followUps,
        args: [{ followUpId }] satisfies [FollowUpRun],
      };
      return (await client.workflow.start<typeof unitFollowUp>('unitFollowUp', start)).result();
    });
    await Promise.all(started);
  });
  const lastMs = record.lastMs;
  const line = `${units} follow-ups due at once: all looked at after ${median(lastMs).toFixed(0)} ms (median of ${runs}), ${Math.max(...lastMs)} ms at worst`;
  report(line, { bench: 'wakes', units, runs, medianMs: median(lastMs), worstMs: Math.max(...lastMs), lastMs, machine: before }, options);
} finally {
  await connection.close();
  await close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** Each follow-up sleeps as over a long quiet time, so it begins a fresh run each time it wakes. */
function recordOf(begins: number) {
  const seen = new Map<string, number>();
  const lastMs = Array.from({ length: runs }, () => 0);
  const dueAt = (nth: number) => begins + nth * BETWEEN_MS;
  const advanceFollowUp = ({ followUpId }: AdvanceInput): Promise<AdvanceResult> => {
    const nth = seen.get(followUpId) ?? 0;
    const late = Date.now() - dueAt(nth);
    if (late >= 0) {
      lastMs[nth] = Math.max(lastMs[nth] ?? 0, late);
      seen.set(followUpId, nth + 1);
    }
    const next = seen.get(followUpId) ?? 0;
    const closed = next >= runs;
    return Promise.resolve({
      verdicts: {},
      shown: { phase: 'prepare', waitingOn: 'safetyRepresentative', nextDuty: 'P1.preparationForm', nextAt: dueAt(next) },
      next: { at: closed ? null : dueAt(next), renew: !closed, closed },
    });
  };
  return { lastMs, advanceFollowUp };
}
