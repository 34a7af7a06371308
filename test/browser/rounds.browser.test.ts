import { afterAll, beforeAll, expect, it } from 'vitest';
import { createSnapshotActivities } from '../../activities/snapshot.activities.ts';
import { storedPlans } from '../../db/plan.repository.ts';
import { twoRounds } from '../support/two-rounds.ts';
import { axe } from './support/axe.ts';
import { browserWorld, PHONE, type BrowserWorld } from './support/browser-world.ts';

let site: BrowserWorld;
let second = '';
beforeAll(async () => {
  site = await browserWorld();
  second = await twoRounds(site.world);
  const { world } = site;
  world.at('2025-09-20 10:00');
  await world.advanceAll();
  const first = await world.db.selectFrom('cycles').select('cycle_id').where('cycle_id', '!=', second).executeTakeFirstOrThrow();
  const snapshots = createSnapshotActivities({ db: world.db, clock: world.clock, plans: storedPlans(world.db) });
  await snapshots.takeSnapshots({ cycleId: first.cycle_id, duty: 'P4.tertialReport' });
}, 120_000);
afterAll(() => site.close());

it('leadership sees the round that runs, and finds the one before it: its figures, and those frozen in it', async () => {
  const { page, complaints } = await site.visit('rector', '/leadership', { viewport: PHONE });
  const rounds = page.getByRole('navigation', { name: 'Runder' });
  const [before, now] = [rounds.getByRole('link').first(), rounds.getByRole('link').last()];
  await now.waitFor();
  expect([await before.getAttribute('aria-current'), await now.getAttribute('aria-current')]).toEqual([null, 'page']);
  expect(await axe(page)).toEqual([]);
  await before.click();
  await expect.poll(() => before.getAttribute('aria-current')).toBe('page');
  const address = new URL(page.url()).searchParams;
  expect([address.get('unit'), address.get('cycle') === second]).toEqual(['ntnu', false]);
  await page.getByRole('link', { name: 'Tertialrapport, tall frosset 31. august 2024' }).click();
  await page.getByText('Tall frosset 31. august 2024', { exact: true }).waitFor();
  await page.getByRole('link', { name: 'Vis i dag' }).click();
  await expect.poll(() => before.getAttribute('aria-current')).toBe('page');
  expect(complaints).toEqual([]);
});

it('the coordinator comes from the figures to the start of a new round, and back', async () => {
  const { page, complaints } = await site.visit('coordinator', '/leadership');
  await page.getByRole('navigation', { name: 'Runder' }).waitFor();
  await page.getByRole('link', { name: 'Toårshjulet' }).first().click();
  await page.getByRole('link', { name: 'Til ledermøtet' }).waitFor();
  await page.evaluate(`history.pushState(null, '', '/coordinator/start?cycle=${second}'); dispatchEvent(new PopStateEvent('popstate'))`);
  await page.getByRole('navigation', { name: 'Sidene' }).waitFor();
  await page.goBack();
  await page.getByRole('link', { name: 'Til ledermøtet' }).click();
  await page.getByRole('navigation', { name: 'Runder' }).waitFor();
  expect(complaints).toEqual([]);
});
