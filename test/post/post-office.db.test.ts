import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { createPostActivities, PostOffice, type PostDependencies, type PostSettings } from '../../activities/post.activities.ts';
import { applyImport } from '../../db/organisation-import.repository.ts';
import { storedPlans } from '../../db/plan.repository.ts';
import { holdingThePost } from '../../db/post.repository.ts';
import { startMailCatcher, type MailCatcher } from '../../local/processes/mail-catcher.ts';
import { smtpTransport, type Transport } from '../../mail/transport.ts';
import { compilePlan } from '../../planning/compile.ts';
import { readPlan } from '../../planning/read-plan.ts';
import { createLogger } from '../../platform/log.ts';
import type { Role } from '../../domain/roles.ts';
import { on } from '../support/play.ts';
import { NTNU } from '../support/plans.ts';
import { startedCycle, type Fixture } from '../support/record.ts';

const { texts } = compilePlan(readPlan('plans/ntnu-ark-2023-2025.yaml'));
const LIST = 'P1.responseUnitList';
const SETTINGS: PostSettings = {
  publicUrl: 'https://toarshjul.example.org',
  mailDomain: 'example.org',
  perSecond: 1000,
  retryMs: 1,
  leaseMs: 60_000,
};

const PEOPLE: [string, string, Role][] = [
  ['kari', 'NTNU', 'coordinator'],
  ['rektor', 'NTNU', 'institutionLeader'],
  ['jonas', 'IE', 'localCoordinator'],
  ['dekan', 'IE', 'level2Leader'],
  ['anne', 'IDI', 'unitManager'],
  ['erik', 'IMF', 'unitManager'],
  ['adm', 'ADM', 'level2Leader'],
];

