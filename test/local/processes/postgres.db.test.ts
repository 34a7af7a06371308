import { statSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { bootPostgres } from '../../../local/processes/postgres.ts';
import { isPassable, reachableFolder } from '../../../local/processes/postgres-programs.ts';
import { passableTemporaryFolder } from '../../support/global-shared.ts';
import { createTestDatabase } from '../../support/postgres.ts';

async function ask<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

const folder = passableTemporaryFolder();
afterAll(() => {
  folder.remove();
});

describe('the embedded database', () => {
  it('keeps its data over a stop and a start', async () => {
    const dir = join(folder.path, 'kept');
    const first = await bootPostgres({ dir, databaseUrl: '' });
    await ask(first.url, 'create table kept as select 42 as answer');
    await first.stop();
    const second = await bootPostgres({ dir, databaseUrl: '' });
    try {
      expect(first.how).toBe('initialised');
      expect(second.how).toBe('started');
      expect(await ask(second.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
    } finally {
      await second.stop();
    }
  });

  it('starts again after the server was killed', async () => {
    const dir = join(folder.path, 'killed');
    const first = await bootPostgres({ dir, databaseUrl: '' });
    await ask(first.url, 'create table kept as select 42 as answer');
    process.kill(first.pid ?? 0, 'SIGKILL');
    const second = await bootPostgres({ dir, databaseUrl: '' });
    try {
      expect(await ask(second.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
    } finally {
      await second.stop();
    }
  });

  it('takes over the folder from a server that a killed parent left running', async () => {
    const dir = join(folder.path, 'left');
    const left = await bootPostgres({ dir, databaseUrl: '' });
    const next = await bootPostgres({ dir, databaseUrl: '' });
    try {
      expect(next.pid).not.toBe(left.pid);
      await expect(ask(left.url, 'select 1')).rejects.toThrow();
      expect(await ask(next.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    } finally {
      await next.stop();
    }
  });

  it('is not started where DATABASE_URL names a server', async () => {
    const dir = join(folder.path, 'never');
    const server = await bootPostgres({ dir, databaseUrl: 'postgres://elsewhere.example.org/db' });
    expect(server).toMatchObject({ url: 'postgres://elsewhere.example.org/db', how: 'DATABASE_URL', pid: null });
    expect(() => statSync(dir)).toThrow();
  });

  it('sorts names the Norwegian way', async () => {
    const rows = await ask<{ name: string }>(
      inject('databaseUrl'),
      `select name from unnest(array['Ørn', 'Zebra', 'Åse', 'Ære']) name order by name collate "nb-NO-x-icu"`,
    );
    expect(rows.map((row) => row.name)).toEqual(['Zebra', 'Ære', 'Ørn', 'Åse']);
  });

  it('lies elsewhere when its user could not pass through the folder asked for', () => {
    const closed = join(folder.path, 'kept');
    expect(isPassable(closed)).toBe(false);
    expect(reachableFolder(join(closed, 'postgres'), { uid: 1, gid: 1 })).toMatch(/^\/var\/tmp\/toarshjul-[0-9a-f]{16}\/postgres$/);
    expect(reachableFolder(join(closed, 'postgres'), null)).toBe(join(closed, 'postgres'));
  });
});

describe('a test file', () => {
  it('gets a migrated database of its own', async () => {
    const [one, other] = [await createTestDatabase(), await createTestDatabase()];
    try {
      await ask(one.url, 'create table only_here as select 1 as one');
      await expect(ask(other.url, 'select * from only_here')).rejects.toThrow(/does not exist/);
      const tables = await ask<{ n: number }>(other.url, `select count(*)::int as n from pg_tables where schemaname = 'public'`);
      expect(tables[0]?.n).toBeGreaterThan(0);
    } finally {
      await one.drop();
      await other.drop();
    }
  });
});
