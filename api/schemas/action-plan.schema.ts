import { z } from 'zod';
import { id, instant } from './common.schema.ts';
import { warning } from './form.schema.ts';
import { inLanguage } from './meeting.schema.ts';
import { removal } from './removal.schema.ts';

const standing = z.enum(['planned', 'underway', 'adjusted', 'late', 'done', 'stopped', 'handedUp', 'notDone']);

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
  standing,
  steps: z.array(z.string()),
  beyondUnit: z.boolean(),
  carriedOver: z.boolean(),
  reviewed: z.object({ at: instant, outcome: z.string() }).nullable(),
});
export type MeasureView = z.infer<typeof measure>;

const version = z.object({
  removed: removal.nullable().describe('Why the words of this version are not here'),
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

const review = z.object({
  at: instant,
  role: z.string().nullable(),
  outcome: z.enum(['keep', 'adjust', 'finish']),
  heard: z.boolean(),
  lastDay: z.string().nullable().describe('The day it was given'),
  text: z.string().nullable().describe('For those who read the texts of the unit'),
});
const measureTask = z.object({
  duty: z.string(),
  title: z
    .string()
    .nullable()
    .describe('In the words of the newest version of the plan that has it; of a common measure, where it came from'),
  why: z.string().nullable(),
  goal: z.string().nullable(),
  theme: z.string().nullable().describe('In words'),
  factor: z.string().nullable(),
  owner: z.string().nullable().describe('A role, never a person'),
  steps: z.array(z.string()),
  lastDay: z.string().nullable(),
  standing,
  common: z.boolean().describe('A measure of this level, for units below'),
  forUnits: z.array(z.string()).describe('The units that a common measure is for, as they are called'),
  reviews: z.array(review).describe('Oldest first'),
});
export type MeasureTaskView = z.infer<typeof measureTask>;

export const measuresAnswer = z.object({
  unitId: z.string(),
  cycleId: id,
  above: z
    .object({ unitId: z.string(), abbreviation: z.string(), name: z.string(), persons: z.array(z.string()) })
    .nullable()
    .describe('Who gets a measure that is raised now; null where nobody above is followed up'),
  measures: z.array(measureTask),
});
export type MeasuresAnswer = z.infer<typeof measuresAnswer>;

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