describe('the post office', () => {
  let cycle: Fixture;
  let catcher: MailCatcher;
  let transport: Transport;

  beforeEach(async () => {
    cycle = await startedCycle();
    const { db, clock } = cycle;
    await sql`update plans set texts = ${JSON.stringify(texts)}::jsonb`.execute(db);
    const persons = PEOPLE.map(([id]) => ({
      person_id: id,
      sub: null,
      name: `${id} Test`,
      email: `${id}@example.org`,
      language: 'nb' as const,
    }));
    const assignments = PEOPLE.map(([personId, unitId, role]) => ({
      personId,
      unitId,
      role,
      from: clock.at - 1,
      to: null,
      kind: 'ordinary' as const,
    }));
    await db.transaction().execute((trx) => applyImport(trx, { persons, assignments }, clock.at));
    catcher = await startMailCatcher();
    transport = smtpTransport({ url: catcher.smtpUrl, from: { name: 'Toårshjulet', address: 'toarshjul@example.org' }, patience: 400 });
  });
  afterEach(async () => {
    transport.close();
    await catcher.stop();
    await cycle.close();
  });

  function ports(settings: Partial<PostSettings> = {}, signal = new AbortController().signal): PostDependencies {
    const { db, clock } = cycle;
    return {
      db,
      clock,
      transport,
      plans: storedPlans(db),
      settings: { ...SETTINGS, ...settings },
      log: createLogger({ part: 'test', level: 'silent' }),
      context: { heartbeat: () => undefined, signal },
    };
  }
  const DEFAULTS = { perSecond: 1000, atOnce: 4, lookMs: 1, leaseMs: 60_000, barrierMs: 60_000, staleMs: 600_000, retryMs: 1 };
  function office(settings: Partial<typeof DEFAULTS> = {}): PostOffice {
    return new PostOffice({ ...ports(), settings: { ...SETTINGS, ...DEFAULTS, ...settings } });
  }
  const look = (at: string, post = office()) => {
    cycle.clock.at = on(NTNU, at);
    return post.look(() => undefined);
  };
  const letters = () => cycle.db.selectFrom('letters').selectAll().orderBy('made_at').orderBy('person_id').execute();
  const noticesAbout = (duty: string) =>
    cycle.db
      .selectFrom('notices')
      .select(['step', 'role', 'state', 'reason'])
      .where('duty', '=', duty)
      .orderBy('issued_at')
      .orderBy('role')
      .execute();
  const subjects = (person: string) =>
    catcher
      .mails()
      .filter(({ recipients }) => recipients.includes(`${person}@example.org`))
      .map(({ subject }) => subject);

  it('turns what was told into letters at the slot, and each notice ends by name', async () => {
    await cycle.advanceAll('2023-09-14 07:00');
    await look('2023-09-14 08:00');
    // before21 and before7 were overtaken by before1 before any weekly slot came: this office was late.
    expect(
      (await noticesAbout(LIST))
        .filter(({ role }) => role === 'unitManager')
        .map(({ step, state, reason }) => [step, state, reason])
        .slice(0, 3),
    ).toEqual([
      ['before21', 'superseded', 'before1'],
      ['before21', 'superseded', 'before1'],
      ['before21', 'superseded', 'before1'],
    ]);
    expect(subjects('anne').join()).toContain('Svarenhetsliste, siste dag fredag 15. september, IDI');
    const [letter] = (await letters()).filter(({ person_id: person }) => person === 'anne');
    expect(letter).toMatchObject({ slot: '2023-09-14', state: 'sent', last_code: '250', possibly_twice: false });
    expect(letter?.reply_to).toEqual({ name: 'jonas Test', address: 'jonas@example.org' });
  });

  it('makes the letters of a slot once, whoever looks again', async () => {
    await cycle.advanceAll('2023-09-14 07:00');
    await look('2023-09-14 08:00');
    const before = (await letters()).length;
    await look('2023-09-14 08:00');
    await look('2023-09-14 09:00');
    expect((await letters()).length).toBe(before);
    expect(catcher.mails()).toHaveLength(before);
  });

  it('waits with a slot while a follow-up has not decided all before it, and goes on after a minute', async () => {
    await cycle.advanceAll('2023-09-13 09:00');
    await look('2023-09-13 09:00');
    catcher.clear();
    // Tomorrow's reminder is due at six, and no worker has looked at it.
    await look('2023-09-14 08:00');
    expect(await cycle.db.selectFrom('post_slots').select('slot').where('slot', '=', '2023-09-14').execute()).toEqual([]);
    const impatient = office({ barrierMs: 0 });
    await look('2023-09-14 08:00', impatient);
    expect(await cycle.db.selectFrom('post_slots').select(['slot', 'forced']).where('slot', '=', '2023-09-14').execute()).toEqual([
      { slot: '2023-09-14', forced: true },
    ]);
    expect(subjects('anne')).toEqual([]);
    await cycle.advanceAll('2023-09-15 07:00');
    await look('2023-09-15 08:00');
    expect(subjects('anne').join()).toContain('Svarenhetsliste');
  });

  it('[AT-12] after an outage of weeks only what still holds is sent, and not on a day without letters', async () => {
    await cycle.advanceAll('2023-08-02 09:00');
    await look('2023-08-02 09:00');
    catcher.clear();
    // Everything stood still for six weeks; the first look is on a Saturday.
    await cycle.advanceAll('2023-09-16 10:00');
    await look('2023-09-16 10:00');
    expect(catcher.mails()).toEqual([]);
    await cycle.advanceAll('2023-09-18 07:00');
    await look('2023-09-18 08:30');
    const about = (await noticesAbout(LIST)).filter(({ role }) => role === 'unitManager');
    expect(about.filter(({ state }) => state === 'lettered').map(({ step }) => step)).toEqual(['after1', 'after1', 'after1']);
    expect(about.filter(({ state, reason }) => state === 'withdrawn' && reason === 'passed')).toHaveLength(9);
    expect(subjects('anne').filter((subject) => subject.includes('Svarenhetsliste'))).toHaveLength(1);
  });

  it('a letter that may have arrived is sent once more with the same Message-ID, marked, and then left alone', async () => {
    await cycle.advanceAll('2023-09-14 07:00');
    catcher.misbehave('drop', { to: (address) => address.startsWith('anne') });
    await look('2023-09-14 08:00');
    const lost = (await letters()).find(({ person_id: person }) => person === 'anne');
    expect(lost?.state).toBe('handed');
    await cycle.db.updateTable('letters').set({ claimed_until: 1 }).where('state', '=', 'handed').execute();
    catcher.misbehave(null);
    await look('2023-09-14 08:10');
    const mails = catcher.mails().filter(({ recipients }) => recipients.includes('anne@example.org'));
    expect(mails.map(({ messageId }) => messageId)).toEqual([lost?.message_id, lost?.message_id]);
    expect((await letters()).find(({ person_id: person }) => person === 'anne')).toMatchObject({ state: 'sent', possibly_twice: true });
  });

  it('an expired claim is sent normally', async () => {
    await cycle.advanceAll('2023-09-14 07:00');
    await look('2023-09-14 08:00');
    await cycle.db.updateTable('letters').set({ state: 'claimed', claimed_until: 1 }).execute();
    catcher.clear();
    await look('2023-09-14 08:10');
    expect((await letters()).every(({ state, possibly_twice: twice }) => state === 'sent' && !twice)).toBe(true);
    expect(catcher.mails().length).toBeGreaterThan(0);
  });

  it('what is refused for good is not tried again; what is refused for now is', async () => {
    await cycle.advanceAll('2023-09-14 07:00');
    catcher.misbehave('rcpt550', { to: (address) => address.startsWith('anne') });
    await look('2023-09-14 08:00');
    catcher.misbehave('data451', { to: (address) => address.startsWith('erik'), times: 1 });
    await cycle.db.updateTable('letters').set({ state: 'made' }).where('person_id', '=', 'erik').execute();
    await look('2023-09-14 08:05');
    const state = async (person: string) =>
      (await letters()).filter((letter) => letter.person_id === person).map((letter) => [letter.state, letter.last_code]);
    expect(await state('anne')).toEqual([['bounced', '550']]);
    expect(await state('erik')).toEqual([['deferred', '451']]);
    await cycle.db.updateTable('letters').set({ next_try_at: 1 }).where('state', '=', 'deferred').execute();
    await look('2023-09-14 08:10');
    expect(await state('erik')).toEqual([['sent', '250']]);
    expect(await state('anne')).toEqual([['bounced', '550']]);
  });

  it('a mail server that is away loses nothing: every letter leaves when it is back', async () => {
    await cycle.advanceAll('2023-09-14 07:00');
    const address = new URL(catcher.smtpUrl);
    await catcher.stop();
    await look('2023-09-14 08:00');
    expect((await letters()).map(({ state }) => state)).not.toContain('sent');
    catcher = await startMailCatcher({ smtpPort: Number(address.port) });
    await cycle.db.updateTable('letters').set({ next_try_at: 1 }).where('state', '=', 'deferred').execute();
    await look('2023-09-14 08:05');
    expect(new Set((await letters()).map(({ state }) => state))).toEqual(new Set(['sent']));
  });

  it('only one office posts at a time; the next takes over when the first lets go', async () => {
    let entered!: () => void;
    let release!: () => void;
    const inside = new Promise<void>((resolve) => (entered = resolve));
    const first = holdingThePost(cycle.db, async () => {
      entered();
      await new Promise<void>((resolve) => (release = resolve));
      return 'first';
    });
    await inside;
    expect(await holdingThePost(cycle.db, () => Promise.resolve('second'))).toBeNull();
    release();
    expect(await first).toBe('first');
    expect(await holdingThePost(cycle.db, () => Promise.resolve('second'))).toBe('second');
  });

  it('runs until it is cancelled and lets the post go', async () => {
    await cycle.advanceAll('2023-09-14 08:01');
    const stop = new AbortController();
    const running = createPostActivities(ports({ lookMs: 5 }, stop.signal)).runPost({ minutes: 60 });
    const ended = expect(running).rejects.toThrow();
    await expect.poll(() => catcher.mails().length).toBeGreaterThan(0);
    stop.abort();
    await ended;
    expect(await holdingThePost(cycle.db, () => Promise.resolve(true))).toBe(true);
  });
});
