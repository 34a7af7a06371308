import type { z } from 'zod';
import { isFieldReason, type FieldReason } from '../texts/field-reasons.ts';

/** Why a field is refused, ready to be said in any language. */
export interface Reason {
  reason: FieldReason;
  least?: number;
  most?: number;
  options?: string;
}

/** What a schema found wrong, as a reason with words. `value`: what stood there. */
export function reasonOf(issue: z.core.$ZodIssue, value: unknown): Reason {
  if (isFieldReason(issue.message)) return { reason: issue.message };
  if (value === undefined) return { reason: 'missing' };
  switch (issue.code) {
    case 'invalid_type':
      return { reason: TYPES[issue.expected] ?? 'fit' };
    case 'too_small':
      return tooSmall(issue.origin, Number(issue.minimum));
    case 'too_big':
      return { reason: MOST[issue.origin] ?? 'high', most: Number(issue.maximum) };
    case 'invalid_format':
      return { reason: FORMATS[issue.format] ?? 'fit' };
    case 'invalid_value':
      return { reason: 'oneOf', options: issue.values.join(', ') };
    case 'invalid_union':
      return unionReason(issue);
    case 'unrecognized_keys':
      return { reason: 'unknown' };
    default:
      return { reason: 'fit' };
  }
}

const TYPES: Readonly<Record<string, FieldReason>> = {
  string: 'text',
  number: 'number',
  int: 'whole',
  boolean: 'yesNo',
  array: 'list',
  object: 'fields',
  record: 'fields',
};
const FORMATS: Readonly<Record<string, FieldReason>> = {
  date: 'date',
  datetime: 'moment',
  uuid: 'uuid',
  email: 'email',
  url: 'webAddress',
};
const MOST: Readonly<Record<string, FieldReason>> = { string: 'textLong', array: 'many' };

function tooSmall(origin: string, least: number): Reason {
  if (origin === 'string') return least === 1 ? { reason: 'notEmpty' } : { reason: 'textShort', least };
  return { reason: origin === 'array' ? 'few' : 'low', least };
}

/** Of a union only what can be listed is told; one that cannot has a reason of its own in its schema. */
function unionReason(issue: z.core.$ZodIssueInvalidUnion): Reason {
  const listed = (issue as { options?: unknown }).options;
  const values = Array.isArray(listed)
    ? listed
    : issue.errors.flatMap((branch) => branch.flatMap((one) => (one.code === 'invalid_value' && one.path.length === 0 ? one.values : [])));
  return values.length > 0 && values.length >= issue.errors.length ? { reason: 'oneOf', options: values.join(', ') } : { reason: 'fit' };
}
