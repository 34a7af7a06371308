import { readFileSync } from 'node:fs';
import type { FormDefinition } from '../texts/form-definition.ts';
import { planFileSchema, type PlanFile } from './plan-file.schema.ts';
import { PlanFileError } from './plan-error.ts';
import { checkReferences } from './plan-references.ts';
import { productForms } from './read-forms.ts';
import { parseYaml } from './read-yaml.ts';

/** Reads and checks a plan file. Throws PlanFileError with every problem, each with its line. */
export function readPlan(path: string): PlanFile {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file; check the path' : (error as Error).message;
    throw new PlanFileError([{ file: path, line: null, column: null, field: '', code: 'PLAN_UNREADABLE', message: reason }]);
  }
  return parsePlan(text, path);
}

export function parsePlan(text: string, file = 'plan', forms: readonly FormDefinition[] = productForms()): PlanFile {
  const plan = parseYaml(text, file, planFileSchema);
  const wrong = checkReferences(plan, forms);
  if (wrong.length > 0) throw new PlanFileError(wrong);
  return plan;
}
