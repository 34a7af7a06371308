import { afterAll, beforeAll, expect, it } from 'vitest';
import { FILES } from '../support/api-world.ts';
import { axe } from './support/axe.ts';
import { browserWorld, PHONE, type BrowserWorld } from './support/browser-world.ts';

let site: BrowserWorld;
beforeAll(async () => {
  site = await browserWorld();
  const { world } = site;
  await world.start();
  await world.confirmLists();
  world.at('2024-02-01 10:00');
  await world.advanceAll();
  await world.importAll({ organisation: `${FILES.organisation}\nimf-n,imf,4,true,IMF-N,Ny seksjon,Ny seksjon,New section,12` });
}, 120_000);
afterAll(() => site.close());

it('[E26] a new unit stands on the coordinator’s first page: the first press shows what joining leads to, the second does it', async () => {
  const { page, complaints } = await site.visit('coordinator', '/', { viewport: PHONE });
  const section = page.getByRole('region', { name: 'Nye enheter som ikke er med' });
  await section.getByText('IMF-N Ny seksjon, under IMF').waitFor();
  await section.getByRole('button').click();
  await section.getByText('Enheten bruker rapporten til IMF.').waitFor();
  expect(await axe(page)).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE.width);
  await section.getByRole('button', { name: 'Ta med IMF-N' }).click();
  await section.waitFor({ state: 'detached' });
  expect(complaints).toEqual([]);
});
