import { z } from 'zod';
import { dutyKey, id, instant, registerId } from './common.schema.ts';
import { removal } from './removal.schema.ts';

export const formPath = z.object({ unitId: registerId, duty: dutyKey });

export const warning = z
  .object({ path: z.string(), code: z.string(), detail: z.string() })
  .describe('Something to think over, such as a name. Nothing is refused');

const answers = z.record(z.string(), z.unknown()).describe('By the keys of the fields');
const option = z.object({ key: z.string(), label: z.string() });
const cell = z.object({
  key: z.string(),
  kind: z.enum(['text', 'choice', 'yesNo', 'date', 'number', 'list']),
  required: z.boolean(),
  label: z.string(),
  help: z.string().nullable(),
  options: z.array(option),
  mustBeYes: z.boolean().describe('The form cannot be sent before this is so'),
  past: z.boolean().describe('A day that has been'),
  min: z.number().nullable(),
  max: z.number().nullable(),
  of: z.string().nullable().describe('What a list holds, unless it holds rows'),
});
/** A question without rows. */
export type FormCellView = z.infer<typeof cell>;
const field = cell.extend({
  fields: z.array(cell).describe('The fields of each row'),
  rowsFrom: z.enum(['measures']).nullable().describe("A new list has a row for each measure of the unit's plan"),
});
export type FormFieldView = z.infer<typeof field>;

const change = z.object({ field: z.string(), label: z.string(), before: z.unknown(), after: z.unknown() });
export type FormChangeView = z.infer<typeof change>;

const fault = z.object({ path: z.string(), code: z.string(), detail: z.string() });

const draftState = z.object({
  revision: z.number().int(),
  savedAt: instant,
  mine: z.boolean().describe('The person saved it last'),
  faults: z.array(fault).describe('What is still in the way of sending it'),
  warnings: z.array(warning),
});

export const formAnswer = z.object({
  unitId: z.string(),
  cycleId: id,
  followUpId: id,
  duty: z.string(),
  form: z.object({ key: z.string(), version: z.number().int(), title: z.string(), intro: z.string(), fields: z.array(field) }),
  proposed: answers.describe('What a first draft starts from, where the organisation knows an answer'),
  draft: draftState.extend({ answers, changes: z.array(change).describe('Since the version that was sent last') }).nullable(),
  submitted: z
    .object({ documentId: id, version: z.number().int(), sha256: z.string(), storedAt: instant, answers })
    .nullable()
    .describe('The version that was sent last; null where its text was removed'),
  removed: removal.nullable().describe('Why the text that was sent last is not here'),
  changes: z
    .object({ sinceDocumentId: id, fields: z.array(change) })
    .nullable()
    .describe("What changed since the version that the person's side sent or answered last"),
});

export type FormView = z.infer<typeof formAnswer>;

export const draftBody = z.strictObject({
  formVersion: z.number().int().min(0),
  sawRevision: z.number().int().min(0).describe('Of the draft the person looked at; 0 where there was none'),
  answers,
});
export const draftAnswer = draftState;
export type DraftView = z.infer<typeof draftAnswer>;
