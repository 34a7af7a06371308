import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname } from 'node:path';
import { exportJWK, generateKeyPair, importJWK, SignJWT } from 'jose';
import type { JWK } from 'jose';
import type { Provider } from 'oidc-provider';
import { localPages } from './oidc-pages.ts';
import { API_AUDIENCE, API_SCOPES, WEB_CLIENT, providerConfiguration } from './oidc-configuration.ts';

export { API_AUDIENCE, JOB_CLIENT, WEB_CLIENT } from './oidc-configuration.ts';

export interface LocalPerson {
  sub: string;
  name: string;
  email: string;
  locale?: 'nb' | 'nn' | 'en';
  /** Shown on the page where one chooses whom to be: role and unit. */
  note?: string;
  /** The heading the person stands under on that page. */
  group?: string;
}

export interface OidcProviderOptions {
  persons: readonly LocalPerson[];
  /** Where the web client may be sent back to. */
  redirectUris?: readonly string[];
  postLogoutRedirectUris?: readonly string[];
  port?: number;
  /** Keeps the signing key over a restart, so that tokens and sessions stay good. */
  keyFile?: string;
}

export interface OidcProvider {
  issuer: string;
  /** What the API asks of an access token. */
  audience: string;
  clientId: string;
  clientSecret: string;
  /** An access token as a sign-in would give, without a browser. */
  tokenFor(sub: string, options?: { seconds?: number; audience?: string }): Promise<string>;
  stop(): Promise<void>;
}

interface Keys {
  jwk: JWK;
  cookieKey: string;
  clientSecret: string;
}

/** A sign-in service for local mode and tests, with the people of a list and no passwords. Bound to loopback. */
export async function startOidcProvider(options: OidcProviderOptions): Promise<OidcProvider> {
  const { Provider: Implementation, errors } = await quietly(() => import('oidc-provider'));
  const keys = await loadKeys(options.keyFile);
  // The issuer is its own address, so the port must be known before the provider exists.
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider: Provider = await quietly(
    () =>
      new Implementation(issuer, providerConfiguration(options, keys, { provider: () => provider, InvalidTarget: errors.InvalidTarget })),
  );
  const key = await importJWK(keys.jwk, 'RS256');

  const tokenFor: OidcProvider['tokenFor'] = async (sub, { seconds = 3600, audience = API_AUDIENCE } = {}) => {
    if (!options.persons.some((person) => person.sub === sub))
      throw new Error(`the local sign-in service knows nobody with the sub ${sub}`);
    return new SignJWT({ client_id: WEB_CLIENT, azp: WEB_CLIENT, scope: API_SCOPES })
      .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid: keys.jwk.kid ?? '' })
      .setIssuer(issuer)
      .setAudience(audience)
      .setSubject(sub)
      .setJti(randomUUID())
      .setIssuedAt()
      .setExpirationTime(Math.floor(Date.now() / 1000) + seconds)
      .sign(key);
  };
  server.on('request', localPages({ provider, persons: options.persons, tokenFor, home: options.postLogoutRedirectUris?.[0] }));
  return {
    issuer,
    audience: API_AUDIENCE,
    clientId: WEB_CLIENT,
    clientSecret: keys.clientSecret,
    tokenFor,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function loadKeys(file: string | undefined): Promise<Keys> {
  if (file !== undefined && existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Keys;
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = { ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid: randomUUID() };
  const keys = { jwk, cookieKey: randomBytes(32).toString('base64url'), clientSecret: randomBytes(32).toString('base64url') };
  if (file !== undefined) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(keys), { mode: 0o600 });
  }
  return keys;
}

/** The package warns on standard output and error of things that do not matter on one's own machine; standard output belongs to `--json`. */
async function quietly<T>(work: () => T | Promise<T>): Promise<T> {
  const { warn, info } = console;
  console.warn = console.info = () => undefined;
  try {
    return await work();
  } finally {
    Object.assign(console, { warn, info });
  }
}
