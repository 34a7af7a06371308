import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { UnitListAnswer } from '../../api/schemas/unit-list.schema.ts';
import { apiWorld, FILES, type World } from '../support/api-world.ts';

const DUTY = 'P1.responseUnitList';
let world: World;
let followUpId: string;
beforeAll(async () => {
  world = await apiWorld();
  const small = 'imf-b,imf,4,true,IMF-B,Seksjon B,Seksjon B,Section B,7\nidi-s,idi,4,true,IDI-S,Gruppe S,Gruppe S,Group S,5';
  await world.importAll({ organisation: `${FILES.organisation}\n${small}` });
  const cycleId = await world.createCycle();
  await world.as('coordinator').post(`/cycles/${cycleId}/start`);
  world.at('2023-09-01 10:00');
  await world.advanceAll();
  const row = await world.db.selectFrom('follow_ups').select('follow_up_id').where('unit_id', '=', 'imf').executeTakeFirstOrThrow();
  followUpId = row.follow_up_id;
});
afterAll(() => world.close());

const reasonBy = async (person: string) => {
  const body = { followUpId, duty: DUTY, kind: 'reason', content: { text: 'Seksjonen holder til for seg.' } };
  const stored = await world.as(person).post('/documents', body);
  expect(stored.statusCode).toBe(201);
  return stored.json<{ documentId: string }>().documentId;
};
const send = (units: string[], more: object = {}) =>
  world.command('head-imf', 'imf', { type: 'sendResponseUnits', duty: DUTY, units, ...more });
const confirm = (units: string[], more: object = {}) =>
  world.command('local-coordinator', 'imf', { type: 'confirmResponseUnits', duty: DUTY, units, ...more });
const listFor = async (person: string) => (await world.as(person).get('/units/imf/response-units')).json<UnitListAnswer>();
let reasonId: string;

describe('a list of response units with a small one', () => {
  it('[E28][NT-032] is advised against where it is made: the sizes and what is advised stand beside the units', async () => {
    expect(await listFor('head-imf')).toMatchObject({
      advised: { value: 8, comparator: '>=' },
      units: [
        { unitId: 'imf', headcount: 40 },
        { unitId: 'imf-a', parentId: 'imf', headcount: 20 },
        { unitId: 'imf-b', parentId: 'imf', headcount: 7 },
      ],
      sent: null,
    });
    expect((await world.as('employee').get('/units/imf/response-units')).statusCode).toBe(404);
  });

  it('[E28] is refused without a reason, with the way out, and nothing is sent', async () => {
    expect((await send(['imf-a', 'imf-b'])).json()).toMatchObject({
      status: 409,
      code: 'LIST_UNIT_SMALL',
      params: { unit: 'IMF-B', least: 8 },
      detail: expect.stringContaining('together with a neighbour') as string,
    });
    expect((await confirm(['imf-a', 'imf-b'])).json()).toMatchObject({ status: 409, code: 'LIST_UNIT_SMALL' });
    expect((await listFor('head-imf')).sent).toBeNull();
  });

  it('[E28] is sent with a reason, which whoever confirms the list reads, and nobody below', async () => {
    reasonId = await reasonBy('head-imf');
    expect((await send(['imf-a', 'imf-b'], { reasonId })).statusCode).toBe(200);
    expect((await listFor('local-coordinator')).sent).toEqual({ units: ['imf-a', 'imf-b'], reasonId });
    expect((await world.as('local-coordinator').get(`/documents/${reasonId}`)).json()).toMatchObject({
      content: { text: 'Seksjonen holder til for seg.' },
    });
    expect((await world.as('dean').get(`/documents/${reasonId}`)).statusCode).toBe(403);
  });

  it('[E28] is confirmed as it was sent without a reason of the coordinator’s own', async () => {
    expect((await confirm(['imf-a', 'imf-b'])).statusCode).toBe(200);
  });

  it('[E28] that nobody has sent is confirmed with the coordinator’s own reason', async () => {
    const row = await world.db.selectFrom('follow_ups').select('follow_up_id').where('unit_id', '=', 'idi').executeTakeFirstOrThrow();
    const body = { followUpId: row.follow_up_id, duty: DUTY, kind: 'reason', content: { text: 'Gruppen er alene i bygget.' } };
    const { documentId } = (await world.as('local-coordinator').post('/documents', body)).json<{ documentId: string }>();
    const list = { type: 'confirmResponseUnits', duty: DUTY, units: ['idi-s'] };
    expect((await world.command('local-coordinator', 'idi', list)).json()).toMatchObject({ code: 'LIST_UNIT_SMALL' });
    expect((await world.command('local-coordinator', 'idi', { ...list, reasonId: documentId })).statusCode).toBe(200);
  });
});
