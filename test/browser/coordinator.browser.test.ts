import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createPostActivities } from '../../activities/post.activities.ts';
import { storedPlans } from '../../db/plan.repository.ts';
import { startMailCatcher } from '../../local/processes/mail-catcher.ts';
import { smtpTransport } from '../../mail/transport.ts';
import { createLogger } from '../../platform/log.ts';
import { sha256 } from '../../documents/hash.ts';
import { browserWorld, PHONE, type BrowserWorld, type Options } from './support/browser-world.ts';
import { institution, untilMay } from './support/coordinator-story.ts';
import { PLAN_SOURCE } from '../support/api-world.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What a checker finds on the page as it stands. */
async function faultsOn(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate<string[]>(
    `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`,
  );
}

/** A week later, by the real post office and a real mail server. */
async function firstLetters({ world }: BrowserWorld) {
  world.at('2023-08-09 09:00');
  await world.advanceAll();
  const catcher = await startMailCatcher();
  const transport = smtpTransport({ url: catcher.smtpUrl, from: { name: 'Toårshjulet', address: 'toarshjul@example.org' } });
  const stop = new AbortController();
  const leaders = (institution().assignments.match(/level3Leader/g) ?? []).length;
  const running = createPostActivities({
    db: world.db,
    clock: world.clock,
    transport,
    plans: storedPlans(world.db),
    settings: { publicUrl: 'https://hjul.example.org', mailDomain: 'example.org', perSecond: 1000, lookMs: 10 },
    log: createLogger({ part: 'test', level: 'silent' }),
    context: { heartbeat: () => undefined, signal: stop.signal },
  }).runPost({ minutes: 1 });
  try {
    // Everybody who owns a list of response units has one.
    return await vi.waitUntil(() => (catcher.mails().length >= leaders ? [...catcher.mails()] : null), { timeout: 60_000 });
  } finally {
    stop.abort();
    await running.catch(() => undefined);
    transport.close();
    await catcher.stop();
  }
}

describe('before the first round', () => {
  let browser: BrowserWorld;
  beforeAll(async () => {
    browser = await browserWorld();
    await browser.world.importAll(institution());
    await browser.world.as('coordinator').post('/plans', { source: PLAN_SOURCE });
  });
  afterAll(() => browser.close());

  it('a coordinator starts it in five pages, nothing typed is lost on the way back, and the first letters are on their way', async () => {
    const { page, complaints } = await browser.visit('coordinator', '/');
    await page.getByRole('link', { name: 'Gjør klar en runde' }).click();
    await page.getByRole('radio', { name: /Arbeidsmiljøundersøkelsen/ }).check();
    await page.getByRole('button', { name: 'Bruk denne planen' }).click();
    await page.getByText('3 ting mangler').waitFor();
    expect(await faultsOn(page)).toEqual([]);
    await page.getByLabel('Vedtaket om gjennomføringen').fill('2023/8812');
    await page.getByRole('link', { name: 'Tilbake' }).click();
    await page.getByRole('link', { name: /^2 / }).click();
    expect(await page.getByLabel('Vedtaket om gjennomføringen').inputValue()).toBe('2023/8812');
    await page.getByLabel('Drøftet med de tillitsvalgte').fill('2023-06-15');
    await page.getByLabel('Personvernerklæringen').fill('https://example.org/personvern');
    await page.getByRole('button', { name: 'Lagre og kontroller' }).click();
    await page.getByText('Alt er på plass.').waitFor();
    await page.getByRole('link', { name: 'Videre' }).click();
    await page.getByRole('button', { name: 'Prøv runden' }).click();
    await page.getByText(/brev til \d+ personer i \d+ enheter/).waitFor({ timeout: 60_000 });
    await page.getByRole('link', { name: 'Videre' }).click();
    await page.locator('summary').first().click();
    expect(await page.locator('.letter-text').first().innerText()).toContain('Hei');
    await page.getByRole('link', { name: 'Videre' }).click();
    await page.getByRole('button', { name: 'Start runden' }).dblclick();
    await page.getByText(/Runden er startet for \d+ enheter/).waitFor();
    const { cycles } = (await browser.world.as('coordinator').get('/cycles')).json<{ cycles: { status: string }[] }>();
    expect(cycles.map(({ status }) => status)).toEqual(['running']);
    const mails = await firstLetters(browser);
    const mine = mails.find(({ to }) => to.includes('head-idi@example.org'));
    expect([mine?.subject, mine?.text]).toEqual([expect.stringContaining('MH-ISM'), expect.stringContaining('Svarenhetsliste')]);
    await page.getByRole('link', { name: 'Gå til oversikten' }).click();
    await page.getByRole('heading', { name: /Arbeidsmiljøundersøkelsen/ }).waitFor();
    await page.getByText('Regnskapet stemmer.').waitFor();
    expect(complaints).toEqual([]);
  });
});

