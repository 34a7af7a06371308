import { z } from 'zod';
import { id, instant, level, localDate, registerId, shortText } from './common.schema.ts';

export const cycleBody = z.strictObject({
  planKey: z.string().min(1).max(100),
  planVersion: z.number().int().min(1),
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
  units: z
    .number()
    .int()
    .min(1)
    .max(1000)
    .optional()
    .describe('Rehearse with a made-up organisation of this size instead of the imported one'),
  seed: z.number().int().min(0).optional(),
});
