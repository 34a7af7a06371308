import { Option, type Command } from 'commander';
import { accessMarkdown } from '../planning/access-markdown.ts';
import { compilePlan } from '../planning/compile.ts';
import { readPlan } from '../planning/read-plan.ts';
import { LANGUAGES, type Language } from '../texts/language.ts';
import { checkOutputs, writeOutput } from './output-file.ts';

/** The plan says who answers for which task, so the table is that of a plan. */
export const MODEL_PLAN = 'plans/ntnu-ark-2023-2025.yaml';

export function accessPage(plan: string, language: Language): string {
  return accessMarkdown(compilePlan(readPlan(plan)).plan, language);
}

export function register(program: Command): void {
  program
    .command('access')
    .description('print who may do what, by role, action and state, for people to sign off')
    .argument('[plan]', 'a plan, e.g. plans/ntnu-ark-2023-2025.yaml', MODEL_PLAN)
    .option('--markdown <file>', 'write it to a file, e.g. docs/access.md')
    .addOption(new Option('--language <language>', 'of the page').choices(LANGUAGES).default('en'))
    .action((plan: string, options: { markdown?: string; language: Language }) => {
      checkOutputs(options.markdown);
      const page = accessPage(plan, options.language);
      if (options.markdown === undefined) process.stdout.write(page);
      else writeOutput(options.markdown, page);
    });
}
