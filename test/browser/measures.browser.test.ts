import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import type { Language } from '../../texts/language.ts';
import { axe } from './support/axe.ts';
import { browserWorld, DESK, PHONE, type BrowserWorld } from './support/browser-world.ts';
import { on, submitPlan, untilApril } from './support/unit-story.ts';

const M1 = '/units/imf-a/duties/P4.measure%2Fm1';
const M2 = '/units/imf-a/duties/P4.measure%2Fm2';

let site: BrowserWorld;
beforeAll(async () => {
  site = await browserWorld();
  await untilApril(site.world);
  await submitPlan(site.world, 'imf-a');
  await submitPlan(site.world, 'imf');
}, 120_000);
afterAll(() => site.close());

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const factsOf = async (unitId: string, type: string) => {
  const { facts } = (await site.world.as('coordinator').get(`/units/${unitId}/facts?limit=500`)).json<{
    facts: { type: string; duty: string; details: Record<string, unknown> }[];
  }>();
  return facts.filter((fact) => fact.type === type);
};
const raise = (unitId: string, person: string, duty: string) => site.world.command(person, unitId, { type: 'raiseMeasure', duty });
/** The task of whoever was asked last. */
const asked = async () => `/units/ie/duties/${encodeURIComponent((await factsOf('ie', 'raisedReceived'))[0]?.duty ?? '')}`;

