import { randomBytes } from 'node:crypto';

const BYTES = 32;

/** The file at the end of a calendar's address. */
export const SECRET = /^([\w-]{43})\.ics$/;

export function newSecret(): string {
  return randomBytes(BYTES).toString('base64url');
}
