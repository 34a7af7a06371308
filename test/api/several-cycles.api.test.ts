import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CommandAnswer } from '../../api/schemas/command.schema.ts';
import { apiWorld, PLAN_SOURCE, type World } from '../support/api-world.ts';

let world: World;
beforeAll(async () => {
  world = await apiWorld();
  await world.importAll();
});
afterAll(() => world.close());

const HELP = { type: 'requestHelp', duty: 'P1.responseUnitList', kind: 'coordinator' };
const ask = (body: object) =>
  world.as('head-idi').post('/commands', { ...body, command: HELP }, { 'idempotency-key': crypto.randomUUID() });
const unitsOf = () => world.as('coordinator').get('/units');

describe('before a cycle has been started', () => {
  it('a question without a cycle is answered with that, not with a cycle that does not exist', async () => {
    expect((await unitsOf()).json()).toMatchObject({
      status: 404,
      code: 'CYCLE_NONE_STARTED',
      detail: expect.stringMatching(/^Det er ikke startet noen syklus ennå/) as string,
    });
    await world.createCycle();
    expect((await unitsOf()).json()).toMatchObject({ status: 404, code: 'CYCLE_NONE_STARTED' });
    expect((await ask({ unitId: 'idi' })).json()).toMatchObject({ status: 404, code: 'CYCLE_NONE_STARTED' });
  });
});

describe('while a unit is followed up in two cycles', () => {
  const cycles: string[] = [];
  beforeAll(async () => {
    cycles.push(await world.createCycle());
    expect((await world.as('coordinator').post(`/cycles/${cycles[0]}/start`)).statusCode).toBe(201);
    world.at('2025-08-11 10:00');
    await world.advanceAll();
    const plan = await world.as('coordinator').post('/plans', { source: PLAN_SOURCE, startYear: 2025 });
    const { key, version } = plan.json<{ key: string; version: number }>();
    const body = {
      planKey: key,
      planVersion: version,
      mandateReference: 'ephorte 2025/1',
      discussedOn: '2023-06-15',
      privacyNotice: 'https://example.org/personvern',
    };
    cycles.push((await world.as('coordinator').post('/cycles', body)).json<{ cycleId: string }>().cycleId);
    expect((await world.as('coordinator').post(`/cycles/${cycles[1]}/start`)).statusCode).toBe(201);
  });
  const commands = () =>
    world.db
      .selectFrom('commands')
      .select('command_id')
      .where('command', '@>', '{"type":"requestHelp"}' as never)
      .execute();

  it('a command that does not say which is refused with their ids, and nothing is written', async () => {
    const refused = (await ask({ unitId: 'idi' })).json<{ params: object; detail: string }>();
    expect(refused).toMatchObject({ status: 409, code: 'CYCLE_AMBIGUOUS', params: { unit: 'idi', cycles: cycles.join(', ') } });
    for (const id of cycles) expect(refused.detail).toContain(id);
    expect(await commands()).toEqual([]);
  });

  it('a command that names its cycle goes there, and reading without one shows the latest', async () => {
    const followUp = async (cycleId: string) =>
      (
        await world.db
          .selectFrom('follow_ups')
          .select('follow_up_id')
          .where('unit_id', '=', 'idi')
          .where('cycle_id', '=', cycleId)
          .executeTakeFirstOrThrow()
      ).follow_up_id;
    const answer = (await ask({ unitId: 'idi', cycleId: cycles[1] })).json<CommandAnswer>();
    expect(answer).toMatchObject({ status: 'accepted', followUpId: await followUp(cycles[1]!) });
    expect((await world.as('head-idi').get('/units/idi')).json()).toMatchObject({ followUpId: await followUp(cycles[1]!) });
  });

  it('a command needs no cycle where the unit is open in one only', async () => {
    await world.db
      .updateTable('follow_ups')
      .set({ closed: true })
      .where('unit_id', '=', 'idi')
      .where('cycle_id', '=', cycles[0]!)
      .execute();
    expect((await ask({ unitId: 'idi' })).json<{ code?: string }>().code).not.toBe('CYCLE_AMBIGUOUS');
  });
});
