import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { createSealedTexts, keyFor, type SealedTexts } from '../../platform/sealed-text.ts';

/** All that rests on SESSION_SECRET. Another secret ends every session and every sign-in that is under way. */
export interface Secrets extends SealedTexts {
  newId(): string;
  /** False for what somebody made up, without asking the record. */
  isOurs(id: string): boolean;
  /** What the record keeps of a session's id. */
  hashOf(id: string): string;
  /** Follows from the session's id, so it needs no keeping, and no other session has it. */
  csrfOf(id: string): string;
  csrfMatches(id: string, given: string): boolean;
}

const MARK_LENGTH = 22;

export function createSecrets(secret: string): Secrets {
  const key = (use: string) => keyFor(secret, use);
  const [hashKey, csrfKey, markKey] = [key('session'), key('csrf'), key('mark')];
  const csrfOf = (id: string) => createHmac('sha256', csrfKey).update(id).digest('base64url');
  const markOf = (random: string) => createHmac('sha256', markKey).update(random).digest('base64url').slice(0, MARK_LENGTH);
  return {
    newId: () => {
      const random = randomBytes(32).toString('base64url');
      return `${random}.${markOf(random)}`;
    },
    isOurs: (id) => {
      const [random = '', mark = ''] = id.split('.');
      return same(markOf(random), mark);
    },
    hashOf: (id) => createHmac('sha256', hashKey).update(id).digest('hex'),
    csrfOf,
    csrfMatches: (id, given) => same(csrfOf(id), given),
    ...createSealedTexts(key('seal')),
  };
}

function same(right: string, given: string): boolean {
  const [one, other] = [Buffer.from(right), Buffer.from(given)];
  return one.length === other.length && timingSafeEqual(one, other);
}
