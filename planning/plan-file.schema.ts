import { z } from 'zod';
import { ROLES } from '../domain/roles.ts';
import { fault } from '../texts/fault-words.ts';
import { because } from '../texts/field-reasons.ts';
import { dateExpression, dayRule, dayText, monthText } from './date-expressions.ts';

/** What a plan file may contain. Unknown fields are refused, so that a misspelt one is not silently ignored. */

/** One text in three languages. */
export const message = z
  .strictObject({ nb: z.string().min(1), nn: z.string().min(1), en: z.string().min(1) })
  .describe('The text in bokmål, nynorsk and English');
const key = z.string().regex(/^[A-Za-z][A-Za-z0-9]*(\.[A-Za-z][A-Za-z0-9]*)*$/, because('planKey'));
const role = z.enum([...ROLES, 'leaderAbove']).describe('A role; leaderAbove is the nearest leader above who is a different person');
const monthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$/, because('planDayOfYear'));
const clockTime = z.string().regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/, because('planTime'));
const sources = z.array(z.string().regex(/^[A-Z]{1,3}-[0-9]{2,3}$/, because('requirementId'))).default([]);
const urgency = z.enum(['overview', 'prompt', 'now']).describe('overview: next weekly letter; prompt: next working day; now: at once');
export const smallKey = z.string().regex(/^[a-z][A-Za-z0-9]*$/, because('smallKey'));
const hoursCount = z.int().min(0).max(720);
const daysCount = z.int().min(1).max(260);
const party = z.enum([...ROLES, 'leaderAbove', 'responsible', 'jointWith']);

const threshold = z.strictObject({ value: z.int().min(0), comparator: z.enum(['>=', '>']) });

const ladderStep = z
  .strictObject({
    step: smallKey,
    calendarDaysBefore: daysCount.optional(),
    workingDaysAfter: daysCount.optional(),
    workingDaysBeforeTarget: daysCount.optional(),
    hoursBeforeDue: hoursCount.optional().describe('By the wall clock, weekends and holidays included; 0 is the first late instant'),
    whenEnded: key.optional(),
    to: z.array(party),
    jointTo: z.array(role).optional(),
    urgency,
  })
  .refine(
    (step) =>
      [step.calendarDaysBefore, step.workingDaysAfter, step.workingDaysBeforeTarget, step.hoursBeforeDue, step.whenEnded].filter(
        (count) => count !== undefined,
      ).length === 1,
    fault('PLAN_STEP_COUNTS'),
  );

const levels = z.array(z.literal([1, 2, 3, 4])).min(1);
const scope = z
  .strictObject({
    levels: levels.optional(),
    responseUnits: z.literal(true).optional(),
    levelsWithoutLevel3Below: levels.optional(),
  })
  .refine((value) => Object.keys(value).length > 0, fault('PLAN_SCOPE_EMPTY'));

const duty = z.strictObject({
  key,
  phase: key,
  appliesTo: scope,
  responsible: role,
  jointWith: role.optional().describe('The second party, who confirms'),
  heard: z.array(role).optional(),
  evidence: z.enum([
    'meeting',
    'jointForm',
    'externalForm',
    'actionPlan',
    'confirmation',
    'receipt',
    'snapshot',
    'responseUnits',
    'discussion',
    'decision',
    'assessment',
    'external',
  ]),
  external: z.enum(['archive', 'ark']).optional().describe('Somebody outside delivers; the responsible person only watches'),
  archive: z.literal(true).optional().describe('What is handed in goes to the records archive, each version once'),
  opens: dateExpression,
  target: dateExpression.optional().describe('Kind target before the due date'),
  due: dateExpression.describe('Last day in time'),
  grace: z.strictObject({ until: dayRule, for: z.enum(['duty', 'answer']).describe("answer: only the second party's answer") }).optional(),
  hardEnd: dateExpression.optional().describe('Last day; an open duty becomes missed after it'),
  needs: z.string().optional().describe('A duty that somebody outside owes; while it is late, nothing climbs here'),
  reportLanguages: z
    .strictObject({ levels, languages: z.array(z.string()).min(1) })
    .optional()
    .describe('Languages in which units of these levels must get the report before it counts as come'),
  form: z.string().optional().describe('A form of plans/forms, by its key'),
  refuseBeforeOpening: z.literal(true).optional(),
  ladder: z.string(),
  askLadder: z.string().optional(),
  friendly: z.array(ladderStep).optional(),
  derived: z
    .array(z.enum(['opens', 'target', 'due', 'grace', 'hardEnd', 'evidence', 'heard']))
    .default([])
    .describe("The institution's own proposals, to be confirmed"),
  sources,
  name: message,
  order: message.optional().describe('The same as an order in plain words, for the page of whoever does it: Hold the follow-up meeting'),
  help: message,
});

