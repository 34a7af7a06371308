import { z } from 'zod';
import { id, instant, language, registerId } from './common.schema.ts';
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
  roles: z.array(
    z.object({
      unitId: z.string(),
      abbreviation: z.string(),
      role: z.string(),
      lastDay: z.string().nullable(),
      unitsBelow: z.boolean().describe('There are units below the one where the role is held'),
    }),
  ),
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

/** Which unit the representative leaves to which deputy; null takes it back. */
export const divisionBody = z.strictObject({ unitId: registerId, personId: registerId.nullable() });
export const divisionAnswer = z.object({ unitId: z.string(), dividedTo: z.array(z.string()) });

/** What somebody of the safety service looks after. */
export const areaAnswer = z.object({
  now: instant,
  units: z.array(
    z.object({
      unitId: z.string(),
      abbreviation: z.string(),
      name: z.string(),
      manager: z.string().nullable(),
      representatives: z.array(z.string()).describe('Who answers for it in the safety service'),
      service: z
        .array(
          z.object({
            role: z.string(),
            persons: z.array(
              z.object({
                personId: z.string(),
                name: z.string(),
                email: z.string().nullable().describe('Of the seniors, whom the others turn to; null for everybody else'),
              }),
            ),
          }),
        )
        .describe('Everybody in the safety service who may answer for it, in the order in which they are asked'),
      dividedTo: z.array(z.string()).describe('To whom the elected representative has left the unit'),
      deputies: z
        .array(z.object({ personId: z.string(), name: z.string() }))
        .describe('To whom the reader may leave the unit; empty for everybody but the elected representative'),
      sharing: z
        .object({
          followUpId: z.string(),
          persons: z.array(z.object({ personId: z.string(), name: z.string() })),
          chosen: z
            .object({ personId: z.string(), name: z.string(), by: z.string().nullable().describe('Who said so'), at: instant })
            .nullable(),
          mayChoose: z.boolean().describe('The reader is one of them'),
        })
        .nullable()
        .describe('Several representatives of the unit, and whom they have chosen to answer; null where one alone has the task'),
      mine: z.boolean().describe('The reader is the one who answers for it'),
      duties: z.array(
        z.object({
          duty: z.string(),
          title: z.string(),
          status: z.string(),
          joint: z.boolean(),
          waitingOn: z.string().nullable(),
          openedAt: instant.nullable(),
          lastDay: z.string().nullable(),
          endedOn: z.string().nullable(),
        }),
      ),
    }),
  ),
});
export type AreaAnswer = z.infer<typeof areaAnswer>;
export type TasksAnswer = z.infer<typeof tasksAnswer>;
export type TaskView = z.infer<typeof task>;
export type MeView = z.infer<typeof me>;
