import type { FormFault, FormHint } from '../../documents/forms/fault.ts';
import { fieldAt, type FormDefinition, type FormField } from '../../texts/form-definition.ts';
import { formText } from '../../texts/form-words.ts';
import type { Language } from '../../texts/language.ts';
import type { Fault } from '../problem.ts';

interface Reader {
  /** Null for a text that has no form: then its path must do as a name. */
  form: FormDefinition | null;
  language: Language;
  /** Where the answers begin, within what was sent. */
  root: string;
}

/** Faults of a form as every fault leaves: with its path, its code and its words, the question named as the reader sees it. */
export function formFaults({ form, language, root }: Reader, faults: readonly FormFault[]): Fault[] {
  return faults.map(({ path, code, params }) => ({
    path: `${root}.${path}`,
    code,
    params,
    detail: formText(code, params, labelAt(form, path, language), language),
  }));
}

export function fieldsChanged({ form, language, root }: Reader, fields: readonly string[]): Fault[] {
  return fields.map((path) => ({
    path: `${root}.${path}`,
    code: 'DRAFT_FIELD_CHANGED',
    detail: formText('DRAFT_FIELD_CHANGED', {}, labelAt(form, path, language), language),
  }));
}

export interface Warning {
  path: string;
  code: string;
  detail: string;
}

/** The place and what to think over, never the text. */
export function formWarnings({ form, language, root }: Reader, hints: readonly FormHint[]): Warning[] {
  return hints
    .filter((hint) => !maySay(form, hint))
    .map(({ path, code }) => ({
      path: `${root}.${path}`,
      code,
      detail: formText(code, {}, labelAt(form, path, language), language),
    }));
}

/** Which manager is meant is best said by name. */
function maySay(form: FormDefinition | null, { path, code }: FormHint): boolean {
  return code === 'TEXT_NAMES_PERSON' && fieldIn(form, path)?.publishes === 'unitAndManager';
}

function labelAt(form: FormDefinition | null, path: string, language: Language): string {
  return fieldIn(form, path)?.label[language] ?? path;
}

function fieldIn(form: FormDefinition | null, path: string): FormField | undefined {
  return form ? fieldAt(form, path.replace(/^answers\./, '')) : undefined;
}
