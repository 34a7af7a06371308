import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import pg from 'pg';
import { temporalEngine, type TemporalEngine } from '../../api/engine.ts';
import { databaseClock, writeClockSetting, type Clock } from '../../db/clock.ts';
import { createCycle } from '../../db/cycle.repository.ts';
import { startCycle } from '../../db/cycle-start.repository.ts';
import { openDatabase, type Database } from '../../db/database.ts';
import { applyImport } from '../../db/organisation-import.repository.ts';
import { loadOrganisation } from '../../db/organisation.repository.ts';
import { addPlan } from '../../db/plan.repository.ts';
import type { Role } from '../../domain/roles.ts';
import { startChild, type Child } from '../../local/processes/children.ts';
import { MailStore, type CaughtMail } from '../../local/processes/mail-store.ts';
import { startTemporalDevServer, type TemporalDevServer } from '../../local/processes/temporal-dev-server.ts';
import type { ClockSetting } from '../../platform/clock.ts';
import { environment, type EnvName } from '../../platform/env.ts';
import { freePort } from '../../platform/free-port.ts';
import { connectClient, type TemporalClient } from '../../platform/temporal.ts';
import { UNITS } from '../support/record.ts';
import { CLOCK_STARTS, COMPILED, PEOPLE, PLAN, SCALE } from './scenario.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const PROGRAM = join(PROJECT, 'bin', 'toarshjul.js');
const MAIL_SERVER = fileURLToPath(new URL('mail-server.main.ts', import.meta.url));
export const WORKER = 'toarshjul-worker';

/** Asks again until there is an answer: what is waited for happens in another process. */
export async function until<T>(
  what: string,
  look: () => Promise<T | undefined | false> | T | undefined | false,
  withinMs = 40_000,
): Promise<T> {
  const patience = Date.now() + withinMs;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > patience) throw new Error(`in vain waited for: ${what}`);
    await sleep(25);
  }
}

/** `hang`: the mail server takes letters and answers for none. */
export type MailMood = 'well' | 'hang';

