import { z } from 'zod';
import { because } from '../../texts/field-reasons.ts';
import { id, instant, LARGEST, registerId } from './common.schema.ts';

const group = z.string().min(1).max(40).nullable().default(null).describe('A position group such as UN2; null for the whole unit');
// Numbers that cannot be are refused further on, where the line can be named.
const count = z.number().int().min(-999_999).max(999_999);

const file = {
  csv: z
    .string()
    .max(6_000_000)
    .optional()
    .describe('unitId,group,invited,answered: all counts of the cycle. The same as a body of text/csv'),
  counts: z
    .array(z.strictObject({ unitId: registerId, group, invited: count, answered: count }))
    .min(1)
    .max(100_000)
    .optional()
    .describe('The same as rows'),
};
const isOne = (body: { csv?: unknown; counts?: unknown }): boolean => (body.csv === undefined) !== (body.counts === undefined);
const ONE = { error: because('csvOrCounts'), path: ['counts'] };

export const ratesBody = z.strictObject(file).refine(isOne, ONE);
export const checkBody = z
  .strictObject({
    ...file,
    ark: z
      .array(z.strictObject({ unitId: registerId, group, says: z.enum(['delivered', 'withheld']) }))
      .max(100_000)
      .default([])
      .describe('What the survey system has done with reports, where it is known'),
  })
  .refine(isOne, ONE);

export const checkQuery = z.strictObject({
  correction: z.enum(['true', 'false']).default('false').describe('The file corrects the one before; what was shown stands'),
  raiseTo: z.coerce
    .number()
    .int()
    .max(1000)
    .optional()
    .describe('From now on at least so many answers give a report; never fewer than before'),
  languages: z
    .string()
    .regex(/^(nb|nn|en)(,(nb|nn|en)){0,2}$/, because('languages'))
    .optional()
    .describe('Languages in which the reports have come, such as nb,en'),
  confirm: z.string().optional().describe('The "preview" value of the answer one agrees to; if it would be another now, nothing is stored'),
});
export type CheckRequest = { body: z.output<typeof checkBody>; query: z.output<typeof checkQuery> };

const warning = z.object({ code: z.string(), group: z.string().nullable(), detail: z.string() });

const run = z.object({
  revision: z.number().int(),
  at: instant,
  by: z.object({ personId: z.string(), role: z.string() }),
  threshold: z.object({ value: z.number().int(), comparator: z.enum(['>=', '>']) }),
  correction: z.boolean(),
  units: z.array(
    z.object({
      unitId: z.string(),
      report: z.enum(['ownReport', 'noOwnReport']),
      words: z.string(),
      groups: z.array(z.string()).describe('Position groups with a report of their own'),
      told: z.boolean().describe('The follow-up of the unit is told by this run'),
      warnings: z.array(warning).describe('For the coordinator'),
    }),
  ),
});

export const checkPreview = run.extend({ preview: z.string().describe('Send it back as "confirm" to store exactly this') });
export const checkAnswer = run.extend({ checkId: id });
export const checkList = z.object({
  checks: z.array(checkAnswer),
  next: z.number().int().nullable().describe('"before" of the next page'),
});
export const listQuery = z.strictObject({
  before: z.coerce.number().int().min(0).max(LARGEST).optional(),
  limit: z.coerce.number().int().min(1).max(50).default(10),
});
export type CheckRun = z.output<typeof run>;
export type CheckPreview = z.output<typeof checkPreview>;
export type CheckList = z.output<typeof checkList>;
