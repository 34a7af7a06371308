import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OverviewAnswer } from '../../api/schemas/overview.schema.ts';
import { apiWorld, type World } from '../support/api-world.ts';
import { twoRounds } from '../support/two-rounds.ts';

let world: World;
let second = '';
beforeAll(async () => {
  world = await apiWorld();
  second = await twoRounds(world);
});
afterAll(() => world.close());

const LIST = 'P1.responseUnitList';
async function before(query: string, key = LIST) {
  const { tasks, others, before: day } = (await world.as('rector').get(`/cycles/${second}/overview${query}`)).json<OverviewAnswer>();
  return [day?.slice(0, 10), [...tasks, ...others].find(({ duty }) => duty === key)?.before];
}

it('a second round says how far the first had come on the same day, as it had been recorded by then', async () => {
  world.at('2025-09-20 10:00');
  await world.advanceAll();
  expect(await before('')).toEqual(['2023-09-20', { done: 3, whole: 3 }]);
  expect(await before('?asOf=2025-08-20')).toEqual(['2023-08-20', { done: 0, whole: 3 }]);
});

it('a task that the first round did not have, or had under another name, has no figure from it', async () => {
  expect(await before('?asOf=2025-09-20', 'P1.facultyAgenda')).toEqual(['2023-09-20', null]);
});

it('the first round has none before it', async () => {
  const { cycles } = (await world.as('rector').get('/cycles')).json<{ cycles: { cycleId: string }[] }>();
  const first = cycles.find(({ cycleId }) => cycleId !== second)!;
  const answer = (await world.as('rector').get(`/cycles/${first.cycleId}/overview`)).json<OverviewAnswer>();
  expect([answer.before, answer.tasks[0]?.before]).toEqual([null, null]);
});
