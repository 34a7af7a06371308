import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeskAnswer, DeskUnitsAnswer } from '../../api/schemas/desk.schema.ts';
import { apiWorld, type World } from '../support/api-world.ts';

let world: World;
beforeAll(async () => {
  world = await apiWorld();
  await world.start();
});
afterAll(() => world.close());

const desk = async (person: string) => (await world.as(person).get('/desk')).json<DeskAnswer>();
const table = async (person: string) => (await world.as(person).get('/desk/units')).json<DeskUnitsAnswer>();
const cases = async (person: string) => (await desk(person)).cases.map(({ kind, unitId, mine }) => [kind, unitId, mine]);
const row = async (person: string, unitId: string) => (await table(person)).units.find((unit) => unit.unitId === unitId);
const command = async (person: string, unitId: string, body: object) => {
  const answer = await world.command(person, unitId, body);
  expect([answer.statusCode, answer.json<object>()]).toEqual([200, expect.objectContaining({ status: 'accepted' })]);
};

describe("the coordinator's desk", () => {
  it('is for coordinators: a local one sees the own faculty, the central one everything, nobody else gets in', async () => {
    for (const person of ['rector', 'dean', 'head-idi', 'vo-idi', 'hvo', 'employee', 'stranger'])
      for (const path of ['/desk', '/desk/units'])
        expect((await world.as(person).get(path)).json(), person).toMatchObject({ status: 403, code: 'ACCESS_ROLE_MISSING' });
    const units = async (person: string) => (await table(person)).units.map(({ unitId }) => unitId).toSorted();
    expect(await units('coordinator')).toEqual(['adm', 'idi', 'ie', 'imf', 'ntnu']);
    expect(await units('local-coordinator')).toEqual(['idi', 'ie', 'imf']);
    expect([(await desk('coordinator')).central, (await desk('local-coordinator')).central]).toEqual([true, false]);
  });

  it('a unit list that was sent waits for the local coordinator, and the central one sees at whom', async () => {
    await command('head-idi', 'idi', { type: 'sendResponseUnits', duty: 'P1.responseUnitList', units: ['idi'] });
    expect(await cases('local-coordinator')).toEqual([['unitList', 'idi', true]]);
    expect(await cases('coordinator')).toContainEqual(['unitList', 'idi', false]);
    expect((await desk('coordinator')).cases.find(({ kind }) => kind === 'unitList')).toMatchObject({
      abbreviation: 'IDI',
      person: { personId: 'head-idi', name: 'Prøve head-idi' },
      since: '2023-08-01T09:00:00+02:00',
      holders: ['Prøve local-coordinator'],
    });
    expect(await cases('local-coordinator-adm')).toEqual([]);
    await world.confirmLists();
    expect(await cases('local-coordinator')).toEqual([]);
  });

  it('counts every task with its whole, in the order of the plan, and the ledger adds up', async () => {
    const { tasks, ledger, responseUnits } = await desk('coordinator');
    expect(responseUnits).toBe(3);
    expect(tasks.find(({ duty }) => duty === 'P1.responseUnitList')).toMatchObject({ whole: 3, done: 3, ended: 3, current: false });
    expect(tasks.find(({ duty }) => duty === 'P3.followUpMeeting')).toMatchObject({
      whole: 3,
      done: 0,
      late: 0,
      lastDay: '2024-04-30',
      current: false,
      opensAt: '2024-01-01T00:00:00+01:00',
    });
    expect(ledger.written + ledger.added).toBe(ledger.ended + ledger.open);
    expect(Object.values(ledger.ends).reduce((sum, n) => sum + n, 0)).toBe(ledger.ended);
    expect(tasks.reduce((sum, task) => sum + task.whole, 0)).toBe(ledger.written + ledger.added);
  });

  it('asks for the report check while reports are awaited and nobody has run it', async () => {
    world.at('2024-01-22 10:00');
    await world.advanceAll();
    expect(await cases('coordinator')).toContainEqual(['reports', null, true]);
    expect((await cases('local-coordinator')).map(([kind]) => kind)).not.toContain('reports');
    await world.reportsArrive();
    expect((await cases('coordinator')).map(([kind]) => kind)).not.toContain('reports');
  });

  it('says what the system sends next, to whom and for how many units', async () => {
    world.at('2024-04-29 12:00');
    await world.advanceAll();
    const { next } = await desk('coordinator');
    expect(next).toContainEqual({
      date: '2024-05-02',
      duty: 'P3.followUpMeeting',
      title: 'Oppfølgingsmøte',
      kind: 'after',
      to: ['unitManager'],
      units: 3,
    });
    expect(next.map(({ date }) => date)).toEqual(next.map(({ date }) => date).toSorted());
  });

  it('a unit near its last day that nothing has happened to is at risk; asked for more time, it is a case', async () => {
    expect(await row('local-coordinator', 'idi')).toMatchObject({ flags: expect.arrayContaining(['atRisk']), attention: true });
    await command('head-idi', 'idi', { type: 'requestExtension', duty: 'P3.followUpMeeting', lastDay: '2024-05-24' });
    expect((await desk('local-coordinator')).cases).toContainEqual(
      expect.objectContaining({
        kind: 'extension',
        unitId: 'idi',
        askedDay: '2024-05-24',
        lastDay: '2024-04-30',
        title: 'Oppfølgingsmøte',
      }),
    );
    expect((await row('local-coordinator', 'idi'))?.flags).toContain('case');
    expect((await table('coordinator')).columns.map(({ duty }) => duty)).toContain('P3.followUpMeeting');
  });

  it('who is late longest comes first; a moved day is shown as moved', async () => {
    await command('local-coordinator', 'idi', {
      type: 'decideExtension',
      duty: 'P3.followUpMeeting',
      granted: true,
      lastDay: '2024-05-24',
    });
    world.at('2024-05-08 10:00');
    await world.advanceAll();
    const { columns, units } = await table('coordinator');
    const place = columns.findIndex(({ duty }) => duty === 'P3.followUpMeeting');
    expect(units[0]!.flags).toContain('late');
    expect(units.find(({ unitId }) => unitId === 'imf-a')?.waiting).toMatchObject({
      on: 'unitManager',
      names: ['Prøve manager-imf-a'],
      mine: false,
    });
    expect(units.find(({ unitId }) => unitId === 'imf-a')?.cells[place]).toMatchObject({
      status: 'late',
      moved: false,
      lastDay: '2024-04-30',
    });
    expect(units.find(({ unitId }) => unitId === 'idi')?.cells[place]).toMatchObject({
      status: 'open',
      moved: true,
      lastDay: '2024-05-24',
    });
    expect((await desk('coordinator')).tasks.find(({ duty }) => duty === 'P3.followUpMeeting')).toMatchObject({
      late: 2,
      moved: 1,
      current: true,
    });
  });

  it('a unit without a manager is a case; one without a representative only shows it', async () => {
    const end = { personId: 'manager-imf-a', unitId: 'imf-a', role: 'unitManager', lastDay: '2024-05-07' };
    expect((await world.as('coordinator').post('/assignments/end', end)).statusCode).toBe(200);
    expect(await cases('local-coordinator')).toContainEqual(['vacancy', 'imf-a', true]);
    expect(await row('coordinator', 'imf-a')).toMatchObject({ manager: null, flags: expect.arrayContaining(['noManager']) });
    expect(await row('coordinator', 'adm')).toMatchObject({ representative: null, flags: expect.arrayContaining(['noRepresentative']) });
  });

  it('a doubt about a role and a letter that did not arrive are cases, until settled and until one arrives', async () => {
    await world.as('vo-idi').post('/me/role-doubts', { unitId: 'idi', role: 'safetyRepresentative' });
    expect(await cases('local-coordinator')).toContainEqual(['doubt', 'idi', true]);
    const notice = await world.db
      .selectFrom('notices')
      .innerJoin('follow_ups', 'follow_ups.follow_up_id', 'notices.follow_up_id')
      .select('notice_id')
      .where('unit_id', '=', 'idi')
      .executeTakeFirstOrThrow();
    const letter = async (slot: string, state: 'bounced' | 'sent', at: number) => {
      const letterId = crypto.randomUUID();
      const letterRow = { slot, kind: 'prompt', person_id: 'head-idi', language: 'nb', address: 'head-idi@example.org' } as const;
      const words = { subject: 'Oppfølgingsmøte', body_text: '', body_html: '', message_id: `<${slot}@example.org>` };
      await world.db
        .insertInto('letters')
        .values({ letter_id: letterId, ...letterRow, ...words, state, made_at: at })
        .execute();
      await world.db.insertInto('letter_notices').values({ letter_id: letterId, notice_id: notice.notice_id }).execute();
    };
    await letter('first', 'bounced', world.clock.at - 2000);
    expect((await desk('local-coordinator')).cases).toContainEqual(
      expect.objectContaining({ kind: 'bounced', unitId: 'idi', person: { personId: 'head-idi', name: 'Prøve head-idi' } }),
    );
    await letter('second', 'sent', world.clock.at - 1000);
    expect((await cases('local-coordinator')).map(([kind]) => kind)).not.toContain('bounced');
  });

  it('[E71] a link from ARK that is missing is a case of the coordinator, until it has been sent again', async () => {
    const FORM = 'P4.evaluationForm1';
    world.at('2024-06-03 10:00');
    await world.advanceAll();
    const links = async (person: string) => (await desk(person)).cases.filter(({ kind }) => kind === 'link');
    expect(await links('coordinator')).toEqual([]);
    for (const [who, ends] of [
      ['head-idi', 'coordinator'],
      ['vo-idi', 'local-coordinator'],
    ] as const) {
      await command(who, 'idi', { type: 'reportMissingLink', duty: FORM });
      const [found] = await links('coordinator');
      expect(found).toMatchObject({ unitId: 'idi', duty: FORM, mine: true, person: { personId: who, name: `Prøve ${who}` } });
      expect(found?.since?.slice(0, 10)).toBe('2024-06-03');
      expect(await links('local-coordinator')).toMatchObject([{ unitId: 'idi', mine: false, holders: ['Prøve coordinator'] }]);
      expect((await row('coordinator', 'idi'))?.flags).toContain('case');
      await command(ends, 'idi', { type: 'endWaiting', duty: FORM, on: 'ark' });
      expect(await links('coordinator')).toEqual([]);
    }
  });

  it('an opening that nobody has set is a case from the day the plan says', async () => {
    world.at('2025-03-01 10:00');
    await world.advanceAll();
    expect((await cases('coordinator')).map(([kind]) => kind)).not.toContain('opening');
    world.at('2025-03-03 10:00');
    await world.advanceAll();
    expect((await desk('coordinator')).cases).toContainEqual(
      expect.objectContaining({ kind: 'opening', duty: 'P5.evaluationForm2', mine: true }),
    );
  });
});

describe('finding somebody to give a role to', () => {
  it('takes every word of a name, for coordinators only, and knows no wildcards', async () => {
    const find = async (person: string, q: string) =>
      (await world.as(person).get(`/desk/people?q=${encodeURIComponent(q)}`)).json<object>();
    expect(await find('local-coordinator', 'new prøve')).toEqual({ people: [{ personId: 'new-head', name: 'Prøve new-head', units: [] }] });
    expect(await find('coordinator', 'head-idi')).toEqual({ people: [{ personId: 'head-idi', name: 'Prøve head-idi', units: ['IDI'] }] });
    expect(await find('coordinator', '%%')).toEqual({ people: [] });
    expect(await find('coordinator', 'p')).toMatchObject({ status: 400, code: 'REQUEST_INVALID' });
    expect(await find('head-idi', 'prøve')).toMatchObject({ status: 403, code: 'ACCESS_ROLE_MISSING' });
  });
});

describe('before a cycle has started', () => {
  it('the desk says that none has', async () => {
    const empty = await apiWorld();
    await empty.importAll();
    expect((await empty.as('coordinator').get('/desk')).json()).toMatchObject({ status: 404, code: 'CYCLE_NONE_STARTED' });
    await empty.close();
  });
});
