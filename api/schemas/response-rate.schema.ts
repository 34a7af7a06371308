import { z } from 'zod';
import { instant, registerId } from './common.schema.ts';

export const ratesQuery = z.strictObject({
  unit: registerId.optional().describe('Only this unit; without it all, for those who see the whole'),
});
export const ratesAnswer = z.object({
  rates: z.array(
    z.object({
      unitId: z.string(),
      fromPercent: z.number().int(),
      toPercent: z.number().int().describe('Exclusive, save 100'),
      at: instant,
    }),
  ),
});
