import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openClock, writeClockSetting } from '../../db/clock.ts';
import { openDatabase, type Database } from '../../db/database.ts';
import { migrate } from '../../db/migrate.ts';
import { createTestDatabase, type TestDatabase } from '../support/postgres.ts';

let database: TestDatabase;
let db: Database;
beforeAll(async () => {
  database = await createTestDatabase();
  db = openDatabase(database.url);
});
afterAll(async () => {
  await db.destroy();
  await database.drop();
});

test('migrating again, by several processes at once, changes nothing', async () => {
  const before = await sql`select * from migrations`.execute(db);
  await Promise.all([migrate(database.url), migrate(database.url)]);
  expect((await sql`select * from migrations`.execute(db)).rows).toEqual(before.rows);
});

test('instants come back as exact numbers, and what is too large to be exact is an error', async () => {
  const { rows } = await sql`select 1698793200000::bigint as instant`.execute(db);
  expect(rows).toEqual([{ instant: 1698793200000 }]);
  await expect(sql`select 9007199254740993::bigint as n`.execute(db)).rejects.toThrow('exact');
});

test('the clock of a new record is real time', async () => {
  const before = Date.now();
  const now = await (await openClock(db)).now(db);
  expect(now).toBeGreaterThanOrEqual(before - 5);
  expect(now).toBeLessThanOrEqual(Date.now() + 5);
});

test('a scaled clock runs through the plan from its start, and turns plan instants back into real ones', async () => {
  const realStart = Date.now() - 1000;
  await writeClockSetting(db, { realStart, planStart: 5_000_000, scale: 1000 });
  const clock = await openClock(db);
  const now = await clock.now(db);
  expect(now).toBeGreaterThanOrEqual(6_000_000);
  expect(now).toBeLessThan(6_000_000 + 60_000_000);
  expect(clock.realFor(6_000_000)).toBe(realStart + 1000);
});

test('a clock that is not started yet stands, in the database as in the program', async () => {
  await writeClockSetting(db, { realStart: Date.now() + 3_600_000, planStart: 5_000_000, scale: 1000 });
  const clock = await openClock(db);
  expect(await clock.now(db)).toBe(5_000_000);
  expect(clock.realFor(5_000_000)).toBeLessThan(Date.now());
  await writeClockSetting(db, { realStart: Date.now() - 1000, planStart: 5_000_000, scale: 1000 });
});

test('plan time goes on inside a transaction, so whoever waited for a lock gets the time at which it came', async () => {
  const clock = await openClock(db);
  await db.transaction().execute(async (trx) => {
    const first = await clock.now(trx);
    await sql`select pg_sleep(0.01)`.execute(trx);
    expect(await clock.now(trx)).toBeGreaterThan(first);
  });
});