const quiet = z.union(
  [
    z
      .strictObject({ key, fromEaster: z.int().min(-60).max(60), toEaster: z.int().min(-60).max(60) })
      .refine(({ fromEaster, toEaster }) => fromEaster <= toEaster, fault('PLAN_EASTER_BACKWARDS')),
    z.strictObject({ key, from: monthDay, to: monthDay }),
  ],
  because('planQuiet'),
);

const themes = z
  .array(z.strictObject({ key: smallKey, name: message, suggestions: z.array(message).default([]) }))
  .min(2)
  .optional();

export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;

export const planFileSchema = z.strictObject({
  schema: z.literal(1),
  key: z.string().regex(/^[a-z0-9{}Y-]+$/, because('planName')),
  version: z.int().min(1).max(999_999),
  startYear: z.int().min(2000).max(2100),
  starts: dayText,
  closes: dayText.describe('Last day of the cycle'),
  title: message,
  caseTitle: z.string().optional(),
  archiveAtClose: z
    .literal(true)
    .optional()
    .describe('At the close, the evidence bundle of every unit with archived duties is archived too'),
  calendar: z.strictObject({
    zone: z.string().describe('An IANA time zone'),
    holidays: z.enum(['NO', 'none']),
    closedDays: z.array(dayText).default([]).describe("The institution's own closed days"),
    ladderAt: clockTime,
    postAt: clockTime,
    weeklyOverview: z.enum(WEEKDAYS),
    quiet: z.array(quiet),
  }),
  gate: z.strictObject({ reportMinimum: threshold, recommendedHeadcount: threshold }),
  phases: z.array(z.strictObject({ key, from: monthText, until: monthText, sources, name: message })).min(1),
  milestones: z.array(
    z.strictObject({
      key,
      at: z.union([dayText, monthText], because('planDayOrMonth')),
      derived: z.literal(true).optional(),
      sources,
      name: message,
    }),
  ),
  ladders: z.record(z.string(), z.array(ladderStep)),
  askLadders: z.record(z.string(), z.array(ladderStep)),
  duties: z.array(duty).min(1),
  measureDuty: duty.optional(),
  raisedDuty: duty
    .extend({ workingDaysToAnswer: daysCount })
    .optional()
    .describe('Written where a unit below raises a measure that it cannot carry out alone'),
  wrongReceiverDuty: duty.optional().describe('Written where a report reached somebody it was not for; due 72 hours after the discovery'),
  correctedReportDuty: duty.optional().describe('Written where the report was corrected after the meeting; ten working days to answer'),
  themes: themes.describe('What a measure can be about, with suggestions'),
  factors: themes.describe('A second set of tags, such as the factors of the law'),
  agenda: z
    .strictObject({ ownReport: z.array(message).min(1), noOwnReport: z.array(message).min(1) })
    .optional()
    .describe('What the follow-up meeting goes through, with and without a report of its own'),
  alarms: z.array(z.strictObject({ key, duty: key, at: dayText, to: role, derived: z.literal(true).optional() })).default([]),
  snapshots: z.array(z.strictObject({ duty: key, asOf: dayText, derived: z.literal(true).optional() })).default([]),
  links: z
    .array(
      z.strictObject({
        key,
        url: z.url({ protocol: /^https$/ }),
        phases: z.array(key).default([]),
        duties: z.array(key).default([]),
        name: message,
      }),
    )
    .default([]),
});

/** A plan as its file says it, defaults filled in. Plain data. */
export type PlanFile = z.infer<typeof planFileSchema>;
export type PlanDuty = PlanFile['duties'][number];
export type PlanLadderStep = PlanFile['ladders'][string][number];

/** For editors: the same rules as JSON Schema. */
export function planJsonSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(planFileSchema, { io: 'input', reused: 'ref' }), title: 'Toårshjulet plan' };
}
