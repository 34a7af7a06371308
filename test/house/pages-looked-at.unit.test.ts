import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { PAGES } from '../nightly/pages.ts';

const WEB = fileURLToPath(new URL('../../web', import.meta.url));
const sources = ['app', 'pages'].flatMap((folder) =>
  readdirSync(join(WEB, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(join(WEB, folder, file), 'utf8')),
);
/** `/units/$unitId` for each route of the client. */
const routes = sources.flatMap((source) => [...source.matchAll(/createRoute\(\{[^}]*?\bpath: '([^']+)'/g)].map((match) => match[1]!));

function leadsTo(route: string, path: string): boolean {
  const parts = path.split('?')[0]!.split('/');
  const wanted = route.split('/');
  return parts.length === wanted.length && wanted.every((part, index) => part.startsWith('$') || part === parts[index]);
}

it('every page of the client is looked at by the nightly checker and has its picture', () => {
  const made = sources.reduce((sum, source) => sum + source.split('createRoute({').length - 1, 0);
  expect(routes).toHaveLength(made);
  expect(made).toBeGreaterThan(10);
  expect(routes.filter((route) => !PAGES.some(({ path }) => leadsTo(route, path)))).toEqual([]);
});
