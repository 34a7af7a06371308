import type { CommandType } from './commands.ts';

/** What stands as somebody's word on a text that both parties answer for. */
const SIGNED: ReadonlySet<CommandType> = new Set<CommandType>(['submitForm', 'editForm', 'answerForm', 'submitPlan']);

const MINUTE_MS = 60_000;

/** Does the institution ask for a fresh sign-in before such words? Then the record says so of each. */
export function isSigned(type: CommandType, minutes: number | null): boolean {
  return minutes !== null && SIGNED.has(type);
}

/**
 * Whether the person must show once more who it is. `minutes`: how long a sign-in vouches for that, null where the institution does
 * not ask. `signedInAgo`: real ms since the identity provider last saw the person itself, null where it has not said.
 */
export function mustSignAgain(type: CommandType, minutes: number | null, signedInAgo: number | null): boolean {
  if (minutes === null || !isSigned(type, minutes)) return false;
  return signedInAgo === null || signedInAgo > minutes * MINUTE_MS;
}
