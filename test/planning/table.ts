import { readFileSync } from 'node:fs';

/** Rows of a fixture table: cells between bars, comments after #. */
export function table(name: string): string[][] {
  return readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => line.split('|').map((cell) => cell.trim()));
}
