import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What the first page of the built client weighs: `npm run build && node --import tsx bench/web-size.ts`. Fonts are compressed already. */
const DIST = new URL('../web/dist', import.meta.url).pathname;
const LIMIT = 250_000;

const index = readFileSync(join(DIST, 'index.html'), 'utf8');
const named = [...index.matchAll(/(?:src|href)="\/?(assets\/[^"]+)"/g)].map((match) => match[1]!);
// The three weights that every page shows; the extended letters are fetched only where a name needs them.
const fonts = readdirSync(join(DIST, 'assets'))
  .filter((name) => /^inter-latin-\d+-normal.*\.woff2$/.test(name))
  .map((name) => `assets/${name}`);

let total = gzipSync(index).length;
console.log(`${'index.html'.padEnd(50)} ${String(total).padStart(8)}`);
for (const file of [...named, ...fonts]) {
  const content = readFileSync(join(DIST, file));
  const bytes = file.endsWith('.woff2') ? content.length : gzipSync(content).length;
  total += bytes;
  console.log(`${file.padEnd(50)} ${String(bytes).padStart(8)}`);
}
console.log(`${'first page, gzip'.padEnd(50)} ${String(total).padStart(8)} of ${LIMIT}`);
process.exitCode = total > LIMIT ? 1 : 0;
