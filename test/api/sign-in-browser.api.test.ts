import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { createApp } from '../../api/app.ts';
import { sweepSessions } from '../../db/session.repository.ts';
import { PUBLIC_CLIENT } from '../../local/processes/oidc-configuration.ts';
import { apiWorld, browserSettings, PUBLIC_URL, type World } from '../support/api-world.ts';
import { openBrowser, type Browser, type Page } from '../support/browser.ts';

let world: World;
let browser: Browser;
beforeAll(async () => {
  world = await apiWorld();
  await world.start();
});
afterAll(() => world.close());
beforeEach(() => {
  browser = openBrowser(world.app);
});

const codeOf = (page: Page) => (page.json() as { code: string }).code;
const count = async () => (await sql<{ n: number }>`select count(*)::int as n from sessions`.execute(world.db)).rows[0]!.n;

describe('signing in with a browser', () => {
  it('asks the sign-in service for a code, with PKCE, state and nonce, and for nothing but who it is', async () => {
    const start = await browser.hop('/sign-in?to=/tasks');
    const { origin, searchParams } = new URL(start.location ?? '');
    expect([start.status, origin]).toEqual([302, world.oidc.issuer]);
    expect(Object.fromEntries(searchParams)).toMatchObject({
      response_type: 'code',
      scope: 'openid',
      redirect_uri: `${PUBLIC_URL}/sign-in/callback`,
      code_challenge_method: 'S256',
    });
    for (const name of ['state', 'nonce', 'code_challenge']) expect(searchParams.get(name)?.length).toBeGreaterThan(20);
  });

  it('comes back to the page that was asked for, signed in by the sub', async () => {
    const back = await browser.signIn('vo-idi', '/enheter/idi?fane=skjema#svar');
    expect([back.status, back.location]).toEqual([302, `${PUBLIC_URL}/enheter/idi?fane=skjema#svar`]);
    expect(await browser.session()).toMatchObject({
      signedIn: true,
      personId: 'vo-idi',
      name: 'Prøve vo-idi',
      language: 'nn',
      hasRole: true,
      ask: [],
      now: '2023-08-01T09:00:00+02:00',
    });
    expect((await browser.hop('/v1/me')).json()).toMatchObject({ personId: 'vo-idi' });
  });

  it('keeps the session in a cookie that no script reads and no other site sends along', async () => {
    await browser.signIn('head-idi');
    const own = browser.cookies().find(({ name }) => name === '__Host-toarshjul');
    expect(own?.line).toMatch(/; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    const value = /=([^;]+)/.exec(own?.line ?? '')?.[1] ?? '';
    const { rows } = await sql<{ row: string }>`select to_jsonb(sessions)::text as row from sessions`.execute(world.db);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ row }) => row.includes(value))).toEqual([]);
  });

  it.each([
    'https://elsewhere.example.org/',
    '//elsewhere.example.org/x',
    '/\\elsewhere.example.org',
    '/.//elsewhere.example.org',
    '/%09/elsewhere.example.org\t',
    'javascript:alert(1)',
    '/v1/me',
    '/sign-in?to=/x',
    `/${'x'.repeat(3000)}`,
  ])('comes back to a page of its own only, not to %s', async (to) => {
    const back = await browser.signIn('head-idi', to);
    const { origin, pathname } = new URL(back.location ?? '');
    expect(origin).toBe(PUBLIC_URL);
    expect(pathname).toMatch(/^\/(%09\/elsewhere\.example\.org)?$/);
  });

  it('makes no session of an answer whose state it did not give to this browser', async () => {
    const foreign = await openBrowser(world.app).upToCallback('sub-coordinator');
    const page = await browser.hop(foreign);
    expect([page.status, (await browser.session()).signedIn]).toEqual([400, false]);
    expect(page.text).toContain('Logg inn en gang til');
    expect(page.text).toContain('href="/sign-in"');
  });

  it('says calmly that the way was lost, and begins again to the same page', async () => {
    const callback = await browser.upToCallback('sub-head-idi', '/tasks');
    browser.forget(/way/);
    const page = await browser.hop(callback, { headers: { 'accept-language': 'nn' } });
    expect([page.status, page.headers.get('content-language')]).toEqual([400, 'nn']);
    expect(page.text).toContain('Logg inn ein gong til');
    expect(page.text).not.toMatch(/<script|<style|style=/);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
  });

  it('goes on quietly when the way back is opened twice or by the back button', async () => {
    const callback = await browser.upToCallback('sub-head-idi', '/tasks');
    expect((await browser.hop(callback)).location).toBe(`${PUBLIC_URL}/tasks`);
    const before = await count();
    expect((await browser.hop(callback)).location).toBe(`${PUBLIC_URL}/tasks`);
    expect((await browser.hop('/sign-in?to=/enheter/idi')).location).toBe(`${PUBLIC_URL}/enheter/idi`);
    expect(await count()).toBe(before);
  });

  it('makes no second session of a code that was used, and leads back when the first is gone', async () => {
    const callback = await browser.upToCallback('sub-head-idi', '/tasks');
    const copy =
      browser
        .cookies()
        .find(({ name }) => name.includes('way'))
        ?.line.split(';')[0] ?? '';
    await browser.hop(callback);
    const page = await openBrowser(world.app).hop(callback, { headers: { cookie: copy } });
    expect(page.status).toBe(400);
    expect(page.text).toContain('/sign-in?to=%2Ftasks');
  });

  it('says so when the person does not go on at the sign-in service', async () => {
    const callback = new URL(await browser.upToCallback('sub-head-idi', '/tasks'));
    callback.searchParams.delete('code');
    callback.searchParams.set('error', 'access_denied');
    const page = await browser.hop(callback.href, { headers: { 'accept-language': 'en' } });
    expect([page.status, (await browser.session()).signedIn]).toEqual([403, false]);
    expect(page.text).toContain('The sign-in was cancelled');
    expect(page.text).toContain('/sign-in?to=%2Ftasks');
  });

  it('takes no code that was meant for another sign-in', async () => {
    const [first, second] = [await browser.upToCallback('sub-head-idi'), await openBrowser(world.app).upToCallback('sub-coordinator')];
    const mixed = new URL(first);
    mixed.searchParams.set('code', new URL(second).searchParams.get('code') ?? '');
    const page = await browser.hop(mixed.href);
    expect([page.status, (await browser.session()).signedIn]).toEqual([400, false]);
  });

  it('lets two tabs sign in side by side', async () => {
    const [one, two] = [await browser.upToCallback('sub-head-idi', '/a'), await browser.upToCallback('sub-head-idi', '/b')];
    expect((await browser.hop(two)).location).toBe(`${PUBLIC_URL}/b`);
    browser.forget(/^__Host-toarshjul$/);
    expect((await browser.hop(one)).location).toBe(`${PUBLIC_URL}/a`);
  });

  it('tells somebody who is not registered whom to ask, and shows nothing', async () => {
    await browser.signIn('nobody');
    expect(await browser.session()).toMatchObject({
      signedIn: true,
      personId: null,
      hasRole: false,
      ask: [{ name: 'Prøve coordinator', email: 'coordinator@example.org' }],
    });
    const me = await browser.hop('/v1/me');
    expect([me.status, codeOf(me)]).toEqual([403, 'PERSON_NOT_REGISTERED']);
  });

  it('tells somebody who is registered and holds no role whom to ask', async () => {
    await browser.signIn('stranger');
    expect(await browser.session()).toMatchObject({ personId: 'stranger', hasRole: false, ask: [{ name: 'Prøve coordinator' }] });
    const employed = openBrowser(world.app);
    await employed.signIn('employee');
    expect(await employed.session()).toMatchObject({ personId: 'employee', hasRole: false });
  });
});

