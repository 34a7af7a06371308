import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGES } from './pages.ts';
import { openSites, type Sites } from './sites.ts';
import { smallPng } from './small-png.ts';

const FOLDER = 'docs/screens';

let sites: Sites;
beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true });
  sites = await openSites();
}, 180_000);
afterAll(() => sites.close());

describe('a picture for the documents', () => {
  it.each(PAGES)('$name', async (shown) => {
    const { page, complaints } = await sites.show(shown);
    writeFileSync(join(FOLDER, `${shown.name}.png`), smallPng(await page.screenshot({ fullPage: true })));
    const { width } = page.viewportSize()!;
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    if (!shown.complains) expect(complaints).toEqual([]);
    await page.context().close();
  });
});
