import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiWorld, type World } from '../support/api-world.ts';

let world: World;
beforeAll(async () => {
  world = await apiWorld();
  await world.start();
});
afterAll(() => world.close());

interface Doubt {
  doubtId: string;
  personId: string;
  unitId: string;
}
const doubt = (person: string, unitId: string, role: string) => world.as(person).post('/me/role-doubts', { unitId, role });
const seenBy = async (person: string) => (await world.as(person).get('/role-doubts')).json<{ doubts: Doubt[] }>().doubts;
const settle = (person: string, id: string, outcome: string) => world.as(person).post(`/role-doubts/${id}/settle`, { outcome });

describe('"I am not the representative here"', () => {
  it('asks the coordinators of the unit, once however often it is said', async () => {
    const first = await doubt('vo-idi', 'idi', 'safetyRepresentative');
    expect([first.statusCode, first.json<unknown>()]).toEqual([
      201,
      expect.objectContaining({ personId: 'vo-idi', name: 'Prøve vo-idi', unitName: 'Institutt for data', settledAt: null, outcome: null }),
    ]);
    const again = await doubt('vo-idi', 'idi', 'safetyRepresentative');
    expect([again.statusCode, again.json<Doubt>().doubtId]).toEqual([200, first.json<Doubt>().doubtId]);
    for (const person of ['coordinator', 'local-coordinator'])
      expect((await seenBy(person)).map(({ personId, unitId }) => [personId, unitId])).toEqual([['vo-idi', 'idi']]);
    for (const person of ['local-coordinator-adm', 'head-idi', 'vo-idi', 'rector', 'stranger']) expect(await seenBy(person)).toEqual([]);
  });

  it('is for a role one holds; whoever has none there is not told of the unit', async () => {
    expect((await doubt('head-idi', 'idi', 'safetyRepresentative')).json()).toMatchObject({ status: 409, code: 'ROLE_NOT_HELD' });
    expect((await doubt('director', 'idi', 'unitManager')).json()).toMatchObject({ status: 404, code: 'UNIT_UNKNOWN' });
    expect((await doubt('head-idi', 'idi', 'king')).json()).toMatchObject({ status: 400, code: 'REQUEST_INVALID' });
  });

  it('is settled by a coordinator of the unit only, and one answer stands', async () => {
    const { doubtId } = (await doubt('head-imf', 'imf', 'level3Leader')).json<Doubt>();
    expect((await settle('head-imf', doubtId, 'roleEnded')).json()).toMatchObject({ status: 403, code: 'ACCESS_ROLE_MISSING' });
    expect((await settle('local-coordinator-adm', doubtId, 'roleEnded')).json()).toMatchObject({ status: 404, code: 'UNIT_UNKNOWN' });
    expect((await settle('coordinator', '01900000-0000-7000-8000-000000000000', 'roleEnded')).json()).toMatchObject({
      status: 404,
      code: 'DOUBT_UNKNOWN',
    });
    expect((await seenBy('local-coordinator')).map((one) => one.doubtId)).toContain(doubtId);
    const settled = await settle('local-coordinator', doubtId, 'roleStays');
    expect(settled.json()).toMatchObject({ outcome: 'roleStays', settledAt: '2023-08-01T09:00:00+02:00' });
    expect((await settle('coordinator', doubtId, 'roleStays')).statusCode).toBe(200);
    expect((await settle('coordinator', doubtId, 'roleEnded')).json()).toMatchObject({ status: 409, code: 'DOUBT_SETTLED' });
    expect((await seenBy('local-coordinator')).map((one) => one.doubtId)).not.toContain(doubtId);
    expect((await doubt('head-imf', 'imf', 'level3Leader')).statusCode).toBe(201);
  });
});
