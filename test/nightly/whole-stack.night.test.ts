import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { progressLine } from '../../local/demo/progress-line.ts';
import { runDemo, type DemoRun } from '../../local/demo/run-demo.ts';
import { someone } from '../../local/people.ts';
import type { Role } from '../../domain/roles.ts';
import { findChromium } from '../browser/support/chromium.ts';
import { DESK, PHONE } from '../browser/support/looks.ts';
import { onPaper, printed } from '../browser/support/paper.ts';
import { passableTemporaryFolder } from '../support/global-shared.ts';

// Slow enough for the people of the demo to be on their day while a browser looks on.
const SETTINGS = { units: 8, minutes: 3, seed: 1 };

let demo: DemoRun;
let browser: Browser;
const folder = passableTemporaryFolder();
beforeAll(async () => {
  [demo, browser] = await Promise.all([
    runDemo({ ...SETTINGS, dataDir: folder.path }, progressLine()),
    chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-gpu'] }),
  ]);
}, 240_000);
afterAll(async () => {
  await browser.close();
  await demo.stop();
  folder.remove();
}, 60_000);

/** The first who holds the role, signed in on a machine of his or her own. */
async function visit(role: Role, path: string, viewport = DESK): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({ viewport, locale: 'nb-NO', timezoneId: 'Europe/Oslo', reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(`${demo.stack.apiUrl}/sign-in?to=${encodeURIComponent(path)}`);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.locator(`button[value="${someone(demo.sample, role)?.sub ?? ''}"]`).click();
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  return { page, complaints };
}

const words = (page: Page) => page.locator('main').innerText();

describe('the whole stack, looked at while two years go by', () => {
  it.each([
    ['a coordinator sees the days go on without loading the page anew', 'coordinator', '/coordinator', DESK],
    ['a manager sees the days go on without loading the page anew', 'level3Leader', '/', PHONE],
    ['a safety representative sees the days go on without loading the page anew', 'safetyRepresentative', '/', PHONE],
  ] as const)('%s', async (_, role, path, viewport) => {
    const { page, complaints } = await visit(role, path, viewport);
    await page.waitForLoadState('networkidle');
    const before = await words(page);
    expect(before).toMatch(/(januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)/);
    await expect.poll(() => words(page), { timeout: 40_000, interval: 500 }).not.toBe(before);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('the head of the institution sees the day on which the page was opened, and a later one when it is opened again', async () => {
    const { page, complaints } = await visit('institutionLeader', '/leadership');
    await page.locator('.leader-foot').waitFor();
    const before = await words(page);
    expect(before).toMatch(/Status til ledermøtet \S+dag \d+\. \w+ 202[345]/);
    await page.reload();
    await page.locator('.leader-foot').waitFor();
    expect(await words(page)).not.toBe(before);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('at the end the ledger adds up, the page of leadership is one sheet, and a letter leads back to its task', async () => {
    const { report } = await demo.ended;
    expect(report.ledger).toEqual({ ok: true, findings: [] });
    expect(report.disagreements).toBeGreaterThan(0);
    const coordinator = await visit('coordinator', '/coordinator');
    await coordinator.page.getByText('Regnskapet stemmer.').waitFor();
    const leader = await visit('institutionLeader', '/leadership');
    await leader.page.locator('.leader-foot').waitFor();
    expect(await onPaper(leader.page)).not.toMatch(/@/);
    expect(await printed(leader.page)).toBe(1);

    const manager = await visit('level3Leader', '/');
    const address = someone(demo.sample, 'level3Leader')?.email ?? '';
    await manager.page.goto(`${demo.stack.mail.pageUrl}?to=${encodeURIComponent(address)}`);
    await manager.page.locator('a[href^="/mails/"]').first().click();
    const letter = manager.page.frameLocator('iframe').locator('td.button a');
    const task = await letter.getAttribute('href');
    await manager.page.goto(task ?? '');
    await manager.page.getByRole('heading', { level: 1 }).first().waitFor();
    expect(await manager.page.title()).toContain('Toårshjulet');
    expect([...coordinator.complaints, ...leader.complaints, ...manager.complaints]).toEqual([]);
  }, 300_000);
});
