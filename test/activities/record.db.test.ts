import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { verifyLedger } from '../../cli/ledger/verify-ledger.ts';
import { createRecordActivities, NewerRulesError } from '../../activities/record.activities.ts';
import { startCycle } from '../../db/cycle-start.repository.ts';
import { findCommand, writeCommand } from '../../db/command.repository.ts';
import { databaseClock } from '../../db/clock.ts';
import { openDatabase } from '../../db/database.ts';
import { lockFollowUp } from '../../db/follow-up.repository.ts';
import { newId } from '../../platform/ids.ts';
import { storedPlans } from '../../db/plan.repository.ts';
import { REAL_TIME } from '../../platform/clock.ts';
import { sql } from 'kysely';
import { sealFact } from '../../documents/hash.ts';
import type { Fact } from '../../domain/facts.ts';
import { on } from '../support/play.ts';
import { NTNU } from '../support/plans.ts';
import { startedCycle, type Fixture } from '../support/record.ts';

let it: Fixture;
beforeEach(async () => {
  it = await startedCycle();
});
afterEach(() => it.close());

describe('advancing a follow-up', () => {
  test('the start writes every duty of the unit and says when to look again', async () => {
    const { next, shown } = await it.advance('IDI');
    const row = await it.followUp('IDI');
    expect(row.seq).toBeGreaterThan(0);
    expect(row.next_at).toBe(next.at);
    expect(next.closed).toBe(false);
    expect(shown.phase).toBe('prepare');
    const duties = await it.db.selectFrom('duties').select('key').where('follow_up_id', '=', row.follow_up_id).execute();
    expect(duties.map((duty) => duty.key).sort()).toEqual(['P1.responseUnitList', 'P4.hseMapping']);
  });

  test('advancing again at the same instant writes nothing', async () => {
    await it.advanceAll();
    const before = await it.counts();
    await it.advance('IDI');
    expect(await it.counts()).toEqual(before);
  });

  test('two workers at once write each fact once', async () => {
    const command = await it.write('IDI', '2023-08-02', 'unitManager', {
      type: 'sendResponseUnits',
      duty: 'P1.responseUnitList',
      units: ['IDI'],
    });
    const answers = await Promise.all([1, 2, 3].map(() => it.advance('IDI', [command])));
    expect(answers.map((answer) => answer.verdicts[command])).toEqual(['accepted', 'accepted', 'accepted']);
    const { follow_up_id: id } = await it.followUp('IDI');
    const sent = await it.db
      .selectFrom('facts')
      .select('seq')
      .where('follow_up_id', '=', id)
      .where('type', '=', 'responseUnitsSent')
      .execute();
    expect(sent).toHaveLength(1);
  });

  test('a worker that remembers a unit sees at once what another worker has decided meanwhile', async () => {
    const other = createRecordActivities({ db: it.db, clock: it.clock, plans: storedPlans(it.db) });
    await it.advance('IDI');
    const { follow_up_id: followUpId } = await it.followUp('IDI');
    const list = { duty: 'P1.responseUnitList', units: ['IDI'] };
    const sent = await it.write('IDI', '2023-08-02', 'unitManager', { type: 'sendResponseUnits', ...list });
    await other.advanceFollowUp({ followUpId, commandIds: [sent] });
    const confirmed = await it.write('IDI', '2023-08-03', 'localCoordinator', { type: 'confirmResponseUnits', ...list });
    expect((await it.advance('IDI', [confirmed])).verdicts[confirmed]).toBe('accepted');
    const facts = await it.db.selectFrom('facts').select('seq').where('follow_up_id', '=', followUpId).orderBy('seq').execute();
    expect(facts.map(({ seq }) => seq)).toEqual(facts.map((_, index) => index + 1));
    expect((await verifyLedger(it.db)).findings).toEqual([]);
  });

  test('what a failed attempt had decided is forgotten with it', async () => {
    await it.advance('IDI');
    const before = await it.followUp('IDI');
    await sql`alter table notices rename to gone`.execute(it.db);
    const command = await it.write('IDI', '2023-08-02', 'unitManager', {
      type: 'sendResponseUnits',
      duty: 'P1.responseUnitList',
      units: ['IDI'],
    });
    await expect(it.advance('IDI', [command])).rejects.toThrow('notices');
    await sql`alter table gone rename to notices`.execute(it.db);
    await it.advance('IDI', [command]);
    expect((await it.followUp('IDI')).seq).toBeGreaterThan(before.seq);
    expect((await verifyLedger(it.db)).findings).toEqual([]);
  });

  test('a crash after the commit changes nothing: the command answers as it was decided', async () => {
    const command = await it.write('IDI', '2023-08-02', 'unitManager', {
      type: 'sendResponseUnits',
      duty: 'P1.responseUnitList',
      units: ['IDI'],
    });
    const first = await it.advance('IDI', [command]);
    expect(first.verdicts[command]).toBe('accepted');
    const before = await it.counts();
    it.clock.at += 1000;
    expect(await it.advance('IDI', [command])).toEqual(first);
    expect(await it.counts()).toEqual(before);
  });

  test('a crash before the commit leaves nothing behind, and the next attempt does it all', async () => {
    await sql`alter table counters rename to gone`.execute(it.db);
    await expect(it.advance('IDI')).rejects.toThrow('counters');
    expect(await it.counts()).toMatchObject({ facts: 0, duties: 0, notices: 0 });
    expect((await it.followUp('IDI')).seq).toBe(0);
    await sql`alter table gone rename to counters`.execute(it.db);
    await it.advance('IDI');
    expect((await it.counts()).facts).toBeGreaterThan(0);
  });

  test('needs one connection only, however many advance at once', async () => {
    const narrow = openDatabase(it.url, { maxConnections: 1 });
    const record = createRecordActivities({ db: narrow, clock: it.clock, plans: storedPlans(narrow) });
    const ids = (await it.db.selectFrom('follow_ups').select('follow_up_id').execute()).map((row) => row.follow_up_id);
    await Promise.all(ids.map((followUpId) => record.advanceFollowUp({ followUpId, commandIds: [] })));
    await narrow.destroy();
    expect(await it.db.selectFrom('follow_ups').select('unit_id').where('seq', '=', 0).execute()).toEqual([]);
  });

  test('a refused command keeps its verdict and its words in its row', async () => {
    await it.advanceAll();
    const id = await it.write('IDI', '2023-08-02', 'employee', { type: 'waive', duty: 'P1.responseUnitList', reason: 'no' });
    expect((await it.advance('IDI', [id])).verdicts[id]).toBe('refused');
    const row = await findCommand(it.db, id);
    expect(row?.verdict).toMatchObject({ accepted: false, refusal: { code: expect.any(String) as string } });
    expect(row?.decided_at).toBe(on(NTNU, '2023-08-02'));
  });

  test('a command nobody wrote is unknown', async () => {
    const id = newId();
    expect((await it.advance('IDI', [id])).verdicts[id]).toBe('unknown');
  });

  test('a worker with older rules refuses to decide on newer facts', async () => {
    await it.advance('IDI');
    const { follow_up_id: id, seq, head_hash: prevHash } = await it.followUp('IDI');
    const fact: Fact = { type: 'alarmRaised', alarm: 'later', duty: '', at: it.clock.at };
    const link = { seq: seq + 1, at: it.clock.at, recordedAt: it.clock.at, rulesVersion: 999, fact, prevHash };
    const sealed = sealFact(link);
    await it.db
      .insertInto('facts')
      .values({
        follow_up_id: id,
        seq: seq + 1,
        at: fact.at,
        recorded_at: fact.at,
        rules_version: 999,
        prev_hash: prevHash,
        ...sealed,
      })
      .execute();
    await it.db
      .updateTable('follow_ups')
      .set({ seq: seq + 1, head_hash: sealed.hash })
      .where('follow_up_id', '=', id)
      .execute();
    await expect(it.advance('IDI')).rejects.toThrow(NewerRulesError);
  });

  test('what is due is judged at its own instant, however late the worker comes', async () => {
    await it.advanceAll();
    await it.advanceAll('2023-10-20');
    const { follow_up_id: id } = await it.followUp('IDI');
    const late = await it.db.selectFrom('facts').selectAll().where('follow_up_id', '=', id).where('type', '=', 'becameLate').execute();
    expect(late.map((fact) => [fact.duty, fact.at])).toEqual([['P1.responseUnitList', on(NTNU, '2023-09-16 00:00')]]);
    expect(late[0]?.recorded_at).toBe(on(NTNU, '2023-10-20'));
  });
});

