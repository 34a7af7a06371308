import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateKeyPair, SignJWT } from 'jose';
import { API_AUDIENCE } from '../../local/processes/oidc-provider.ts';
import { apiWorld, type World } from '../support/api-world.ts';

let world: World;
beforeAll(async () => {
  world = await apiWorld();
  await world.start();
});
afterAll(() => world.close());

const bearer = (token: string) => world.request(token, 'GET', '/me');

async function signed(options: { typ?: string; audience?: string; issuer?: string }): Promise<string> {
  const { privateKey } = await generateKeyPair('RS256');
  return new SignJWT({ client_id: 'web' })
    .setProtectedHeader({ alg: 'RS256', typ: options.typ ?? 'at+jwt', kid: 'unknown' })
    .setIssuer(options.issuer ?? world.oidc.issuer)
    .setAudience(options.audience ?? API_AUDIENCE)
    .setSubject('sub-coordinator')
    .setIssuedAt()
    .setExpirationTime('1h')
    .sign(privateKey);
}

describe('signing in', () => {
  it('answers health without a token and nothing else', async () => {
    expect((await world.request(null, 'GET', '/health')).json()).toMatchObject({ status: 'ok', now: '2023-08-01T09:00:00+02:00' });
    for (const url of ['/me', '/units', '/cycles', '/plans', '/units/idi', '/nothing-here']) {
      const response = await world.request(null, 'GET', url);
      expect([url, response.statusCode, response.json<{ code: string }>().code]).toEqual([url, 401, 'TOKEN_MISSING']);
      expect(response.headers['www-authenticate']).toBe('Bearer');
    }
  });

  it('knows the person by the sub of the token, whatever else it says', async () => {
    const response = await world.as('coordinator').get('/me');
    expect(response.json()).toMatchObject({ personId: 'coordinator', roles: [{ unitId: 'ntnu', role: 'coordinator' }] });
  });

  it('turns away a token made for another service', async () => {
    const response = await bearer(await world.oidc.tokenFor('sub-coordinator', { audience: 'urn:another:api' }));
    expect(response.statusCode).toBe(401);
    expect(response.json()).toMatchObject({ code: 'TOKEN_AUDIENCE' });
  });

  it('turns away an expired token and says so', async () => {
    const response = await bearer(await world.oidc.tokenFor('sub-coordinator', { seconds: -60 }));
    expect(response.json()).toMatchObject({ status: 401, code: 'TOKEN_EXPIRED' });
    expect(response.headers['www-authenticate']).toContain('invalid_token');
  });

  it('turns away a token whose content was changed after signing', async () => {
    const token = await world.oidc.tokenFor('sub-employee');
    const [head = '', body = '', signature = ''] = token.split('.');
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as object;
    const changed = Buffer.from(JSON.stringify({ ...claims, sub: 'sub-coordinator' })).toString('base64url');
    expect((await bearer([head, changed, signature].join('.'))).json()).toMatchObject({ status: 401, code: 'TOKEN_INVALID' });
  });

  it('turns away unsigned tokens, foreign keys, id tokens and other issuers', async () => {
    const unsigned = `${Buffer.from('{"alg":"none","typ":"at+jwt"}').toString('base64url')}.${Buffer.from('{"sub":"sub-coordinator"}').toString('base64url')}.`;
    const tokens = [
      unsigned,
      await signed({}),
      await signed({ typ: 'JWT' }),
      await signed({ issuer: 'https://elsewhere.example.org' }),
      'not-a-token',
    ];
    for (const token of tokens) expect((await bearer(token)).json()).toMatchObject({ status: 401, code: 'TOKEN_INVALID' });
  });

  it('tells a person who signs in but is not registered whom to ask', async () => {
    expect((await bearer(await world.oidc.tokenFor('sub-nobody'))).json()).toMatchObject({ status: 403, code: 'PERSON_NOT_REGISTERED' });
  });

  it('lets a machine import and nothing else', async () => {
    const response = await world.request(await world.machineToken(), 'GET', '/me/tasks');
    expect(response.json()).toMatchObject({ status: 403, code: 'ACCESS_SCOPE_MISSING' });
    const narrow = await world.request(await world.machineToken(''), 'POST', '/imports', {
      organisation: '',
      people: '',
      assignments: '',
    });
    expect(narrow.json()).toMatchObject({ status: 403, code: 'ACCESS_SCOPE_MISSING', params: { scope: 'toarshjul:import' } });
  });

  it("speaks the person's language, and before anybody is known the browser's", async () => {
    const nynorsk = await world.as('vo-idi').get('/units/adm');
    expect([nynorsk.headers['content-language'], nynorsk.json<{ title: string }>().title]).toEqual(['nn', 'Finst ikkje']);
    const english = await world.request(null, 'GET', '/me', undefined, { 'accept-language': 'de, en-GB;q=0.8, no;q=0.5' });
    expect(english.json()).toMatchObject({ title: 'Sign in first' });
    const bokmal = await world.request(null, 'GET', '/me', undefined, { 'accept-language': 'no' });
    expect(bokmal.json()).toMatchObject({ title: 'Du må logge inn' });
  });

  it('limits the requests of one bearer and not of the others', async () => {
    const narrow = await apiWorld({ limits: { requestsPerMinute: 3 } });
    const token = await world.oidc.tokenFor('sub-coordinator');
    const answers = [];
    for (let i = 0; i < 4; i += 1) answers.push(await narrow.request(token, 'GET', '/me'));
    expect(answers[3]?.json()).toMatchObject({ status: 429, code: 'RATE_EXCEEDED' });
    expect(Number(answers[3]?.headers['retry-after'])).toBeGreaterThan(0);
    expect((await narrow.request(null, 'GET', '/me')).statusCode).toBe(401);
    await narrow.close();
  });

  it('refuses bodies that are too large or no JSON, and says how to send them', async () => {
    const large = await world.as('coordinator').post('/documents', { content: { text: 'x'.repeat(1_200_000) } });
    expect(large.json()).toMatchObject({ status: 413, code: 'BODY_TOO_LARGE' });
    const broken = await world.app.inject({
      method: 'POST',
      url: '/v1/commands',
      headers: { authorization: `Bearer ${await world.oidc.tokenFor('sub-coordinator')}`, 'content-type': 'application/json' },
      payload: '{"command":',
    });
    expect(broken.json()).toMatchObject({ status: 400, code: 'BODY_INVALID' });
  });

  it('describes itself as OpenAPI 3.1 with every resource of the design', async () => {
    const document = (await world.request(null, 'GET', '/openapi.json')).json<{ openapi: string; paths: Record<string, object> }>();
    expect(document.openapi).toBe('3.1.0');
    const paths = Object.keys(document.paths);
    for (const path of [
      '/imports',
      '/plans',
      '/cycles',
      '/cycles/{cycleId}/start',
      '/cycles/{cycleId}/progress',
      '/units/{unitId}/duties',
      '/units/{unitId}/facts',
      '/assignments',
      '/deadline-moves',
      '/me/tasks',
      '/commands',
    ]) {
      expect(paths).toContain(`/v1${path}`);
    }
    expect(document.paths['/v1/commands']).toMatchObject({
      post: { responses: { '409': { content: { 'application/problem+json': {} } } } },
    });
  });
});
