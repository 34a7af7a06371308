import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LateUnitsAnswer } from '../../api/schemas/late-unit.schema.ts';
import type { DutiesAnswer } from '../../api/schemas/unit.schema.ts';
import { apiWorld, FILES, type World } from '../support/api-world.ts';

let world: World;
let cycleId: string;
const made = 'imf-n,imf,4,true,IMF-N,Ny seksjon,Ny seksjon,New section,12';
beforeAll(async () => {
  world = await apiWorld();
  cycleId = await world.start();
  await world.confirmLists();
  world.at('2023-11-20 10:00');
  await world.advanceAll();
  await world.importAll({
    organisation: `${FILES.organisation}\n${made}`,
    assignments: `${FILES.assignments}\nnew-head,imf-n,unitManager,2023-11-20,,ordinary`,
  });
});
afterAll(() => world.close());

const outside = async () => (await world.as('coordinator').get(`/cycles/${cycleId}/late-units`)).json<LateUnitsAnswer>();
const join = (person: string, unitId: string) => world.as(person).post(`/cycles/${cycleId}/late-units`, { unitId });

describe('a unit that was made while the cycle runs', () => {
  it('[E26] is named to the coordinator, and belongs on the list as long as people can answer', async () => {
    expect(await outside()).toEqual({
      from: '2023-11-28T00:00:00+01:00',
      open: false,
      units: [{ unitId: 'imf-n', abbreviation: 'IMF-N', name: 'Ny seksjon', above: 'IMF' }],
    });
    expect((await join('coordinator', 'imf-n')).json()).toMatchObject({ status: 409, code: 'UNIT_JOINS_BY_LIST' });
  });

  it('[E26] begins with the next cycle unless the coordinator decides otherwise', async () => {
    world.at('2024-02-01 10:00');
    await world.advanceAll();
    expect((await outside()).open).toBe(true);
    expect((await world.as('coordinator').get('/units/imf-n/duties')).json()).toMatchObject({ code: 'FOLLOW_UP_UNKNOWN' });
    for (const person of ['local-coordinator', 'head-imf', 'rector']) expect((await join(person, 'imf-n')).statusCode).toBe(403);
  });

  it('[E26] joins by the decision of the coordinator, once, and works from the report of the unit above', async () => {
    expect((await join('coordinator', 'imf-n')).statusCode).toBe(201);
    await world.advanceAll();
    expect((await outside()).units).toEqual([]);
    // Nobody counted its answers, so a file of counts is whole without it.
    const cells = { ntnu: 400, ie: 120, idi: 80, imf: 40, 'imf-a': 20, adm: 60 };
    const counts = Object.entries(cells).map(([unitId, n]) => ({ unitId, group: null, invited: n, answered: n / 2 }));
    const looked = await world.as('coordinator').post(`/cycles/${cycleId}/report-checks/preview`, { counts });
    expect([looked.statusCode, looked.json<object>()]).toMatchObject([200, {}]);
    expect((await join('coordinator', 'imf-n')).json()).toMatchObject({ status: 409, code: 'UNIT_IN_CYCLE' });
    expect((await join('coordinator', 'nowhere')).json()).toMatchObject({ status: 404, code: 'UNIT_UNKNOWN' });
    const { duties } = (await world.as('new-head').get('/units/imf-n/duties')).json<DutiesAnswer>();
    const of = (key: string) => duties.find(({ duty }) => duty === key);
    expect(of('P2.report')).toMatchObject({ reportOutcome: 'noOwnReport', status: 'fulfilled' });
    expect(of('P1.preparationForm')).toMatchObject({ status: 'discontinued', end: { reason: 'overBeforeBirth' } });
    expect(of('P3.followUpMeeting')).toMatchObject({ status: 'open', lastDay: '2024-04-30' });
    const facts = (await world.as('new-head').get('/units/imf-n/facts')).json<{ facts: { type: string; details: object }[] }>();
    expect(facts.facts.find(({ type }) => type === 'followUpStarted')?.details).toMatchObject({ joinedLate: true });
  });
});
