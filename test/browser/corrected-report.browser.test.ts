import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe } from './support/axe.ts';
import { browserWorld, PHONE, type BrowserWorld } from './support/browser-world.ts';
import { untilApril } from './support/unit-story.ts';

let site: BrowserWorld;
beforeAll(async () => {
  site = await browserWorld();
  await untilApril(site.world);
  const meeting = { type: 'recordMeeting', duty: 'P3.followUpMeeting', meeting: { occurredOn: '2024-04-10' } };
  expect((await site.world.command('manager-imf-a', 'imf-a', meeting)).statusCode).toBe(200);
}, 120_000);
afterAll(() => site.close());

describe('a report that was corrected after the meeting', () => {
  it('[E47] is recorded by the coordinator with the reason; manager and representative read it and answer on one form', async () => {
    const { page, complaints } = await site.visit('coordinator', '/coordinator/units/imf-a', { viewport: PHONE });
    await page.getByLabel('Hvorfor den ble rettet').fill('To grupper var byttet om.');
    await page.getByRole('button', { name: 'Skriv inn at rapporten er rettet' }).click();
    await page.getByText('Det er skrevet inn at rapporten for MH-KIN er rettet.').waitFor();
    expect(await axe(page)).toEqual([]);
    expect(complaints).toEqual([]);

    const manager = await site.visit('manager-imf-a', '/tasks', { viewport: PHONE });
    await manager.page.getByRole('link', { name: 'Rettet rapport' }).first().click();
    await manager.page.getByRole('heading', { level: 1, name: 'Avgjør om planen trenger et nytt blikk' }).waitFor();
    await manager.page.getByText('To grupper var byttet om.').waitFor();
    for (const name of ['Handlingsplanen trenger et nytt blikk.', 'De ansatte får vite at rapporten er rettet.']) {
      await manager.page.getByRole('group', { name }).getByLabel('Ja').check();
    }
    expect(await axe(manager.page)).toEqual([]);
    const address = new URL(manager.page.url()).pathname;
    const representative = await site.visit('vo-idi', '/tasks', { viewport: PHONE });
    await representative.page
      .getByRole('link', { name: /Rettet rapport/ })
      .first()
      .waitFor();
    await representative.page.goto(`${site.url}${address}`);
    await representative.page.getByText('Rapporten er rettet etter møtet.').first().waitFor();
    expect(await axe(representative.page)).toEqual([]);
    await manager.page.getByRole('button', { name: 'Send til verneombudet' }).click();
    await manager.page.getByText('Versjon 1').first().waitFor();
    await representative.page.reload();
    await representative.page.getByText('To grupper var byttet om.').waitFor();
    await representative.page.getByLabel('Jeg bekrefter', { exact: true }).check();
    await representative.page.getByRole('button', { name: /^Send svaret til/ }).click();
    await representative.page.getByText('Svaret er sendt').waitFor();
    await manager.page.reload();
    await manager.page
      .getByText(/svarte .*: bekreftet/)
      .first()
      .waitFor();
    await manager.page.goto(`${site.url}/units/imf-a/history`);
    await manager.page.getByText('Rapporten kom i ny versjon').first().waitFor();
    expect([...manager.complaints, ...representative.complaints]).toEqual([]);
  });
});
