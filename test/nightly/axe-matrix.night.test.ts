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
const pages = PAGES.filter((page, index) => PAGES.findIndex((one) => one.path === page.path && one.person === page.person) === index);

describe('axe finds nothing', () => {
  it.each(pages.flatMap(matrixOf))('on $name', async (shown) => {
    const { page } = await sites.show(shown);
    expect(await axe(page)).toEqual([]);
    await page.context().close();
  });
});