describe('a session', () => {
  it('is not there before a sign-in', async () => {
    expect(await browser.session()).toEqual({ signedIn: false });
    expect(codeOf(await browser.hop('/v1/me'))).toBe('TOKEN_MISSING');
  });

  it('is never one that somebody made up, which counts against the address it comes from', async () => {
    const narrow = await apiWorld({ limits: { requestsPerMinute: 3 } });
    const answers = [];
    for (let i = 0; i < 4; i += 1) {
      const cookie = `__Host-toarshjul=${String(i).repeat(43)}.${'x'.repeat(22)}`;
      answers.push(codeOf(await openBrowser(narrow.app).hop('/v1/me', { headers: { cookie } })));
    }
    expect(answers).toEqual(['TOKEN_MISSING', 'TOKEN_MISSING', 'TOKEN_MISSING', 'RATE_EXCEEDED']);
    await narrow.close();
  });

  it('changes nothing without the token of its own page', async () => {
    await browser.signIn('head-idi');
    const { csrf } = await browser.session();
    const other = openBrowser(world.app);
    await other.signIn('head-idi');
    const foreign = (await other.session()).csrf ?? '';
    const body = { unitId: 'idi', role: 'level3Leader' };
    const doubts = async () => (await sql`select from role_doubts`.execute(world.db)).rows.length;
    const send = (headers: { 'x-csrf-token'?: string }) => browser.hop('/v1/me/role-doubts', { method: 'POST', body, headers });
    for (const headers of [{}, { 'x-csrf-token': '' }, { 'x-csrf-token': 'wrong' }, { 'x-csrf-token': foreign }]) {
      const refused = await send(headers);
      expect([refused.status, codeOf(refused)]).toEqual([403, 'CSRF_REFUSED']);
    }
    expect(await doubts()).toBe(0);
    expect((await browser.hop('/sign-out', { method: 'POST' })).status).toBe(403);
    expect((await browser.session()).signedIn).toBe(true);
    expect((await send({ 'x-csrf-token': csrf ?? '' })).status).toBe(201);
    expect(await doubts()).toBe(1);
  });

  it.each([
    ['unused for half an hour', sql`update sessions set seen_at = real_now() - 30 * 60000`],
    ['eight hours old, however often it was used', sql`update sessions set expires_at = real_now()`],
    ['of a person whose sign-in was given to another', sql`update persons set sub = 'sub-other' where person_id = 'new-head'`],
  ])('ends when it is %s', async (_why, statement) => {
    await sql`update persons set sub = 'sub-new-head' where person_id = 'new-head'`.execute(world.db);
    await browser.signIn('new-head');
    expect((await browser.session()).signedIn).toBe(true);
    await statement.execute(world.db);
    const ended = await browser.hop('/v1/me');
    expect([ended.status, codeOf(ended)]).toEqual([401, 'SESSION_ENDED']);
    expect(await browser.session()).toEqual({ signedIn: false });
  });

  it('ends when the person is removed', async () => {
    await sql`insert into persons values ('leaver', 'sub-nobody', 'Prøve leaver', 'leaver@example.org', 'nb')`.execute(world.db);
    await browser.signIn('nobody');
    expect(await browser.session()).toMatchObject({ personId: 'leaver' });
    await sql`delete from persons where person_id = 'leaver'`.execute(world.db);
    expect(codeOf(await browser.hop('/v1/me'))).toBe('SESSION_ENDED');
  });

  it('becomes that of the person once the register knows the sub', async () => {
    await browser.signIn('nobody');
    expect(await browser.session()).toMatchObject({ personId: null });
    await sql`insert into persons values ('late', 'sub-nobody', 'Prøve late', 'late@example.org', 'nb')`.execute(world.db);
    expect(await browser.session()).toMatchObject({ personId: 'late' });
    await sql`delete from persons where person_id = 'late'`.execute(world.db);
  });

  it('goes on as long as it is used', async () => {
    await browser.signIn('head-idi');
    for (let i = 0; i < 3; i += 1) {
      await sql`update sessions set seen_at = real_now() - 29 * 60000`.execute(world.db);
      expect((await browser.hop('/v1/me')).status).toBe(200);
    }
  });

  it('is cleared away when it has ended', async () => {
    await browser.signIn('head-idi');
    await sql`update sessions set expires_at = real_now()`.execute(world.db);
    await sweepSessions(world.db);
    expect(await count()).toBe(0);
  });

  it('ends here and at the sign-in service when the person signs out', async () => {
    await browser.signIn('head-idi', '/tasks');
    const { csrf = '' } = await browser.session();
    const stolen = /=([^;]+)/.exec(browser.cookies().find(({ name }) => name === '__Host-toarshjul')?.line ?? '')?.[1] ?? '';
    const out = await browser.hop('/sign-out', { method: 'POST', headers: { 'x-csrf-token': csrf } });
    const to = new URL((out.json() as { to: string }).to);
    expect([to.origin, to.searchParams.get('post_logout_redirect_uri')]).toEqual([world.oidc.issuer, `${PUBLIC_URL}/`]);
    expect(await browser.session()).toEqual({ signedIn: false });
    const thief = await openBrowser(world.app).hop('/v1/me', { headers: { cookie: `__Host-toarshjul=${stolen}` } });
    expect(codeOf(thief)).toBe('SESSION_ENDED');
    const asked = await browser.hop(to.href);
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(asked.text)?.[1] ?? '';
    const action = /action="([^"]+)"/.exec(asked.text)?.[1] ?? '';
    const done = await browser.hop(action, { method: 'POST', form: { xsrf, logout: 'yes' } });
    expect(done.location).toBe(`${PUBLIC_URL}/`);
    const next = await browser.follow(await browser.hop('/sign-in'), (location) => !location.includes('/sign-in/callback'));
    expect(next.location).toBeNull();
    expect(next.text).toContain('value="sub-head-idi"');
  });

  it('can be ended everywhere at once', async () => {
    const [phone, desk, stranger] = [browser, openBrowser(world.app), openBrowser(world.app)];
    await phone.signIn('coordinator');
    await desk.signIn('coordinator');
    await stranger.signIn('stranger');
    const { csrf = '' } = await phone.session();
    const ended = await phone.hop('/v1/me/sessions', { method: 'DELETE', headers: { 'x-csrf-token': csrf } });
    expect(ended.json()).toEqual({ ended: 2 });
    for (const one of [phone, desk]) expect(codeOf(await one.hop('/v1/me'))).toBe('SESSION_ENDED');
    expect((await stranger.session()).signedIn).toBe(true);
  });

  it('does not stand in the way of a bearer token, which needs no token of a page', async () => {
    await browser.signIn('head-idi');
    const authorization = `Bearer ${await world.oidc.tokenFor('sub-coordinator')}`;
    expect((await browser.hop('/v1/me', { headers: { authorization } })).json()).toMatchObject({ personId: 'coordinator' });
    const body = { unitId: 'ntnu', role: 'coordinator' };
    expect((await browser.hop('/v1/me/role-doubts', { method: 'POST', body, headers: { authorization } })).status).toBe(201);
  });
});

