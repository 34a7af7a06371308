import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe } from './support/axe.ts';
import { browserWorld, DESK, PHONE, type BrowserWorld } from './support/browser-world.ts';
import { onPaper, printed } from './support/paper.ts';
import { SECRET, untilFrozen } from './support/leadership-story.ts';

const FROZEN = '/leadership?unit=mh&frozen=P4.tertialReport';

let site: BrowserWorld;
beforeAll(async () => {
  site = await browserWorld();
  await untilFrozen(site.world);
}, 120_000);
afterAll(() => site.close());

const h1 = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const meeting = (page: Page) => page.getByRole('row', { name: /^Oppfølgingsmøte/ });

describe('frozen figures on the page of leadership', () => {
  it('[NT-071] are one press away, say on the screen and on paper that they are frozen, and lead back to today', async () => {
    const { page, complaints } = await site.visit('rector', '/leadership');
    await h1(page, 'Universitetet').waitFor();
    const days = page.getByRole('region', { name: 'Frosne tall' });
    await days.getByText('Årlig HMS-kartlegging, tallene fryses 31. oktober 2024').waitFor();
    await days.getByRole('link', { name: 'Tertialrapport, tall frosset 31. august 2024' }).click();
    await page.getByText('Tertialrapport: tallene som de sto ved slutten av dagen.').waitFor();
    await page.getByText(/Lagt sammen av tallene til \d+ enheter som har sine egne/).waitFor();
    expect(await meeting(page).innerText()).toMatch(/8 av 16/);
    expect(await page.getByRole('heading', { name: 'Til beslutning' }).count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Last ned tallene (CSV)' }).getAttribute('href')).toContain('frozen=P4.tertialReport');
    const paper = await onPaper(page);
    expect(paper).toContain('Tall frosset 31. august 2024');
    expect(paper).not.toContain(SECRET);
    expect(paper).not.toMatch(/Institutt|Fakultet|Dekan|Anne Lie|@|MH-/);
    expect(await printed(page)).toBe(1);
    await page.getByRole('link', { name: 'Fakultet MH' }).click();
    await h1(page, 'Fakultet MH').waitFor();
    expect(await meeting(page).innerText()).toMatch(/2 av 3/);
    await page.getByRole('link', { name: 'Vis i dag' }).click();
    await page.getByText('Status til ledermøtet mandag 2. september 2024').waitFor();
    expect(complaints).toEqual([]);
  });

  it('are where the letter leads, with the way to the task beside them, and back', async () => {
    const { page } = await site.visit('local-coordinator', FROZEN);
    await page.getByText('Tall frosset 31. august 2024', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'Til oppgaven «Tertialrapport»' }).click();
    await page.getByRole('link', { name: 'Se tallene som er frosset' }).click();
    await h1(page, 'Fakultet MH').waitFor();
    expect(new URL(page.url()).search).toMatch(/^\?cycle=[0-9a-f-]{36}&unit=mh&frozen=P4\.tertialReport$/);
  });

  it('that are not there yet are said in words, and the coordinator finds the page from the desk', async () => {
    const { page } = await site.visit('coordinator', '/coordinator');
    await page.getByRole('link', { name: 'Til ledermøtet' }).click();
    await page.getByRole('region', { name: 'Frosne tall' }).waitFor();
    await page.goto(`${site.url}/leadership?frozen=P4.hseMapping`);
    await page.getByText('Tallene til årlig HMS-kartlegging er ikke hentet ennå.').waitFor();
  });

  it('axe finds nothing, in three languages, light and dark, on phone and desk, and nothing runs over the edge', async () => {
    const { page } = await site.visit('local-coordinator', FROZEN);
    for (const [index, language] of ['nb', 'nn', 'en'].entries()) {
      await page.emulateMedia({ colorScheme: index === 1 ? 'dark' : 'light', reducedMotion: 'reduce' });
      await page.setViewportSize(index === 2 ? DESK : PHONE);
      await page.evaluate(`localStorage.setItem('toarshjul.language', '${language}')`);
      await page.goto(`${site.url}${FROZEN}`);
      await page.locator('.leader-frozen').waitFor();
      expect([language, await axe(page)]).toEqual([language, []]);
      expect([language, await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')]).toEqual([language, true]);
    }
  });
});
