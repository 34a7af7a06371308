import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on the page as it stands, each in one line. */
export async function axe(page: Page): Promise<string[]> {
  // By the debugger, not by a script element: the page's own policy forbids those.
  await page.evaluate(SOURCE);
  const run = `axe.run(document, { runOnly: ${JSON.stringify(TAGS)} }).then(({ violations, passes }) => ({
    passed: passes.length,
    found: violations.map((one) => one.id + ': ' + one.nodes.map((node) => node.html.slice(0, 160) + ' ' + node.failureSummary).join(' | ')) }))`;
  const { passed, found } = await page.evaluate<{ passed: number; found: string[] }>(run);
  // Nothing found on a page that was not looked at would say nothing.
  return passed < 15 ? [`only ${passed} rules had anything to look at`, ...found] : found;
}