describe('effects', () => {
  const confirm = (units: string[]) => ({ type: 'confirmResponseUnits' as const, duty: 'P1.responseUnitList', units });

  test('[AT-1] a confirmed list starts its response units in the same transaction and nudges them', async () => {
    await it.advanceAll();
    expect(await it.send('IMF', '2023-09-01', 'localCoordinator', confirm(['IMF-A', 'IMF-B']))).toBe('accepted');
    const a = await it.followUp('IMF-A');
    const b = await it.followUp('IMF-B');
    expect(a.department_id).toBe('IE');
    expect(it.nudged.at(-1)?.sort()).toEqual([a.follow_up_id, b.follow_up_id].sort());
    await it.advance('IMF-A');
    expect((await it.followUp('IMF-A')).is_response_unit).toBe(true);
  });

  test('an institutt that stands on its own list becomes a response unit within the same advance', async () => {
    await it.advanceAll();
    await it.send('IDI', '2023-09-01', 'localCoordinator', confirm(['IDI']));
    const idi = await it.followUp('IDI');
    expect(idi.is_response_unit).toBe(true);
    expect(it.nudged.flat()).not.toContain(idi.follow_up_id);
    const undecided = await it.db.selectFrom('commands').select('command_id').where('verdict', 'is', null).execute();
    expect(undecided).toEqual([]);
  });

  test('confirming the same unit again starts nothing twice', async () => {
    await it.advanceAll();
    await it.send('IMF', '2023-09-01', 'localCoordinator', confirm(['IMF-A']));
    await it.advanceAll();
    const before = await it.followUp('IMF-A');
    await it.send('IMF', '2023-09-04', 'localCoordinator', confirm(['IMF-A']));
    await it.advanceAll();
    expect((await it.followUp('IMF-A')).follow_up_id).toBe(before.follow_up_id);
    const starts = await it.db
      .selectFrom('facts')
      .select('seq')
      .where('type', '=', 'followUpStarted')
      .where('follow_up_id', '=', before.follow_up_id)
      .execute();
    expect(starts).toHaveLength(1);
  });

  test('the first plan below opens the discussion above', async () => {
    await it.advanceAll();
    await it.send('IMF', '2023-09-01', 'localCoordinator', confirm(['IMF-A']));
    await it.advanceAll('2024-03-04');
    const meeting = { occurredOn: '2024-03-05' };
    expect(await it.send('IMF-A', '2024-03-06', 'unitManager', { type: 'recordMeeting', duty: 'P3.followUpMeeting', meeting })).toBe(
      'accepted',
    );
    const plan = { type: 'submitPlan' as const, duty: 'P3.actionPlan', documentId: newId(), hash: 'h', heard: true, measures: [] };
    expect(await it.send('IMF-A', '2024-03-20', 'unitManager', plan)).toBe('accepted');
    await it.advanceAll();
    const { follow_up_id: id } = await it.followUp('IE');
    const duty = await it.db
      .selectFrom('duties')
      .selectAll()
      .where('follow_up_id', '=', id)
      .where('key', '=', 'P3.upperLevelDiscussion')
      .executeTakeFirstOrThrow();
    expect(duty.opened_at).toBe(on(NTNU, '2024-03-20'));
  });
});

