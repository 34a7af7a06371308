import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiWorld, type World } from '../support/api-world.ts';

let world: World;
beforeAll(async () => {
  world = await apiWorld();
  await world.start();
});
afterAll(() => world.close());

const notes = async () =>
  (
    await world.db
      .selectFrom('commands')
      .select('command')
      .where('command', '@>', '{"type":"noteRoleChange"}' as never)
      .orderBy('received_at')
      .execute()
  ).map((row) => row.command);

describe('assignments', () => {
  it('show who holds each role and who stands in where nobody does', async () => {
    const answer = (await world.as('dean').get('/assignments?unit=imf-a')).json<{
      assignments: object[];
      acting: { role: string; personIds: string[] }[];
    }>();
    expect(answer.assignments).toEqual([
      {
        personId: 'manager-imf-a',
        name: 'Prøve manager-imf-a',
        unitId: 'imf-a',
        role: 'unitManager',
        from: '2020-01-01',
        lastDay: null,
        kind: 'ordinary',
      },
    ]);
    expect(answer.acting).toContainEqual({ role: 'safetyRepresentative', personIds: ['vo-imf'] });
    expect((await world.as('vo-idi').get('/assignments?unit=imf-a')).statusCode).toBe(404);
    expect((await world.as('employee').get('/assignments?unit=idi')).statusCode).toBe(403);
  });

  it('given to a new manager tell the running follow-up in the same step', async () => {
    await world
      .as('local-coordinator')
      .post('/assignments/end', { personId: 'head-idi', unitId: 'idi', role: 'level3Leader', lastDay: '2023-07-31' });
    expect(await notes()).toEqual([{ type: 'noteRoleChange', role: 'unitManager', vacant: true, newcomers: ['dean'] }]);
    const given = await world.as('local-coordinator').post('/assignments', { personId: 'new-head', unitId: 'idi', role: 'level3Leader' });
    expect(given.json()).toMatchObject({
      told: 1,
      assignment: { personId: 'new-head', from: '2023-08-01', lastDay: null, kind: 'ordinary' },
    });
    expect(await notes()).toEqual([
      { type: 'noteRoleChange', role: 'unitManager', vacant: true, newcomers: ['dean'] },
      { type: 'noteRoleChange', role: 'unitManager', vacant: false, newcomers: ['new-head'] },
    ]);
    expect((await world.as('new-head').get('/me/tasks')).json()).toMatchObject({ units: [{ unitId: 'idi' }] });
    expect((await world.as('head-idi').get('/units/idi')).statusCode).toBe(404);
  });

  it('that would overlap, concern nobody or end before they begin are refused with the way out', async () => {
    const give = (body: object) => world.as('coordinator').post('/assignments', { unitId: 'idi', role: 'level3Leader', ...body });
    expect((await give({ personId: 'new-head' })).json()).toMatchObject({ status: 409, code: 'ASSIGNMENT_OVERLAPS' });
    expect((await give({ personId: 'no-such-person' })).json()).toMatchObject({ status: 404, code: 'PERSON_UNKNOWN' });
    expect((await give({ personId: 'dean', from: '2023-09-01', lastDay: '2023-08-01' })).json()).toMatchObject({
      status: 400,
      errors: [{ path: 'body.lastDay', code: 'PERIOD_BACKWARDS' }],
    });
    expect((await give({ personId: 'dean', role: 'caretaker' })).json()).toMatchObject({ status: 400, errors: [{ path: 'body.role' }] });
    expect(
      (
        await world
          .as('coordinator')
          .post('/assignments/end', { personId: 'dean', unitId: 'idi', role: 'level3Leader', lastDay: '2023-08-01' })
      ).json(),
    ).toMatchObject({ status: 404, code: 'ASSIGNMENT_UNKNOWN' });
  });

  it.each([
    ['institutionLeader', 'ie', 2, 1],
    ['level2Leader', 'ntnu', 1, 2],
    ['level2Leader', 'idi', 3, 2],
    ['level3Leader', 'adm', 2, 3],
  ])('refuse a %s at %s, which is on level %i', async (role, unitId, level, belongs) => {
    const refused = (await world.as('coordinator').post('/assignments', { personId: 'stranger', unitId, role })).json<{
      errors: { detail: string }[];
    }>();
    expect(refused).toMatchObject({ status: 400, code: 'REQUEST_INVALID', errors: [{ path: 'body.role', code: 'ROLE_LEVEL' }] });
    expect(refused.errors[0]?.detail).toContain(`nivå ${belongs}, men ${unitId} er på nivå ${level}`);
  });

  it('keep the last coordinator at the top until another has the role', async () => {
    const end = { personId: 'coordinator', unitId: 'ntnu', role: 'coordinator', lastDay: '2023-08-31' };
    const stop = () => world.as('coordinator').post('/assignments/end', end);
    expect((await stop()).json()).toMatchObject({ status: 409, code: 'COORDINATOR_LAST' });
    const next = { personId: 'stranger', unitId: 'ntnu', role: 'coordinator', from: '2023-09-01' };
    expect((await world.as('coordinator').post('/assignments', next)).statusCode).toBe(201);
    expect((await stop()).statusCode).toBe(200);
  });

  it('are given by coordinators only, the local ones for their own units', async () => {
    const body = { personId: 'stranger', unitId: 'idi', role: 'resourcePerson' };
    for (const person of ['dean', 'new-head', 'vo-idi', 'lhvo'])
      expect([person, (await world.as(person).post('/assignments', body)).statusCode]).toEqual([person, 403]);
    expect((await world.as('local-coordinator-adm').post('/assignments', body)).statusCode).toBe(404);
    expect((await world.as('local-coordinator').post('/assignments', body)).statusCode).toBe(201);
  });
});

describe('a rehearsal', () => {
  it('plays the cycle with the imported organisation and sends nothing', async () => {
    const [cycle] = (await world.as('coordinator').get('/cycles')).json<{ cycles: { cycleId: string }[] }>().cycles;
    const before = await world.db.selectFrom('facts').select('seq').execute();
    const response = await world.as('coordinator').post(`/cycles/${cycle?.cycleId}/rehearsal`, { behaviour: 'silent', letters: true });
    const rehearsal = response.json<{
      units: number;
      letterCount: number;
      letters: { subject: string; text: string }[];
      duties: Record<string, number>;
    }>();
    expect([response.statusCode, rehearsal.units]).toEqual([200, 6]);
    expect(rehearsal.letters).toHaveLength(rehearsal.letterCount);
    expect(rehearsal.letters[0]?.text.length).toBeGreaterThan(40);
    expect(rehearsal.duties['missed']).toBeGreaterThan(0);
    const counted = (await world.as('coordinator').post(`/cycles/${cycle?.cycleId}/rehearsal`, { behaviour: 'silent' })).json<{
      letterCount: number;
      letters: [];
    }>();
    expect(counted).toMatchObject({ letterCount: rehearsal.letterCount, letters: [] });
    expect(await world.db.selectFrom('facts').select('seq').execute()).toEqual(before);
    expect((await world.as('dean').post(`/cycles/${cycle?.cycleId}/rehearsal`)).statusCode).toBe(403);
  });
});