function takesCalls(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

/** As long as the clock stands at first, so that a machine with other work has every follow-up under way when time begins. */
const STANDS_MS = 5_000;

/** The whole product on one machine, with a worker and servers that can be killed one by one. */
export class FaultStack {
  readonly folder: string;
  readonly url: string;
  db!: Database;
  clock!: Clock;
  cycleId!: string;
  mailServer!: Child;
  temporal!: TemporalDevServer;
  worker!: Child;
  client!: TemporalClient;
  engine!: TemporalEngine;
  #mailPort = 0;
  readonly #codecKeys = `test:${randomBytes(32).toString('base64')}`;

  constructor(folder: string, url: string) {
    this.folder = folder;
    this.url = url;
  }

  static async start(folder: string, url: string, mood: MailMood): Promise<FaultStack> {
    const stack = new FaultStack(folder, url);
    mkdirSync(join(folder, 'anchors'), { recursive: true });
    stack.db = openDatabase(url, { applicationName: 'fault test', maxConnections: 5 });
    await Promise.all([stack.startMail(mood), stack.startTemporal(await freePort()), stack.#writeRecord()]);
    stack.client = await connectClient({ ...stack.#temporalSettings(), codecKeys: stack.#codecKeys });
    stack.engine = temporalEngine(stack.client.client, stack.db);
    await stack.#startClockWithWorker();
    await stack.#startCycle();
    return stack;
  }

  async stop(): Promise<void> {
    await this.worker.stop({ signal: 'SIGKILL' });
    await this.engine.close();
    await this.client.close();
    await this.temporal.stop();
    await this.mailServer.stop();
    await this.db.destroy();
  }

  async startMail(mood: MailMood = 'well'): Promise<void> {
    this.#mailPort ||= await freePort();
    const args = ['--import', 'tsx', MAIL_SERVER, this.#mailFolder, String(this.#mailPort), mood];
    this.mailServer = await startChild(process.execPath, args, {
      logFile: join(this.folder, 'mail.log'),
      cwd: PROJECT,
      lastSignal: 'SIGKILL',
    });
    await until('the mail server to take calls', () => takesCalls(this.#mailPort));
  }

  /** Whatever has arrived, also at a server that has died since. */
  mails(): readonly CaughtMail[] {
    return new MailStore(this.#mailFolder).all();
  }

  get #mailFolder(): string {
    return join(this.folder, 'mail');
  }

  get temporalFile(): string {
    return join(this.folder, 'temporal.db');
  }

  async startTemporal(port = Number(this.temporal.address.split(':')[1])): Promise<void> {
    const logFile = join(this.folder, 'temporal.log');
    this.temporal = await startTemporalDevServer({ file: this.temporalFile, logFile, namespace: 'faults', port });
  }

  async startWorker(): Promise<void> {
    this.worker = await this.#run('worker', 'worker');
  }

  /** A command of the product; answers how it ended. */
  async command(...args: string[]): Promise<string> {
    return (await this.#run(args.join('-'), ...args)).gone;
  }

  #run(name: string, ...args: string[]): Promise<Child> {
    const settings: Partial<Record<EnvName, string>> = {
      ...this.#env(),
      DATABASE_URL: this.url,
      CODEC_KEYS: this.#codecKeys,
      SMTP_URL: `smtp://127.0.0.1:${String(this.#mailPort)}`,
      PUBLIC_URL: 'http://toarshjul.example.org',
      DATA_DIR: this.folder,
    };
    const logFile = join(this.folder, `${name}.log`);
    return startChild(process.execPath, [PROGRAM, ...args], {
      logFile,
      env: { ...environment, ...settings },
      cwd: PROJECT,
      lastSignal: 'SIGKILL',
    });
  }

  #temporalSettings() {
    return { address: this.temporal.address, namespace: this.temporal.namespace };
  }

  #env(): Partial<Record<EnvName, string>> {
    return { TEMPORAL_ADDRESS: this.temporal.address, TEMPORAL_NAMESPACE: this.temporal.namespace };
  }

  async #writeRecord(): Promise<void> {
    const at = CLOCK_STARTS - 1;
    const persons = PEOPLE.map(([id]) => ({
      person_id: id,
      sub: id,
      name: `${id} Test`,
      email: `${id}@example.org`,
      language: 'nb' as const,
    }));
    const assignments = PEOPLE.map(([personId, unitId, role]) => {
      return { personId, unitId, role: role as Role, from: at, to: null, kind: 'ordinary' as const };
    });
    await this.db.transaction().execute((trx) => applyImport(trx, { units: UNITS, persons, assignments }, at));
    await addPlan(this.db, { ...COMPILED, source: '' }, at);
  }

  /** A worker takes seconds to load, which are days here: it waits for the clock's row, and the plan's time begins when it has come so far. */
  async #startClockWithWorker(): Promise<void> {
    const setting = await this.db.transaction().execute(async (trx) => {
      await sql`lock table clock in access exclusive mode`.execute(trx);
      await this.startWorker();
      await until('the worker to ask for the time', () => this.isWorkerWaiting('%"clock"%'));
      const begun: ClockSetting = { realStart: Date.now() + STANDS_MS, planStart: CLOCK_STARTS, scale: SCALE };
      await writeClockSetting(trx, begun);
      return begun;
    });
    this.clock = databaseClock(setting);
  }

  async isLaunched(): Promise<boolean> {
    const rows = await this.db.selectFrom('follow_ups').select(['workflow_started_at', 'seq']).execute();
    return rows.length > 0 && rows.every((row) => row.workflow_started_at !== null && row.seq > 0);
  }

  /** The worker's session that waits for a lock, in a statement like this. */
  async isWorkerWaiting(statement: string, blockedBy?: number): Promise<boolean> {
    const { rows } = await sql<{ n: number }>`
      select count(*) as n from pg_stat_activity
      where application_name = ${WORKER} and wait_event_type = 'Lock' and query like ${statement}
        and (${blockedBy ?? null}::int is null or ${blockedBy ?? null}::int = any(pg_blocking_pids(pid)))`.execute(this.db);
    return rows[0]!.n > 0;
  }

  async #startCycle(): Promise<void> {
    const { clock } = this;
    this.cycleId = await this.db.transaction().execute(async (trx) => {
      const { cycle } = await createCycle(trx, clock, { plan: PLAN, createdBy: 'kari' });
      const org = await loadOrganisation(trx, await clock.now(trx));
      await startCycle(trx, clock, { cycleId: cycle.cycle_id, startedBy: 'kari', plan: PLAN, org });
      return cycle.cycle_id;
    });
    await this.engine.launchCycle(this.cycleId);
  }
}

/** Holds a follow-up so that commands can be written and no advance can decide: what is under way stays under way. */
export async function holdFollowUp(url: string, followUpId: string): Promise<{ session: number; release: () => Promise<void> }> {
  const client = new pg.Client({ connectionString: url, application_name: 'fault test hold' });
  // The server may go away under it.
  client.on('error', () => undefined);
  await client.connect();
  await client.query('begin');
  await client.query('select follow_up_id from follow_ups where follow_up_id = $1 for share', [followUpId]);
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  return { session: rows[0]!.pid, release: () => client.end().catch(() => undefined) };
}
