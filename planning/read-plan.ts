import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import type { FormDefinition } from '../texts/form-definition.ts';
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

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file; check the path',
  ENOTDIR: 'there is no such file; check the path',
  EISDIR: 'this is a folder; name the plan file in it',
  EACCES: 'this file may not be read; check its permissions',
};

function readBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw unreadable(path, null, REASONS[code ?? ''] ?? message);
  }
}

/** Guessing another encoding could change names in every letter, so the line is named instead. */
function decodeUtf8(bytes: Buffer, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const lines = bytes.toString('latin1').split('\n');
    const line = 1 + lines.findIndex((text) => !isUtf8(Buffer.from(text, 'latin1')));
    throw unreadable(path, line, 'this line is not UTF-8; save the file as UTF-8 and check its letters');
  }
}

function unreadable(file: string, line: number | null, message: string): PlanFileError {
  return new PlanFileError([{ file, line, column: null, field: '', code: 'PLAN_UNREADABLE', message }]);
}

export function parsePlan(text: string, file = 'plan', forms: readonly FormDefinition[] = productForms()): PlanFile {
  const plan = parseYaml(text, file, planFileSchema);
  const wrong = checkReferences(plan, forms);
  if (wrong.length > 0) throw new PlanFileError(wrong);
  return plan;
}
