import { readdirSync, readFileSync } from 'node:fs';
import type { FormDefinition } from '../texts/form-definition.ts';
import { formFileSchema } from './form-file.schema.ts';
import { parseYaml } from './read-yaml.ts';

const FOLDER = new URL('../plans/forms/', import.meta.url);
let known: readonly FormDefinition[] | undefined;

/** The forms beside the plans, read once. Throws PlanFileError when one of them is wrong. */
export function productForms(): readonly FormDefinition[] {
  known ??= readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => parseForm(readFileSync(new URL(name, FOLDER), 'utf8'), `plans/forms/${name}`));
  return known;
}

export function parseForm(text: string, file = 'form'): FormDefinition {
  const { key, version, title, intro, fields } = parseYaml(text, file, formFileSchema);
  return { key, version, title, intro, fields };
}
