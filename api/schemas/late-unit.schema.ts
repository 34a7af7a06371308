import { z } from 'zod';
import { id, instant, registerId } from './common.schema.ts';

export const lateUnitsAnswer = z.object({
  from: instant.nullable().describe('From when a unit can join late: the survey is over'),
  open: z.boolean(),
  units: z
    .array(
      z.object({
        unitId: z.string(),
        abbreviation: z.string(),
        name: z.string(),
        above: z.string().describe('Abbreviation of the unit above'),
      }),
    )
    .describe('Made since the cycle started, and not part of it'),
});
export type LateUnitsAnswer = z.infer<typeof lateUnitsAnswer>;

export const lateUnitBody = z.strictObject({ unitId: registerId });
export const lateUnitAnswer = z.object({ unitId: z.string(), followUpId: id });
