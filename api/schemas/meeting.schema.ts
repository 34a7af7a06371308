import { z } from 'zod';
import { LANGUAGES } from '../../texts/language.ts';
import { dutyKey, registerId } from './common.schema.ts';
import { inCycle } from './unit.schema.ts';

export const meetingPath = z.object({ unitId: registerId, duty: dutyKey });
export const inLanguage = inCycle.extend({ language: z.enum(LANGUAGES).optional().describe('Without it, that of the person') });
export const calendarQuery = inLanguage.extend({ part: z.coerce.number().int().min(1).max(50).default(1) });

export const agendaAnswer = z.object({
  unitId: z.string(),
  duty: z.string(),
  title: z.string(),
  variant: z.enum(['ownReport', 'noOwnReport']).describe('Whether the unit works with a report of its own'),
  items: z.array(z.string()),
});
