import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OverviewAnswer } from '../../api/schemas/overview.schema.ts';
import type { Language } from '../../texts/language.ts';
import { axe } from './support/axe.ts';
import { browserWorld, DESK, PHONE, type BrowserWorld } from './support/browser-world.ts';
import { SECRET, untilLeaderMeeting } from './support/leadership-story.ts';
import { onPaper, printed } from './support/paper.ts';

let site: BrowserWorld;
beforeAll(async () => {
  site = await browserWorld();
  await untilLeaderMeeting(site.world);
}, 120_000);
afterAll(() => site.close());

const h1 = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

describe('the page of leadership', () => {
  it('is one sheet of A4 with counts only: no unit below, no person, no text', async () => {
    const { page, complaints } = await site.visit('rector', '/leadership');
    await h1(page, 'Universitetet').waitFor();
    await page.getByText('8 av 16 enheter er ferdige med «Oppfølgingsmøte». 2 har fått ny dato, og 6 er forsinket.').waitFor();
    expect(await page.getByRole('button', { name: 'Skriv ut' }).count()).toBe(1);
    const paper = await onPaper(page);
    for (const words of ['Til beslutning', 'Her trengs det hjelp', 'Temaer i planene', 'Tiltak', '8 av 16', 'onsdag 15. mai 2024']) {
      expect(paper).toContain(words);
    }
    expect(paper).not.toContain(SECRET);
    expect(paper).not.toMatch(/Institutt|Fakultet|Dekan|Anne Lie|Jonas|Tore|Solveig|@|MH-|[A-ZØ]{2}-[A-Z]{3}/);
    expect(await printed(page)).toBe(1);
    await page.goto(`${site.url}/leadership?unit=mh`);
    await h1(page, 'Fakultet MH').waitFor();
    expect(await onPaper(page)).not.toMatch(/Institutt|Anne Lie|MH-/);
    expect(await printed(page)).toBe(1);
    expect(complaints).toEqual([]);
  });

  it('stays one sheet with hundreds of units, a round before it, every theme and all that can wait', async () => {
    const { page } = await site.visit('rector', '/leadership');
    await h1(page, 'Universitetet').waitFor();
    await page.route('**/overview*', async (route) => {
      const response = await route.fetch();
      const full = (await response.json()) as OverviewAnswer;
      const before = { done: 388, whole: 404 };
      await route.fulfill({
        response,
        json: {
          ...full,
          before: '2022-05-15T08:00:00+02:00',
          tasks: full.tasks.map((task) => ({
            ...task,
            whole: 412,
            done: 381,
            inTime: 370,
            late: 12,
            moved: 19,
            lastDay: task.lastDay ?? '2025-06-20',
            before,
          })),
          decisions: { extensions: 19, raised: 5 },
          help: { asked: 24, noRepresentative: 13, noManager: 7 },
          themes: {
            plans: 381,
            counts: ['a', 'b', 'c', 'd', 'e', 'f'].map((key) => ({ key, name: 'Medvirkning og selvbestemmelse', n: 96 })),
          },
          measures: { whole: 1460, done: 220, open: 1200, late: 40 },
        } satisfies OverviewAnswer,
      });
    });
    await page.reload();
    await page.getByText('381 av 412 enheter').waitFor();
    expect(await printed(page)).toBe(1);
  });

  it('leads from the institution to a department in two presses, by keyboard as well, and back up', async () => {
    const { page } = await site.visit('rector', '/leadership');
    await page.getByRole('link', { name: 'Fakultet MH' }).focus();
    await page.keyboard.press('Enter');
    await h1(page, 'Fakultet MH').waitFor();
    await page.getByRole('link', { name: 'Institutt MH-ISM' }).click();
    await h1(page, 'Institutt MH-ISM').waitFor();
    expect(new URL(page.url()).search).toBe('?unit=mh-ism');
    await page.getByRole('navigation', { name: 'Nivåer over' }).getByRole('link', { name: 'Universitetet' }).click();
    await h1(page, 'Universitetet').waitFor();
  });

  it('shows an earlier day as it had been recorded then, and comes back to today', async () => {
    const { page } = await site.visit('rector', '/leadership');
    await page.getByLabel('Vis per dato').fill('2023-10-20');
    await page.getByText('Status til ledermøtet fredag 20. oktober 2023').waitFor();
    await page.getByText('Tall slik de var registrert').waitFor();
    expect(await page.getByRole('row', { name: /^Oppfølgingsmøte/ }).innerText()).toMatch(/0 av 16/);
    await page.getByRole('link', { name: 'Vis i dag' }).click();
    await page.getByText('8 av 16 enheter').waitFor();
  });

  it('axe finds nothing, in three languages, light and dark, on phone and desk, and nothing runs over the edge', async () => {
    const { page } = await site.visit('rector', '/leadership');
    const languages: readonly Language[] = ['nb', 'nn', 'en'];
    const found: string[] = [];
    for (const [index, path] of [
      '/leadership',
      '/leadership?unit=mh',
      '/leadership?unit=mh-ism',
      '/leadership?asOf=2023-07-01',
    ].entries()) {
      const language = languages[index % 3]!;
      await page.emulateMedia({ colorScheme: index % 2 === 1 ? 'dark' : 'light', reducedMotion: 'reduce' });
      await page.setViewportSize(index % 2 === 0 ? PHONE : DESK);
      await page.evaluate(`localStorage.setItem('toarshjul.language', '${language}')`);
      await page.goto(`${site.url}${path}`);
      await page.locator('.leader-foot').waitFor();
      found.push(...(await axe(page)).map((finding) => `${path} ${language} ${finding}`));
      expect([path, await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')]).toEqual([path, true]);
    }
    expect(found).toEqual([]);
  });
});

describe('my calendar', () => {
  it('is made from the list of tasks, shown once, read by a program, and ended', async () => {
    const { page, complaints } = await site.visit('head-idi', '/tasks');
    await page.getByRole('link', { name: 'Få datoene i kalenderen din' }).click();
    await h1(page, 'Kalender').waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Lag en adresse' }).click();
    const address = await page.getByLabel('Adressen din').inputValue();
    expect(await axe(page)).toEqual([]);
    const calendar = await fetch(address);
    expect([calendar.status, await calendar.text()]).toEqual([200, expect.stringContaining('Siste dag: Første evalueringsmøte') as string]);
    await page.getByRole('button', { name: 'Slå av kalenderen' }).click();
    await page.getByText('Kalenderen er slått av.').waitFor();
    expect(await page.getByLabel('Adressen din').count()).toBe(0);
    expect((await fetch(address)).status).toBe(404);
    expect(complaints).toEqual([]);
  });
});
