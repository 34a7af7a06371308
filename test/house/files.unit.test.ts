import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readRequirements, tagsOf } from '../../cli/trace.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string) => readFileSync(`${PROJECT}${file}`, 'utf8');

/** What git knows or would take in, without what is ignored. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: PROJECT, encoding: 'utf8' })
  .split('\n')
  .filter((file) => /\.(ts|js|cjs)$/.test(file) && !/(^|\/)node_modules\//.test(file));
const existing = files.filter((file) => {
  try {
    return read(file).length >= 0;
  } catch {
    return false; // deleted, not committed yet
  }
});
const tests = existing.filter((file) => file.endsWith('.test.ts'));

describe('the files of the project', () => {
  it('are named in kebab-case', () => {
    expect(existing.filter((file) => !/^\.?[a-z0-9]+([-.][a-z0-9]+)*$/.test(basename(file)))).toEqual([]);
  });

  it('have at most 400 lines', () => {
    expect(existing.filter((file) => read(file).split('\n').length > 401)).toEqual([]);
  });

  it('hold tests only in the kinds that a run knows', () => {
    expect(tests.filter((file) => !/^test\/.*\.(unit|db|flow|api|browser|night)\.test\.ts$/.test(file))).toEqual([]);
    expect(tests.length).toBeGreaterThan(10);
  });

  it('skip no test and silence no rule', () => {
    const silenced = new RegExp(['(it|test|describe)[.](skip|only|todo)\\b', '(eslint)-disable', '@ts-(ignore|nocheck)'].join('|'));
    expect(existing.filter((file) => silenced.test(read(file)))).toEqual([]);
  });
});

describe('the tags of the tests', () => {
  const titles = tests.flatMap((file) =>
    [...read(file).matchAll(/\b(?:it|test)(?:\.each\([^]*?\))?\(\s*(['"`])((?:(?!\1)[^])*)\1/g)].map((match) => ({
      file,
      title: match[2] ?? '',
    })),
  );

  it('are at most three to a test', () => {
    expect(titles.filter(({ title }) => tagsOf(title).length > 3)).toEqual([]);
  });

  it('name ids that exist', () => {
    const known = new Set(readRequirements().map(({ id }) => id));
    const unknown = titles.filter(({ title }) => tagsOf(title).some((id) => !known.has(id) && !/^(AT-([1-9]|1[0-8])|E\d{2,3})$/.test(id)));
    expect(unknown).toEqual([]);
  });
});
