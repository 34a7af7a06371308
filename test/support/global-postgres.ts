import { existsSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { bootPostgres } from '../../local/processes/postgres.ts';
import { passableTemporaryFolder, shared } from './global-shared.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** An empty database of the server; test files take their own by `createTestDatabase`. */
    databaseUrl: string;
    /** A migrated database that nobody connects to, to be cloned. */
    templateDatabase: string;
  }
}

/** Losing data in a crash of the machine is no concern of a test. */
const FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { value, release } = await shared('postgres', start);
  project.provide('databaseUrl', value.url);
  project.provide('templateDatabase', value.template);
  return release;
}

async function start() {
  const folder = passableTemporaryFolder();
  const server = await bootPostgres({ dir: join(folder.path, 'postgres'), settings: FAST });
  const template = `template_${String(process.pid)}`;
  const admin = new pg.Client({ connectionString: server.url });
  await admin.connect();
  await admin.query(`create database ${template}`);
  await migrateTemplate(server.url, template);
  return {
    value: { url: server.url, template },
    stop: async () => {
      await admin.query(`drop database if exists ${template} with (force)`).catch(() => undefined);
      await admin.end().catch(() => undefined);
      await server.stop();
      folder.remove();
    },
  };
}

async function migrateTemplate(url: string, template: string): Promise<void> {
  const path = new URL('../../db/migrate.ts', import.meta.url);
  if (!existsSync(path)) throw new Error('db/migrate.ts is missing: the test databases cannot be made');
  const { migrate } = await import('../../db/migrate.ts');
  const target = new URL(url);
  target.pathname = `/${template}`;
  await migrate(target.href);
}
