import { z } from 'zod';
import { ROLES } from '../../domain/roles.ts';
import { because } from '../../texts/field-reasons.ts';

export const id = z.uuid();
/** Units and persons keep the ids of the institution's own registers. */
export const registerId = z
  .string()
  .min(1)
  .max(100)
  .regex(/^[\w.:@-]+$/, because('registerId'));
export const dutyKey = z
  .string()
  .min(1)
  .max(160)
  .regex(/^[\w.-]+(\/[\w.-]+)?$/, because('dutyKey'));
/** The largest whole number that the record's integers hold. */
export const LARGEST = 2_147_483_647;
export const localDate = z.iso.date();
export const instant = z.string().describe('Plan time, ISO 8601 with the offset of the zone');
export const language = z.enum(['nb', 'nn', 'en']);
export const level = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
export const role = z.enum(ROLES);
export const receiver = z.enum([...ROLES, 'leaderAbove']);
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, because('hash'));
export const shortText = z.string().trim().min(1).max(500);

export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.string().describe('Stable: NOUN_REASON'),
    detail: z.string().describe('What is wrong and the way out, in the language of the person'),
    params: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
    instance: z.string().optional(),
    errors: z.array(
      z.object({
        path: z.string(),
        line: z.number().int().nullable(),
        code: z.string(),
        file: z.string().optional(),
        detail: z.string().describe('What is wrong there, and the way out, in the language of the person'),
      }),
    ),
  })
  .describe('Problem document (RFC 9457)');

export type ProblemView = z.infer<typeof problem>;

type Answers = Record<string, { description: string; content: Record<string, { schema: typeof problem }> }>;

/** Problem answers of a route, for the document only: how they look is decided in one place. */
export function problems(...statuses: number[]): Answers {
  const all = [...new Set([401, 429, ...statuses])].sort((a, b) => a - b);
  return Object.fromEntries(
    all.map((status) => [
      String(status),
      { description: MEANINGS[status] ?? 'Problem', content: { 'application/problem+json': { schema: problem } } },
    ]),
  );
}

const MEANINGS: Record<number, string> = {
  400: 'The request has a fault',
  401: 'No valid token',
  403: 'The role for it is missing',
  404: 'Unknown, or not visible to the person',
  409: 'Refused by the rules, or out of date',
  422: 'Readable, but it cannot be done',
  429: 'Too many requests',
  503: 'Something we depend on does not answer',
};
