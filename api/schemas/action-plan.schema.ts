import { z } from 'zod';
import { id, instant } from './common.schema.ts';
import { warning } from './form.schema.ts';
import { inLanguage } from './meeting.schema.ts';

const measure = z.object({
  id: z.string(),
  duty: z.string().nullable().describe('The measure’s own task, where it has one'),
  title: z.string(),
  why: z.string().nullable(),
  goal: z.string().nullable(),
  theme: z.string().describe('In words'),
  factor: z.string().nullable(),
  owner: z.string().describe('A role, never a person'),
  lastDay: z.string().describe('As it holds now'),
  standing: z.enum(['planned', 'underway', 'adjusted', 'late', 'done', 'stopped', 'handedUp', 'notDone']),
  steps: z.array(z.string()),
  beyondUnit: z.boolean(),
  carriedOver: z.boolean(),
  reviewed: z.object({ at: instant, outcome: z.string() }).nullable(),
});
export type MeasureView = z.infer<typeof measure>;

const version = z.object({
  version: z.number().int(),
  at: instant,
  heardRepresentative: z.boolean(),
  heardEmployees: z.boolean().nullable(),
  whatChanged: z.string().nullable(),
});

export const actionPlanAnswer = z.object({
  unitId: z.string(),
  cycleId: id,
  duty: z.string(),
  version: z.number().int().describe('0 where no plan has come yet'),
  measures: z.array(measure),
  counts: z.object({ measures: z.number().int(), carriedOver: z.number().int(), done: z.number().int() }),
  noMeasures: z.object({ why: z.string(), answered: z.boolean() }).nullable(),
  versions: z.array(version).describe('Every version with who was heard, oldest first'),
});
export type ActionPlanView = z.infer<typeof actionPlanAnswer>;

const answers = z.record(z.string(), z.unknown()).describe('By the keys of the form’s fields');
const offeredMeasure = z.object({ from: z.enum(['decision', 'lastCycle']), measure: answers });
const theme = z.object({ key: z.string(), name: z.string(), suggestions: z.array(z.string()) });

export const planDraftAnswer = z.object({
  duty: z.string(),
  answers: answers.describe('The newest version with the days that hold now; what a next version starts from'),
  offered: z.array(offeredMeasure).describe('Decisions of meetings and unfinished measures of the last cycle, ready to be taken in'),
  themes: z.array(theme).describe('With suggestions'),
});

export const sheetQuery = inLanguage;
export const sheetBody = z.strictObject({ csv: z.string().min(1).max(400_000) });
export const sheetPreview = z.object({
  answers: answers.describe('The draft as it would be; nothing has been stored'),
  changes: z.array(z.object({ id: z.string(), change: z.enum(['new', 'changed', 'same', 'leftOut']) })),
  warnings: z.array(warning),
});
