import { canonicalJson } from '../canonical.ts';
import type { FormAnswers, FormDefinition } from '../../texts/form-definition.ts';
import { isEmpty } from './check-answers.ts';

/** One question that is answered otherwise than before. An answer that was left open is null. */
export interface FieldChange {
  field: string;
  before: unknown;
  after: unknown;
}

/** What changed from one version to another, in the order of the form. Fields that the form no longer has come last. */
export function changesBetween(form: Pick<FormDefinition, 'fields'>, before: FormAnswers, after: FormAnswers): FieldChange[] {
  const asked = form.fields.map(({ key }) => key);
  const others = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((key) => !asked.includes(key)).sort();
  return [...asked, ...others]
    .map((field) => ({ field, before: given(before[field]), after: given(after[field]) }))
    .filter((change) => canonicalJson(change.before) !== canonicalJson(change.after));
}

/** Leaving a question open is the same however it is written. */
function given(value: unknown): unknown {
  if (isEmpty(value)) return null;
  return typeof value === 'string' ? value.trim() : value;
}
