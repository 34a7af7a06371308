import type { FormDefinition, FormField } from '../../texts/form-definition.ts';
import { ARCHIVE_PDF_WORDS as WORDS } from '../../texts/archive-words.ts';
import type { Language } from '../../texts/language.ts';
import { say } from '../../texts/message.ts';
import type { PdfSection } from '../evidence/pdf-types.ts';
import { written } from '../written-date.ts';

// A stored text as a person reads it: a form by its questions, anything else by its own names. Nothing that was written is left out.

/** Each question with its answer, in the order of the form; what the form does not ask about comes last. */
export function formSections(form: FormDefinition, answers: Readonly<Record<string, unknown>>, language: Language): PdfSection[] {
  const known = new Set(form.fields.map(({ key }) => key));
  const others = Object.fromEntries(Object.entries(answers).filter(([key]) => !known.has(key)));
  return [
    ...form.fields.map((field) => section(field.label[language], valueLines(field, answers[field.key], language))),
    ...(Object.keys(others).length === 0 ? [] : plainSections(others, language)),
  ];
}

/** A text without a form: one paragraph where it is one, else a line for each of its values. */
export function plainSections(content: unknown, language: Language): PdfSection[] {
  return [section(say(WORDS.content, language), plainLines(content, language))];
}

/** What a statement or a reason says. */
export function plainLines(content: unknown, language: Language): string[] {
  if (isRecord(content)) {
    const entries = Object.entries(content);
    const only = entries.length === 1 ? entries[0]?.[1] : undefined;
    if (typeof only === 'string') return [only];
    return entries.flatMap(([key, value]) => named(key, plainLines(value, language)));
  }
  if (Array.isArray(content)) return content.flatMap((item, index) => named(String(index + 1), plainLines(item, language)));
  return [single(content, language)];
}

function named(name: string, lines: readonly string[]): string[] {
  return lines.length === 1 ? [`${name}: ${lines[0] ?? ''}`] : [`${name}:`, ...lines.map((line) => `   ${line}`)];
}

function section(heading: string, paragraphs: string[]): PdfSection {
  return { heading, paragraphs, table: null };
}

function valueLines(field: FormField, value: unknown, language: Language): string[] {
  const nothing = value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
  if (nothing) return [say(WORDS.notGiven, language)];
  if (!Array.isArray(value)) return [inWords(field, value, language)];
  if (!field.fields) return value.map((item) => `– ${inWords({ ...field, kind: field.of ?? 'text' }, item, language)}`);
  return value.map((row, index) => rowLine(field.fields ?? [], row, `${String(index + 1)}. `, language));
}

function rowLine(fields: readonly FormField[], row: unknown, lead: string, language: Language): string {
  const cells = isRecord(row) ? row : {};
  const known = new Set(fields.map(({ key }) => key));
  const asked = fields.filter(({ key }) => cells[key] !== undefined && cells[key] !== null && cells[key] !== '');
  const others = Object.entries(cells).filter(([key]) => !known.has(key));
  return [
    ...asked.map((field) => `${field.label[language]}: ${valueLines(field, cells[field.key], language).join('; ')}`),
    ...others.map(([key, value]) => `${key}: ${plainLines(value, language).join('; ')}`),
  ]
    .map((line, index) => (index === 0 ? lead : '    ') + line)
    .join('\n');
}

function inWords(field: Pick<FormField, 'kind' | 'options'>, value: unknown, language: Language): string {
  if (field.kind === 'choice') {
    const option = field.options?.find(({ key }) => key === value);
    if (option) return option.label[language];
  }
  if (field.kind === 'date' && typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)) return written(value, language);
  return single(value, language);
}

function single(value: unknown, language: Language): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return say(value ? WORDS.yes : WORDS.no, language);
  if (value === null || value === undefined) return say(WORDS.notGiven, language);
  return JSON.stringify(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
