import { z } from 'zod';

export const calendarMade = z.object({
  path: z.string().describe('Address on this server; shown this once, since only its hash is kept'),
  madeAt: z.string().describe('Real time'),
});
export const calendarState = z.object({ madeAt: z.string().nullable().describe('Real time; null: there is none') });
export const calendarEnded = z.object({ ended: z.boolean() });
export type CalendarMade = z.infer<typeof calendarMade>;
export type CalendarState = z.infer<typeof calendarState>;
