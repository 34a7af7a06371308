import type { CommandType } from './commands.ts';

/** What stands as somebody's word on a text that both parties answer for. */
const SIGNED: ReadonlySet<CommandType> = new Set<CommandType>(['submitForm', 'editForm', 'answerForm', 'submitPlan']);

const MINUTE_MS = 60_000;

/**
 * Whether the person must show once more who it is. `minutes`: how long a sign-in vouches for that, null where the institution does
 * not ask. `signedInAgo`: real ms since the identity provider last saw the person itself, null where it has not said.
 */
export function mustSignAgain(type: CommandType, minutes: number | null, signedInAgo: number | null): boolean {
  if (minutes === null || !SIGNED.has(type)) return false;
  return signedInAgo === null || signedInAgo > minutes * MINUTE_MS;
}
