import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';

/** All that rests on SESSION_SECRET. Another secret ends every session and every sign-in that is under way. */
export interface Secrets {
  newId(): string;
  /** False for what somebody made up, without asking the record. */
  isOurs(id: string): boolean;
  /** What the record keeps of a session's id. */
  hashOf(id: string): string;
  /** Follows from the session's id, so it needs no keeping, and no other session has it. */
  csrfOf(id: string): string;
  csrfMatches(id: string, given: string): boolean;
  /** Nobody but us can read or make it; `purpose` keeps one kind from being passed off as another. */
  seal(purpose: string, text: string): string;
  /** Null for whatever we did not seal. */
  open(purpose: string, sealed: string): string | null;
}

const IV_BYTES = 12;
const TAG_BYTES = 16;
const MARK_LENGTH = 22;

export function createSecrets(secret: string): Secrets {
  const key = (purpose: string) => Buffer.from(hkdfSync('sha256', secret, '', `toarshjul ${purpose}`, 32));
  const [hashKey, csrfKey, sealKey, markKey] = [key('session'), key('csrf'), key('seal'), key('mark')];
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
    seal: (purpose, text) => {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv('aes-256-gcm', sealKey, iv).setAAD(Buffer.from(purpose));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url');
    },
    open: (purpose, sealed) => {
      const bytes = Buffer.from(sealed, 'base64url');
      if (bytes.length < IV_BYTES + TAG_BYTES) return null;
      const decipher = createDecipheriv('aes-256-gcm', sealKey, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES })
        .setAAD(Buffer.from(purpose))
        .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
      try {
        return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
      } catch {
        return null;
      }
    },
  };
}

function same(right: string, given: string): boolean {
  const [one, other] = [Buffer.from(right), Buffer.from(given)];
  return one.length === other.length && timingSafeEqual(one, other);
}
