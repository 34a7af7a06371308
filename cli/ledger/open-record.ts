import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { bootPostgres } from '../../local/processes/postgres.ts';
import { isDatabaseUrl } from '../../platform/env.ts';

export interface OpenRecord {
  url: string;
  close(): Promise<void>;
}

/**
 * The record a command is to look at: the address that is given, or the embedded database of a data folder. One that runs is used as
 * it is, since the stack that started it may still need it; one that does not is started for as long as the command takes.
 */
export async function openRecord(options: { database?: string | undefined; dataDir: string }): Promise<OpenRecord> {
  if (options.database !== undefined) {
    await mustAnswer(options.database);
    return { url: options.database, close: () => Promise.resolve() };
  }
  const dir = join(options.dataDir, 'postgres');
  if (!existsSync(join(dir, 'PG_VERSION'))) {
    throw new Error(`${options.dataDir} holds no record: give --database URL or --data DIR, or set DATABASE_URL or DATA_DIR`);
  }
  const running = await runningUrl(dir);
  if (running !== null) return { url: running, close: () => Promise.resolve() };
  const server = await bootPostgres({ dir });
  return { url: server.url, close: () => server.stop() };
}

/** An address that is none, that nobody answers at, or where another database answers. The address itself may hold a password. */
async function mustAnswer(url: string): Promise<void> {
  if (!isDatabaseUrl(url))
    throw new Error('--database is not the address of a database: give one like postgres://user:password@host:port/database');
  const { host, pathname } = new URL(url);
  const place = `${host === '' ? 'this machine' : host}${pathname}`;
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // A connection that breaks later than its question is told of nowhere else.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ found: boolean }>("select to_regclass('follow_ups') is not null as found");
    if (rows[0]?.found !== true) throw new Error('it holds no record; a new one is made by "toarshjul migrate"');
  } catch (error) {
    throw new Error(`the record at ${place} cannot be read (${reasonOf(error)}): check --database or DATABASE_URL`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Where a name has several addresses, each has failed on its own and the message of all is empty. */
function reasonOf(error: unknown): string {
  const { message, code } = error as { message?: string; code?: string };
  return message || code || String(error);
}

/** Line 4 of postmaster.pid is the port. The file can be left over from a crash, so the server must answer. */
async function runningUrl(dir: string): Promise<string | null> {
  const file = join(dir, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const port = readFileSync(file, 'utf8').split('\n')[3] ?? '';
  const url = `postgres://toarshjul:${readFileSync(`${dir}.secret`, 'utf8')}@127.0.0.1:${port}/toarshjul`;
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return url;
  } catch {
    return null;
  } finally {
    await client.end().catch(() => undefined);
  }
}
