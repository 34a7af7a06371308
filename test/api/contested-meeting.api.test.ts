import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeskAnswer, DeskUnitsAnswer } from '../../api/schemas/desk.schema.ts';
import type { TasksAnswer } from '../../api/schemas/me.schema.ts';
import { apiWorld, type World } from '../support/api-world.ts';

const DUTY = 'P3.followUpMeeting';
let world: World;
beforeAll(async () => {
  world = await apiWorld();
  await world.start();
  await world.confirmLists();
  world.at('2024-01-22 10:00');
  await world.advanceAll();
  await world.reportsArrive();
  world.at('2024-03-13 10:00');
  await world.advanceAll();
  await held('2024-03-12');
});
afterAll(() => world.close());

const held = async (occurredOn: string) => {
  const meeting = { occurredOn, resultsReadBack: 'ownReport' };
  expect((await world.command('head-idi', 'idi', { type: 'recordMeeting', duty: DUTY, meeting })).statusCode).toBe(200);
};
const contest = async () => expect((await world.command('vo-idi', 'idi', { type: 'contestMeeting', duty: DUTY })).statusCode).toBe(200);
const casesOf = async (person: string) =>
  (await world.as(person).get('/desk')).json<DeskAnswer>().cases.filter(({ kind }) => kind === 'contested');
const tasksOf = async (person: string) => {
  const { units } = (await world.as(person).get('/me/tasks')).json<TasksAnswer>();
  return units.flatMap(({ tasks }) => tasks).filter(({ duty }) => duty === DUTY);
};

describe('a contested date of a meeting that nobody answers', () => {
  it('is a case of the local coordinator from the first day, and the meeting still counts as held', async () => {
    expect(await casesOf('local-coordinator')).toEqual([]);
    await contest();
    expect(await casesOf('local-coordinator')).toMatchObject([
      { unitId: 'idi', duty: DUTY, person: { name: 'Prøve vo-idi' }, since: '2024-03-13T10:00:00+01:00', mine: true, reasonId: null },
    ]);
    expect(await casesOf('coordinator')).toMatchObject([{ unitId: 'idi', mine: false, holders: ['Prøve local-coordinator'] }]);
    const { units } = (await world.as('local-coordinator').get('/desk/units')).json<DeskUnitsAnswer>();
    expect(units.find(({ unitId }) => unitId === 'idi')!.flags).toContain('case');
  });

  it('stands on the list of the manager, who can answer it, and of nobody else', async () => {
    expect(await tasksOf('head-idi')).toMatchObject([{ part: 'responsible', status: 'fulfilled', meeting: { contested: true } }]);
    expect(await tasksOf('vo-idi')).toEqual([]);
  });

  it('is settled by the manager’s new record, also of the same day, and can be contested again', async () => {
    await held('2024-03-12');
    expect(await casesOf('local-coordinator')).toEqual([]);
    expect(await tasksOf('head-idi')).toEqual([]);
    await contest();
    expect(await casesOf('local-coordinator')).toHaveLength(1);
    await held('2024-03-11');
    expect(await casesOf('local-coordinator')).toEqual([]);
  });
});
