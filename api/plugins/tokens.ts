import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { Problem } from '../problem.ts';

/** What a valid access token says about its bearer. */
export interface TokenClaims {
  sub: string;
  clientId: string | null;
  scopes: readonly string[];
  /** When the issuer last saw the person itself, real ms; null where the token does not say. */
  signedInAt: number | null;
}

export type TokenVerifier = (token: string) => Promise<TokenClaims>;

export interface IssuerSetting {
  issuer: string;
  audience: string;
}

const discovery = z.object({ issuer: z.string(), jwks_uri: z.url() });

/** Access tokens of the configured issuer: JWT (RFC 9068), RS256, made for this API. Its keys are found by discovery, once, at the first token. */
export function createTokenVerifier(setting: IssuerSetting): TokenVerifier {
  let keys: Promise<JWTVerifyGetKey> | undefined;
  return async (token) => {
    keys ??= discoverKeys(setting.issuer);
    const getKey = await keys.catch((error: unknown) => {
      keys = undefined; // the issuer may start after us
      throw new Problem(
        503,
        'ISSUER_UNREACHABLE',
        { reason: error instanceof Error ? error.message : null },
        { headers: { 'retry-after': '5' } },
      );
    });
    try {
      const { payload } = await jwtVerify(token, getKey, {
        issuer: setting.issuer,
        audience: setting.audience,
        typ: 'at+jwt',
        algorithms: ['RS256'],
        requiredClaims: ['sub', 'exp', 'iat'],
        clockTolerance: 5,
      });
      return claimsOf(payload);
    } catch (error) {
      throw tokenProblem(error);
    }
  };
}

async function discoverKeys(issuer: string): Promise<JWTVerifyGetKey> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(address, { signal: AbortSignal.timeout(5000) });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  const found = discovery.parse(await response.json());
  if (found.issuer !== issuer) throw new Error(`${address} speaks for another issuer`);
  return createRemoteJWKSet(new URL(found.jwks_uri), { timeoutDuration: 5000 });
}

function claimsOf(payload: JWTPayload): TokenClaims {
  const client = payload['client_id'] ?? payload['azp'];
  const scope = payload['scope'];
  const seen = payload['auth_time'];
  return {
    sub: payload.sub ?? '',
    clientId: typeof client === 'string' ? client : null,
    scopes: typeof scope === 'string' ? scope.split(' ').filter((one) => one !== '') : [],
    signedInAt: typeof seen === 'number' ? seen * 1000 : null,
  };
}

/** Says which check failed, never what the token held. */
function tokenProblem(error: unknown): Problem {
  if (error instanceof errors.JWTExpired) return tokenRefused('TOKEN_EXPIRED');
  if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'aud') return tokenRefused('TOKEN_AUDIENCE');
  if (error instanceof errors.JWKSTimeout || error instanceof TypeError)
    return new Problem(503, 'ISSUER_UNREACHABLE', {}, { headers: { 'retry-after': '5' } });
  return tokenRefused('TOKEN_INVALID');
}

export function tokenRefused(code: 'TOKEN_MISSING' | 'TOKEN_EXPIRED' | 'TOKEN_AUDIENCE' | 'TOKEN_INVALID'): Problem {
  const challenge = code === 'TOKEN_MISSING' ? 'Bearer' : 'Bearer error="invalid_token"';
  return new Problem(401, code, {}, { headers: { 'www-authenticate': challenge } });
}
