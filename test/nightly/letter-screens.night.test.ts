import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe } from '../browser/support/axe.ts';
import { findChromium } from '../browser/support/chromium.ts';
import { NAMES } from '../support/letters.ts';
import { letterOf, LETTERS, type LetterShown } from './letter-scenes.ts';
import { smallPng } from './small-png.ts';

const FOLDER = 'docs/screens';
const WIDTHS = { phone: 390, desk: 720, text: 390 };

let browser: Browser;
beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true });
  browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-gpu'] });
});
afterAll(() => browser.close());

/** As a mail program shows it: who sent it and what it is called, then the letter. */
function shown(one: LetterShown): { html: string; head: string } {
  const { view, html, text, to } = letterOf(one);
  const written = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const plain = `<!doctype html><html lang="nb"><title>${view.subject}</title><body style="margin:0"><pre style="margin:20px;font:14px/20px monospace;white-space:pre-wrap;overflow-wrap:anywhere">${written}</pre></body></html>`;
  const head = `<b>${view.subject}</b><br>Toårshjulet ‹toarshjul@example.org›<br>til ${NAMES.get(to) ?? to}`;
  return { html: one.as === 'text' ? plain : html, head };
}

const HEAD = 'font:14px/21px sans-serif;padding:12px 20px;border-bottom:1px solid #857F70';

describe('a picture of each kind of letter', () => {
  it.each(LETTERS)('$name', async (one) => {
    const { html, head } = shown(one);
    const width = WIDTHS[one.as];
    const context = await browser.newContext({ viewport: { width, height: 400 }, colorScheme: one.dark ? 'dark' : 'light' });
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.setContent(html);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    if (one.as !== 'text') {
      expect(await page.locator('td.button a').count()).toBe(1);
      // A letter is no page: it has no landmarks, whichever mail program shows it.
      expect((await axe(page)).filter((finding) => !/^(region|landmark-one-main)/.test(finding))).toEqual([]);
    }
    expect(asked).toEqual([]);
    await page.evaluate(`document.body.insertAdjacentHTML('afterbegin', ${JSON.stringify(`<div style="${HEAD}">${head}</div>`)})`);
    writeFileSync(join(FOLDER, `letter-${one.name}.png`), smallPng(await page.screenshot({ fullPage: true })));
    await context.close();
  });
});
