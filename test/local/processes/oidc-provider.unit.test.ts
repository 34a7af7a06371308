import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { JOB_CLIENT, startOidcProvider } from '../../../local/processes/oidc-provider.ts';
import type { OidcProvider } from '../../../local/processes/oidc-provider.ts';
import { passableTemporaryFolder } from '../../support/global-shared.ts';

const REDIRECT = 'http://127.0.0.1:9/callback';
const persons = [
  { sub: 'sub-kari', name: 'Kari <Ørn>', email: 'kari@example.org', locale: 'nn' as const, note: 'leder, IFI' },
  { sub: 'sub-ola', name: 'Ola Nes', email: 'ola@example.org' },
];

let provider: OidcProvider;
const folder = passableTemporaryFolder();
beforeAll(async () => {
  provider = await startOidcProvider({ persons, redirectUris: [REDIRECT] });
});
afterAll(async () => {
  await provider.stop();
  folder.remove();
});

/** As the API does it: keys found by discovery. */
async function verified(token: string, from = provider) {
  const discovery = (await (await fetch(`${from.issuer}/.well-known/openid-configuration`)).json()) as { issuer: string; jwks_uri: string };
  expect(discovery.issuer).toBe(from.issuer);
  const keys = createRemoteJWKSet(new URL(discovery.jwks_uri));
  return (await jwtVerify(token, keys, { issuer: from.issuer, audience: from.audience, typ: 'at+jwt', algorithms: ['RS256'] })).payload;
}

const basic = (client: string) => `Basic ${Buffer.from(`${client}:${provider.clientSecret}`).toString('base64')}`;
const post = (path: string, form: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(new URL(path, provider.issuer), { method: 'POST', body: new URLSearchParams(form), headers, redirect: 'manual' });

/** A browser that keeps cookies, signing in by code and PKCE. */
async function signIn(sub: string) {
  const jar = new Map<string, string>();
  const hop = async (url: string, init: RequestInit = {}) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(new URL(url, provider.issuer), { redirect: 'manual', ...init, headers: { cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  };
  const verifier = randomBytes(32).toString('base64url');
  const query = new URLSearchParams({
    client_id: provider.clientId,
    response_type: 'code',
    redirect_uri: REDIRECT,
    scope: 'openid profile email',
    resource: provider.audience,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    state: 's1',
  });
  const login = (await hop(`/auth?${query.toString()}`)).headers.get('location') ?? '';
  const page = await (await hop(login)).text();
  let next = await hop(login, { method: 'POST', body: new URLSearchParams({ sub }) });
  for (let hops = 0; hops < 5 && next.headers.get('location')?.startsWith(REDIRECT) === false; hops++)
    next = await hop(next.headers.get('location') ?? '');
  return { page, status: next.status, back: next.headers.get('location'), verifier };
}

describe('the local sign-in service', () => {
  it('gives a person of the list a token that verifies against its published keys', async () => {
    expect(await verified(await provider.tokenFor('sub-kari'))).toMatchObject({ sub: 'sub-kari', client_id: provider.clientId });
  });

  it('gives nobody else one', async () => {
    await expect(provider.tokenFor('sub-nobody')).rejects.toThrow('knows nobody with the sub sub-nobody');
    expect((await post('/local/token', { sub: 'sub-nobody' })).status).toBe(400);
  });

  it('can give a token that has expired or is meant for somebody else, and both are refused', async () => {
    await expect(verified(await provider.tokenFor('sub-ola', { seconds: -60 }))).rejects.toMatchObject({ code: 'ERR_JWT_EXPIRED' });
    await expect(verified(await provider.tokenFor('sub-ola', { audience: 'urn:other' }))).rejects.toMatchObject({
      code: 'ERR_JWT_CLAIM_VALIDATION_FAILED',
    });
  });

  it('refuses a token signed by another service', async () => {
    const other = await startOidcProvider({ persons });
    try {
      await expect(verified(await other.tokenFor('sub-ola'))).rejects.toThrow();
    } finally {
      await other.stop();
    }
  });

  it('gives a script a token for a person without a browser', async () => {
    const body = (await (await post('/local/token', { sub: 'sub-ola' })).json()) as { access_token: string };
    expect(await verified(body.access_token)).toMatchObject({ sub: 'sub-ola' });
  });

  it('signs a person in by code and PKCE, and hands out an access token for the API', async () => {
    const { page, back, verifier } = await signIn('sub-kari');
    expect(page).toContain('Kari &#60;Ørn&#62;');
    expect(page).toContain('leder, IFI');
    const code = new URL(back ?? '').searchParams.get('code') ?? '';
    const form = { grant_type: 'authorization_code', code, redirect_uri: REDIRECT, code_verifier: verifier };
    const wrong = await post('/token', { ...form, code_verifier: 'x'.repeat(43) }, { authorization: basic(provider.clientId) });
    expect(wrong.status).toBe(400);
    const again = await signIn('sub-kari');
    const tokens = (await (
      await post(
        '/token',
        { ...form, code: new URL(again.back ?? '').searchParams.get('code') ?? '', code_verifier: again.verifier },
        { authorization: basic(provider.clientId) },
      )
    ).json()) as { access_token: string; id_token: string };
    expect(await verified(tokens.access_token)).toMatchObject({ sub: 'sub-kari', client_id: provider.clientId });
    expect(decodeJwt(tokens.id_token)).toMatchObject({ sub: 'sub-kari', name: 'Kari <Ørn>', email: 'kari@example.org', locale: 'nn' });
  });

  it('asks every client for PKCE', async () => {
    const query = new URLSearchParams({ client_id: provider.clientId, response_type: 'code', redirect_uri: REDIRECT, scope: 'openid' });
    const response = await fetch(`${provider.issuer}/auth?${query.toString()}`, { redirect: 'manual' });
    expect(new URL(response.headers.get('location') ?? '').searchParams.get('error')).toBe('invalid_request');
  });

  it('lets nobody sign in as a person who is not in the list', async () => {
    expect((await signIn('sub-nobody')).status).toBe(400);
  });

  it('gives a job a token of its own by client credentials', async () => {
    const response = await post('/token', { grant_type: 'client_credentials' }, { authorization: basic(JOB_CLIENT) });
    const { access_token: token } = (await response.json()) as { access_token: string };
    expect(await verified(token)).toMatchObject({ sub: JOB_CLIENT, client_id: JOB_CLIENT });
  });

  it('keeps its key over a restart where it has a file', async () => {
    const keyFile = join(folder.path, 'oidc.json');
    const first = await startOidcProvider({ persons, keyFile });
    const token = await first.tokenFor('sub-ola');
    const port = Number(new URL(first.issuer).port);
    await first.stop();
    const second = await startOidcProvider({ persons, keyFile, port });
    try {
      expect(await verified(token, second)).toMatchObject({ sub: 'sub-ola' });
      expect(second.clientSecret).toBe(first.clientSecret);
    } finally {
      await second.stop();
    }
  });
});
