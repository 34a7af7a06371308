import { z } from 'zod';
import { dutyKey, id, instant } from './common.schema.ts';

export const documentBody = z.strictObject({
  followUpId: id,
  duty: dutyKey,
  kind: z.enum(['form', 'actionPlan', 'minutes', 'statement', 'reason']),
  content: z.record(z.string(), z.unknown()).describe('Any JSON object; stored and hashed in canonical form (RFC 8785)'),
});
export const documentAnswer = z.object({ documentId: id, version: z.number().int(), sha256: z.string() });
export const documentPath = z.object({ documentId: id });
export const documentDetail = documentAnswer.extend({
  followUpId: id,
  duty: z.string(),
  kind: z.string(),
  createdAt: instant,
  mine: z.boolean(),
  content: z.unknown(),
});
