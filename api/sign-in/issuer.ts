import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  ClientSecretBasic,
  ClientSecretPost,
  Configuration,
  discovery,
  enableNonRepudiationChecks,
  None,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';

export interface IssuerSettings {
  issuer: string;
  clientId: string;
  /** Absent: a public client, which PKCE alone protects. */
  clientSecret?: string;
  publicUrl: string;
}

/** What must be remembered between the way there and the way back. */
export interface Attempt {
  state: string;
  nonce: string;
  verifier: string;
  seen?: Seen;
}

/** How lately the service must have seen the person itself; it then says when. `anew`: now, whoever it knows already. */
export interface Seen {
  withinMinutes: number;
  anew: boolean;
}

export interface Found {
  sub: string;
  idToken: string;
  /** When the service last saw the person itself, real ms; null where it does not say. */
  signedInAt: number | null;
}

/** The institution's sign-in service, found by discovery when it is first needed: it may start after us. */
export interface Issuer {
  begin(seen?: Seen): Promise<{ attempt: Attempt; url: string }>;
  /** Trades the code of the way back for who it is. `query` as it came. */
  finish(attempt: Attempt, query: string): Promise<Found>;
  /** Where the browser ends its session there as well; null where the service offers no such address. */
  endSessionUrl(idToken: string | null): Promise<string | null>;
}

/** All that is needed: who somebody is. Name, address and roles are the institution's own registers'. */
const SCOPE = 'openid';
const PATIENCE_S = 8;
const MINUTE_S = 60;

export function createIssuer(settings: IssuerSettings): Issuer {
  const publicUrl = settings.publicUrl.replace(/\/$/, '');
  const redirectUri = `${publicUrl}/sign-in/callback`;
  let found: Promise<Configuration> | undefined;
  const configuration = (): Promise<Configuration> =>
    (found ??= discover(settings).catch((error: unknown) => {
      found = undefined;
      throw error;
    }));
  return {
    begin: async (seen) => {
      const config = await configuration();
      const attempt = {
        state: randomState(),
        nonce: randomNonce(),
        verifier: randomPKCECodeVerifier(),
        ...(seen === undefined ? {} : { seen }),
      };
      const url = buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope: SCOPE,
        state: attempt.state,
        nonce: attempt.nonce,
        code_challenge: await calculatePKCECodeChallenge(attempt.verifier),
        code_challenge_method: 'S256',
        ...(seen === undefined ? {} : { max_age: String(seen.withinMinutes * MINUTE_S), ...(seen.anew ? { prompt: 'login' } : {}) }),
      });
      return { attempt, url: url.href };
    },
    finish: async ({ state, nonce, verifier, seen }, query) => {
      const tokens = await authorizationCodeGrant(await configuration(), new URL(`${redirectUri}?${query}`), {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
        // An ordinary sign-in is not refused for it: the rule asks again where it matters.
        ...(seen?.anew ? { maxAge: seen.withinMinutes * MINUTE_S } : {}),
      });
      const { sub, auth_time: at } = tokens.claims()!;
      return { sub, idToken: tokens.id_token!, signedInAt: at === undefined ? null : at * 1000 };
    },
    endSessionUrl: async (idToken) => {
      const config = await configuration();
      if (config.serverMetadata().end_session_endpoint === undefined) return null;
      const hint = idToken === null ? {} : { id_token_hint: idToken };
      return buildEndSessionUrl(config, { ...hint, post_logout_redirect_uri: `${publicUrl}/` }).href;
    },
  };
}

async function discover({ issuer, clientId, clientSecret }: IssuerSettings): Promise<Configuration> {
  // Plain http is for one's own machine; an issuer that is configured so is taken at its word.
  const plainHttp = new URL(issuer).protocol === 'http:';
  const options = { timeout: PATIENCE_S, ...(plainHttp ? { execute: [allowInsecureRequests] } : {}) };
  const known = (await discovery(new URL(issuer), clientId, undefined, None(), options)).serverMetadata();
  const config = new Configuration(known, clientId, undefined, authentication(clientSecret, known.token_endpoint_auth_methods_supported));
  config.timeout = PATIENCE_S;
  if (plainHttp) allowInsecureRequests(config);
  // The signature too, not only the connection the token came by.
  enableNonRepudiationChecks(config);
  return config;
}

function authentication(secret: string | undefined, supported: readonly string[] = ['client_secret_basic']) {
  if (secret === undefined) return None();
  return supported.includes('client_secret_basic') || !supported.includes('client_secret_post')
    ? ClientSecretBasic(secret)
    : ClientSecretPost(secret);
}
