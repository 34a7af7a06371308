import { z } from 'zod';
import { dutyKey, id, instant } from './common.schema.ts';
import { warning } from './form.schema.ts';
import { removal } from './removal.schema.ts';

export const documentBody = z.strictObject({
  followUpId: id,
  duty: dutyKey,
  kind: z.enum(['form', 'actionPlan', 'minutes', 'invitation', 'statement', 'reason']),
  content: z
    .record(z.string(), z.unknown())
    .describe(
      'A filled-in form is { form: { key, version }, answers }; else any JSON object. Stored and hashed in canonical form (RFC 8785)',
    ),
});
const stored = z.object({ documentId: id, version: z.number().int(), sha256: z.string() });
export const documentAnswer = stored.extend({ warnings: z.array(warning) });
export const documentPath = z.object({ documentId: id });
export const documentDetail = stored.extend({
  followUpId: id,
  duty: z.string(),
  kind: z.string(),
  createdAt: instant,
  mine: z.boolean(),
  content: z.unknown().describe('Null where the text was removed'),
  removed: removal.nullable(),
});
export type DocumentStored = z.infer<typeof documentAnswer>;
export type DocumentView = z.infer<typeof documentDetail>;
