import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { environment } from '../../platform/env.ts';
import { freePort } from '../../platform/free-port.ts';
import { isRunning, lastLines, startChild, stopProcess } from './children.ts';
import type { Child } from './children.ts';
import { embeddedPrograms, reachableFolder, reachablePrograms, unprivilegedAccount } from './postgres-programs.ts';
import type { Account, PostgresPrograms } from './postgres-programs.ts';

export interface RunningPostgres {
  url: string;
  how: 'DATABASE_URL' | 'initialised' | 'started';
  /** null for a server that is not ours. */
  pid: number | null;
  stop(): Promise<void>;
}

export interface PostgresOptions {
  /** Data folder of the server. */
  dir: string;
  database?: string;
  port?: number;
  settings?: Record<string, string>;
  /** `DATABASE_URL` wins over everything here. */
  databaseUrl?: string | undefined;
}

const USER = 'toarshjul';
/** ICU gives Norwegian sorting; C for messages keeps the log readable to `ready`. */
const CHILD_ENV = { ...environment, LC_ALL: 'C', TZ: 'UTC' };

/** Starts the server that lies in the project's packages, on loopback only, and creates it the first time. */
export async function bootPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const { database = 'toarshjul', settings = {}, databaseUrl = environment['DATABASE_URL'] } = options;
  if (databaseUrl) return { url: databaseUrl, how: 'DATABASE_URL', pid: null, stop: () => Promise.resolve() };

  const account = unprivilegedAccount();
  const dir = reachableFolder(options.dir, account);
  const programs = reachablePrograms(await embeddedPrograms(), account);
  const fresh = !existsSync(join(dir, 'PG_VERSION'));
  if (fresh) await initialise(dir, programs, account);
  else await stopLeftBehind(dir);

  const { child, port } = await start(dir, programs, settings, options.port);
  const password = readFileSync(secretFile(dir), 'utf8');
  const url = (name: string) => `postgres://${USER}:${password}@127.0.0.1:${String(port)}/${name}`;
  const stop = () => child.stop({ signal: 'SIGINT', withinMs: 20_000 });
  await ensureDatabase(url('postgres'), database).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { url: url(database), how: fresh ? 'initialised' : 'started', pid: child.pid, stop };
}

const secretFile = (dir: string) => `${dir}.secret`;
const logFile = (dir: string) => `${dir}.log`;

async function initialise(dir: string, { initdb }: PostgresPrograms, account: Account | null): Promise<void> {
  mkdirSync(dirname(dir), { recursive: true, mode: 0o755 });
  rmSync(dir, { recursive: true, force: true }); // what an interrupted initdb left
  mkdirSync(dir, { mode: 0o700 });
  writeFileSync(secretFile(dir), randomBytes(24).toString('base64url'), { mode: 0o600 });
  if (account) {
    chownSync(dir, account.uid, account.gid);
    chownSync(secretFile(dir), account.uid, account.gid);
  }
  const flags = [
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=icu',
    '--icu-locale=nb-NO',
    '--auth=scram-sha-256',
    '--no-sync',
    '--no-instructions',
  ];
  try {
    await promisify(execFile)(initdb, ['-D', dir, '-U', USER, `--pwfile=${secretFile(dir)}`, ...flags], {
      ...account,
      env: CHILD_ENV,
      cwd: dir,
    });
  } catch (error) {
    rmSync(dir, { recursive: true, force: true });
    throw new Error(`PostgreSQL could not be initialised in ${dir}: ${(error as { stderr?: string }).stderr ?? String(error)}`);
  }
}

/** Whoever holds the data folder's lock owns the server in it: one left by a killed parent is stopped, not shared. */
async function stopLeftBehind(dir: string): Promise<void> {
  const pid = Number(postmasterFile(dir)[0]);
  if (pid > 0 && isRunning(pid, dir)) await stopProcess(pid, { signal: 'SIGINT', withinMs: 20_000 }, () => !isRunning(pid, dir));
}

/** postmaster.pid: line 1 process id, 4 port, 8 status. */
function postmasterFile(dir: string): string[] {
  const file = join(dir, 'postmaster.pid');
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
}

async function start(
  dir: string,
  { postgres }: PostgresPrograms,
  settings: Record<string, string>,
  fixedPort?: number,
): Promise<{ child: Child; port: number }> {
  const { uid, gid } = statSync(dir);
  const owner = process.getuid?.() === 0 ? { uid, gid } : {};
  const all = { listen_addresses: '127.0.0.1', unix_socket_directories: '', timezone: 'UTC', log_timezone: 'UTC', ...settings };
  for (let attempt = 1; ; attempt++) {
    const port = fixedPort ?? (await freePort());
    const args = ['-D', dir, '-p', String(port), ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
    writeFileSync(logFile(dir), '');
    chmodSync(logFile(dir), 0o600);
    const child = await startChild(postgres, args, { ...owner, env: CHILD_ENV, cwd: dir, logFile: logFile(dir), lastSignal: 'SIGINT' });
    while (child.ended() === null && !(postmasterFile(dir)[0] === String(child.pid) && postmasterFile(dir)[7]?.trim() === 'ready'))
      await sleep(10);
    if (child.ended() === null) return { child, port };
    const log = lastLines(logFile(dir));
    // After a kill -9 of the server its lock file or shared memory may live on for a moment.
    const passes = /lock file|shared memory block/.test(log) || (fixedPort === undefined && log.includes('Address already in use'));
    if (attempt >= 40 || !passes) throw new Error(`PostgreSQL did not start:\n${log}`);
    await sleep(250);
  }
}

async function ensureDatabase(url: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}
