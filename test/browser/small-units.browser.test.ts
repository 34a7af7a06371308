import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FILES } from '../support/api-world.ts';
import { axe } from './support/axe.ts';
import { browserWorld, PHONE, type BrowserWorld } from './support/browser-world.ts';

let site: BrowserWorld;
beforeAll(async () => {
  site = await browserWorld();
  const { world } = site;
  await world.importAll({ organisation: `${FILES.organisation}\nimf-b,imf,4,true,IMF-B,Seksjon B,Seksjon B,Section B,7` });
  const cycleId = await world.createCycle();
  await world.as('coordinator').post(`/cycles/${cycleId}/start`);
  world.at('2023-09-01 10:00');
  await world.advanceAll();
}, 120_000);
afterAll(() => site.close());

const TASK = '/units/imf/duties/P1.responseUnitList';

describe('a list with a small unit', () => {
  it('[E28] names the neighbour to answer with, asks why not, and goes with the reason', async () => {
    const { page, complaints } = await site.visit('head-imf', TASK, { viewport: PHONE });
    await page.getByText('IMF-B has 7 employees, and can answer together with IMF-A.').waitFor();
    expect(await axe(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE.width);
    await page.getByRole('button', { name: 'Send the list to the local coordinator' }).click();
    await page.getByText('Write why the smallest units are to answer on their own').first().waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByLabel('Why are they to answer on their own all the same?').fill('The section is in another town.');
    await page.getByRole('button', { name: 'Send the list to the local coordinator' }).click();
    await page.getByText('The list was sent with 2 units').waitFor();
    expect(complaints).toEqual([]);
  });

  it('[E28] comes to the local coordinator with the advice and the reason beside it', async () => {
    const { page, complaints } = await site.visit('local-coordinator', '/coordinator/cases');
    await page.getByText('IMF-B har 7 ansatte, og kan svare sammen med IMF-A.').waitFor();
    await page.getByText('The section is in another town.').waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Bekreft listen' }).click();
    await page.getByRole('button', { name: 'Bekreft listen' }).waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  });
});
