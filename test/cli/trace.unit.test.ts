import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { leftOut, readRequirements, readWaivers, tagsOf, testFiles, trace } from '../../cli/trace.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const report = (...tests: [title: string, status: string][]) => ({
  testResults: [{ name: 'x.test.ts', assertionResults: tests.map(([title, status]) => ({ title, fullName: `group ${title}`, status })) }],
});
const requirements = [
  { id: 'NT-001', class: 'core' },
  { id: 'NT-002', class: 'law' },
  { id: 'NT-003', class: 'core' },
];

describe('the trace', () => {
  it('finds requirement, edge case and acceptance tags, and nothing else in brackets', () => {
    expect(tagsOf('[NT-009][E52] a meeting [AT-4] on [X-012] 1 May [1] [ABC] [E]')).toEqual(['NT-009', 'E52', 'AT-4', 'X-012']);
  });

  it('lists every id with its tests, waiver and result, in the order of the requirements', () => {
    const { rows, unknown } = trace(
      requirements,
      new Map([['NT-003', 'only a person can']]),
      report(['[NT-002] b', 'passed'], ['[E9] [NT-002] c', 'failed'], ['[E10] d', 'passed'], ['[NT-001] e', 'skipped']),
    );
    expect(unknown).toEqual([]);
    expect(rows.map((row) => [row.id, row.class, row.waiver, row.tests.map((test) => test.passed)])).toEqual([
      ['NT-001', 'core', null, []],
      ['NT-002', 'law', null, [true, false]],
      ['NT-003', 'core', 'only a person can', []],
      ['E9', 'edge case', null, [false]],
      ['E10', 'edge case', null, [true]],
    ]);
  });

  it('tells which tests name an id that does not exist', () => {
    expect(trace(requirements, new Map(), report(['[NT-999] typo', 'passed'])).unknown).toEqual(['NT-999 (x.test.ts: [NT-999] typo)']);
  });

  it.each([
    ['a file did not run', ['x.test.ts', 'y.test.ts'], 'passed', { files: ['y.test.ts'], tests: 0 }],
    ['tests were filtered away', ['x.test.ts'], 'skipped', { files: [], tests: 1 }],
    ['nothing was left out', ['x.test.ts'], 'failed', { files: [], tests: 0 }],
  ])('knows when %s', (_what, files, status, left) => {
    expect(
      leftOut(
        report(['[NT-001] a', status]),
        files.map((file) => relative(PROJECT, file)),
      ),
    ).toEqual(left);
  });

  it('knows the test files of this project', () => {
    expect(testFiles()).toContain('test/cli/trace.unit.test.ts');
    expect(testFiles().filter((name) => !existsSync(join(PROJECT, name)))).toEqual([]);
  });

  it('reads the requirements of this project, and waives only ids that exist, each with a reason', () => {
    const ids = readRequirements().map((row) => row.id);
    expect(new Set(ids).size).toBe(410);
    for (const [id, reason] of readWaivers()) {
      expect(ids).toContain(id);
      expect(reason.length).toBeGreaterThan(20);
    }
  });
});
