import type { FormAnswers, FormDefinition, FormField } from '../../texts/form-definition.ts';
import type { Language } from '../../texts/language.ts';
import { NO, YES } from '../../texts/plan-csv-words.ts';
import { measuresIn } from './plan-document.ts';

/** Excel in Norway opens a file with semicolons, and reads its letters right where it begins with this mark. */
const BYTE_ORDER_MARK = '\uFEFF';
/** A cell that begins like this is a formula to a spreadsheet, wherever it came from. */
const LIKE_A_FORMULA = /^'*\s*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/** The columns of the spreadsheet: the fields of a measure. */
export function measureFields(form: Pick<FormDefinition, 'fields'>): FormField[] {
  return form.fields.find(({ key }) => key === 'measures')?.fields ?? [];
}

/** The measures of a plan as CSV, in words that people read. It can be read back in. */
export function planSheet(form: Pick<FormDefinition, 'fields'>, answers: FormAnswers, language: Language): string {
  const fields = measureFields(form);
  const rows = measuresIn(answers).map((measure) =>
    fields.map((field) => shown(field, (measure as unknown as FormAnswers)[field.key], language)),
  );
  const lines = [fields.map(({ label }) => label[language]), ...rows].map((cells) => cells.map(cell).join(';'));
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}

function shown(field: FormField, value: unknown, language: Language): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return (value ? YES : NO)[language];
  if (Array.isArray(value)) return value.map(String).join('\n');
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  return field.options?.find(({ key }) => key === text)?.label[language] ?? text;
}

/** One cell, always in quotes. What looks like a formula begins with an apostrophe, which makes it text. */
export function cell(text: string): string {
  const harmless = LIKE_A_FORMULA.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}

/** What the cell said before it was made harmless. */
export function withoutApostrophe(text: string): string {
  return text.startsWith("'") && LIKE_A_FORMULA.test(text) ? text.slice(1) : text;
}
