import { z } from 'zod';
import { id, instant } from './common.schema.ts';

export const unitMeantAnswer = z.object({
  unitId: z.string(),
  cycleId: id,
  unit: z
    .object({ unitId: z.string(), abbreviation: z.string(), name: z.string() })
    .describe('The response unit that the unit answers in: itself, or the nearest above it'),
  settled: z.boolean().describe('Whether it is known which response unit that is; until then, the unit itself'),
  managers: z.array(z.string()).describe('Who answers for it by the organisation, now'),
  confirmed: z
    .object({ text: z.string(), at: instant })
    .nullable()
    .describe('What manager and safety representative wrote and both confirmed'),
});
export type UnitMeantView = z.infer<typeof unitMeantAnswer>;
