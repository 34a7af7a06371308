import { z } from 'zod';
import { id, instant } from './common.schema.ts';

const outcome = z.enum(['accepted', 'rejected', 'redirected', 'returned']);
const step = z.object({
  at: instant,
  unit: z.string().nullable(),
  abbreviation: z.string().nullable().describe('What the unit that answered is called'),
  outcome,
  reason: z.unknown().describe('The reason as it was written; null where none was needed'),
});

const sent = z.object({
  measure: z.string(),
  title: z.string().nullable(),
  raisedAt: instant,
  note: z.unknown().describe('What the unit said with it; null where it said nothing'),
  open: z.boolean().describe('Still waiting for the final answer'),
  answers: z.array(step),
});
const received = z.object({
  duty: z.string(),
  unit: z.string(),
  measure: z.string(),
  title: z.string().nullable().describe('As the plan of the unit words it'),
  why: z.string().nullable(),
  goal: z.string().nullable(),
  note: z.unknown().describe('What the unit said with it; null where it said nothing'),
  receivedAt: instant,
  lastDay: z.string().nullable(),
  outcome: outcome.nullable(),
  common: z.string().nullable().describe('The task of the common measure it became part of'),
});
const common = z.object({
  duty: z.string(),
  title: z.string().nullable().describe('As it was worded where it came from'),
  status: z.string(),
  open: z.boolean().describe('It can still be joined'),
  lastDay: z.string().nullable(),
  units: z.array(z.string()),
});

export const raisedAnswer = z.object({
  unitId: z.string(),
  cycleId: id,
  sent: z.array(sent),
  received: z.array(received),
  common: z.array(common).describe('Common measures of this level, with the units they are for'),
});
export type RaisedView = z.infer<typeof raisedAnswer>;