describe('sign-in that cannot be', () => {
  it('says that the sign-in service does not answer, and that nothing is lost', async () => {
    const away = await apiWorld({ browser: { issuer: 'http://127.0.0.1:9' } });
    const page = await openBrowser(away.app).hop('/sign-in?to=/tasks');
    expect(page.status).toBe(503);
    expect(page.text).toContain('Innloggingstjenesten svarer ikke nå');
    expect(page.text).toContain('/sign-in?to=%2Ftasks');
    await away.close();
  });

  it('says what is missing where nobody has set it up; tokens work all the same', async () => {
    const bare = await apiWorld({ browser: null });
    const page = await openBrowser(bare.app).hop('/sign-in');
    expect(page.status).toBe(503);
    expect(page.text).toContain('SESSION_SECRET');
    expect(await openBrowser(bare.app).session()).toEqual({ signedIn: false });
    expect((await bare.as('coordinator').get('/health')).statusCode).toBe(200);
    await bare.close();
  });

  it('gives a number for those who run it when the sign-in service does not accept us', async () => {
    const wrong = await apiWorld({ browser: { clientSecret: 'not-the-secret' } });
    const guest = openBrowser(wrong.app);
    const page = await guest.signIn('coordinator');
    expect([page.status, (await guest.session()).signedIn]).toEqual([502, false]);
    expect(page.text).toMatch(/Nummer: [\w-]+/);
    await wrong.close();
  });

  it('needs no secret where the sign-in service gives none', async () => {
    const { clientSecret: _none, ...settings } = browserSettings(world.oidc);
    const app = await createApp({ ...world.deps, browser: { ...settings, clientId: PUBLIC_CLIENT } });
    const guest = openBrowser(app);
    await guest.signIn('coordinator');
    expect(await guest.session()).toMatchObject({ personId: 'coordinator' });
    await app.close();
  });
});
