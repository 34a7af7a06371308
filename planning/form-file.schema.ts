import { z } from 'zod';
import type { FormField } from '../texts/form-definition.ts';
import { fault, type PlanFault } from '../texts/fault-words.ts';
import { because } from '../texts/field-reasons.ts';
import { message, smallKey as key } from './plan-file.schema.ts';

/** What a form file may contain. Unknown fields are refused, so that a misspelt one is not silently ignored. */

const KINDS = ['text', 'choice', 'yesNo', 'date', 'number', 'list'] as const;
const count = z.int().min(0).max(10_000);

const shape = {
  key,
  required: z.boolean().default(false),
  label: message,
  help: message.optional(),
  options: z
    .array(z.strictObject({ key, label: message }))
    .min(2)
    .optional(),
  optionsFrom: z.enum(['themes', 'factors']).optional().describe("The plan's own themes or factors"),
  mustBeYes: z.literal(true).optional(),
  past: z.literal(true).optional(),
  publishes: z
    .enum(['unitAndManager'])
    .optional()
    .describe("Proposed from the organisation, and shown to the unit's employees once both have confirmed the form"),
  rowsFrom: z
    .enum(['measures'])
    .optional()
    .describe("A new list has a row for each measure of the unit's plan, its title in the row's first field"),
  min: count.optional(),
  max: count.optional(),
};
const cell = z.strictObject({ ...shape, kind: z.enum(KINDS), of: z.literal('text').optional() }).superRefine(fitsItsKind);
const field = z
  .strictObject({
    ...shape,
    kind: z.enum(KINDS),
    of: z.enum(['text', 'date', 'choice']).optional(),
    fields: z.array(cell).min(1).optional(),
    onlyIfMissed: z.string().optional().describe('Asked only of a unit that missed this duty, and then it must be answered'),
  })
  .superRefine(fitsItsKind);

export const formFileSchema = z.strictObject({
  schema: z.literal(1),
  key: z.string().regex(/^[a-z][a-z0-9-]*$/, because('formKey')),
  version: z.int().min(1),
  title: message,
  intro: message,
  fields: z.array(field).min(1).superRefine(keysDiffer),
});

/** For editors: the same rules as JSON Schema. */
export function formJsonSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(formFileSchema, { io: 'input', reused: 'ref' }), title: 'Toårshjulet form' };
}

type Attribute = 'options' | 'optionsFrom' | 'mustBeYes' | 'past' | 'publishes' | 'rowsFrom' | 'min' | 'max' | 'of' | 'fields';
const FITS: Record<Attribute, (one: FormField) => boolean> = {
  options: ({ kind, of }) => kind === 'choice' || of === 'choice',
  optionsFrom: ({ kind, of }) => kind === 'choice' || of === 'choice',
  mustBeYes: ({ kind }) => kind === 'yesNo',
  past: ({ kind }) => kind === 'date',
  publishes: ({ kind }) => kind === 'text',
  rowsFrom: ({ kind, fields }) => kind === 'list' && fields?.[0]?.kind === 'text',
  min: ({ kind }) => kind === 'number' || kind === 'list',
  max: ({ kind }) => kind === 'number' || kind === 'list',
  of: ({ kind }) => kind === 'list',
  fields: ({ kind }) => kind === 'list',
};

function fitsItsKind(one: FormField, context: z.RefinementCtx): void {
  const wrong = (path: string, code: PlanFault, params = {}) => context.addIssue({ code: 'custom', path: [path], message: code, params });
  for (const name of Object.keys(FITS) as Attribute[]) {
    if (one[name] !== undefined && !FITS[name](one)) wrong(name, 'PLAN_FORM_EXTRA', { kind: one.kind, name });
  }
  if (FITS.options(one) && (one.options === undefined) === (one.optionsFrom === undefined)) wrong('kind', 'PLAN_FORM_OPTIONS');
  if (one.kind === 'list' && (one.of === undefined) === (one.fields === undefined)) wrong('kind', 'PLAN_FORM_LIST');
  if (one.min !== undefined && one.max !== undefined && one.min > one.max) wrong('max', 'PLAN_FORM_RANGE');
  if (one.options) keysDiffer(one.options, context, ['options']);
  if (one.fields) keysDiffer(one.fields, context, ['fields']);
}

function keysDiffer(items: readonly { key: string }[], context: z.RefinementCtx, at: PropertyKey[] = []): void {
  items.forEach((item, index) => {
    if (items.findIndex((other) => other.key === item.key) < index)
      context.addIssue({ code: 'custom', path: [...at, index, 'key'], message: fault('PLAN_KEY_TWICE'), params: { key: item.key } });
  });
}
