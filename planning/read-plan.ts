import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import type { FormDefinition } from '../texts/form-definition.ts';
import type { PlanFault } from '../texts/fault-words.ts';
import type { RefusalParams } from '../texts/refusals.ts';
import { planFileSchema, type PlanFile } from './plan-file.schema.ts';
import { PlanFileError } from './plan-error.ts';
import { checkReferences } from './plan-references.ts';
import { productForms } from './read-forms.ts';
import { parseYaml } from './read-yaml.ts';

/** Reads and checks a plan file. Throws PlanFileError with every problem, each with its line. */
export function readPlan(path: string): PlanFile {
  const text = decodeUtf8(readBytes(path), path);
  return parsePlan(text, path);
}

const CODES: Readonly<Record<string, PlanFault>> = {
  ENOENT: 'PLAN_FILE_MISSING',
  ENOTDIR: 'PLAN_FILE_MISSING',
  EISDIR: 'PLAN_FILE_FOLDER',
  EACCES: 'PLAN_FILE_FORBIDDEN',
};

function readBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? '';
    throw unreadable(path, null, CODES[reason] ?? 'PLAN_UNREADABLE', { reason });
  }
}

/** Guessing another encoding could change names in every letter, so the line is named instead. */
function decodeUtf8(bytes: Buffer, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const lines = bytes.toString('latin1').split('\n');
    const line = 1 + lines.findIndex((text) => !isUtf8(Buffer.from(text, 'latin1')));
    throw unreadable(path, line, 'PLAN_NOT_UTF8');
  }
}

function unreadable(file: string, line: number | null, code: PlanFault, params: RefusalParams = {}): PlanFileError {
  return new PlanFileError([{ file, line, column: null, field: '', code, params }]);
}

export function parsePlan(text: string, file = 'plan', forms: readonly FormDefinition[] = productForms()): PlanFile {
  const plan = parseYaml(text, file, planFileSchema);
  const wrong = checkReferences(plan, forms);
  if (wrong.length > 0) throw new PlanFileError(wrong);
  return plan;
}
