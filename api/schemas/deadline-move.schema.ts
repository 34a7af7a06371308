import { z } from 'zod';
import { because } from '../../texts/field-reasons.ts';
import { dutyKey, id, instant, localDate, registerId } from './common.schema.ts';

const cohort = z.strictObject({
  below: registerId.optional().describe('Only this unit and those below it'),
  statuses: z
    .array(z.enum(['planned', 'open', 'late']))
    .min(1)
    .optional(),
  without: dutyKey.optional().describe('Only units where this duty is not carried out, such as the follow-up meeting'),
  units: z.array(registerId).max(2000).optional(),
});

export const deadlineMoveBody = z
  .strictObject({
    cycleId: id,
    duty: dutyKey,
    lastDay: localDate.optional().describe('The new last day in time'),
    opensOn: localDate.optional().describe('The opening day, for a duty whose opening was unknown or has not come'),
    cohort: cohort.optional(),
    confirm: z.string().optional().describe('The "preview" value of the answer one agrees to; without it nothing changes'),
  })
  .refine((body) => (body.lastDay === undefined) !== (body.opensOn === undefined), {
    error: because('oneDate'),
    path: ['lastDay'],
  });

const refusal = z.object({ code: z.string(), detail: z.string() }).nullable();

export const deadlineMoveAnswer = z.object({
  preview: z.string().describe('Send it back as "confirm" to carry out exactly this'),
  applied: z.boolean(),
  refusal: refusal.describe('Set where a "confirm" was sent that no longer fits: nothing was moved'),
  duty: z.string(),
  hits: z.object({
    whole: z.number().int().describe('Units that hold the duty'),
    moved: z.number().int(),
    byStatus: z.record(z.string(), z.number().int()).describe('Of those that move'),
    noLongerLate: z.number().int(),
    lettersWithdrawn: z.number().int().describe('Reminders that have been made ready but not sent'),
    remindersReset: z.number().int(),
  }),
  units: z.array(
    z.object({
      unitId: z.string(),
      status: z.string(),
      from: instant.nullable(),
      to: instant.nullable(),
      refusal,
    }),
  ),
});
export type DeadlineMoveAnswer = z.infer<typeof deadlineMoveAnswer>;
export type DeadlineMoveBody = z.input<typeof deadlineMoveBody>;
