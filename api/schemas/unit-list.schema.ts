import { z } from 'zod';
import { id } from './common.schema.ts';

export const unitListAnswer = z.object({
  unitId: z.string(),
  advised: z
    .object({ value: z.number(), comparator: z.enum(['>=', '>']) })
    .describe('Employees a response unit should have; smaller ones need a reason'),
  units: z
    .array(
      z.object({ unitId: z.string(), parentId: z.string().nullable(), abbreviation: z.string(), headcount: z.number().int().nullable() }),
    )
    .describe('What may stand on the list: the unit itself and those below it'),
  sent: z
    .object({ units: z.array(z.string()), reasonId: id.nullable().describe('Why small units on it answer on their own') })
    .nullable()
    .describe('The list as it was sent last'),
});
export type UnitListAnswer = z.infer<typeof unitListAnswer>;
