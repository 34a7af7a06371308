import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filledIn } from '../fixtures/forms.ts';
import { axe } from './support/axe.ts';
import { browserWorld, PHONE, type BrowserWorld } from './support/browser-world.ts';
import { untilApril } from './support/unit-story.ts';

const DUTY = 'P3.followUpMeeting';
const pathOf = (unit: string) => `/units/${unit}/duties/${DUTY}`;

let site: BrowserWorld;
beforeAll(async () => {
  site = await browserWorld();
  await untilApril(site.world);
}, 120_000);
afterAll(() => site.close());

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const fold = (page: Page, name: string) => page.locator('summary', { hasText: name });
const told = (page: Page, text: string) => page.getByRole('status').getByText(text).waitFor();

async function followUpOf(unitId: string): Promise<string> {
  return (await site.world.as('coordinator').get(`/units/${unitId}`)).json<{ followUpId: string }>().followUpId;
}

interface Fact {
  type: string;
  duty: string;
  details: { meeting: Record<string, unknown>; documentId: string | null };
}
async function recordedIn(unitId: string): Promise<Fact[]> {
  const { facts } = (await site.world.as('coordinator').get(`/units/${unitId}/facts?limit=500&duty=${DUTY}`)).json<{ facts: Fact[] }>();
  return facts.filter(({ type }) => type === 'meetingRecorded');
}

/** The two have planned the meeting, and chosen a day. */
async function chooseDay(unitId: string, manager: string, chosenDate: string): Promise<void> {
  const duty = 'P3.planMeeting';
  const followUpId = await followUpOf(unitId);
  const plan = filledIn('meeting-plan');
  const content = { ...plan, answers: { ...plan.answers, chosenDate } };
  const stored = await site.world.as(manager).post('/documents', { followUpId, duty, kind: 'form', content });
  const { documentId, sha256: hash } = stored.json<{ documentId: string; sha256: string }>();
  const sent = await site.world.command(manager, unitId, { type: 'submitForm', duty, documentId, hash, external: false });
  expect([sent.statusCode, sent.body]).toEqual([200, sent.body]);
}

