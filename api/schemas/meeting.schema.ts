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
export type AgendaView = z.infer<typeof agendaAnswer>;

const meetingTime = z.object({
  part: z.number().int().describe('Of a meeting in several parts'),
  on: z.string(),
  from: z.string().describe('`09:30`, the time of Oslo'),
  minutes: z.number().int(),
  place: z.string(),
  note: z.string(),
  cancelled: z.boolean(),
});
export type MeetingTimeView = z.infer<typeof meetingTime>;

export const timesAnswer = z.object({
  unitId: z.string(),
  duty: z.string(),
  times: z.array(meetingTime),
  chosen: z
    .object({ on: z.string(), place: z.string() })
    .nullable()
    .describe('The day that the two chose when they planned it, for those who may set a time'),
});
export type TimesView = z.infer<typeof timesAnswer>;
