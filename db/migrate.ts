import { fileURLToPath } from 'node:url';
import { runner } from 'node-pg-migrate';

const MIGRATIONS = fileURLToPath(new URL('migrations', import.meta.url));

/** Brings the database to the newest shape. Safe to call from several processes at once: the first takes a lock, the others wait. */
export async function migrate(url: string): Promise<void> {
  await runner({
    databaseUrl: url,
    dir: MIGRATIONS,
    direction: 'up',
    migrationsTable: 'migrations',
    advisoryLockMode: 'wait',
    checkOrder: true,
    log: () => undefined,
  });
}
