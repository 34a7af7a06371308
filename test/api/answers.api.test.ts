import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import pino from 'pino';
import { createAnswerLinks, type AnswerClaim } from '../../platform/answer-links.ts';
import { LOG_OPTIONS } from '../../platform/log.ts';
import { apiWorld, type World } from '../support/api-world.ts';
import { on } from '../support/play.ts';
import { NTNU } from '../support/plans.ts';

const links = createAnswerLinks('a secret of at least thirty-two characters');
const LIST = 'P1.mailingList';
const ACCESS = 'P2.reportAccess';

let world: World;
const logged: string[] = [];
beforeAll(async () => {
  const log = pino(LOG_OPTIONS, { write: (line: string) => void logged.push(line) });
  world = await apiWorld({ log });
  await world.start();
  await world.confirmLists();
  world.at('2023-09-26 10:00');
  await world.advanceAll();
});
afterAll(() => world.close());

async function dutyOf(unitId: string, duty: string) {
  return world.db
    .selectFrom('duties')
    .innerJoin('follow_ups', 'follow_ups.follow_up_id', 'duties.follow_up_id')
    .select(['duties.follow_up_id as followUpId', 'revision', 'end_kind as end'])
    .where('unit_id', '=', unitId)
    .where('key', '=', duty)
    .executeTakeFirstOrThrow();
}
async function tokenFor(personId: string, unitId: string, duty: string, change: Partial<AnswerClaim> = {}): Promise<string> {
  const { followUpId, revision } = await dutyOf(unitId, duty);
  return links.token({ followUpId, duty, personId, answer: 'confirm', revision, expiresAt: on(NTNU, '2023-10-07 00:00'), ...change });
}
const open = (token: string, method: 'GET' | 'HEAD' = 'GET') => world.app.inject({ method, url: `/answer/${token}` });
const send = (token: string, form: string) =>
  world.app.inject({
    method: 'POST',
    url: `/answer/${token}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: form,
  });
const pressOn = (html: string) => `press=${/name="press" value="([^"]+)"/.exec(html)?.[1] ?? ''}`;
const press = async (token: string) => send(token, pressOn((await open(token)).body));
const title = (html: string) => /<h1>(.*?)<\/h1>/.exec(html)?.[1];
const commandsOf = async (personId: string) =>
  world.db
    .selectFrom('commands')
    .select(['command', 'verdict'])
    .where('person_id', '=', personId)
    .where('idempotency_key', 'like', 'letter %')
    .execute();

describe('a light answer from a letter', () => {
  it('opens a page that says what, for which unit and as whom, with one button, and records nothing', async () => {
    const token = await tokenFor('manager-imf-a', 'imf-a', LIST);
    const page = await open(token);
    expect(page.statusCode).toBe(200);
    expect(title(page.body)).toBe('Kontroll av utsendelseslisten, IMF-A');
    expect(page.body).toContain('Du svarer som Prøve manager-imf-a.');
    expect(page.body.match(/<button/g)).toHaveLength(1);
    expect(page.headers).toMatchObject({
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow',
      'cache-control': 'no-store',
    });
    expect(page.body).not.toMatch(/<script/);
    for (let times = 0; times < 3; times += 1) await open(token, times === 0 ? 'HEAD' : 'GET');
    expect(await commandsOf('manager-imf-a')).toEqual([]);
    expect((await dutyOf('imf-a', LIST)).end).toBeNull();
  });

  it.each(['', 'press=', 'press=made-up', 'something=else'])('is not given by a program that posts "%s" without the page', async (form) => {
    const answer = await send(await tokenFor('manager-imf-a', 'imf-a', LIST), form);
    expect([answer.statusCode, answer.body.includes('<button')]).toEqual([200, true]);
    expect(await commandsOf('manager-imf-a')).toEqual([]);
  });

  it('is not given with the press of another link', async () => {
    const [mine, other] = [await tokenFor('manager-imf-a', 'imf-a', LIST), await tokenFor('head-idi', 'idi', LIST)];
    expect((await send(mine, pressOn((await open(other)).body))).body).toContain('<button');
    expect(await commandsOf('manager-imf-a')).toEqual([]);
  });

  it('is recorded once by the press, however often and from however many letters it comes', async () => {
    const [first, second] = [await tokenFor('manager-imf-a', 'imf-a', LIST), await tokenFor('manager-imf-a', 'imf-a', LIST)];
    const forms = [pressOn((await open(first)).body), pressOn((await open(second)).body)] as const;
    const pages = await Promise.all([send(first, forms[0]), send(first, forms[0]), send(second, forms[1])]);
    expect(pages.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
    expect(pages.map(({ body }) => title(body))).toContain('Takk, det er skrevet inn');
    expect(await commandsOf('manager-imf-a')).toMatchObject([
      { command: { type: 'giveConfirmation', duty: LIST }, verdict: { accepted: true } },
    ]);
    expect((await dutyOf('imf-a', LIST)).end).toBe('fulfilled');
    const later = await open(first);
    expect([title(later.body), later.body.includes('<button')]).toEqual(['Det er allerede skrevet inn', false]);
    expect(later.body).toContain('ferdig');
  });

  it('says how it stands and where to sign in when the link has expired, and records nothing', async () => {
    const token = await tokenFor('head-idi', 'idi', LIST, { expiresAt: on(NTNU, '2023-09-26 09:00') });
    for (const page of [await open(token), await send(token, `press=${links.press(token, Date.now())}`)]) {
      expect([page.statusCode, title(page.body)]).toEqual([200, 'Lenken har gått ut']);
      expect(page.body).toContain('/sign-in?to=%2Funits%2Fidi%2Fduties%2FP1.mailingList');
    }
    expect(await commandsOf('head-idi')).toEqual([]);
  });

  it('is for whoever holds the role when it is pressed: others are told whom to ask', async () => {
    const token = await tokenFor('stranger', 'idi', LIST);
    for (const page of [await open(token), await send(token, `press=${links.press(token, Date.now())}`)]) {
      expect(title(page.body)).toBe('Oppgaven er ikke lenger din');
      expect(page.body).toContain('Prøve local-coordinator');
      expect(page.body).not.toContain('<button');
    }
    expect(await commandsOf('stranger')).toEqual([]);
  });

  it('does not answer something else than the letter told of', async () => {
    const { revision } = await dutyOf('idi', LIST);
    const page = await press(await tokenFor('head-idi', 'idi', LIST, { revision: revision - 1 }));
    expect(title(page.body)).toBe('Noe er endret siden brevet');
    expect(await commandsOf('head-idi')).toEqual([]);
  });

  it.each([
    ['a form', 'P1.preparationForm'],
    ['a meeting', 'P1.staffInformation'],
  ])('is never %s', async (_what, duty) => {
    const token = await tokenFor('head-idi', 'idi', duty);
    for (const answer of ['confirm', 'received'] as const) {
      const page = await send(await tokenFor('head-idi', 'idi', duty, { answer }), `press=${links.press(token, Date.now())}`);
      expect(page.body).not.toContain('<button');
    }
    expect(await commandsOf('head-idi')).toEqual([]);
  });

  it.each(['x', 'made-up-token', '../v1/me', '%00'])('is nothing behind an address that is not ours: %s', async (token) => {
    const page = await world.app.inject({ method: 'GET', url: `/answer/${token}`, headers: { accept: 'text/html' } });
    expect(page.statusCode).toBeGreaterThanOrEqual(400);
    expect(page.statusCode).toBeLessThan(500);
    expect(page.body).not.toContain('<button');
  });

  it('[NT-098] says "I have received the report" for the representative, in the language of the letter', async () => {
    world.at('2024-01-22 10:00');
    await world.advanceAll();
    await world.reportsArrive();
    expect((await world.command('head-idi', 'idi', { type: 'giveConfirmation', duty: ACCESS })).statusCode).toBe(200);
    const until = { expiresAt: on(NTNU, '2024-02-20 00:00'), answer: 'received' };
    const token = await tokenFor('vo-idi', 'idi', ACCESS, until);
    const page = await open(token);
    expect(page.headers['content-language']).toBe('nn');
    expect(page.body).toContain('Ja, eg har fått han');
    // The manager's own link to the same matter has nothing more to say.
    expect((await open(await tokenFor('head-idi', 'idi', ACCESS, { ...until, answer: 'confirm' }))).body).toContain('verneombudet');
    expect(title((await press(token)).body)).toBe('Takk, det er skrive inn');
    expect(await commandsOf('vo-idi')).toMatchObject([
      { command: { type: 'answerForm', outcome: 'confirmed' }, verdict: { accepted: true } },
    ]);
    expect((await dutyOf('idi', ACCESS)).end).toBe('fulfilled');
  });

  it('[E15] tells a representative who has become acting manager that one person cannot answer for both', async () => {
    expect((await world.command('manager-imf-a', 'imf-a', { type: 'giveConfirmation', duty: ACCESS })).statusCode).toBe(200);
    const token = await tokenFor('vo-imf', 'imf-a', ACCESS, { expiresAt: on(NTNU, '2024-02-20 00:00'), answer: 'received' });
    expect((await open(token)).body).toContain('<button');
    const acting = { personId: 'vo-imf', unitId: 'imf-a', role: 'actingManager', kind: 'acting' };
    expect((await world.as('coordinator').post('/assignments', acting)).statusCode).toBe(201);
    for (const page of [await open(token), await send(token, `press=${links.press(token, Date.now())}`)]) {
      expect([page.statusCode, title(page.body)]).toEqual([200, 'Det gikk ikke denne gangen']);
      expect(page.body).toContain('kan derfor ikke svare for den andre parten. Varaverneombudet eller lokalt hovedverneombud kan svare.');
      expect(page.body).not.toContain('<button');
    }
    expect(await commandsOf('vo-imf')).toEqual([]);
  });

  it('leaves no token in the log', () => {
    expect(logged.length).toBeGreaterThan(10);
    expect(logged.filter((line) => line.includes('/answer/'))).toEqual([]);
  });
});

describe('without a secret', () => {
  it('no link answers anything', async () => {
    const other = await apiWorld({ browser: null });
    try {
      const page = await other.app.inject({ method: 'GET', url: `/answer/${await tokenFor('head-idi', 'idi', LIST)}` });
      expect([page.statusCode, title(page.body)]).toEqual([404, 'Lenken virker ikke']);
    } finally {
      await other.close();
    }
  });
});
