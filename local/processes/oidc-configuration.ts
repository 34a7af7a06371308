import type { JWK } from 'jose';
import type { Configuration, Provider } from 'oidc-provider';
import { leavingPage, lostPage } from './oidc-look.ts';
import type { OidcProviderOptions } from './oidc-provider.ts';

/** What the API asks of an access token. */
export const API_AUDIENCE = 'urn:toarshjul:api';
export const WEB_CLIENT = 'toarshjul-web';
/** The same without a secret, as some issuers want it. */
export const PUBLIC_CLIENT = 'toarshjul-public';
/** A client without a person behind it: imports run by a job. */
export const JOB_CLIENT = 'toarshjul-job';
export const API_SCOPES = 'toarshjul:read toarshjul:write';
/** What a register's own client may ask for. */
export const JOB_SCOPES = 'toarshjul:import';
const HOUR = 3600;

/** Feide's name for what most institutions call the user name. */
const PRINCIPAL = 'https://n.feide.no/claims/eduPersonPrincipalName';

export function providerConfiguration(
  { persons, redirectUris = [], postLogoutRedirectUris = [] }: OidcProviderOptions,
  keys: { jwk: JWK; cookieKey: string; clientSecret: string },
  { provider, InvalidTarget }: { provider: () => Provider; InvalidTarget: new () => Error },
): Configuration {
  const secret = { client_secret: keys.clientSecret, token_endpoint_auth_method: 'client_secret_basic' as const };
  const web = {
    redirect_uris: [...redirectUris],
    post_logout_redirect_uris: [...postLogoutRedirectUris],
    grant_types: redirectUris.length > 0 ? ['authorization_code', 'refresh_token'] : [],
    response_types: redirectUris.length > 0 ? ['code' as const] : [],
  };
  return {
    jwks: { keys: [keys.jwk] },
    cookies: { keys: [keys.cookieKey] },
    clients: [
      { ...secret, ...web, client_id: WEB_CLIENT },
      { ...web, client_id: PUBLIC_CLIENT, token_endpoint_auth_method: 'none' },
      { ...secret, client_id: JOB_CLIENT, redirect_uris: [], response_types: [], grant_types: ['client_credentials'] },
    ],
    responseTypes: ['code'],
    pkce: { required: () => true },
    scopes: ['openid', 'profile', 'email', 'offline_access'],
    claims: { openid: ['sub'], profile: ['name', 'locale', PRINCIPAL], email: ['email', 'email_verified'] },
    conformIdTokenClaims: false, // name and address in the id token too
    findAccount: (_context, sub) => {
      const person = persons.find((one) => one.sub === sub);
      if (!person) return undefined;
      const { name, email, locale = 'nb' } = person;
      return { accountId: sub, claims: () => ({ sub, name, locale, email, email_verified: false, [PRINCIPAL]: email }) };
    },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      revocation: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (context, form) => {
          context.body = leavingPage(form);
        },
      },
      resourceIndicators: {
        enabled: true,
        defaultResource: (_context, client, oneOf) => oneOf ?? (client.grantTypeAllowed('client_credentials') ? API_AUDIENCE : undefined),
        useGrantedResource: () => true,
        getResourceServerInfo: (_context, resource, client) => {
          if (resource !== API_AUDIENCE) throw new InvalidTarget();
          return {
            scope: client.clientId === JOB_CLIENT ? JOB_SCOPES : API_SCOPES,
            audience: API_AUDIENCE,
            accessTokenTTL: HOUR,
            accessTokenFormat: 'jwt',
            jwt: { sign: { alg: 'RS256' } },
          };
        },
      },
    },
    renderError: (context) => {
      context.type = 'html';
      context.body = lostPage(postLogoutRedirectUris[0]);
    },
    interactions: { url: (_context, { uid }) => `/login/${uid}` },
    // The one web client is ours: everything it asks for is granted, so there is no page of consent.
    loadExistingGrant: async ({ oidc }) => {
      const { session, client, params, resourceServers } = oidc;
      if (!session?.accountId || !client) return undefined;
      const { Grant } = provider();
      // One for all tabs: a new one would take back what another tab is just being given.
      const known = session.grantIdFor(client.clientId);
      const grant =
        (known === undefined ? undefined : await Grant.find(known)) ??
        new Grant({ accountId: session.accountId, clientId: client.clientId });
      grant.addOIDCScope(typeof params?.['scope'] === 'string' ? params['scope'] : 'openid');
      for (const resource of Object.keys(resourceServers ?? {})) grant.addResourceScope(resource, API_SCOPES);
      await grant.save();
      return grant;
    },
    extraTokenClaims: (_context, token) => ({ azp: token.clientId }),
    ttl: {
      AccessToken: HOUR,
      ClientCredentials: HOUR,
      IdToken: HOUR,
      AuthorizationCode: 60,
      Interaction: HOUR,
      Session: 8 * HOUR,
      Grant: 8 * HOUR,
      RefreshToken: 8 * HOUR,
    },
  };
}
