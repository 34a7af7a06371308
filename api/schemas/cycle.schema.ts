import { z } from 'zod';
import { BEHAVIOURS } from '../../planning/rehearsal/rehearsal-types.ts';
import { because } from '../../texts/field-reasons.ts';
import { id, instant, LARGEST, level, localDate, registerId, shortText } from './common.schema.ts';

/** What must be told before the start. */
const preparation = {
  mandateReference: shortText.optional().describe('Reference of the decision that gives the mandate'),
  discussedOn: localDate.optional().describe('The day it was discussed with the unions'),
  privacyNotice: shortText.optional().describe('Where staff read how their answers are used: an address or a reference'),
};

export const cycleBody = z.strictObject({
  planKey: z.string().min(1).max(100),
  planVersion: z.number().int().min(1).max(LARGEST),
  ...preparation,
});

export const cycleChange = z
  .strictObject(preparation)
  .refine((body) => Object.keys(body).length > 0, { error: because('whatChanges'), path: ['mandateReference'] });
export const cyclePath = z.object({ cycleId: id });

export const cycleRow = z.object({
  cycleId: id,
  planKey: z.string(),
  planVersion: z.number().int(),
  title: z.string(),
  startsAt: instant,
  closesAt: instant,
  mandateReference: z.string().nullable(),
  discussedOn: z.string().nullable(),
  privacyNotice: z.string().nullable(),
  createdAt: instant,
  startedAt: instant.nullable(),
  closedAt: instant.nullable(),
  status: z.enum(['planned', 'running', 'closed']),
});

export const cycleDetail = cycleRow.extend({
  now: instant.describe('Plan time now'),
  phases: z.array(z.object({ key: z.string(), title: z.string(), from: instant, until: instant })),
  milestones: z.array(z.object({ key: z.string(), title: z.string(), at: instant, until: instant.nullable(), derived: z.boolean() })),
  steps: z.array(z.object({ name: z.string(), reachedAt: instant })),
});

/** A start takes nothing: what must be told stands on the cycle, where the checks read it. */
export const startBody = z.strictObject({}, because('startFields')).nullish();

export const startAnswer = z.object({
  cycleId: id,
  startedAt: instant,
  followUps: z.number().int(),
  alreadyStarted: z.boolean(),
});

/** What stands in the way of the start, all of it at once, and what the start would do. */
export const startChecks = z.object({
  ready: z.boolean(),
  faults: z.array(z.object({ path: z.string(), code: z.string(), unitId: z.string().nullable(), detail: z.string() })),
  units: z.number().int().describe('Follow-ups that start at once'),
  people: z.number().int().describe('People with a role'),
  lists: z
    .array(z.object({ unitId: z.string(), abbreviation: z.string(), name: z.string(), proposed: z.array(z.string()) }))
    .describe('Whoever owns a list of response units, with the abbreviations that will be proposed'),
});
export type StartChecks = z.infer<typeof startChecks>;
export type CycleRowView = z.infer<typeof cycleRow>;
export type StartAnswer = z.infer<typeof startAnswer>;

export const progressQuery = z.object({
  level: z.coerce.number().pipe(level).optional(),
  unit: registerId.optional().describe('This unit and all below it; without it, all the person may see'),
  asOf: z
    .union([localDate, z.iso.datetime({ offset: true })], because('dateOrMoment'))
    .optional()
    .describe('As it had been recorded by then; a date means its end'),
});

const counts = z.record(z.string(), z.number().int());
const group = z.object({ counts, whole: z.number().int().describe('All duties that were written'), ended: z.number().int() });

export const progressAnswer = z.object({
  cycleId: id,
  asOf: instant,
  units: z.object({ whole: z.number().int(), withoutLateDuty: z.number().int() }),
  total: group,
  byLevel: z.array(group.extend({ level: level })),
  byPhase: z.array(group.extend({ phase: z.string(), title: z.string() })),
  byDuty: z.array(group.extend({ duty: z.string(), title: z.string(), phase: z.string(), level })),
});
export type ProgressAnswer = z.infer<typeof progressAnswer>;

export const rehearsalBody = z.strictObject({
  behaviour: z.enum(BEHAVIOURS).default('mixed').describe('How people act: everybody in time, nobody at all, or as people are'),
  seed: z.number().int().min(0).max(1_000_000).default(1),
  letters: z.boolean().default(false).describe('Every letter with its text; without it, counts, load and collisions only'),
  firstLetters: z.number().int().min(0).max(200).default(0).describe('Instead of every letter, so many of the first days'),
});

const letter = z.object({
  at: instant,
  kind: z.string(),
  urgency: z.string(),
  unit: z.string(),
  duties: z.array(z.string()),
  role: z.string(),
  person: z.string(),
  language: z.string(),
  subject: z.string(),
  text: z.string(),
});

export const rehearsalAnswer = z.object({
  schema: z.literal(1),
  plan: z.string(),
  behaviour: z.string(),
  seed: z.number().int(),
  units: z.number().int(),
  from: instant,
  until: instant,
  duties: z.record(z.string(), z.number().int()),
  notices: z.record(z.string(), z.number().int()),
  letterCount: z.number().int(),
  firstDays: z
    .array(z.object({ date: z.string(), letters: z.number().int(), roles: z.array(z.string()) }))
    .describe('The first days with letters; empty where no letters were asked for'),
  letters: z.array(letter),
  load: z.array(z.object({ person: z.string(), week: z.string(), letters: z.number().int(), matters: z.number().int() })),
  collisions: z.array(z.object({ code: z.string(), date: z.string(), duties: z.array(z.string()) })),
  underThreshold: z.array(z.object({ unit: z.string(), headcount: z.number().int(), expected: z.number().int(), why: z.string() })),
});
export type RehearsalAnswer = z.infer<typeof rehearsalAnswer>;
