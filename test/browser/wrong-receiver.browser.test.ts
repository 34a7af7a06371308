import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe } from './support/axe.ts';
import { browserWorld, PHONE, type BrowserWorld } from './support/browser-world.ts';
import { untilApril } from './support/unit-story.ts';

let site: BrowserWorld;
beforeAll(async () => {
  site = await browserWorld();
  await untilApril(site.world);
}, 120_000);
afterAll(() => site.close());

const WHO = 'Lenken gikk til Kari Holm.';

describe('a report that reached the wrong receiver', () => {
  it('[E48] is written down on a phone, with what is missing said first, and leads to its assessment', async () => {
    const { page, complaints } = await site.visit('coordinator', '/units/idi', { viewport: PHONE });
    const now = await site.world.as('coordinator').get('/units/idi');
    const today = now.json<{ now: string }>().now.slice(0, 10);
    await page.getByRole('link', { name: 'Si fra om en rapport til feil mottaker' }).click();
    const part = page.getByRole('region', { name: 'Rapport til feil mottaker' });
    await part.getByRole('button', { name: 'Skriv det inn' }).click();
    await part.getByRole('alert').getByText('Skriv når det ble oppdaget').waitFor();
    expect(await axe(page)).toEqual([]);
    await part.getByLabel('Når ble det oppdaget?').fill(`${today}T00:10`);
    await part.getByLabel('Når ble tilgangen tatt tilbake?').fill(`${today}T00:20`);
    await part.getByLabel('Hva skjedde?').fill(WHO);
    await part.getByRole('button', { name: 'Skriv det inn' }).press('Enter');
    await page.getByText('Det er skrevet inn.').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE.width);
    await page.getByRole('link', { name: 'Gå til vurderingen' }).click();
    await page.getByRole('heading', { level: 1, name: 'Vurder rapporten som kom til feil mottaker' }).waitFor();
    await page.getByText(WHO).waitFor();
    await page.getByText('klokken 00:10').first().waitFor();
    expect(await axe(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE.width);
    expect(complaints).toEqual([]);
  });

  it('[E48] is assessed with the keyboard, and the manager and the representative see that it was, but not who', async () => {
    const { page, complaints } = await site.visit('coordinator', '/coordinator/units/idi');
    await page.getByRole('link', { name: 'Gå til vurderingen' }).press('Enter');
    await page.getByRole('button', { name: 'Lagre vurderingen' }).press('Enter');
    await page.getByRole('alert').getByText('Velg ja eller nei: Får de ansatte i enheten beskjed?').waitFor();
    await page.getByRole('group', { name: 'Har Datatilsynet fått melding?' }).getByLabel('Nei, det trengs ikke').press('Space');
    await page.getByRole('group', { name: 'Får de ansatte i enheten beskjed?' }).getByLabel('Ja').press('Space');
    expect(await axe(page)).toEqual([]);
    await page.getByLabel('Hvorfor trengs det ikke?').fill('Rapporten ble slettet uten å være åpnet.');
    await page.getByRole('button', { name: 'Lagre vurderingen' }).press('Enter');
    await page.getByText('Det er lagret').waitFor();
    await page.getByText('trenger ikke melding').waitFor();
    const address = new URL(page.url()).pathname;
    for (const person of ['head-idi', 'vo-idi']) {
      const theirs = await site.visit(person, address, { language: 'nb' });
      await theirs.page.getByText('får beskjed').first().waitFor();
      expect(await theirs.page.getByText('Kari Holm').count()).toBe(0);
      expect(await theirs.page.getByText('slettet uten').count()).toBe(0);
      expect(await axe(theirs.page)).toEqual([]);
      expect(theirs.complaints).toEqual([]);
    }
    expect(complaints).toEqual([]);
  });
});
