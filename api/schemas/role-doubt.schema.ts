import { z } from 'zod';
import { id, instant, registerId, role } from './common.schema.ts';

export const roleDoubtBody = z.object({ unitId: registerId, role });
export const roleDoubtParams = z.object({ doubtId: id });

const outcome = z.enum(['roleEnded', 'roleStays']);
export const roleDoubtSettling = z.object({
  outcome: outcome.describe('What was found out. The role itself is ended by POST /v1/assignments/end'),
});

export const roleDoubt = z.object({
  doubtId: id,
  personId: z.string(),
  name: z.string(),
  unitId: z.string(),
  unitName: z.string(),
  role,
  raisedAt: instant,
  settledAt: instant.nullable(),
  outcome: outcome.nullable(),
});
export type RoleDoubtView = z.infer<typeof roleDoubt>;

export const roleDoubts = z.object({ doubts: z.array(roleDoubt) });
