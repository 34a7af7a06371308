import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe } from '../browser/support/axe.ts';
import { matrixOf, PAGES } from './pages.ts';
import { openSites, type Sites } from './sites.ts';

let sites: Sites;
beforeAll(async () => {
  sites = await openSites();
}, 180_000);
afterAll(() => sites.close());

// One of each address: what differs between pictures of the same page is the matrix itself.
const pages = PAGES.filter(
  ({ path, person, first }, index) => PAGES.findIndex((one) => one.path === path && one.person === person && one.first === first) === index,
);

describe('axe finds nothing, and nothing runs over the edge', () => {
  it.each(pages.flatMap(matrixOf))('on $name', async (shown) => {
    const { page } = await sites.show(shown);
    expect(await axe(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBeLessThanOrEqual(0);
    await page.context().close();
  });
});
