import { z } from 'zod';
import { CASE_ORDER } from '../../domain/desk/cases.ts';
import { FLAGS } from '../../domain/desk/attention.ts';
import { id, instant, level } from './common.schema.ts';

export const deskQuery = z.object({ cycle: id.optional().describe('Without it, the cycle that runs') });

const named = z.object({ personId: z.string(), name: z.string() });

const deskCase = z.object({
  key: z.string().describe('Stays the same as long as it is the same case'),
  kind: z.enum(CASE_ORDER as [string, ...string[]]),
  unitId: z.string().nullable(),
  abbreviation: z.string().nullable(),
  unitGone: z.boolean().describe('The unit has left the organisation'),
  duty: z.string().nullable(),
  title: z.string().nullable().describe('Of the task it is about'),
  role: z.string().nullable().describe('Of the vacancy, the doubt or the receiver'),
  person: named.nullable().describe('Who asks, doubts, or did not get the letter'),
  since: instant.nullable(),
  askedDay: z.string().nullable().describe('The last day that was asked for'),
  lastDay: z.string().nullable(),
  doubtId: id.nullable(),
  followUpId: id.nullable(),
  revision: z.number().int().nullable().describe('Of the duty, for what is decided about it'),
  reasonId: id.nullable().describe('The document with the reason'),
  mine: z.boolean().describe('The reader is the coordinator it waits for'),
  holders: z.array(z.string()).describe('Whom it waits for'),
});
export type DeskCaseView = z.infer<typeof deskCase>;

const deskTask = z.object({
  duty: z.string(),
  title: z.string(),
  phase: z.string(),
  whole: z.number().int(),
  done: z.number().int(),
  ended: z.number().int(),
  late: z.number().int(),
  moved: z.number().int(),
  opensAt: instant.nullable().describe('Where it has not opened anywhere'),
  lastDay: z.string().nullable().describe('The one that most have'),
  month: z.boolean(),
  current: z.boolean().describe('Somebody has it on the table, or soon will'),
});
export type DeskTaskView = z.infer<typeof deskTask>;

export const deskAnswer = z.object({
  cycleId: id,
  title: z.string(),
  status: z.enum(['planned', 'running', 'closed']),
  now: instant,
  startsAt: instant,
  closesAt: instant,
  central: z.boolean().describe('The reader runs the cycle; else a local coordinator'),
  units: z.number().int(),
  responseUnits: z.number().int(),
  phases: z.array(z.object({ key: z.string(), title: z.string(), from: instant, until: instant, current: z.boolean() })),
  cases: z.array(deskCase),
  tasks: z.array(deskTask),
  next: z
    .array(
      z.object({
        date: z.string(),
        duty: z.string(),
        title: z.string(),
        kind: z.string(),
        to: z.array(z.string()),
        units: z.number().int(),
      }),
    )
    .describe('What goes out by itself on the next days that have any'),
  ledger: z.object({
    written: z.number().int(),
    added: z.number().int(),
    ended: z.number().int(),
    open: z.number().int(),
    ends: z.record(z.string(), z.number().int()),
  }),
});
export type DeskAnswer = z.infer<typeof deskAnswer>;

const cell = z
  .object({
    status: z.string(),
    lastDay: z.string().nullable(),
    endedOn: z.string().nullable(),
    moved: z.boolean(),
    atRisk: z.boolean(),
    waitingOn: z.string().nullable(),
  })
  .nullable();
export type DeskCellView = z.infer<typeof cell>;

const deskUnit = z.object({
  unitId: z.string(),
  abbreviation: z.string(),
  name: z.string(),
  level: level,
  isResponseUnit: z.boolean(),
  department: z.string().describe('Abbreviation of the unit on level 2'),
  manager: z.string().nullable().describe('Null: vacant; somebody above stands in'),
  representative: z.string().nullable().describe('Null: vacant; the service above stands in'),
  cells: z.array(cell).describe('One for each column; null where the task is not the unit’s'),
  waiting: z
    .object({ duty: z.string(), on: z.string(), names: z.array(z.string()), mine: z.boolean() })
    .nullable()
    .describe('The foremost open task'),
  flags: z.array(z.enum(FLAGS)),
  attention: z.boolean(),
});
export type DeskUnitView = z.infer<typeof deskUnit>;

export const deskUnitsAnswer = z.object({
  now: instant,
  columns: z.array(z.object({ duty: z.string(), title: z.string() })),
  units: z.array(deskUnit).describe('By need'),
});
export type DeskUnitsAnswer = z.infer<typeof deskUnitsAnswer>;

export const peopleQuery = z.object({ q: z.string().trim().min(2).max(80) });
export const peopleAnswer = z.object({
  people: z.array(z.object({ personId: z.string(), name: z.string(), units: z.array(z.string()) })).describe('The first twenty'),
});
export type PeopleAnswer = z.infer<typeof peopleAnswer>;
