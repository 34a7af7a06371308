import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { bootPostgres } from '../../local/processes/postgres.ts';

export interface OpenRecord {
  url: string;
  close(): Promise<void>;
}

/**
 * The record a command is to look at: the address that is given, or the embedded database of a data folder. One that runs is used as
 * it is, since the stack that started it may still need it; one that does not is started for as long as the command takes.
 */
export async function openRecord(options: { database?: string | undefined; dataDir: string }): Promise<OpenRecord> {
  if (options.database !== undefined) return { url: options.database, close: () => Promise.resolve() };
  const dir = join(options.dataDir, 'postgres');
  if (!existsSync(join(dir, 'PG_VERSION'))) {
    throw new Error(`${options.dataDir} holds no record: give --database URL or --data DIR, or set DATABASE_URL or DATA_DIR`);
  }
  const running = await runningUrl(dir);
  if (running !== null) return { url: running, close: () => Promise.resolve() };
  const server = await bootPostgres({ dir });
  return { url: server.url, close: () => server.stop() };
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
