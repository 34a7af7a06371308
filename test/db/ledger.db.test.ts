import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { verifyLedger } from '../../cli/ledger/verify-ledger.ts';
import { sealDocument } from '../../documents/hash.ts';
import { addDocument } from '../../db/document.repository.ts';
import { anchorKeeper } from '../../db/anchor.ts';
import { makeLetters } from '../../db/letter.repository.ts';
import { newId } from '../../platform/ids.ts';
import { pendingNotices, settleNotices } from '../../db/notice.repository.ts';
import { on } from '../support/play.ts';
import { NTNU } from '../support/plans.ts';
import { startedCycle, type Fixture } from '../support/record.ts';

// One played year, anchored, with a letter; each test breaks one thing inside a transaction of the owner and looks from there.
let it: Fixture;
let anchors: string;
let client: pg.Client;
let ids: { letter: string; lettered: string; superseded: string; pending: string };

beforeAll(async () => {
  it = await startedCycle();
  anchors = mkdtempSync(join(tmpdir(), 'toarshjul-anchors-'));
  await it.advanceAll();
  const keeper = anchorKeeper({ db: it.db, clock: it.clock, dir: anchors, zone: 'Europe/Oslo' });
  await keeper.keep();
  await it.send('IMF', '2023-09-01', 'localCoordinator', {
    type: 'confirmResponseUnits',
    duty: 'P1.responseUnitList',
    units: ['IMF-A', 'IMF-B'],
  });
  await handIn();
  await it.advanceAll('2024-06-30');
  ids = await writeALetter();
  await keeper.close();
  client = new pg.Client({ connectionString: it.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await it.close();
  rmSync(anchors, { recursive: true });
});

/** A form of IMF-A with its text. */
async function handIn(): Promise<void> {
  await it.advanceAll('2023-10-02');
  const { follow_up_id: followUpId } = await it.followUp('IMF-A');
  const about = { followUpId, duty: 'P1.preparationForm', kind: 'form', personId: 'anna', createdAt: it.clock.at };
  const text = sealDocument({ goals: 'Alle svarer' });
  const { documentId } = await it.db.transaction().execute((trx) => addDocument(trx, { ...about, ...text }));
  const command = { type: 'submitForm' as const, duty: about.duty, documentId, hash: text.sha256, external: false };
  expect(await it.send('IMF-A', '2023-10-02', 'unitManager', command)).toBe('accepted');
}

let backup: Record<string, string> = {};
beforeEach(() => {
  backup = Object.fromEntries(files().map((file) => [file, readFileSync(file, 'utf8')]));
});
afterEach(() => {
  for (const [file, text] of Object.entries(backup)) writeFileSync(file, text);
});

const files = () => ['2023-08-01.json', '2024-06-30.json'].map((name) => join(anchors, name));

async function writeALetter() {
  const [first, second, third] = await pendingNotices(it.db, it.clock.at, ['overview', 'prompt', 'now']);
  if (!first || !second || !third) throw new Error('the year has notices');
  await it.db
    .insertInto('persons')
    .values({ person_id: 'anna', sub: 'anna', name: 'Anna', email: 'anna@example.org', language: 'nb' })
    .execute();
  const letter = {
    letter_id: newId(),
    slot: '2024-06-30',
    kind: 'prompt' as const,
    person_id: 'anna',
    language: 'nb' as const,
    address: 'anna@example.org',
    subject: 'Frist',
    body_text: 'Hei',
    body_html: '<p>Hei</p>',
    message_id: '<1@example.org>',
    made_at: it.clock.at,
  };
  await it.db.transaction().execute(async (trx) => {
    await makeLetters(trx, [{ letter, noticeIds: [first.notice_id] }]);
    const settled = [
      { noticeId: first.notice_id, state: 'lettered' as const },
      { noticeId: second.notice_id, state: 'superseded' as const, reason: 'laterStep', supersededBy: first.notice_id },
    ];
    await settleNotices(trx, settled, it.clock.at);
  });
  return { letter: letter.letter_id, lettered: first.notice_id, superseded: second.notice_id, pending: third.notice_id };
}

const look = () => verifyLedger(it.db, { anchors });

/** Does by hand what the schema refuses, looks, and puts everything back. */
async function afterwards(statements: string, done: () => Promise<Awaited<ReturnType<typeof look>>> = look) {
  const tables = [
    'facts',
    'duties',
    'notices',
    'letters',
    'letter_notices',
    'commands',
    'counters',
    'follow_ups',
    'documents',
    'plans',
    'anchors',
  ];
  await client.query('set session_replication_role = replica');
  for (const table of tables) await client.query(`create table kept_${table} as table ${table}`);
  try {
    await client.query(statements);
    return await done();
  } finally {
    for (const table of tables) {
      const { rows } = await client.query<{ column_name: string }>(
        `select column_name from information_schema.columns where table_name = $1 and is_generated = 'NEVER' and table_schema = 'public'`,
        [table],
      );
      const columns = rows.map((row) => row.column_name).join(', ');
      await client.query(
        `delete from ${table}; insert into ${table} (${columns}) select ${columns} from kept_${table}; drop table kept_${table}`,
      );
    }
    await client.query('set session_replication_role = origin');
  }
}

const idOf = (unit: string) => `(select follow_up_id from follow_ups where unit_id = '${unit}')`;
const codes = (report: Awaited<ReturnType<typeof look>>) => [...new Set(report.findings.map((one) => one.code))].sort();

describe('ledger verify', () => {
  test('finds nothing in a record that nobody touched', async () => {
    const report = await look();
    expect(report.findings).toEqual([]);
    expect(report.ok).toBe(true);
    expect(report.checked.facts).toBeGreaterThan(100);
    expect(report.checked.notices).toBeGreaterThan(20);
  });

  test('names a fact deleted from the middle', async () => {
    const report = await afterwards(`delete from facts where follow_up_id = ${idOf('IMF-A')} and seq = 7`);
    expect(report.ok).toBe(false);
    expect(report.findings).toContainEqual({ code: 'FACT_MISSING', unit: 'IMF-A', seq: 7, notice: null });
  });

  test('names the last fact of a unit when it is deleted', async () => {
    const { seq } = await it.followUp('IMF-A');
    const report = await afterwards(`delete from facts where follow_up_id = ${idOf('IMF-A')} and seq = ${String(seq)}`);
    expect(report.findings).toContainEqual({ code: 'FACT_MISSING', unit: 'IMF-A', seq, notice: null });
  });

  test('names the last fact by its anchor when the head was moved back with it', async () => {
    const { seq } = await it.followUp('IMF-A');
    const report = await afterwards(`
      delete from facts where follow_up_id = ${idOf('IMF-A')} and seq = ${String(seq)};
      update follow_ups set seq = seq - 1, head_hash = (select hash from facts f where f.follow_up_id = follow_ups.follow_up_id and f.seq = follow_ups.seq - 1)
      where unit_id = 'IMF-A'`);
    expect(report.findings).toContainEqual({ code: 'FACT_MISSING', unit: 'IMF-A', seq, notice: null });
  });

  test('names a whole unit that is gone, even with every trace of it', async () => {
    const { seq } = await it.followUp('NTNU');
    const gone = ['facts', 'duties', 'notices', 'commands', 'follow_ups'].map((table) => `delete from ${table} where follow_up_id = 'ID'`);
    const { follow_up_id: id } = await it.followUp('NTNU');
    const report = await afterwards(gone.join(';').replaceAll('ID', id));
    expect(report.findings).toContainEqual({ code: 'UNIT_MISSING', unit: 'NTNU', seq, notice: null });
  });

  test('knows a confirmed unit that is gone without any anchor', async () => {
    const gone = ['facts', 'duties', 'notices', 'commands', 'follow_ups'].map((table) => `delete from ${table} where follow_up_id = 'ID'`);
    const { follow_up_id: id } = await it.followUp('IMF-B');
    const report = await afterwards(gone.join(';').replaceAll('ID', id), () => verifyLedger(it.db));
    expect(report.findings).toContainEqual({ code: 'UNIT_MISSING', unit: 'IMF-B', seq: null, notice: null });
    expect(report.findings).toContainEqual({ code: 'COUNTER_DIFFERS', unit: 'IE', seq: null, notice: null });
  });

  test('names rows that were left behind when their unit was deleted', async () => {
    const { follow_up_id: id } = await it.followUp('IMF-B');
    const report = await afterwards(`delete from follow_ups where follow_up_id = '${id}'`, () => verifyLedger(it.db));
    expect(report.findings).toContainEqual({ code: 'UNIT_MISSING', unit: null, seq: null, notice: id });
  });

  test('names a notice that was deleted, with the fact that carries it', async () => {
    const row = await it.db.selectFrom('notices').selectAll().where('notice_id', '=', ids.pending).executeTakeFirstOrThrow();
    const report = await afterwards(`delete from notices where notice_id = '${ids.pending}'`);
    expect(report.findings).toHaveLength(1);
    expect(report.findings[0]).toMatchObject({ code: 'NOTICE_MISSING', seq: row.fact_seq });
    expect(report.findings[0]?.notice).toContain(row.step);
  });

  const cases: [title: string, sql: string | (() => string), expected: string[]][] = [
    [
      'a fact whose text was rewritten',
      `update facts set canonical = replace(canonical, 'start', 'merger') where follow_up_id = ${idOf('IDI')} and type = 'dutyWritten'`,
      ['DUTY_DIFFERS', 'FACT_ALTERED'],
    ],
    [
      'a fact whose number of recording was rewritten',
      `update facts set recorded_at = recorded_at + 1 where follow_up_id = ${idOf('IDI')} and seq = 2`,
      ['FACT_ALTERED'],
    ],
    ['a head that was rewritten', `update follow_ups set head_hash = 'x' where unit_id = 'IDI'`, ['HEAD_DIFFERS']],
    ['a unit that would never wake', `update follow_ups set next_at = null where unit_id = 'IDI'`, ['NEXT_DIFFERS']],
    [
      'a duty that was deleted',
      `delete from duties where follow_up_id = ${idOf('IDI')} and key = 'P4.hseMapping'`,
      ['BALANCE_DIFFERS', 'DUTY_MISSING'],
    ],
    [
      'a duty that was rewritten',
      `update duties set due_at = due_at + 1 where follow_up_id = ${idOf('IDI')} and key = 'P4.hseMapping'`,
      ['DUTY_DIFFERS'],
    ],
    [
      'a duty that was invented',
      `insert into duties (follow_up_id, key, status, cause, phase, written_at, revision) values (${idOf('IDI')}, 'x', 'open', 'start', 'prepare', 0, 1)`,
      ['BALANCE_DIFFERS', 'DUTY_UNFOUNDED'],
    ],
    [
      'a notice that was invented',
      `insert into notices (notice_id, follow_up_id, step, epoch, role, urgency, issued_at, fact_seq) values ('${newId()}', ${idOf('IDI')}, 'x', 1, 'unitManager', 'now', 0, 1)`,
      ['NOTICE_UNFOUNDED'],
    ],
    [
      'a notice that was rewritten',
      () => `update notices set urgency = 'now', issued_at = 0 where notice_id = '${ids.pending}'`,
      ['NOTICE_DIFFERS'],
    ],
    [
      'a letter that was deleted',
      () => `delete from letters where letter_id = '${ids.letter}'`,
      ['LETTER_MISSING', 'NOTICE_WITHOUT_LETTER'],
    ],
    ['a letter that tells of nothing', () => `delete from letter_notices`, ['LETTER_WITHOUT_NOTICE', 'NOTICE_WITHOUT_LETTER']],
    ['a letter sent at no time', () => `update letters set state = 'sent'`, ['LETTER_UNACCOUNTED']],
    [
      'a notice superseded by nothing',
      () => `update notices set superseded_by = null where notice_id = '${ids.superseded}'`,
      ['NOTICE_UNACCOUNTED'],
    ],
    ['a counter that was rewritten', `update counters set n = n + 1 where duty_key = 'P4.hseMapping'`, ['COUNTER_DIFFERS']],
    [
      'a command that was deleted',
      `delete from commands where follow_up_id = ${idOf('IDI')} and command->>'type' = 'start'`,
      ['COMMAND_MISSING'],
    ],
    [
      'a verdict that was rewritten',
      `update commands set verdict = '{"accepted":false,"refusal":{"code":"X","params":{}}}' where follow_up_id = ${idOf('IDI')}`,
      ['VERDICT_DIFFERS'],
    ],
    [
      'a document that was rewritten',
      `insert into documents values ('${newId()}', ${idOf('IDI')}, 'x', 'form', 1, 'anna', 0, '{}', 'not its hash')`,
      ['DOCUMENT_ALTERED'],
    ],
    ['a text that was deleted', `delete from documents`, ['DOCUMENT_MISSING']],
    [
      'a text that was exchanged together with its own hash',
      `update documents set content = '{"goals":"Ingen"}', sha256 = encode(sha256('{"goals":"Ingen"}'), 'hex')`,
      ['DOCUMENT_ALTERED'],
    ],
    ['a plan that was rewritten', `update plans set compiled = jsonb_set(compiled, '{gate,value}', '3')`, ['PLAN_ALTERED']],
    ['an anchor of which no file is left', `insert into anchors values ('2023-08-02', 0, 0, 'x')`, ['ANCHOR_MISSING']],
  ];
  test.each(cases)('finds %s', async (_title, statements, expected) => {
    const report = await afterwards(typeof statements === 'string' ? statements : statements());
    expect(codes(report)).toEqual(expected);
  });

  test('finds an anchor file that was rewritten', async () => {
    const [first = ''] = files();
    writeFileSync(first, readFileSync(first, 'utf8').replace('"NTNU"', '"OTHER"'));
    expect((await look()).findings).toEqual([{ code: 'ANCHOR_ALTERED', unit: null, seq: null, notice: '2023-08-01' }]);
  });
});

test('facts can be neither changed nor removed by an ordinary statement', async () => {
  for (const statement of [`update facts set at = 0`, `delete from facts`, `truncate facts cascade`]) {
    await expect(client.query(statement)).rejects.toThrow('append-only');
  }
});

test('the anchor of a day is written once a day and again at the close', async () => {
  const keeper = anchorKeeper({ db: it.db, clock: it.clock, dir: anchors, zone: 'Europe/Oslo' });
  expect(await keeper.keep()).toBe(false);
  expect(await keeper.close()).toBe(true);
  expect(it.clock.at).toBe(on(NTNU, '2024-06-30'));
  expect((await look()).ok).toBe(true);
});
