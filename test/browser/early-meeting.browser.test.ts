import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe } from './support/axe.ts';
import { browserWorld, PHONE, type BrowserWorld } from './support/browser-world.ts';
import { untilApril } from './support/unit-story.ts';

const DUTY = 'P3.followUpMeeting';
const UNIT = '/units/imf-a';

interface Fact {
  type: string;
  details: { meeting: Record<string, unknown> };
}

let site: BrowserWorld;
beforeAll(async () => {
  site = await browserWorld();
  await untilApril(site.world);
}, 120_000);
afterAll(() => site.close());

describe('a meeting before the report, on the page of its task', () => {
  it('[E53][NT-055] is kept and asks what was read back; the page says what is left, and takes it in writing', async () => {
    const { page, complaints } = await site.visit('manager-imf-a', `${UNIT}/duties/${DUTY}`, { viewport: PHONE });
    await page.getByLabel('Når ble møtet holdt?').fill('2024-01-19');
    const question = page.getByRole('group', { name: 'Ble resultatene lest tilbake?' });
    await question.getByLabel('Nei').check();
    await page.getByText('Oppgaven står åpen til resultatene er lest tilbake').waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Skriv inn møtet' }).click();
    await page.getByText('Møtet fredag 19. januar står, men da var det ingen rapport å lese fra').waitFor();
    const representative = (await site.visit('vo-idi', `${UNIT}/duties/${DUTY}`)).page;
    await representative.getByText('så resultatene ble ikke presentert').waitFor();

    await page.getByText('Resultatene er lest tilbake skriftlig, uten et nytt møte').click();
    await page.getByLabel('Når fikk alle resultatene?').fill('2024-04-09');
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Skriv inn at det er gjort' }).click();
    await page.getByText('Resultatene ble lest tilbake skriftlig tirsdag 9. april.').waitFor();
    await page.getByText('Møtet ble holdt fredag 19. januar.').waitFor();
    const { facts } = (await site.world.as('coordinator').get(`${UNIT}/facts?limit=500&duty=${DUTY}`)).json<{ facts: Fact[] }>();
    expect(facts.find(({ type }) => type === 'meetingRecorded')?.details.meeting).toEqual({
      occurredOn: '2024-04-09',
      inWriting: true,
      resultsReadBack: 'ownReport',
    });
    await page.goto(`${site.url}${UNIT}/history`);
    await page.getByText('før rapporten kom; resultatene gjenstår').first().waitFor();
    await page.getByText('resultatene er lest tilbake skriftlig').first().waitFor();
    expect(complaints).toEqual([]);
  });
});