describe('in May', () => {
  let browser: BrowserWorld;
  beforeAll(async () => {
    browser = await browserWorld();
    await untilMay(browser.world);
  });
  afterAll(() => browser.close());
  const lastDay = async (unitId: string) => {
    const { duties } = (await browser.world.as('coordinator').get(`/units/${unitId}/duties`)).json<{
      duties: { duty: string; lastDay: string }[];
    }>();
    return duties.find(({ duty }) => duty === 'P3.followUpMeeting')?.lastDay;
  };

  it('the first page says what needs a hand; a filter stands in the address, and one press leads to a unit', async () => {
    const { page, complaints } = await browser.visit('coordinator', '/');
    await page.getByRole('button', { name: 'Forsinket 17' }).click();
    await page.getByLabel('Søk etter enhet eller navn').fill('hansen');
    await page.waitForURL('**/coordinator?show=late&q=hansen');
    const other = await browser.visit('coordinator', '/coordinator?show=late&q=hansen');
    await other.page.getByText('AD-EIE').waitFor();
    expect(await other.page.locator('.unit-rows tbody tr').count()).toBe(1);
    await page.getByRole('link', { name: 'AD-EIE' }).click();
    await page.getByText('Institutt AD-EIE').first().waitFor();
    expect(complaints).toEqual([]);
  });

  it('of two thousand units only those in sight are drawn, and the last one is reached by scrolling', async () => {
    const { page } = await browser.visit('coordinator', '/');
    await page.route('**/v1/desk/units', async (route) => {
      const answer = (await (await route.fetch()).json()) as { units: object[] };
      const units = Array.from({ length: 2000 }, (_, n) => ({ ...answer.units[0], unitId: `u${n}`, abbreviation: `U-${n}` }));
      await route.fulfill({ json: { ...answer, units } });
    });
    await page.goto(`${browser.url}/coordinator?show=all&all=true`);
    await page.getByText('U-0', { exact: true }).waitFor();
    expect(await page.locator('.unit-rows tbody tr').count()).toBeLessThan(80);
    await page.evaluate("document.querySelector('.ledger-line').scrollIntoView()");
    await page.getByText('U-1999', { exact: true }).waitFor();
    expect(await page.locator('.unit-rows tbody tr').count()).toBeLessThan(80);
    expect(await page.locator('.unit-rows').getAttribute('aria-rowcount')).toBe('2001');
  });

  it('a date is moved after its preview, for exactly those units', async () => {
    const { page } = await browser.visit('coordinator', '/coordinator/dates?duty=P3.followUpMeeting');
    await page.getByLabel('Dato', { exact: true }).fill('2024-05-31');
    await page.getByLabel('Fakultet eller avdeling').selectOption({ label: 'AD Fakultet AD' });
    await page.getByRole('button', { name: 'Vis hva som blir berørt' }).click();
    await page.getByText('1 enhet av 16 får fredag 31. mai.').waitFor();
    expect(await lastDay('ad-eie')).toBe('2024-04-30');
    await page.getByRole('button', { name: 'Flytt datoen for 1 enhet' }).click();
    await page.getByText('Datoen er flyttet for 1 enhet.').waitFor();
    expect([await lastDay('ad-eie'), await lastDay('hf-ikm')]).toEqual(['2024-05-31', '2024-04-30']);
  });

  it('a request for more time is granted from the list of cases', async () => {
    const { page } = await browser.visit('local-coordinator', '/coordinator/cases', { viewport: PHONE });
    const asked = page.locator('.case', { hasText: 'MH-KPM' });
    expect(await asked.getByLabel('Ny siste dag').inputValue()).toBe('2024-05-20');
    await asked.getByRole('button', { name: 'Gi ny dato' }).click();
    await asked.waitFor({ state: 'detached' });
    expect(await lastDay('mh-kpm')).toBe('2024-05-20');
  });

  it('an import with a fault says where, and changes nothing; without one it is whole', async () => {
    const { page } = await browser.visit('coordinator', '/coordinator/import');
    const files = institution();
    const give = async (name: keyof typeof files, text: string) =>
      page.setInputFiles(`#file-${name}`, { name: `${name}.csv`, mimeType: 'text/csv', buffer: Buffer.from(text) });
    await give('organisation', files.organisation.replace('Institutt VM-NATH,Institutt VM-NATH', ','));
    await give('people', files.people);
    await give('assignments', `${files.assignments}\nnobody,uni,auditor,2020-01-01,,ordinary`);
    await page.getByRole('button', { name: 'Kontroller filene' }).click();
    await page.getByRole('heading', { name: /feil i filene/ }).waitFor();
    await give('organisation', files.organisation);
    await give('assignments', `${files.assignments}\nhead-idi,uni,auditor,2020-01-01,,ordinary`);
    await page.getByRole('button', { name: 'Kontroller filene' }).click();
    await page.getByRole('button', { name: 'Gjennomfør alle endringene' }).click();
    await page.getByText(/Alt er gjennomført/).waitFor();
    const audits = await browser.world.db.selectFrom('assignments').select('person_id').where('role', '=', 'auditor').execute();
    expect(audits).toEqual([{ person_id: 'head-idi' }]);
  });

  const PAGES = ['', '/cases', '/people?unit=iv-ept', '/dates?duty=P3.followUpMeeting', '/reports', '/import', '/start'];
  // Another language, scheme and width for each page; which, changes with the text of this list only.
  const turn = (page: string, of: number) => parseInt(sha256(page).slice(0, 8), 16) % of;
  it.each(PAGES)('a checker finds nothing on /coordinator%s, and nothing scrolls sideways', async (path) => {
    const options: Options = {
      language: ['nb', 'nn', 'en'][turn(`language ${path}`, 3)]!,
      dark: turn(`scheme ${path}`, 2) === 1,
      viewport: turn(`width ${path}`, 2) === 1 ? { width: 320, height: 800 } : { width: 1280, height: 900 },
    };
    const { page, complaints } = await browser.visit('coordinator', `/coordinator${path}`, options);
    await expect.poll(() => page.getByRole('status').filter({ hasText: '…' }).count(), { timeout: 30_000 }).toBe(0);
    expect(await faultsOn(page)).toEqual([]);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
  });
});
