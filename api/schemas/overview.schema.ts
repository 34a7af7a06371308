import { z } from 'zod';
import { LANGUAGES } from '../../texts/language.ts';
import { dutyKey, id, instant, level, registerId } from './common.schema.ts';
import { progressQuery } from './cycle.schema.ts';

export const overviewQuery = z.object({
  unit: registerId.optional().describe('This unit and all below it; without it, the highest unit whose status the person may read'),
  asOf: progressQuery.shape.asOf,
  frozen: dutyKey.optional().describe('Instead of asOf: the figures that were frozen for this duty, as they stood then and for good'),
});
export const overviewFileQuery = overviewQuery.extend({ language: z.enum(LANGUAGES).optional() });

const task = z.object({
  duty: z.string(),
  title: z.string(),
  phase: z.string(),
  whole: z.number().int(),
  ended: z.number().int().describe('In whatever way'),
  done: z.number().int(),
  inTime: z.number().int(),
  late: z.number().int(),
  moved: z.number().int().nullable().describe('Open, and with a new date; null where figures were frozen without it'),
  lastDay: z.string().nullable().describe('That most of them have'),
  month: z.boolean(),
  before: z.object({ done: z.number().int(), whole: z.number().int() }).nullable().describe('On the same day of the round before'),
});
export type OverviewTask = z.infer<typeof task>;

const frozenFigures = z.object({
  duty: z.string().describe('What they were frozen for'),
  title: z.string(),
  day: z.string().describe('The last day they count'),
  taken: z.boolean().describe('False: they will be'),
});

const place = z.object({ unitId: z.string(), name: z.string(), abbreviation: z.string(), level });

export const overviewAnswer = z
  .object({
    cycleId: id,
    title: z.string(),
    now: instant,
    asOf: instant,
    past: z.boolean().describe('As it had been recorded by then, not as it stands now'),
    frozen: frozenFigures
      .omit({ taken: true })
      .extend({
        units: z
          .number()
          .int()
          .nullable()
          .describe('So many units had figures of their own, and these are added up; null: the figures of the unit itself'),
        task: z.boolean().describe('The unit has the task they were frozen for, and the person may see it'),
      })
      .nullable()
      .describe('Figures that were counted once and are shown as they were then'),
    frozenDays: z.array(frozenFigures).describe('Figures of this unit, or of units below it, that have been frozen or will be'),
    startsAt: instant,
    unit: place,
    committee: z.boolean().describe('The person may take the summary for the committee'),
    above: z.array(place).describe('From the top down, as far as the person may read'),
    units: z.number().int().describe('Response units'),
    phases: z.array(z.object({ key: z.string(), title: z.string(), from: instant, until: instant })),
    focus: z.array(z.string()).describe('The one or two tasks that matter most just now'),
    tasks: z.array(task).describe('Those that are told beyond their own people when late'),
    others: z.array(task),
    before: instant.nullable().describe('The same day of the round before'),
    decisions: z.object({ extensions: z.number().int(), raised: z.number().int() }).nullable().describe('Null in frozen figures'),
    help: z
      .object({ asked: z.number().int(), noRepresentative: z.number().int(), noManager: z.number().int() })
      .nullable()
      .describe('Null in frozen figures'),
    themes: z
      .object({ plans: z.number().int(), counts: z.array(z.object({ key: z.string(), name: z.string(), n: z.number().int() })) })
      .nullable()
      .describe('Null where a total would speak of single units, and in frozen figures'),
    measures: z.object({ whole: z.number().int(), done: z.number().int(), late: z.number().int(), open: z.number().int() }).nullable(),
    below: z.array(place.extend({ units: z.number().int(), tasks: z.array(task.pick({ duty: true, whole: true, done: true })) })),
  })
  .describe('Process in counts. No answers of the survey, no persons, and no order by how anybody does');
export type OverviewAnswer = z.infer<typeof overviewAnswer>;
