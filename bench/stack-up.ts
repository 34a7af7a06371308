// The local stack from nothing to a worker that takes tasks and an API that answers:
// `npx tsx bench/stack-up.ts [--runs 3] [--json [FILE]]`. Each run begins with an empty folder, and once more with the folder it left.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startStack } from '../local/stack.ts';
import { benchOptions, machine, median, report, seconds } from './measure.ts';

const BAR_MS = 20_000;
const READY = 'the worker takes tasks';

async function upMs(dataDir: string, times: number): Promise<number> {
  const begun = performance.now();
  const stack = await startStack({ dataDir, what: 'a measurement', persons: [] });
  try {
    const log = join(stack.folder.logs, 'worker.log');
    const isReady = () => existsSync(log) && readFileSync(log, 'utf8').split(READY).length > times;
    while (!isReady()) await sleep(10);
    return performance.now() - begun;
  } finally {
    await stack.stop();
  }
}

const options = benchOptions({ runs: 3, units: 1 });
const before = machine();
const runs: { freshMs: number; keptMs: number }[] = [];
for (let n = 0; n < options.runs; n += 1) {
  const folder = mkdtempSync(join(tmpdir(), 'toarshjul-bench-'));
  try {
    runs.push({ freshMs: await upMs(folder, 1), keptMs: await upMs(folder, 2) });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
const [fresh, kept] = [median(runs.map((run) => run.freshMs)), median(runs.map((run) => run.keptMs))];
const met = Math.max(fresh, kept) <= BAR_MS;
report(
  `local stack up: ${seconds(fresh)} on an empty folder, ${seconds(kept)} on a kept one (medians of ${String(options.runs)}); bar ${seconds(BAR_MS)}: ${met ? 'met' : 'MISSED'}`,
  { bench: 'stack-up', barMs: BAR_MS, medianFreshMs: fresh, medianKeptMs: kept, met, runs, machine: before },
  options,
);
