import { z } from 'zod';
import { localDate, registerId, role } from './common.schema.ts';

export const assignmentsQuery = z.object({ unit: registerId });

export const assignmentBody = z.strictObject({
  personId: registerId,
  unitId: registerId,
  role,
  from: localDate.optional().describe('First day; today if left out'),
  lastDay: localDate.nullable().optional().describe('Last day; null or left out: until further notice'),
  kind: z.enum(['ordinary', 'elected', 'appointed', 'acting', 'left']).default('ordinary'),
});

/** An assignment is ended, never deleted. */
export const assignmentEnd = z.strictObject({ personId: registerId, unitId: registerId, role, lastDay: localDate });

export const assignmentView = z.object({
  personId: z.string(),
  name: z.string(),
  unitId: z.string(),
  role: z.string(),
  from: z.string(),
  lastDay: z.string().nullable(),
  kind: z.string(),
});
export const assignmentsAnswer = z.object({
  unitId: z.string(),
  assignments: z.array(assignmentView),
  acting: z
    .array(z.object({ role: z.string(), personIds: z.array(z.string()) }))
    .describe('Who stands in each role now, fallbacks included'),
});
export const assignmentAnswer = z.object({
  assignment: assignmentView,
  told: z.number().int().describe('Running follow-ups that were told'),
});
export type AssignmentsAnswer = z.infer<typeof assignmentsAnswer>;
export type AssignmentView = z.infer<typeof assignmentView>;
export type AssignmentAnswer = z.infer<typeof assignmentAnswer>;
