import { z } from 'zod';
import { because } from '../../texts/field-reasons.ts';
import { instant, LARGEST } from './common.schema.ts';

const startYear = z.number().int().min(2000).max(2100);
const planName = z.strictObject({ key: z.string().min(1).max(100), version: z.number().int().min(1).max(LARGEST) });

export const planBody = z
  .strictObject({
    source: z.string().min(1).max(2_000_000).optional().describe('The plan file, YAML'),
    from: planName.optional().describe('Instead of a file: a plan that is here already, for another round'),
    startYear: startYear.optional().describe('Compile for another year than the file names; needed with "from"'),
  })
  .refine(({ source, from }) => (source === undefined) !== (from === undefined), { error: because('sourceOrFrom'), path: ['source'] })
  .refine(({ from, startYear: year }) => from === undefined || year !== undefined, { error: because('yearOfRound'), path: ['startYear'] });

export const planRow = z.object({
  key: z.string(),
  version: z.number().int(),
  hash: z.string(),
  title: z.string(),
  addedAt: instant,
  startsAt: instant,
  closesAt: instant,
  duties: z.number().int(),
});

export const planPath = z.object({ key: z.string().min(1).max(100), version: z.coerce.number().int().min(1).max(LARGEST) });

export const planDetail = planRow.extend({
  zone: z.string(),
  phases: z.array(z.object({ key: z.string(), title: z.string(), from: instant, until: instant })),
  milestones: z.array(z.object({ key: z.string(), title: z.string(), at: instant, until: instant.nullable(), derived: z.boolean() })),
  schedule: z.array(
    z.object({
      key: z.string(),
      title: z.string(),
      phase: z.string(),
      responsible: z.string(),
      jointWith: z.string().nullable(),
      lastDayInTime: z.string().nullable(),
      derived: z.array(z.string()),
    }),
  ),
});
export type PlanRowView = z.infer<typeof planRow>;
export type PlanDetailView = z.infer<typeof planDetail>;