describe('the page of one measure', () => {
  it('[NT-068][NT-069] is found by its words on the home, says what it is about, and gives it another day', async () => {
    const { page, complaints } = await site.visit('manager-imf-a', '/', { viewport: PHONE });
    await page.getByRole('link', { name: 'Tiltak: Fast møtepunkt hver måned' }).first().click();
    await heading(page, 'Gjennomfør tiltaket: Fast møtepunkt hver måned').waitFor();
    for (const text of ['Alle vet hva de andre holder på med.', 'Bestille rom', 'Arbeidsklima', 'Planlagt']) {
      await page.getByText(text, { exact: true }).waitFor();
    }
    await button(page, 'Skriv inn gjennomgangen').click();
    await page.getByText('Dette mangler før det kan sendes').waitFor();
    await page.getByLabel('Tiltaket får en ny siste dag').check();
    await button(page, 'Skriv inn gjennomgangen').click();
    await page.getByRole('alert').getByText('Velg datoen.').waitFor();
    await page.getByLabel('Ny siste dag', { exact: true }).fill('2024-11-29');
    await page.getByLabel('Noen ord om hvordan det går').fill('Rommet er opptatt til november.');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE.width);
    await button(page, 'Skriv inn gjennomgangen').dblclick();
    await page.getByText('Det er lagret').waitFor();
    await page.getByText('Lederen gikk gjennom tiltaket. Ny siste dag er fredag 29. november. Verneombudet fikk vite det.').waitFor();
    await page.getByText('Rommet er opptatt til november.').waitFor();
    expect(await factsOf('imf-a', 'measureReviewed')).toMatchObject([{ details: { outcome: 'adjust', heard: false } }]);
    expect(complaints).toEqual([]);

    const representative = (await site.visit('vo-idi', M1)).page;
    await representative.getByText('Rommet er opptatt til november.').waitFor();
    expect(await button(representative, 'Skriv inn gjennomgangen').count()).toBe(0);
  });

  it('[NT-064] is raised with nothing but the keyboard to a level that is named first, and says what came of it', async () => {
    const { page } = await site.visit('manager-imf-a', M2);
    const press = async (until: string) => {
      for (let times = 0; times < 60; times += 1) {
        await page.keyboard.press('Tab');
        if (await page.evaluate(`document.activeElement?.id === '${until}' || document.activeElement?.textContent === '${until}'`)) return;
      }
      throw new Error(`the keyboard never came to ${until}`);
    };
    await heading(page, 'Gjennomfør tiltaket: Én møtefri dag i uken').waitFor();
    await button(page, 'Skriv inn gjennomgangen').waitFor();
    await press('Løft tiltaket til nivået over');
    await page.keyboard.press('Enter');
    await page.getByText('Det går til Fakultet for medisin og helse, og Kari Vik svarer.').waitFor();
    await press('raise-why');
    await page.keyboard.type('Andre enheter kaller inn til møter.');
    await press('Løft til MH');
    await page.keyboard.press('Enter');
    await page.getByText('Tiltaket ligger hos nivået over.').waitFor();

    const dean = (await site.visit('dean', await asked())).page;
    await dean.getByText('Andre enheter kaller inn til møter.').waitFor();
    await dean.getByLabel('Vi tar det som felles tiltak').check();
    await dean.getByLabel('Siste dag for det felles tiltaket').fill('2024-11-29');
    await button(dean, 'Send svaret til MH-KIN').click();
    await dean.getByText('Det er lagret').waitFor();
    await page.reload();
    await page.getByText('MH har tatt det på seg som felles tiltak.').waitFor();
    await page.getByText('Tatt over av nivået over').waitFor();
  });

  it('[NT-064] the level above takes what a second unit asks for into the common measure that stands', async () => {
    expect((await raise('imf', 'head-imf', 'P4.measure/m2')).statusCode).toBe(200);
    const { page, complaints } = await site.visit('dean', await asked());
    await page.getByLabel('Vi tar det inn i et felles tiltak vi alt har').check();
    await button(page, 'Send svaret til MH-INB').click();
    await page.getByRole('alert').getByText('Velg hvilket tiltak.').waitFor();
    await page.getByLabel('Én møtefri dag i uken').check();
    expect(await axe(page)).toEqual([]);
    await button(page, 'Send svaret til MH-INB').click();
    await page.getByText('Det er lagret').waitFor();
    await page.goto(`${site.url}/units/ie`);
    await page.getByRole('link', { name: 'Felles tiltak: Én møtefri dag i uken' }).first().click();
    await page.getByText('MH-INB og MH-KIN', { exact: true }).waitFor();
    await page.getByLabel('Tiltaket er gjort').check();
    await button(page, 'Skriv inn gjennomgangen').click();
    await page.getByText('Lederen skrev inn at tiltaket er gjort.').waitFor();
    expect(complaints).toEqual([]);
  });

  it('axe finds nothing, in three languages, light and dark, on phone and desk', async () => {
    const ways: { language: Language; dark: boolean; viewport: { width: number; height: number } }[] = [
      { language: 'nb', dark: false, viewport: PHONE },
      { language: 'nn', dark: true, viewport: DESK },
      { language: 'en', dark: true, viewport: PHONE },
    ];
    for (const way of ways) {
      const { page, complaints } = await site.visit('manager-imf-a', M1, way);
      await page.locator('#review-adjust').check();
      await page.locator('details:has(#raise-why) > summary').click();
      await page.locator('#raise-why').waitFor();
      expect(await axe(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(way.viewport.width);
      expect(complaints).toEqual([]);
    }
  });
});

describe('the history of a unit', () => {
  it('calls a measure by its words for those who read the plan, and by its kind for others', async () => {
    expect((await raise('imf', 'head-imf', 'P4.measure/m1')).statusCode).toBe(200);
    const manager = (await site.visit('head-imf', '/units/imf/history')).page;
    await manager.getByText('«Tiltak: Fast møtepunkt hver måned»').first().waitFor();
    const coordinator = (await site.visit('coordinator', '/units/imf/history')).page;
    await coordinator.getByText('«Tiltak i handlingsplanen»').first().waitFor();
    expect(await coordinator.getByText('Fast møtepunkt').count()).toBe(0);
  });
});

describe('the page of the first evaluation', () => {
  it('[E60] asks about each measure of the plan, beside how it stands and since when', async () => {
    await on(site.world, '2024-05-28 10:00');
    const { page, complaints } = await site.visit('manager-imf-a', '/units/imf-a/duties/P4.evaluationForm1', { viewport: PHONE });
    const stand = page.getByRole('list').filter({ hasText: 'Fast møtepunkt hver måned' });
    await stand.getByText(/^Har fått ny siste dag, skrevet inn /).waitFor();
    const asked = page.getByLabel('Tiltak', { exact: true });
    const titles = await Promise.all((await asked.all()).map((field) => field.inputValue()));
    expect(titles).toEqual(['Fast møtepunkt hver måned', 'Én møtefri dag i uken']);
    expect(await axe(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
