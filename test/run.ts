import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { environment } from '../platform/env.ts';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const REPORT = join(PROJECT, '.local', 'test-report.json');

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

interface Report extends Record<'numPassedTests' | 'numFailedTests' | 'numPendingTests' | 'numTodoTests', number> {
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { status: string; fullName: string; failureMessages: string[] | null }[];
  }[];
}

/** Types, format, lint and imports count as one check each. */
const CHECKS: Record<string, string[]> = {
  types: ['node_modules/typescript/bin/tsc', '--noEmit'],
  'types of the web client': ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'web'],
  format: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
  lint: ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0'],
  imports: ['node_modules/dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.cjs', '--no-progress', '.'],
};

/** The stacks of Temporal's core, in tests that end its servers, would hide everything else. */
const env = { ...environment, RUST_BACKTRACE: '0' };

/** Ends with the program's exit code; its output is kept unless it shall be seen as it comes. */
function run(args: readonly string[], show: boolean): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: PROJECT, env, stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.once('error', (error) => resolve({ code: 1, output: error.message }));
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

async function check([name, args]: [string, string[]]): Promise<Count> {
  const { code, output } = await run(args, false);
  console.log(code === 0 ? `${name}: ok` : `${name}: FAILED\n${output}`);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

/** Once more at the end, where they are seen even if only the last lines are kept. */
function sayFailures(report: Report): void {
  for (const file of report.testResults) {
    const failed = file.assertionResults.filter((test) => test.status === 'failed');
    const where = relative(PROJECT, file.name);
    if (failed.length === 0 && file.status === 'failed') console.log(`FAILED ${where}\n  ${file.message.slice(0, 600)}`);
    for (const test of failed) console.log(`FAILED ${where}: ${test.fullName}\n  ${(test.failureMessages ?? []).join('\n').slice(0, 600)}`);
  }
}

/** The report tells how many; the exit code knows of more: errors outside of tests, files that could not be loaded, no test at all. */
async function tests(args: readonly string[]): Promise<Count> {
  rmSync(REPORT, { force: true });
  const { code } = await run(['node_modules/vitest/vitest.mjs', 'run', ...args], true);
  if (!existsSync(REPORT)) return { passed: 0, failed: 1, skipped: 0 };
  const report = JSON.parse(readFileSync(REPORT, 'utf8')) as Report;
  sayFailures(report);
  const failed = code !== 0 || report.numPassedTests === 0 ? Math.max(1, report.numFailedTests) : report.numFailedTests;
  return { passed: report.numPassedTests, failed, skipped: report.numPendingTests + report.numTodoTests };
}

const began = Date.now();
const counts = await Promise.all(Object.entries(CHECKS).map(check));
counts.push(await tests(process.argv.slice(2)));
const total = (key: keyof Count) => counts.reduce((sum, count) => sum + count[key], 0);
process.exitCode = total('failed') > 0 ? 1 : 0;
console.log(`\n${Object.keys(CHECKS).length} checks and the tests took ${Math.round((Date.now() - began) / 1000)} s`);
console.log(`${total('passed')} passed, ${total('failed')} failed${total('skipped') > 0 ? `, ${total('skipped')} skipped` : ''}`);
