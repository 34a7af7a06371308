import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeskAnswer } from '../../api/schemas/desk.schema.ts';
import { apiWorld, FILES, type World } from '../support/api-world.ts';

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

describe('every doubt about a role can be settled by somebody', () => {
  interface Case {
    doubtId: string | null;
    mine: boolean;
    holders: string[];
    unitGone: boolean;
    abbreviation: string | null;
  }
  const caseOf = async (person: string, doubtId: string): Promise<Case | undefined> =>
    (await world.as(person).get('/desk')).json<DeskAnswer>().cases.find((one) => one.doubtId === doubtId);
  const raise = async (person: string, unitId: string, role: string) => (await doubt(person, unitId, role)).json<Doubt>().doubtId;

  it("a local coordinator's own doubt is a case of the coordinator, not of the one who doubts", async () => {
    const doubtId = await raise('local-coordinator', 'ie', 'localCoordinator');
    expect(await caseOf('coordinator', doubtId)).toMatchObject({ mine: true, holders: ['Prøve coordinator'] });
    expect(await caseOf('local-coordinator', doubtId)).toMatchObject({ mine: false });
    expect((await settle('coordinator', doubtId, 'roleStays')).statusCode).toBe(200);
    expect(await caseOf('coordinator', doubtId)).toBeUndefined();
  });

  it('the only coordinator there is settles the own doubt too', async () => {
    const doubtId = await raise('coordinator', 'ntnu', 'coordinator');
    expect(await caseOf('coordinator', doubtId)).toMatchObject({ mine: true, holders: ['Prøve coordinator'] });
    expect((await settle('coordinator', doubtId, 'roleStays')).statusCode).toBe(200);
  });

  it('a doubt stays a case when the follow-up of the unit has closed', async () => {
    const doubtId = await raise('director', 'adm', 'level2Leader');
    await world.db.updateTable('follow_ups').set({ closed: true }).where('unit_id', '=', 'adm').execute();
    expect(await caseOf('local-coordinator-adm', doubtId)).toMatchObject({ mine: true, unitGone: false });
    expect((await settle('local-coordinator-adm', doubtId, 'roleStays')).statusCode).toBe(200);
  });

  it('a doubt about a unit that has left the organisation is a case of the coordinator', async () => {
    const doubtId = await raise('manager-imf-a', 'imf-a', 'unitManager');
    const without = (text: string) =>
      text
        .split('\n')
        .filter((line) => !line.includes('imf-a,'))
        .join('\n');
    await world.importAll({ organisation: without(FILES.organisation), assignments: without(FILES.assignments) });
    world.at('2023-08-02 09:00');
    expect(await caseOf('coordinator', doubtId)).toMatchObject({
      mine: true,
      unitGone: true,
      abbreviation: 'IMF-A',
      holders: ['Prøve coordinator'],
    });
    expect(await caseOf('local-coordinator', doubtId)).toBeUndefined();
    expect((await seenBy('coordinator')).map((one) => one.doubtId)).toContain(doubtId);
    expect((await settle('coordinator', doubtId, 'roleEnded')).statusCode).toBe(200);
    expect(await seenBy('coordinator')).not.toContainEqual(expect.objectContaining({ doubtId }));
  });
});
