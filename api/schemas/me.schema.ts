import { z } from 'zod';
import { id, instant, language } from './common.schema.ts';
import { dutyView } from './unit.schema.ts';

export const task = dutyView.extend({
  part: z.enum(['responsible', 'jointWith', 'asked', 'decides']).describe('Why it is on the list'),
});

export const tasksAnswer = z.object({
  personId: z.string(),
  now: instant,
  units: z.array(
    z.object({
      unitId: z.string(),
      cycleId: id,
      followUpId: id,
      abbreviation: z.string(),
      name: z.string(),
      roles: z.array(z.string()),
      tasks: z.array(task),
    }),
  ),
});

export const me = z.object({
  personId: z.string(),
  name: z.string(),
  language,
  roles: z.array(z.object({ unitId: z.string(), abbreviation: z.string(), role: z.string(), lastDay: z.string().nullable() })),
});

export const myLetters = z.object({
  letters: z.array(
    z.object({
      letterId: id,
      kind: z.string(),
      state: z.string(),
      subject: z.string(),
      text: z.string(),
      madeAt: instant,
      sentAt: instant.nullable(),
    }),
  ),
});
