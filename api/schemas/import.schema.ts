import { z } from 'zod';
import { id, instant } from './common.schema.ts';

const csv = z.string().max(6_000_000);

export const importBody = z.strictObject({
  organisation: csv.describe(
    'unitId,parentId,level,isResponseUnit,abbreviation,nameNb,nameNn,nameEn,headcount: all units; who is absent leaves',
  ),
  people: csv.describe('personId,sub,name,email,language: persons to add or change; who is absent stays as he or she is'),
  assignments: csv.describe('personId,unitId,role,from,to,kind: all roles; a role that is absent ends'),
});

const counts = z.object({ added: z.number().int(), changed: z.number().int(), ended: z.number().int(), unchanged: z.number().int() });

export const importProblem = z.object({
  file: z.string(),
  line: z.number().int(),
  path: z.string(),
  code: z.string(),
  detail: z.string(),
});

export const importPreview = z.object({
  importId: id.nullable().describe('Null while there are problems: there is nothing to apply'),
  createdAt: instant,
  appliedAt: instant.nullable(),
  units: counts,
  people: counts,
  assignments: counts,
  changes: z.array(
    z.object({
      what: z.enum(['unit', 'person', 'assignment']),
      change: z.enum(['added', 'changed', 'ended']),
      id: z.string(),
      fields: z.array(z.string()),
    }),
  ),
  roleChanges: z
    .array(z.object({ unitId: z.string(), role: z.string(), vacant: z.boolean() }))
    .describe('Running follow-ups that will be told'),
  problems: z.array(importProblem),
});
export type ImportPreview = z.infer<typeof importPreview>;
