import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filledIn } from '../fixtures/forms.ts';
import { FILES } from '../support/api-world.ts';
import { axe } from './support/axe.ts';
import { browserWorld, PHONE, type BrowserWorld } from './support/browser-world.ts';

const DUTY = 'P3.planMeeting';
const TASK = `/units/idi/duties/${DUTY}`;

let site: BrowserWorld;
beforeAll(async () => {
  site = await browserWorld();
  const { world } = site;
  await world.importAll({ assignments: `${FILES.assignments}\nemployee,idi,safetyRepresentative,2023-01-01,2026-12-31,elected` });
  const cycleId = await world.createCycle();
  await world.as('coordinator').post(`/cycles/${cycleId}/start`);
  await world.confirmLists();
  world.at('2024-01-22 10:00');
  await world.advanceAll();
  await world.reportsArrive();
  world.at('2024-02-05 10:00');
  await world.advanceAll();
  const { followUpId } = (await world.as('head-idi').get('/units/idi')).json<{ followUpId: string }>();
  const stored = await world.as('head-idi').post('/documents', { followUpId, duty: DUTY, kind: 'form', content: filledIn('meeting-plan') });
  const { documentId, sha256: hash } = stored.json<{ documentId: string; sha256: string }>();
  await world.command('head-idi', 'idi', { type: 'submitForm', duty: DUTY, documentId, hash, external: false });
}, 120_000);
afterAll(() => site.close());

const CHOOSE = 'Dere er flere verneombud i IDI. Velg hvem som svarer';

describe('two safety representatives of one unit', () => {
  it('[E08] are asked to choose where they answer; without a choice an answer is marked as interim', async () => {
    const { page, complaints } = await site.visit('employee', TASK, { viewport: PHONE });
    await page.getByRole('heading', { name: CHOOSE }).waitFor();
    await page.getByRole('radio', { name: 'Jeg bekrefter', exact: true }).check();
    await page.getByRole('button', { name: /^Send svaret/ }).click();
    await page.getByRole('alert').getByText('Velg hvem av dere som svarer, eller merk svaret som foreløpig.').waitFor();
    expect(await axe(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE.width);
    await page.getByLabel('Dette er et foreløpig svar').check();
    await page.getByRole('button', { name: /^Send svaret/ }).press('Enter');
    await page.getByRole('heading', { name: 'Svaret er sendt' }).waitFor();
    const manager = await site.visit('head-idi', TASK);
    await manager.page.getByText('Svaret er foreløpig').waitFor();
    expect(await axe(manager.page)).toEqual([]);
    expect(await manager.page.getByText('Velg hvem som svarer').count()).toBe(0);
    expect([...complaints, ...manager.complaints]).toEqual([]);
  });

  it('[E08] [NT-096] choose by one press on their first page; the senior sees that it is made, and the other can choose again', async () => {
    const senior = await site.visit('lhvo', '/units/idi');
    await senior.page.getByRole('heading', { name: 'Verneombudene i IDI har ikke valgt hvem som svarer' }).waitFor();
    expect(await senior.page.getByRole('button', { name: /svarer$/ }).count()).toBe(0);
    const { page, complaints } = await site.visit('employee', '/');
    const part = page.getByRole('region', { name: CHOOSE });
    await part.waitFor();
    expect(await axe(page)).toEqual([]);
    await part.getByRole('button', { name: 'Prøve vo-idi svarer' }).press('Enter');
    const chosen = page.getByRole('region', { name: 'Prøve vo-idi svarer for IDI' });
    await chosen.getByText('Prøve employee skrev det inn').waitFor();
    expect(await axe(page)).toEqual([]);
    await senior.page.reload();
    await senior.page.getByRole('heading', { name: 'Prøve vo-idi svarer for IDI' }).waitFor();
    await senior.page.getByText('Prøve vo-idi (svarer for enheten)').waitFor();
    expect(await axe(senior.page)).toEqual([]);
    await chosen.getByRole('button', { name: 'Velg på nytt' }).click();
    await chosen.getByRole('button', { name: 'Jeg svarer' }).click();
    await page.getByRole('region', { name: 'Prøve employee svarer for IDI' }).waitFor();
    expect([...complaints, ...senior.complaints]).toEqual([]);
  });

  it('[E08] then the chosen one may answer in the place of the interim answer, and the other reads it', async () => {
    const other = await site.visit('vo-idi', TASK, { language: 'nb' });
    await other.page.getByText(/^Verneombudet svarte .*Svaret er foreløpig/).waitFor();
    expect(await other.page.getByRole('radio').count()).toBe(0);
    const { page, complaints } = await site.visit('employee', TASK);
    await page.getByText('Svaret er foreløpig').waitFor();
    expect(await page.getByText('Også verneombudet').count()).toBe(0);
    await page.getByRole('radio', { name: 'Jeg bekrefter', exact: true }).check();
    expect(await page.getByLabel('Dette er et foreløpig svar').count()).toBe(0);
    await page.getByRole('button', { name: /^Send svaret/ }).click();
    await page.getByRole('heading', { name: 'Svaret er sendt' }).waitFor();
    expect([...complaints, ...other.complaints]).toEqual([]);
  });
});
