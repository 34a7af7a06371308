import { z } from 'zod';
import { instant, language } from './common.schema.ts';

const signedInSession = z.object({
  signedIn: z.literal(true),
  csrf: z.string().describe('For the header x-csrf-token of every request that changes something'),
  personId: z.string().nullable().describe('Null: signed in, and not registered here'),
  name: z.string(),
  language,
  now: instant,
  hasRole: z.boolean().describe('False: nothing to see or do here yet'),
  ask: z.array(z.object({ name: z.string(), email: z.string() })).describe('Whom to ask for a role, where there is none'),
});

export const session = z.discriminatedUnion('signedIn', [z.object({ signedIn: z.literal(false) }), signedInSession]);
export type SessionAnswer = z.infer<typeof session>;

export const sessionsEnded = z.object({ ended: z.number().int() });