describe('commands that come while an advance runs', () => {
  test('wait for it and are received after everything it decided', async () => {
    const clock = databaseClock(REAL_TIME);
    const { follow_up_id: followUpId } = await it.followUp('IDI');
    const command = {
      commandId: newId(),
      followUpId,
      actor: { personId: 'p', roles: ['level3Leader' as const] },
      command: { type: 'becomeResponseUnit' as const },
    };
    let decidedAt = 0;
    let writing: Promise<unknown> = Promise.resolve();
    await it.db.transaction().execute(async (advancing) => {
      await lockFollowUp(advancing, followUpId);
      writing = it.db.transaction().execute((trx) => writeCommand(trx, clock, command));
      await untilSomebodyWaits();
      decidedAt = await clock.now(advancing);
    });
    await writing;
    expect((await findCommand(it.db, command.commandId))?.received_at).toBeGreaterThanOrEqual(decidedAt);
  });

  async function untilSomebodyWaits(): Promise<void> {
    for (;;) {
      const { rows } = await sql<{
        n: number;
      }>`select count(*) as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(it.db);
      if (rows[0]!.n > 0) return;
    }
  }

  test('with the same idempotency key are the same command, or refused as another', async () => {
    const { follow_up_id: followUpId } = await it.followUp('IDI');
    const write = (requestHash: string) =>
      it.db.transaction().execute((trx) =>
        writeCommand(trx, it.clock, {
          commandId: newId(),
          followUpId,
          actor: { personId: 'p', roles: ['level3Leader'] },
          command: { type: 'giveHelp', duty: 'x' },
          idempotency: { key: 'once', requestHash },
        }),
      );
    const [a, b] = await Promise.all([write('same'), write('same')]);
    expect([a.outcome, b.outcome].sort()).toEqual(['repeated', 'written']);
    expect((await write('other')).outcome).toBe('keyReused');
  });
});

describe('counters', () => {
  test('are the sum of the duties after many units moved at once', async () => {
    await it.advanceAll();
    await it.send('IMF', '2023-09-01', 'localCoordinator', {
      type: 'confirmResponseUnits',
      duty: 'P1.responseUnitList',
      units: ['IMF-A', 'IMF-B'],
    });
    it.clock.at = on(NTNU, '2024-06-30');
    const ids = (await it.db.selectFrom('follow_ups').select('follow_up_id').execute()).map((row) => row.follow_up_id);
    await Promise.all(ids.map((followUpId) => it.record.advanceFollowUp({ followUpId, commandIds: [] })));
    const counted = await it.db
      .selectFrom('counters')
      .select(['department_id', 'duty_key', 'level', 'status', 'n'])
      .where('n', '<>', 0)
      .orderBy('department_id')
      .orderBy('duty_key')
      .orderBy('level')
      .orderBy('status')
      .execute();
    const grouped = await it.db
      .selectFrom('duties')
      .innerJoin('follow_ups', 'follow_ups.follow_up_id', 'duties.follow_up_id')
      .select([
        'department_id',
        sql<string>`split_part(duties.key, '/', 1)`.as('duty_key'),
        'level',
        'status',
        ({ fn }) => fn.countAll<number>().as('n'),
      ])
      .groupBy(['department_id', sql`split_part(duties.key, '/', 1)`, 'level', 'status'])
      .orderBy('department_id')
      .orderBy('duty_key')
      .orderBy('level')
      .orderBy('status')
      .execute();
    expect(counted.length).toBeGreaterThan(10);
    expect(counted).toEqual(grouped);
  });
});

test('a second start of the cycle answers with the first', async () => {
  const again = await it.db.transaction().execute((trx) => startCycle(trx, it.clock, it.startInput));
  expect(again).toMatchObject({ startedNow: false, cycle: { cycle_id: it.cycleId } });
  expect((await it.counts()).commands).toBe(5);
});
