// Starting 400 units, against 400 bare starts of a workflow on the same dev server:
// `npx tsx bench/start-400.ts [--runs 5] [--units 400] [--json [FILE]]`. No worker runs: what is measured is the start alone.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import pg from 'pg';
import { createLaunchActivities, inParallel } from '../activities/launch.activities.ts';
import { databaseClock } from '../db/clock.ts';
import { createCycle } from '../db/cycle.repository.ts';
import { startCycle } from '../db/cycle-start.repository.ts';
import { openDatabase } from '../db/database.ts';
import { migrate } from '../db/migrate.ts';
import { newId } from '../platform/ids.ts';
import { applyImport, type ImportedUnit } from '../db/organisation-import.repository.ts';
import { loadOrganisation } from '../db/organisation.repository.ts';
import { addPlan } from '../db/plan.repository.ts';
import { bootPostgres } from '../local/processes/postgres.ts';
import { startTemporalDevServer } from '../local/processes/temporal-dev-server.ts';
import { compilePlan } from '../planning/compile.ts';
import { readPlan } from '../planning/read-plan.ts';
import { planFromReal, type ClockSetting } from '../platform/clock.ts';
import { newCodecKeys } from '../platform/codec.ts';
import { connectClient } from '../platform/temporal.ts';
import { benchOptions, machine, median, report, seconds } from './measure.ts';

const BAR = 2;
const compiled = compilePlan(readPlan('plans/ntnu-ark-2023-2025.yaml'));

interface Run {
  bareMs: number;
  /** The cycle's start in the record: follow-ups and their first commands. */
  recordMs: number;
  /** Their workflows, and that they are there. */
  launchMs: number;
}

/** All of them begin with the cycle: an institution, twenty faculties, departments. */
function units(count: number): ImportedUnit[] {
  const faculties = Math.min(20, count - 1);
  return Array.from({ length: count }, (_, n): ImportedUnit => {
    const level = n === 0 ? 1 : n <= faculties ? 2 : 3;
    const parentId = level === 1 ? null : level === 2 ? 'u0' : `u${String(1 + (n % faculties))}`;
    const name = `Unit ${String(n)}`;
    return {
      unitId: `u${String(n)}`,
      parentId,
      level,
      isResponseUnit: level === 3,
      abbreviation: name,
      nameNb: name,
      nameNn: name,
      nameEn: name,
      headcount: 20,
    };
  });
}

/** The same server, client, codec and number under way at once; an id and one argument each. */
async function bareStarts(client: Client, count: number): Promise<number> {
  const begun = performance.now();
  const ids = Array.from({ length: count }, () => newId());
  await inParallel(ids, async (id) => {
    await client.workflow.start('nobodyRunsThis', { workflowId: `bare/${id}`, taskQueue: 'bare', args: [{ id }] });
  });
  return performance.now() - begun;
}

async function unitStarts(url: string, client: Client, setting: ClockSetting): Promise<Pick<Run, 'recordMs' | 'launchMs'>> {
  const db = openDatabase(url, { applicationName: 'bench', maxConnections: 10 });
  try {
    const clock = databaseClock(setting);
    const begun = performance.now();
    const cycleId = await db.transaction().execute(async (trx) => {
      const { cycle } = await createCycle(trx, clock, { plan: compiled.plan, createdBy: 'bench' });
      const org = await loadOrganisation(trx, await clock.now(trx));
      await startCycle(trx, clock, { cycleId: cycle.cycle_id, startedBy: 'bench', plan: compiled.plan, org });
      return cycle.cycle_id;
    });
    const written = performance.now();
    const { started } = await createLaunchActivities({ db, workflows: client.workflow }).launchFollowUps({ cycleId });
    const done = performance.now();
    if (started !== options.units) throw new Error(`only ${String(started)} of ${String(options.units)} were started`);
    return { recordMs: written - begun, launchMs: done - written };
  } finally {
    await db.destroy();
  }
}

const options = benchOptions({ runs: 5, units: 400 });
const before = machine();
const folder = mkdtempSync(join(tmpdir(), 'toarshjul-bench-'));
chmodSync(folder, 0o755);
const temporal = await startTemporalDevServer({
  file: join(folder, 'temporal.db'),
  logFile: join(folder, 'temporal.log'),
  namespace: 'bench',
});
const postgres = await bootPostgres({ dir: join(folder, 'postgres'), databaseUrl: '', settings: { synchronous_commit: 'off' } });
const urlOf = (name: string) => Object.assign(new URL(postgres.url), { pathname: `/${name}` }).href;
const admin = new pg.Client({ connectionString: postgres.url });
const { client, close } = await connectClient({ ...temporal, codecKeys: newCodecKeys() });
try {
  await admin.connect();
  await admin.query('create database template');
  await migrate(urlOf('template'));
  const setting = { realStart: Date.now(), planStart: compiled.plan.startsAt, scale: 1 };
  const template = openDatabase(urlOf('template'));
  const at = planFromReal(setting, Date.now());
  await template.updateTable('clock').set({ real_start: setting.realStart, plan_start: setting.planStart, scale: 1 }).execute();
  await template.transaction().execute((trx) => applyImport(trx, { units: units(options.units) }, at));
  await addPlan(template, { ...compiled, source: '' }, at);
  await template.destroy();

  // One round warms the server and the client and is not counted; the two take turns at going first.
  const runs: Run[] = [];
  for (let n = 0; n <= options.runs; n += 1) {
    await admin.query(`create database round${String(n)} template template`);
    const ours = () => unitStarts(urlOf(`round${String(n)}`), client, setting);
    const bare = () => bareStarts(client, options.units);
    const run = n % 2 === 0 ? { bareMs: await bare(), ...(await ours()) } : { ...(await ours()), bareMs: await bare() };
    if (n > 0) runs.push(run);
  }
  const bareMs = median(runs.map((run) => run.bareMs));
  const unitsMs = median(runs.map((run) => run.recordMs + run.launchMs));
  const ratio = median(runs.map((run) => (run.recordMs + run.launchMs) / run.bareMs));
  const met = ratio <= BAR;
  report(
    `starting ${String(options.units)} units: ${seconds(unitsMs)}, bare starts ${seconds(bareMs)}, ratio ${ratio.toFixed(2)} (medians of ${String(options.runs)}); bar ${String(BAR)}: ${met ? 'met' : 'MISSED'}`,
    {
      bench: 'start-400',
      units: options.units,
      bar: BAR,
      medianRatio: ratio,
      medianUnitsMs: unitsMs,
      medianBareMs: bareMs,
      met,
      runs,
      machine: before,
    },
    options,
  );
} finally {
  await close();
  await admin.end();
  await postgres.stop();
  await temporal.stop();
  rmSync(folder, { recursive: true, force: true });
}
