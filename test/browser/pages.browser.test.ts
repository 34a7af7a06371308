import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import type { Language } from '../../texts/language.ts';
import { axe } from './support/axe.ts';
import { browserWorld, DESK, PHONE, type BrowserWorld } from './support/browser-world.ts';
import { sendMeetingPlanAgain, sendMeetingPlans, submitPlanAndRaise, untilApril } from './support/unit-story.ts';

let site: BrowserWorld;
beforeAll(async () => {
  site = await browserWorld();
  await untilApril(site.world);
  await sendMeetingPlans(site.world, ['idi', 'imf-a']);
}, 120_000);
afterAll(() => site.close());

const h1 = (page: Page) => page.getByRole('heading', { level: 1 });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const factsOf = async (unitId: string, type: string) => {
  const { facts } = (await site.world.as('coordinator').get(`/units/${unitId}/facts?limit=500`)).json<{
    facts: { type: string; duty: string }[];
  }>();
  return facts.filter((fact) => fact.type === type);
};

describe('the pages of a manager and a safety representative', () => {
  it('a form is not sent while two texts wait for a choice, nor is one put over the other when the page is loaded anew', async () => {
    const path = '/units/imf/duties/P3.planMeeting';
    const [{ page }, representative] = await Promise.all([site.visit('head-imf', path), site.visit('vo-idi', path)]);
    // The manager's words are on their way while the representative's are saved.
    let goOn = (): void => undefined;
    const saved = new Promise<void>((resolve) => (goOn = resolve));
    await page.route('**/form/draft', async (route) => saved.then(() => route.continue()));
    await page.getByLabel('Sted').fill('Møterom 2');
    await representative.page.getByLabel('Sted').fill('Møterom 1');
    await representative.page.getByText(/Lagret kl/).waitFor();
    goOn();
    const notice = page.locator('#conflicts');
    await notice.waitFor();
    await button(page, 'Send til verneombudet').click();
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('conflicts');
    await page.reload();
    await notice.getByText('Møterom 1').waitFor();
    await notice.getByText('Møterom 2').waitFor();
    await button(page, 'Bruk den andres').click();
    await expect.poll(() => notice.count()).toBe(0);
  });

  it('two fill in a form at the same time, the manager sends it, and the representative confirms', async () => {
    const path = '/units/imf/duties/P3.planMeeting';
    const [manager, representative] = await Promise.all([site.visit('head-imf', path, { clock: true }), site.visit('vo-idi', path)]);
    await representative.page.getByLabel('Sted').fill('Møterom 3');
    await representative.page.getByText(/Lagret kl/).waitFor();

    const { page } = manager;
    for (const group of await page
      .getByRole('group')
      .filter({ has: page.getByLabel('Nei') })
      .all())
      await group.getByLabel('Ja').check();
    await button(page, 'Send til verneombudet').click();
    await page.getByText('Dette mangler før det kan sendes').waitFor();
    for (const [index, day] of ['2024-04-15', '2024-04-16', '2024-04-17'].entries()) await page.getByLabel(`Linje ${index + 1}`).fill(day);
    await page.getByLabel('Dagen dere valgte').fill('2024-04-16');
    await page.getByText(/Lagret kl/).waitFor();
    await page.clock.fastForward(6_000);
    await expect.poll(() => page.getByLabel('Sted').inputValue(), { timeout: 30_000 }).toBe('Møterom 3');
    await button(page, 'Send til verneombudet').click();
    await page.getByText('Det er lagret').waitFor();

    await representative.page.reload();
    await representative.page.getByText('Møterom 3').waitFor();
    await representative.page.getByLabel('Jeg bekrefter', { exact: true }).check();
    await button(representative.page, 'Send svaret til Lars Dahl').click();
    await representative.page.getByText('Svaret er sendt').waitFor();
    const when = /torsdag 11\. april klokken 10:\d\d/;
    const receipt = representative.page.getByText(/^Svaret ditt ble sendt .* til lederen Lars Dahl: bekreftet\.$/);
    expect(await receipt.innerText()).toMatch(when);
    await representative.page.reload();
    expect(await representative.page.getByText(/^Verneombudet .* svarte .*: bekreftet\.$/).innerText()).toMatch(when);
    expect((await factsOf('imf', 'answered')).map((fact) => fact.duty)).toContain('P3.planMeeting');
    expect([...manager.complaints, ...representative.complaints]).toEqual([]);
  });

  it('a manager finds the next thing on a phone and does it; a double press is one act', async () => {
    const { page, complaints } = await site.visit('head-idi', '/', { viewport: PHONE });
    expect(await h1(page).innerText()).toBe('Hold oppfølgingsmøtet');
    await page.getByText('Før 1. mai, siste dag tirsdag 30. april.').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE.width);
    await page.getByRole('link', { name: 'Skriv inn møtet' }).click();
    await page.getByLabel('Når ble møtet holdt?').fill('2024-04-10');
    await page.getByLabel('Hvor mange var med?').fill('14');
    await button(page, 'Skriv inn møtet').dblclick();
    await page.getByText('Det er lagret').waitFor();
    expect((await factsOf('idi', 'meetingRecorded')).filter((fact) => fact.duty === 'P3.followUpMeeting')).toHaveLength(1);
    await page.getByRole('link', { name: 'Gå videre til neste oppgave' }).click();
    await page.getByRole('heading', { level: 1, name: 'Lag handlingsplanen' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('a representative does not confirm, with nothing but the keyboard, and the manager sees it without blame', async () => {
    const { page } = await site.visit('vo-idi', '/units/imf-a/duties/P3.planMeeting');
    const press = async (key: string, until: string) => {
      for (let times = 0; times < 60; times += 1) {
        await page.keyboard.press(key);
        if (await page.evaluate(`document.activeElement?.id === '${until}' || document.activeElement?.textContent === '${until}'`)) return;
      }
      throw new Error(`the keyboard never came to ${until}`);
    };
    await h1(page).waitFor();
    await press('Tab', 'outcome-confirmed');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await press('Tab', 'Send svaret til Pål Nygård');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('Skriv noen ord først.').waitFor();
    await press('Tab', 'statement');
    await page.keyboard.type('Vi rakk ikke å gå gjennom listen sammen.');
    await press('Tab', 'Send svaret til Pål Nygård');
    await page.keyboard.press('Enter');
    await page.getByText('Svaret er sendt').waitFor();

    const manager = await site.visit('manager-imf-a', '/units/imf-a/duties/P3.planMeeting');
    await manager.page.getByText('Ferdig, ikke bekreftet av begge').waitFor();
    await manager.page.getByText('Vi rakk ikke å gå gjennom listen sammen.').waitFor();
    expect(await manager.page.getByText('Forsinket').count()).toBe(0);
  });

  it('whoever must sign in again to confirm is shown the way, and comes back to what was typed', async () => {
    const { page } = await site.visit('vo-idi', '/units/idi/duties/P3.planMeeting');
    // What an institution answers that asks for it; test/api/sign-again.api.test.ts has the answer itself.
    const refusal = { status: 403, code: 'SIGN_AGAIN_NEEDED', title: '', detail: 'Logg inn på nytt og send en gang til.', errors: [] };
    await page.route('**/v1/commands', (route) => route.fulfill({ status: 403, json: refusal }));
    await page.getByLabel('Jeg bekrefter, med merknad').check();
    await page.getByLabel('Merknaden din').fill('Vi gikk gjennom alt.');
    await button(page, /^Send svaret til/).click();
    await page.getByRole('alert').getByText('Logg inn på nytt og send en gang til.').waitFor();
    const again = page.waitForRequest((request) => request.url().includes('/sign-in?again=1&to='));
    await page.getByRole('link', { name: 'Logg inn på nytt' }).click();
    await again;
    await expect.poll(() => page.getByLabel('Merknaden din').inputValue()).toBe('Vi gikk gjennom alt.');
  });

  it('a representative never answers a version that was not on the page', async () => {
    const path = '/units/idi/duties/P3.planMeeting';
    const { page } = await site.visit('vo-idi', path, { clock: true });
    await page.getByLabel('Jeg bekrefter, med merknad').check();
    await page.getByLabel('Merknaden din').fill('Vi gikk gjennom alt.');
    await sendMeetingPlanAgain(site.world, 'idi', 'Møterom 9');
    // Pages ask again by themselves; the text in front of the reader stays.
    await page.clock.fastForward(20_000);
    await page.getByText('Det er sendt en ny versjon').waitFor();
    expect(await page.getByText('Møterom 9').count()).toBe(0);
    await button(page, /^Send svaret til/).click({ force: true });
    expect((await factsOf('idi', 'answered')).filter((fact) => fact.duty === 'P3.planMeeting')).toEqual([]);
    await button(page, 'Les den nye versjonen').click();
    await page.getByText('Møterom 9').first().waitFor();
    expect(await page.getByLabel('Merknaden din').inputValue()).toBe('Vi gikk gjennom alt.');
    await button(page, /^Send svaret til/).click();
    await page.getByText('Svaret er sendt').waitFor();
    expect((await factsOf('idi', 'answered')).filter((fact) => fact.duty === 'P3.planMeeting')).toHaveLength(1);
  });

  it('whoever mends the first of two faults is not thrown out of the field', async () => {
    const { page } = await site.visit('head-imf', '/units/imf/duties/P3.followUpMeeting');
    await page.getByLabel('Hvor mange var med?').fill('mange');
    await button(page, 'Skriv inn møtet').click();
    await expect.poll(() => page.evaluate(`document.activeElement.getAttribute('role')`)).toBe('alert');
    await page.getByLabel('Hvor mange var med?').fill('');
    await page.getByLabel('Hvor mange var med?').pressSequentially('14');
    expect(await page.getByLabel('Hvor mange var med?').inputValue()).toBe('14');
    await page.getByText('Velg datoen.').first().waitFor();
  });

  it('what was typed and not sent is gone from the tab after a sign-out', async () => {
    const { page } = await site.visit('head-imf', '/units/imf/duties/P3.followUpMeeting');
    await page.getByLabel('Når ble møtet holdt?').fill('2024-04-08');
    const kept = `Object.keys(sessionStorage).filter((name) => name.startsWith('toarshjul.kept '))`;
    await expect.poll(() => page.evaluate(kept)).toHaveLength(1);
    await Promise.all([page.waitForResponse(`${site.url}/sign-out`), page.waitForEvent('load'), button(page, 'Logg ut').click()]);
    await page.goto(site.url);
    expect(await page.evaluate(kept)).toEqual([]);
  });

  it('what was typed is still there after the session has ended and the person has signed in again', async () => {
    const { page } = await site.visit('head-imf', '/units/imf/duties/P3.followUpMeeting');
    await page.getByLabel('Når ble møtet holdt?').fill('2024-04-09');
    await sql`delete from sessions`.execute(site.world.db);
    await button(page, 'Skriv inn møtet').click();
    await page.getByRole('dialog', { name: 'Du er logget ut' }).waitFor();
    await page.getByRole('link', { name: 'Logg inn igjen' }).click();
    // The sign-in service may know the browser still, and then asks nothing.
    await page.locator('#held, button[value="sub-head-imf"]').first().waitFor();
    const chooser = page.locator('button[value="sub-head-imf"]');
    if ((await chooser.count()) > 0) await chooser.click();
    await expect.poll(() => page.getByLabel('Når ble møtet holdt?').inputValue()).toBe('2024-04-09');
    expect(await factsOf('imf', 'meetingRecorded')).toHaveLength(1);
  });

  it('[NT-064] the level above gives a common measure its day, and answers what a unit has raised', async () => {
    await submitPlanAndRaise(site.world, 'imf-a');
    const { page, complaints } = await site.visit('dean', '/units/ie/duties/P3.upperLevelDiscussion');
    await button(page, 'Felles tiltak').click();
    await button(page, 'Skriv inn felles tiltak for MH-KIN').click();
    await page.getByText('Velg datoen.').waitFor();
    await page.getByLabel('Siste dag for det felles tiltaket').fill('2024-11-29');
    await button(page, 'Skriv inn felles tiltak for MH-KIN').click();
    await expect.poll(async () => (await factsOf('ie', 'discussionRecorded')).length).toBe(1);

    const [received] = await factsOf('ie', 'raisedReceived');
    await page.goto(`${site.url}/units/ie/duties/${encodeURIComponent(received?.duty ?? '')}`);
    await page.getByText('Fast møtepunkt hver måned').waitFor();
    await page.getByLabel('Vi tar det ikke nå').check();
    await button(page, 'Send svaret til MH-KIN').click();
    await page.getByRole('alert').getByText('Skriv noen ord først.').waitFor();
    await page.getByLabel('Begrunnelse').fill('Budsjettet for 2024 er lagt.');
    expect(await axe(page)).toEqual([]);
    await button(page, 'Send svaret til MH-KIN').click();
    await page.getByText('Det er lagret').waitFor();
    expect(await factsOf('ie', 'raisedDecided')).toMatchObject([{ duty: received?.duty, details: { outcome: 'rejected' } }]);
    expect(complaints).toEqual([]);
  });

  it('[E34] an employee reads which unit and which manager the questions mean, and the manager sees the same beside the tasks', async () => {
    const { page, complaints } = await site.visit('employee', '/');
    await h1(page).getByText('Enheten og lederen i undersøkelsen').waitFor();
    await page.getByText('Lederen er instituttlederen.').waitFor();
    await page.getByText('Anne Lie').waitFor();
    expect(await axe(page)).toEqual([]);
    const manager = (await site.visit('head-idi', '/')).page;
    await manager.getByText('Lederen er instituttlederen.').waitFor();
    // A unit that is only now to fill in the form.
    const list = { duty: 'P1.responseUnitList', units: ['adm'] };
    await site.world.command('director', 'adm', { type: 'sendResponseUnits', ...list });
    await site.world.command('local-coordinator-adm', 'adm', { type: 'confirmResponseUnits', ...list });
    await site.world.advanceAll();
    const director = (await site.visit('director', '/units/adm/duties/P1.preparationForm')).page;
    const field = director.getByLabel('Hvilken enhet og hvilken leder mener spørsmålene?');
    await expect.poll(() => field.inputValue()).toBe('«Enheten» er Administrasjonen. «Lederen» er Ida Voll.');
    expect(complaints).toEqual([]);
  });

  it('axe finds nothing, in three languages, light and dark, on phone and desk', async () => {
    const manager = (await site.visit('head-idi', '/')).page;
    const representative = (await site.visit('vo-idi', '/')).page;
    const pages: [Page, string][] = [
      [manager, '/'],
      [manager, '/tasks'],
      [manager, '/units/idi/duties/P3.actionPlan'],
      [manager, '/units/idi/duties/P3.followUpMeeting'],
      [manager, '/units/idi/history'],
      [manager, '/units/idi/duties/P3.planMeeting/why'],
      [manager, '/nowhere'],
      [representative, '/'],
      [representative, '/units/idi/duties/P3.planMeeting'],
      [representative, '/units/imf'],
    ];
    const languages: readonly Language[] = ['nb', 'nn', 'en'];
    const found: string[] = [];
    for (const [index, [page, path]] of pages.entries()) {
      const language = languages[index % 3]!;
      const dark = index % 2 === 1;
      await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' });
      await page.setViewportSize(index % 4 < 2 ? DESK : { width: 320, height: 720 });
      await page.evaluate(`localStorage.setItem('toarshjul.language', '${language}')`);
      await page.goto(`${site.url}${path}`);
      await h1(page).first().waitFor();
      expect([path, await page.evaluate('document.documentElement.lang')]).toEqual([path, language]);
      found.push(...(await axe(page)).map((finding) => `${path} ${language} ${dark ? 'dark' : 'light'} ${finding}`));
      expect([path, await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')]).toEqual([path, true]);
    }
    expect(found).toEqual([]);
  });
});
