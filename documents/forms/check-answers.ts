import type { LocalDate } from '../../domain/time.ts';
import type { FormAnswers, FormDefinition, FormField } from '../../texts/form-definition.ts';
import { under, type FormFault } from './fault.ts';
import { privateLinks } from './private-links.ts';

export interface CheckOptions {
  /** Days that have been cannot come after it. Without it no day is too late. */
  today?: LocalDate;
}

/** What keeps the answers from being a filled-in form; nothing when they are one. */
export function checkAnswers(form: Pick<FormDefinition, 'fields'>, answers: FormAnswers, options: CheckOptions = {}): FormFault[] {
  return [...checkFields(form.fields, answers, '', options), ...privateLinks(answers)];
}

function checkFields(fields: readonly FormField[], answers: FormAnswers, at: string, options: CheckOptions): FormFault[] {
  const unknown = Object.keys(answers).filter((key) => !fields.some((field) => field.key === key));
  return [
    ...fields.flatMap((field) => checkField(field, answers[field.key], under(at, field.key), options)),
    ...unknown.map((key): FormFault => ({ path: under(at, key), code: 'FORM_FIELD_UNKNOWN', params: {} })),
  ];
}

function checkField(field: FormField, value: unknown, path: string, options: CheckOptions): FormFault[] {
  if (isEmpty(value)) return field.required ? [{ path, code: 'FORM_FIELD_MISSING', params: {} }] : [];
  if (field.kind === 'list') return checkList(field, value, path, options);
  return checkValue(field.kind, field, value, path, options);
}

/** Nothing, only blanks, or a list of nothing: how a form leaves a question open. */
export function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    (typeof value === 'string' && value.trim() === '') ||
    (Array.isArray(value) && value.length === 0)
  );
}

function checkList(field: FormField, value: unknown, path: string, options: CheckOptions): FormFault[] {
  if (!Array.isArray(value)) return [wrong(path, 'list')];
  const items: readonly unknown[] = value;
  const length: FormFault[] = [];
  if (field.min !== undefined && items.length < field.min) length.push(wrong(path, 'few', { count: field.min }));
  if (field.max !== undefined && items.length > field.max) length.push(wrong(path, 'many', { count: field.max }));
  return [...length, ...items.flatMap((item, index) => checkItem(field, item, under(path, index), options))];
}

function checkItem(field: FormField, item: unknown, path: string, options: CheckOptions): FormFault[] {
  if (!field.fields) return isEmpty(item) ? [missing(path)] : checkValue(field.of ?? 'text', field, item, path, options);
  return isRecord(item) ? checkFields(field.fields, item, path, options) : [wrong(path, 'row')];
}

type SingleKind = Exclude<FormField['kind'], 'list'>;

function checkValue(kind: SingleKind, field: FormField, value: unknown, path: string, { today }: CheckOptions): FormFault[] {
  switch (kind) {
    case 'text':
      return typeof value === 'string' ? [] : [wrong(path, 'text')];
    case 'choice':
      return field.options?.some((option) => option.key === value) ? [] : [wrong(path, 'choice')];
    case 'yesNo':
      if (typeof value !== 'boolean') return [wrong(path, 'yesNo')];
      return field.mustBeYes && !value ? [wrong(path, 'yes')] : [];
    case 'number':
      return isWithin(field, value) ? [] : [wrong(path, 'number')];
    case 'date':
      if (!isDate(value)) return [{ path, code: 'FORM_DATE_WRONG', params: { reason: 'day' } }];
      return field.past && today !== undefined && value > today ? [{ path, code: 'FORM_DATE_WRONG', params: { reason: 'future' } }] : [];
  }
}

function isWithin({ min, max }: FormField, value: unknown): boolean {
  return Number.isInteger(value) && (value as number) >= (min ?? -Infinity) && (value as number) <= (max ?? Infinity);
}

/** 31 February is no date. */
function isDate(value: unknown): value is LocalDate {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const at = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(value);
}

export function isRecord(value: unknown): value is FormAnswers {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function missing(path: string): FormFault {
  return { path, code: 'FORM_FIELD_MISSING', params: {} };
}

function wrong(path: string, reason: string, params: Record<string, number> = {}): FormFault {
  return { path, code: 'FORM_FIELD_WRONG', params: { reason, ...params } };
}
