import type { Command } from 'commander';
import { asJson, checkOutputs, putOut } from './output-file.ts';
import { leftOut, readRequirements, readReport, readWaivers, testFiles, trace } from './trace.ts';
import type { TestReport, TraceRow } from './trace.ts';

interface Options {
  json?: string | true;
  report: string;
}

export function register(program: Command): void {
  program
    .command('trace')
    .description('lists the requirement ids with the tests that prove them, as of the last test run')
    .option('--json [file]', 'JSON to standard output, or to the file')
    .option('--report <file>', "vitest's JSON report", '.local/test-report.json')
    .action((options: Options) => {
      checkOutputs(options.json);
      const report = readReport(options.report);
      const { rows, unknown } = trace(readRequirements(), readWaivers(), report);
      const partial = warningOf(report, options.report);
      if (partial !== null) process.stderr.write(`toarshjul: ${partial}\n`);
      putOut(asText(rows, partial !== null), () => asJson(rows), options.json);
      if (unknown.length > 0) throw new Error(`tests name ids that docs/requirements.csv does not hold: ${unknown.join(', ')}`);
    });
}

/** Null when every test of the project ran. */
function warningOf(report: TestReport, name: string): string | null {
  const all = testFiles();
  const { files, tests } = leftOut(report, all);
  if (files.length === 0 && tests === 0) return null;
  const what = [
    ...(files.length > 0 ? [`${String(files.length)} of ${String(all.length)} test files`] : []),
    ...(tests > 0 ? [`${String(tests)} tests of the others`] : []),
  ].join(' and ');
  return `${name} is partial: ${what} did not run, so ids can seem to have no test. Run "npm test" for the whole`;
}

function asText(rows: readonly TraceRow[], partial: boolean): string {
  const proven = rows.filter((row) => row.tests.length > 0);
  const waived = rows.filter((row) => row.tests.length === 0 && row.waiver !== null);
  const open = rows.filter((row) => row.tests.length === 0 && row.waiver === null);
  const lines = proven.flatMap((row) => [
    `${row.id} (${row.class})`,
    ...row.tests.map((test) => `  ${test.passed ? 'passed' : 'FAILED'}  ${test.title}  [${test.file}]`),
  ]);
  const waivers = waived.map((row) => `  ${row.id}  ${row.waiver ?? ''}`);
  const classes = [...new Set(open.map((row) => row.class))];
  const byClass = classes.map((name) => `  ${name}: ${idsOf(open.filter((row) => row.class === name))}`);
  return [
    ...lines,
    ...(waivers.length > 0 ? ['', 'Waived:', ...waivers] : []),
    ...(byClass.length > 0 ? ['', partial ? 'Without a test in this partial report:' : 'Without a test:', ...byClass] : []),
    '',
    `${String(proven.length)} ids with tests, ${String(waived.length)} waived, ${String(open.length)} without${partial ? ' (partial report)' : ''}`,
    '',
  ].join('\n');
}

function idsOf(rows: readonly TraceRow[]): string {
  return rows.map((row) => row.id).join(' ');
}
