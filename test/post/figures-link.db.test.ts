import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSnapshotActivities } from '../../activities/snapshot.activities.ts';
import { storedPlans } from '../../db/plan.repository.ts';
import { postWorld, type PostWorld } from '../support/post.ts';

let world: PostWorld;
beforeEach(async () => {
  world = await postWorld([['dean', 'IE', 'level2Leader']]);
});
afterEach(() => world.close());

it('[NT-071] the letter about frozen figures names the round it was frozen in: another one may run by then', async () => {
  const { db, clock, cycleId, advanceAll } = world.cycle;
  await advanceAll('2024-08-30');
  await world.look('2024-08-30 08:00');
  await advanceAll('2024-09-02 07:30');
  await world.look('2024-09-02 08:00');
  await createSnapshotActivities({ db, clock, plans: storedPlans(db) }).takeSnapshots({ cycleId, duty: 'P4.tertialReport' });
  await advanceAll('2024-09-02 09:00');
  await world.look('2024-09-03 08:00');
  const address = `https://toarshjul.example.org/leadership?cycle=${cycleId}&unit=IE&frozen=P4.tertialReport`;
  expect(world.mailsTo('dean').filter(({ text }) => text.includes(address))).toHaveLength(1);
});
