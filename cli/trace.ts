import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';

export interface TraceRow {
  id: string;
  class: string;
  waiver: string | null;
  tests: { title: string; file: string; passed: boolean }[];
}

export interface Requirement {
  id: string;
  class: string;
}

/** The part of vitest's JSON report that is used here. */
export interface TestReport {
  testResults: { name: string; assertionResults: { title: string; fullName: string; status: string }[] }[];
}

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const inProject = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** `[NT-009]`, `[E52]`, `[AT-4]`: requirements, edge cases, acceptance tests. */
const TAG = /\[((?:NT|MU|HI|MO|NM|X|AT)-?\d+[a-z]?|E\d+)\]/g;

export function tagsOf(title: string): string[] {
  return [...title.matchAll(TAG)].map((match) => match[1] ?? '');
}

export function readRequirements(file = inProject('docs/requirements.csv')): Requirement[] {
  return parse(readFileSync(file), { columns: true, bom: true });
}

/** Id and reason of rows that no test can prove. */
export function readWaivers(file = inProject('test/trace-waivers.csv')): Map<string, string> {
  if (!existsSync(file)) return new Map();
  const rows: { id: string; reason: string }[] = parse(readFileSync(file), { columns: true, bom: true });
  return new Map(rows.map((row) => [row.id, row.reason]));
}

export function readReport(file: string): TestReport {
  if (!existsSync(file)) throw new Error(`${file} does not exist: run "npm test" first`);
  return JSON.parse(readFileSync(file, 'utf8')) as TestReport;
}

/** The test files of this project, relative to it. */
export function testFiles(): string[] {
  return readdirSync(inProject('test'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(unit|db|api|flow|browser)\.test\.ts$/.test(name))
    .map((name) => `test/${name.replaceAll('\\', '/')}`);
}

/** What the last run left out: a report of some tests says nothing about the ids of the others. */
export function leftOut(report: TestReport, files: readonly string[]): { files: string[]; tests: number } {
  const ran = new Set(report.testResults.map(({ name }) => relative(PROJECT, name)));
  const results = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  return {
    files: files.filter((file) => !ran.has(file)),
    tests: results.filter(({ status }) => status !== 'passed' && status !== 'failed').length,
  };
}

export interface Trace {
  /** All requirement ids in their order, then edge cases and acceptance tests that some test names. */
  rows: TraceRow[];
  /** Ids in titles that no list holds: misspelt, most likely. */
  unknown: string[];
}

export function trace(requirements: readonly Requirement[], waivers: ReadonlyMap<string, string>, report: TestReport): Trace {
  const rows = new Map<string, TraceRow>(
    requirements.map((requirement) => [
      requirement.id,
      { id: requirement.id, class: requirement.class, waiver: waivers.get(requirement.id) ?? null, tests: [] },
    ]),
  );
  const unknown = new Set<string>();
  for (const { name, assertionResults } of report.testResults) {
    for (const { title, fullName, status } of assertionResults) {
      if (status !== 'passed' && status !== 'failed') continue;
      for (const id of new Set(tagsOf(fullName))) {
        const row = rows.get(id) ?? otherRow(id);
        if (!row) unknown.add(`${id} (${relative(PROJECT, name)}: ${title})`);
        else {
          rows.set(id, row);
          row.tests.push({ title, file: relative(PROJECT, name), passed: status === 'passed' });
        }
      }
    }
  }
  const listed = requirements.map((requirement) => requirement.id);
  const others = [...rows.keys()].filter((id) => !listed.includes(id)).sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  return { rows: [...listed, ...others].flatMap((id) => rows.get(id) ?? []), unknown: [...unknown] };
}

function otherRow(id: string): TraceRow | undefined {
  if (id.startsWith('AT-')) return { id, class: 'acceptance test', waiver: null, tests: [] };
  if (/^E\d/.test(id)) return { id, class: 'edge case', waiver: null, tests: [] };
  return undefined;
}
