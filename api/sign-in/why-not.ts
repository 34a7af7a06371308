import { AuthorizationResponseError, ResponseBodyError } from 'openid-client';
import type { SignInTrouble } from '../../texts/sign-in-words.ts';

/** The service itself says that it cannot just now. */
const AWAY = ['server_error', 'temporarily_unavailable'];
/** The person said no, or the service did on the person's behalf. */
const DENIED = ['access_denied', 'login_required', 'interaction_required', 'consent_required', 'account_selection_required'];

/** Which page explains a sign-in that did not come about, and a code for the log: never what the service sent along. */
export function whyNot(error: unknown): { trouble: SignInTrouble; code: string } {
  if (error instanceof AuthorizationResponseError) {
    const trouble = AWAY.includes(error.error) ? 'away' : DENIED.includes(error.error) ? 'denied' : 'failed';
    return { trouble, code: plain(error.error) };
  }
  // The code was used before, or it took too long: the next try is a new one.
  if (error instanceof ResponseBodyError) {
    return { trouble: error.status >= 500 ? 'away' : error.error === 'invalid_grant' ? 'lost' : 'failed', code: plain(error.error) };
  }
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  const noAnswer = error instanceof TypeError && code === '';
  const away = noAnswer || ['OAUTH_TIMEOUT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON'].includes(code);
  return { trouble: away ? 'away' : 'failed', code: code === '' ? (error instanceof Error ? error.name : 'unknown') : plain(code) };
}

function plain(code: string): string {
  return code.slice(0, 60).replaceAll(/[^\w.-]/g, '_');
}
