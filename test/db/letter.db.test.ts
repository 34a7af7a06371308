import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openDatabase, type Database } from '../../db/database.ts';
import { claimLetters, deferLetter, makeLetters, markBounced, markHanded, markSent } from '../../db/letter.repository.ts';
import { newId } from '../../platform/ids.ts';
import type { LetterKind } from '../../db/tables.ts';
import { createTestDatabase, type TestDatabase } from '../support/postgres.ts';

let database: TestDatabase;
let db: Database;
beforeAll(async () => {
  database = await createTestDatabase();
  db = openDatabase(database.url);
  await db
    .insertInto('persons')
    .values({ person_id: 'anna', sub: null, name: 'Anna', email: 'anna@example.org', language: 'nn' })
    .execute();
});
beforeEach(async () => {
  await db.deleteFrom('letters').execute();
});
afterAll(async () => {
  await db.destroy();
  await database.drop();
});

async function make(slot: string, kind: LetterKind): Promise<string | undefined> {
  const id = newId();
  const texts = { address: 'anna@example.org', subject: 'Frist', body_text: 'Hei', body_html: '<p>Hei</p>' };
  const letter = {
    letter_id: id,
    slot,
    kind,
    person_id: 'anna',
    language: 'nn' as const,
    message_id: `<${id}@example.org>`,
    made_at: 1,
    ...texts,
  };
  return (await db.transaction().execute((trx) => makeLetters(trx, [{ letter, noticeIds: [] }])))[0];
}

const LEASE = 100;
const claim = (now: number) => claimLetters(db, now, LEASE, 10);
const states = async () => (await db.selectFrom('letters').select('state').execute()).map((row) => row.state);

test('a person gets one letter a slot, be it weekly or prompt, and any number of others', async () => {
  expect(await make('2023-10-02', 'weekly')).toBeDefined();
  expect(await make('2023-10-02', 'prompt')).toBeUndefined();
  expect(await make('2023-10-02', 'now')).toBeDefined();
  expect(await make('2023-10-02', 'now')).toBeDefined();
});

test('two senders at once never claim the same letter', async () => {
  for (let i = 0; i < 5; i += 1) await make(String(i), 'now');
  const claimed = await Promise.all([claim(1000), claim(1000)]);
  expect(new Set(claimed.flat().map((letter) => letter.letter_id)).size).toBe(5);
  expect(claimed.flat()).toHaveLength(5);
});

test('an expired claim is taken anew and not marked', async () => {
  await make('1', 'now');
  await claim(1000);
  expect(await claim(1000 + LEASE)).toEqual([]);
  expect(await claim(1001 + LEASE)).toMatchObject([{ possibly_twice: false, attempts: 2 }]);
});

test('a letter whose hand-over got no answer is sent once more, marked as possibly twice, and never a third time', async () => {
  const id = (await make('1', 'now')) ?? '';
  await claim(1000);
  await markHanded(db, id);
  expect(await claim(2000)).toMatchObject([{ letter_id: id, possibly_twice: true }]);
  await markHanded(db, id);
  expect(await claim(3000)).toEqual([]);
});

test('a deferred letter waits for its next try; bounced and sent ones are done', async () => {
  const [a = '', b = '', c = ''] = [await make('1', 'now'), await make('2', 'now'), await make('3', 'now')];
  await claim(1000);
  await deferLetter(db, a, 5000, '451');
  await markBounced(db, b, 1_700_000_000_000, '550');
  await markSent(db, c, 77, '250');
  expect(await claim(4999)).toEqual([]);
  expect(await claim(5000)).toMatchObject([{ letter_id: a }]);
  expect((await states()).sort()).toEqual(['bounced', 'claimed', 'sent']);
});
