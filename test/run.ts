import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { environment } from '../platform/env.ts';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const REPORT = join(PROJECT, '.local', 'test-report.json');

interface Count {
  passed: number;
  failed: number;
  skipped: number;
  /** Told at the very end, where they are seen even if only the last lines are kept. */
  complaints: string[];
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

/** Ends with the program's exit code. Behind the tests: its output is kept, and it takes only the time that they leave. */
function run(args: readonly string[], where: 'in front' | 'behind'): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: PROJECT,
      env,
      stdio: where === 'in front' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    if (where === 'behind' && child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.once('error', (error) => resolve({ code: 1, output: error.message }));
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

async function check([name, args]: [string, string[]]): Promise<Count> {
  const { code, output } = await run(args, 'behind');
  const failed = code === 0 ? 0 : 1;
  console.log(`${name}: ${failed ? 'FAILED' : 'ok'}`);
  return { passed: 1 - failed, failed, skipped: 0, complaints: failed ? [`FAILED ${name}\n${output}`] : [] };
}

function failuresIn(report: Report): string[] {
  return report.testResults.flatMap((file) => {
    const where = relative(PROJECT, file.name);
    const failed = file.assertionResults.filter((test) => test.status === 'failed');
    if (failed.length === 0) return file.status === 'failed' ? [`FAILED ${where}\n${file.message.slice(0, 600)}`] : [];
    return failed.map((test) => `FAILED ${where}: ${test.fullName}\n${(test.failureMessages ?? []).join('\n').slice(0, 600)}`);
  });
}

/** The report tells how many; the exit code knows of more: errors outside of tests, files that could not be loaded, no test at all. */
async function tests(args: readonly string[]): Promise<Count> {
  rmSync(REPORT, { force: true });
  const { code } = await run(['node_modules/vitest/vitest.mjs', 'run', ...args], 'in front');
  if (!existsSync(REPORT)) return { passed: 0, failed: 1, skipped: 0, complaints: [`FAILED vitest: ended with ${code} and no report`] };
  const report = JSON.parse(readFileSync(REPORT, 'utf8')) as Report;
  const { numPassedTests: passed, numFailedTests, numPendingTests, numTodoTests } = report;
  const complaints = failuresIn(report);
  if (complaints.length === 0 && (code !== 0 || passed === 0))
    complaints.push(`FAILED vitest: ended with ${code}, ${passed} tests passed; see its errors above`);
  return { passed, failed: Math.max(numFailedTests, complaints.length), skipped: numPendingTests + numTodoTests, complaints };
}

const began = Date.now();
const counts = await Promise.all([...Object.entries(CHECKS).map(check), tests(process.argv.slice(2))]);
const total = (key: 'passed' | 'failed' | 'skipped') => counts.reduce((sum, count) => sum + count[key], 0);
process.exitCode = total('failed') > 0 ? 1 : 0;
for (const complaint of counts.flatMap(({ complaints }) => complaints)) console.log(complaint);
console.log(`\n${Object.keys(CHECKS).length} checks and the tests took ${Math.round((Date.now() - began) / 1000)} s`);
console.log(`${total('passed')} passed, ${total('failed')} failed${total('skipped') > 0 ? `, ${total('skipped')} skipped` : ''}`);
