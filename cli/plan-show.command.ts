import type { Command } from 'commander';
import { compilePlan } from '../planning/compile.ts';
import { planDocument } from '../planning/plan-document.ts';
import { formJsonSchema } from '../planning/form-file.schema.ts';
import { PlanFileError } from '../planning/plan-error.ts';
import { planMarkdown } from '../planning/plan-markdown.ts';
import { planJsonSchema } from '../planning/plan-file.schema.ts';
import { planTable } from '../planning/plan-table.ts';
import { readPlan } from '../planning/read-plan.ts';
import { wholeFrom } from './numbers.ts';
import { asJson, checkOutputs, putOut, writeOutput } from './output-file.ts';

export interface PlanShowOptions {
  /** True: JSON and nothing else on standard output; a name: to that file. */
  json?: boolean | string;
  /** A file for the plan as a page to read. */
  markdown?: string;
  /** Start year of another cycle by the same plan. */
  start?: number;
}

/** Shows what a plan compiles to: every duty with its dates and reminders. */
export function planShow(path: string, options: PlanShowOptions = {}): void {
  checkOutputs(options.markdown, options.json);
  const file = readPlan(path);
  const startYear = options.start ?? file.startYear;
  const shown = planDocument(compilePlan(file, { startYear }), startYear === file.startYear ? null : file.startYear);
  if (options.markdown !== undefined) writeOutput(options.markdown, planMarkdown(shown));
  putOut(planTable(shown), () => asJson(shown), options.json);
}

export function register(program: Command): void {
  const plan = program.command('plan').description('read, check and show plans');
  plan
    .command('show')
    .description('check a plan and show every duty with its dates and reminders')
    .argument('<file>', 'a plan, e.g. plans/ntnu-ark-2023-2025.yaml')
    .option('--json [file]', 'as JSON, to standard output or to a file')
    .option('--markdown <file>', 'as a page to read, e.g. docs/duties.md')
    .option('--start <year>', 'start year of another cycle', wholeFrom(0))
    .action((file: string, options: PlanShowOptions) => orSayWhy(() => planShow(file, options)));
  plan
    .command('schema')
    .description('print the JSON Schema of plan files, or of form files')
    .option('--forms', 'of form files')
    .option('--out <file>', 'write it to a file, e.g. plans/plan.schema.json')
    .action((options: { out?: string; forms?: true }) => {
      const text = schemaText(options.forms ? formJsonSchema() : planJsonSchema());
      if (options.out === undefined) process.stdout.write(text);
      else writeOutput(options.out, text);
    });
}

export function schemaText(schema = planJsonSchema()): string {
  return asJson(schema);
}

function orSayWhy(action: () => void): void {
  try {
    action();
  } catch (error) {
    if (!(error instanceof PlanFileError)) throw error;
    process.stderr.write(`The plan cannot be used:\n${error.message}\n`);
    process.exitCode = 1;
  }
}
