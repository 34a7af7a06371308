import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../api/app.ts';
import { sendMeetingPlans, untilApril } from '../browser/support/unit-story.ts';
import { apiWorld, type World } from '../support/api-world.ts';
import { openBrowser, type Browser, type Page } from '../support/browser.ts';

const DUTY = 'P3.planMeeting';

let world: World;
let app: FastifyInstance;
let browser: Browser;
beforeAll(async () => {
  world = await apiWorld();
  await untilApril(world);
  await sendMeetingPlans(world, ['idi']);
  app = await createApp({ ...world.deps, limits: { signAgainMinutes: 10 } });
  browser = openBrowser(app);
  await browser.signIn('vo-idi', '/tasks');
}, 60_000);
afterAll(async () => {
  await app.close();
  await world.close();
});

describe('an institution that asks people to sign in again when they confirm', () => {
  const seen = (minutesAgo: number) =>
    sql`update sessions set signed_in_at = (extract(epoch from clock_timestamp()) * 1000)::bigint - ${minutesAgo * 60_000}::bigint`.execute(
      world.db,
    );

  async function confirm(): Promise<Page> {
    const [session, page] = await Promise.all([browser.session(), browser.hop('/v1/units/idi/duties')]);
    const { duties } = page.json() as { duties: { duty: string; joint: { hash: string } | null }[] };
    const hash = duties.find((one) => one.duty === DUTY)?.joint?.hash ?? '';
    const headers = { 'x-csrf-token': session.csrf ?? '', 'idempotency-key': 'the same press of the same button' };
    const command = { type: 'answerForm', duty: DUTY, outcome: 'confirmed', hash };
    return browser.hop('/v1/commands', { method: 'POST', headers, body: { unitId: 'idi', command } });
  }

  it('refuses the answer of somebody whom the service has not seen for a while, in words, and keeps nothing of it', async () => {
    await seen(11);
    const refused = await confirm();
    expect([refused.status, refused.json()]).toMatchObject([403, { code: 'SIGN_AGAIN_NEEDED', params: { minutes: 10 } }]);
    expect(
      (await world.db.selectFrom('commands').select('command_id').where('idempotency_key', 'like', 'the same%').execute()).length,
    ).toBe(0);
  });

  it('has the service see the person anew, though it knows the browser, and then takes the same answer', async () => {
    const start = await browser.hop('/sign-in?again=1&to=/tasks');
    expect(Object.fromEntries(new URL(start.location ?? '').searchParams)).toMatchObject({ prompt: 'login', max_age: '600' });
    const chooser = await browser.follow(start);
    expect([chooser.status, chooser.text]).toEqual([200, expect.stringContaining('sub-vo-idi')]);
    const back = await browser.follow(
      await browser.hop(chooser.url, { method: 'POST', form: { sub: 'sub-vo-idi' } }),
      (location) => location.includes('/sign-in/callback') || !location.endsWith('/tasks'),
    );
    expect(back.location).toMatch(/\/tasks$/);
    expect(await browser.session()).toMatchObject({ signedIn: true, personId: 'vo-idi' });
    expect((await confirm()).status).toBe(200);
    const { rows } = await sql<{
      by: object;
    }>`select body->'by' as by from facts where body->>'type' = 'answered' order by at desc limit 1`.execute(world.db);
    expect(rows).toEqual([{ by: { personId: 'vo-idi', role: 'safetyRepresentative', freshSignIn: true } }]);
  });

  it('says why where it did not come about, though the old session lives, instead of going round in a circle', async () => {
    const start = await browser.hop('/sign-in?again=1&to=/tasks');
    const state = new URL(start.location ?? '').searchParams.get('state') ?? '';
    const back = await browser.hop(`/sign-in/callback?error=access_denied&state=${state}&iss=${encodeURIComponent(world.oidc.issuer)}`);
    expect([back.status, back.location]).toEqual([403, null]);
    expect(await browser.session()).toMatchObject({ signedIn: true });
  });

  it('asks nobody who has just signed in', async () => {
    const fresh = openBrowser(app);
    await fresh.signIn('head-idi', '/tasks');
    const { rows } = await sql<{ ago: number }>`
      select (extract(epoch from clock_timestamp()) * 1000)::bigint - signed_in_at as ago from sessions where sub = 'sub-head-idi'`.execute(
      world.db,
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]!.ago).toBeLessThan(10 * 60_000);
  });
});
