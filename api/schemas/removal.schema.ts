import { z } from 'zod';
import { REMOVAL_REASONS } from '../../domain/facts.ts';
import { dutyKey, id, instant } from './common.schema.ts';
import { unitPath } from './unit.schema.ts';

const why = z.enum(REMOVAL_REASONS);

export const removal = z
  .object({ at: instant, byRole: z.string(), why })
  .describe('When a text was removed, in which role, and why. Its hash stays, and so does what was answered to it');
export type RemovalView = z.infer<typeof removal>;

export const dutyTextsPath = unitPath.extend({ duty: dutyKey });

const text = z.object({
  documentId: id,
  kind: z.string(),
  version: z.number().int(),
  sha256: z.string(),
  storedAt: instant,
  mine: z.boolean(),
  byRole: z.string().nullable().describe('In which role it was handed in; null where it was not'),
  inForce: z.boolean().describe('What holds now: the form, the plan, the last minutes, the time of a meeting'),
  removed: z.boolean(),
});
export const dutyTexts = z.object({ followUpId: id, duty: z.string(), texts: z.array(text) });
export type DutyTextsView = z.infer<typeof dutyTexts>;

export const removalBody = z.strictObject({
  documentIds: z.array(id).min(1).max(100),
  why: why.describe('From a fixed list: what the text said is never repeated'),
});
