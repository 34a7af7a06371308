import { z } from 'zod';
import { BEHAVIOURS } from '../../planning/rehearsal/rehearsal-types.ts';
import { id, instant, LARGEST, level, localDate, registerId, shortText } from './common.schema.ts';

export const cycleBody = z.strictObject({
  planKey: z.string().min(1).max(100),
  planVersion: z.number().int().min(1).max(LARGEST),
  mandateReference: shortText.optional().describe('Reference of the decision that gives the mandate; needed before the start'),
});

export const cycleChange = z.strictObject({ mandateReference: shortText });
export const cyclePath = z.object({ cycleId: id });

export const cycleRow = z.object({
  cycleId: id,
  planKey: z.string(),
  planVersion: z.number().int(),
  title: z.string(),
  startsAt: instant,
  closesAt: instant,
  mandateReference: z.string().nullable(),
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

export const startAnswer = z.object({
  cycleId: id,
  startedAt: instant,
  followUps: z.number().int(),
  alreadyStarted: z.boolean(),
});

export const progressQuery = z.object({
  level: z.coerce.number().pipe(level).optional(),
  unit: registerId.optional().describe('This unit and all below it; without it, all the person may see'),
  asOf: z
    .union([localDate, z.iso.datetime({ offset: true })])
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
  letters: z.array(letter),
  load: z.array(z.object({ person: z.string(), week: z.string(), letters: z.number().int(), matters: z.number().int() })),
  collisions: z.array(z.object({ code: z.string(), date: z.string(), duties: z.array(z.string()) })),
  underThreshold: z.array(z.object({ unit: z.string(), headcount: z.number().int(), expected: z.number().int(), why: z.string() })),
});
