import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DeskAnswer } from '../../api/schemas/desk.schema.ts';
import { untilLeaderMeeting } from '../browser/support/leadership-story.ts';
import { apiWorld, type World } from '../support/api-world.ts';

let world: World;
beforeAll(async () => {
  world = await apiWorld();
  await untilLeaderMeeting(world);
}, 60_000);
afterAll(() => world.close());

it('the desk counts the measures of all plans in one line', async () => {
  const { tasks } = (await world.as('coordinator').get('/desk')).json<DeskAnswer>();
  expect(tasks.find(({ duty }) => duty === 'P4.measure')).toMatchObject({ title: 'Tiltak i handlingsplanen', whole: 7, done: 0, late: 0 });
});