describe('a meeting on the page of its task', () => {
  it('gets the day that was chosen, another hour later, and is cancelled only after a question; the representative follows', async () => {
    await chooseDay('imf', 'head-imf', '2024-04-18');
    const { page, complaints } = await site.visit('head-imf', pathOf('imf'), { viewport: PHONE });
    await fold(page, 'Sett tid for møtet').click();
    expect(await page.getByLabel('Dag', { exact: true }).inputValue()).toBe('2024-04-18');
    expect(await page.getByLabel('Sted').inputValue()).toBe('A3');
    await button(page, 'Sett tiden og send innkalling').click();
    await page.getByRole('alert').getByText('Velg klokkeslett.').waitFor();
    await page.getByLabel('Klokkeslett').fill('09:30');
    await button(page, 'Sett tiden og send innkalling').click();
    await told(page, 'Tiden er satt');
    await page.getByText('Torsdag 18. april kl. 09:30, 90 minutter').waitFor();

    await fold(page, 'Endre tid eller sted').click();
    await page.locator('#time-1').getByLabel('Klokkeslett').fill('13:00');
    await button(page, 'Endre og send ny innkalling').click();
    await page.getByText('Torsdag 18. april kl. 13:00, 90 minutter').waitFor();

    const representative = (await site.visit('vo-idi', pathOf('imf'))).page;
    await representative.getByText('Torsdag 18. april kl. 13:00, 90 minutter').waitFor();
    expect(await axe(representative)).toEqual([]);
    const address = await representative.getByRole('link', { name: 'Legg møtet i kalenderen' }).getAttribute('href');
    const file = await representative.request.get(`${site.url}${address}`);
    expect([file.status(), await file.text()]).toEqual([200, expect.stringMatching(/SEQUENCE:1\r\n[^]*20240418T130000/)]);

    await button(page, 'Avlys møtet').click();
    const dialog = page.getByRole('dialog', { name: 'Vil du avlyse møtet torsdag 18. april?' });
    expect(await axe(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Behold møtet' }).click();
    await button(page, 'Avlys møtet').click();
    await dialog.getByRole('button', { name: 'Avlys møtet' }).click();
    await told(page, 'Møtet er avlyst.');
    await page.getByRole('link', { name: 'Ta møtet ut av kalenderen' }).waitFor();
    await fold(page, 'Sett ny tid').waitFor();
    expect(complaints).toEqual([]);
  });

  it('has its agenda on paper, and says which report and not why', async () => {
    const { page } = await site.visit('head-imf', pathOf('imf'), { language: 'nn' });
    await fold(page, 'Dagsorden').waitFor();
    await page.pdf();
    await page.emulateMedia({ media: 'print' });
    const paper = await page.locator('main').innerText();
    expect(paper).toContain('De arbeider med rapporten til eininga sjølv.');
    expect(paper).toContain('Resultata i rapporten vår lesne tilbake');
    expect(paper).not.toMatch(/Når vart møtet halde|Be om utsetjing|Få hjelp/);
  });

  it('is recorded with who was there and what was decided, for each unit that met, and its decision is a measure in the draft', async () => {
    const given = await site.world
      .as('local-coordinator')
      .post('/assignments', { personId: 'head-idi', unitId: 'imf-a', role: 'unitManager' });
    expect([given.statusCode, given.body]).toEqual([201, given.body]);
    const { page, complaints } = await site.visit('head-idi', pathOf('idi'), { viewport: PHONE });
    await page.getByLabel('Når ble møtet holdt?').fill('2024-04-10');
    await page.getByLabel('Hvor mange var med?').fill('14');
    await fold(page, 'Mer om møtet').click();
    await page.getByLabel('Lederen').check();
    await page.getByText('Verneombudet Berit Moe blir spurt om synspunkter').waitFor();
    await page.getByLabel('Verneombudet', { exact: true }).check();
    await page.getByRole('group', { name: 'Ble resultatene lest tilbake?' }).getByLabel('Ja').check();
    await page.getByLabel('Linje 1').fill('Pausene');
    await page.getByRole('group', { name: 'Hva vi bestemte' }).getByRole('button', { name: 'Legg til en linje' }).click();
    await page.getByLabel('Blir et tiltak i handlingsplanen').check();
    await page.getByLabel('MH-KIN').check();
    await fold(page, 'Mer om møtet').click();
    await button(page, 'Skriv inn møtet').click();
    await page.getByRole('alert').getByRole('link', { name: 'Skriv hva dere bestemte' }).click();
    expect(await page.evaluate('document.activeElement.id')).toBe('decision-0');
    expect(await axe(page)).toEqual([]);
    await page.getByLabel('Bestemt 1').fill('Møtefri onsdag');
    // Sent before the page knows which units there are besides this one.
    let goOn = (): void => undefined;
    const sent = new Promise<void>((resolve) => (goOn = resolve));
    await page.route('**/me/tasks', async (route) => sent.then(() => route.continue()));
    await page.reload();
    expect(await page.getByLabel('Når ble møtet holdt?').inputValue()).toBe('2024-04-10');
    await button(page, 'Skriv inn møtet').click();
    goOn();
    await told(page, 'MH-KIN: møtet er skrevet inn.');
    await page.getByText('Møtefri onsdag').waitFor();

    const [[here], [there]] = await Promise.all([recordedIn('idi'), recordedIn('imf-a')]);
    const present = ['unitManager', 'safetyRepresentative'];
    expect(here?.details.meeting).toMatchObject({ occurredOn: '2024-04-10', attended: 14, present, resultsReadBack: 'ownReport' });
    expect(there?.details.meeting).toEqual(here?.details.meeting);
    expect(here?.details.meeting['meetingId']).toMatch(/^[\da-f-]{36}$/);
    await page.goto(`${site.url}/units/idi/duties/P3.actionPlan`);
    await button(page, 'Ta med i planen: Møtefri onsdag').click();
    expect(await page.getByRole('group', { name: 'Tiltak 1' }).locator('textarea').first().inputValue()).toBe('Møtefri onsdag');
    expect(await button(page, 'Ta med i planen: Møtefri onsdag').count()).toBe(0);
    expect(await axe(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('[E55] is recorded part by part, stays open until the last, and takes minutes later', async () => {
    const { page } = await site.visit('head-imf', pathOf('imf'));
    await page.getByLabel('Når ble møtet holdt?').fill('2024-04-08');
    await page.getByLabel('Dette var én av flere deler').check();
    await button(page, 'Skriv inn møtet').click();
    await page.getByText('Deler som er skrevet inn: mandag 8. april.').waitFor();
    await expect.poll(() => page.getByLabel('Når ble møtet holdt?').inputValue()).toBe('');
    await page.getByLabel('Når ble møtet holdt?').fill('2024-04-10');
    await button(page, 'Skriv inn møtet').click();
    await page.getByText('Møtet er skrevet inn som holdt onsdag 10. april.').waitFor();
    await fold(page, 'Rett datoen, eller legg til referat').click();
    await fold(page, 'Mer om møtet').click();
    await page.getByLabel('Linje 1').fill('Lyset i gangen');
    await button(page, 'Lagre det nye').click();
    await page.getByText('Lyset i gangen').waitFor();
    expect((await recordedIn('imf')).map(({ details }) => details.meeting['partial'] ?? false)).toEqual([false, false, true]);
  });
});
