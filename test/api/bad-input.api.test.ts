import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiWorld, FILES, PLAN_SOURCE, type World } from '../support/api-world.ts';

interface Refusal {
  status: number;
  code: string;
  detail: string;
  errors: { path: string; line: number | null; code: string; detail: string }[];
}

let world: World;
let cycleId = '';
let followUpId = '';
beforeAll(async () => {
  world = await apiWorld();
  cycleId = await world.start();
  const { follow_up_id: id } = await world.db
    .selectFrom('follow_ups')
    .select('follow_up_id')
    .where('unit_id', '=', 'idi')
    .executeTakeFirstOrThrow();
  followUpId = id;
});
afterAll(() => world.close());

const statement = (content: unknown) => ({ followUpId, duty: 'P3.planMeeting', kind: 'form', content });
const tooLarge = 3_000_000_000;

describe('input that the record cannot hold', () => {
  const bodies: [what: string, url: string, body: () => object, path: string, line: number | null][] = [
    ['NUL in a plan key', '/cycles', () => ({ planKey: 'a\0b', planVersion: 1 }), 'body.planKey', null],
    ['a plan version beyond the integers', '/cycles', () => ({ planKey: 'a', planVersion: tooLarge }), 'body.planVersion', null],
    ['NUL in a mandate', '/cycles', () => ({ planKey: 'a', planVersion: 1, mandateReference: '2023/1\0' }), 'body.mandateReference', null],
    [
      'NUL in a register file',
      '/imports',
      () => ({ ...FILES, people: FILES.people.replace('Prøve dean', 'Prøve\0dean') }),
      'body.people',
      4,
    ],
    [
      'half a character in a register file',
      '/imports',
      () => ({ ...FILES, people: FILES.people.replace('Prøve dean', '\udfff') }),
      'body.people',
      4,
    ],
    [
      'NUL in a plan file',
      '/plans',
      () => ({ source: PLAN_SOURCE.replace('schema: 1', 'schema: 1\n#\0') }),
      'body.source',
      1 + PLAN_SOURCE.split('schema: 1')[0]!.split('\n').length,
    ],
    ['a lone surrogate in a document', '/documents', () => statement({ text: 'a\ud800b' }), 'body.content.text', null],
    ['NUL in a document', '/documents', () => statement({ rows: [{ text: '\0' }] }), 'body.content.rows.0.text', null],
    [
      'a document without a bottom',
      '/documents',
      () => statement(JSON.parse(`${'{"a":'.repeat(500)}1${'}'.repeat(500)}`)),
      'body.content.a.a',
      null,
    ],
  ];
  it.each(bodies)('%s is refused by its path', async (_what, url, body, path, line) => {
    const response = await world.as('coordinator').post(url, body());
    const refusal = response.json<Refusal>();
    expect(refusal).toMatchObject({ status: 400, code: 'REQUEST_INVALID', errors: [{ path, line }] });
    expect(refusal.errors[0]!.detail).toContain(path);
  });

  it('NUL in a mandate that is changed later is refused by its path', async () => {
    const refusal = (await world.as('coordinator').patch(`/cycles/${cycleId}`, { mandateReference: 'a\0' })).json<Refusal>();
    expect(refusal).toMatchObject({ status: 400, errors: [{ path: 'body.mandateReference', code: 'TEXT_UNSTORABLE' }] });
  });

  it('a plan whose aliases multiply without end is refused by its line', async () => {
    const names = 'abcdefghi'.split('');
    const source = names.map(
      (name, index) =>
        `${name}: &${name} [${Array(10)
          .fill(index === 0 ? 1 : `*${names[index - 1]!}`)
          .join(', ')}]`,
    );
    const refusal = (await world.as('coordinator').post('/plans', { source: source.join('\n') })).json<Refusal>();
    expect(refusal).toMatchObject({ status: 422, code: 'PLAN_INVALID', errors: [{ line: 2, code: 'PLAN_ALIAS_MANY' }] });
  });

  it('a command that saw a revision beyond the integers is refused by its path', async () => {
    const response = await world.command('head-idi', 'idi', { type: 'giveHelp', duty: 'P3.planMeeting' }, { sawRevision: tooLarge });
    expect(response.json()).toMatchObject({ status: 400, errors: [{ path: 'body.sawRevision' }] });
  });

  it.each([
    ['/plans/a%00b/1', 'params.key'],
    [`/plans/a/${tooLarge}`, 'params.version'],
    ['/units/idi/facts?duty=%00', 'querystring.duty'],
    [`/units/idi/facts?before=${tooLarge}`, 'querystring.before'],
    ['/cycles/CYCLE/report-checks?before=-3000000000', 'querystring.before'],
  ])('in the address %s is refused by its path', async (url, path) => {
    const response = await world.as('coordinator').get(url.replace('CYCLE', cycleId));
    expect(response.json()).toMatchObject({ status: 400, code: 'REQUEST_INVALID', errors: [{ path }] });
  });

  it.each([
    ['nb', 'Adressen kan ikke leses'],
    ['nn', 'Adressa kan ikkje lesast'],
    ['en', 'The address cannot be read'],
  ])('an address that is not UTF-8 is a problem document too, in %s', async (language, words) => {
    const response = await world.request(null, 'GET', '/units/%FF', undefined, { 'accept-language': language });
    expect(response.statusCode).toBe(400);
    expect(response.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(response.json<Refusal>().errors[0]).toMatchObject({ path: 'url', code: 'ADDRESS_UNREADABLE' });
    expect(response.json<Refusal>().errors[0]!.detail).toContain(words);
  });
});

describe('a field that is wrong', () => {
  type Sent = [method: 'GET' | 'POST' | 'PATCH', url: string, body?: object, headers?: Record<string, string>];
  const key = { 'idempotency-key': 'short' };
  const command = { unitId: 'idi', command: { type: 'giveHelp', duty: 'P3.planMeeting' } };
  const cases: [what: string, sent: Sent, path: string, words: [nb: string, nn: string, en: string]][] = [
    [
      'a date that is none',
      ['GET', '/cycles/CYCLE/progress?asOf=yesterday'],
      'querystring.asOf',
      ['skriv en dato som finnes', 'skriv ein dato som finst', 'write a date that exists'],
    ],
    [
      'a moment whose + was read as a blank',
      ['GET', '/cycles/CYCLE/progress?asOf=2024-05-31T12:00:00+02:00'],
      'querystring.asOf',
      ['skrives + som %2B', 'blir + skrive som %2B', 'write + as %2B'],
    ],
    ['a level there is not', ['GET', '/cycles/CYCLE/progress?level=9'], 'querystring.level', ['1, 2, 3, 4', '1, 2, 3, 4', '1, 2, 3, 4']],
    [
      'a key that is too short',
      ['POST', '/commands', command, key],
      'headers.idempotency-key',
      ['bruk 8 til 200 tegn', 'bruk 8 til 200 teikn', 'use 8 to 200 characters'],
    ],
    ['no plan at all', ['POST', '/plans', {}], 'body.source', ['gi enten source', 'gi anten source', 'give either source']],
    [
      'a plan file and a plan that is here',
      ['POST', '/plans', { source: 'x', from: { key: 'a', version: 1 }, startYear: 2025 }],
      'body.source',
      ['ikke begge', 'ikkje begge', 'not both'],
    ],
    [
      'a new round without its year',
      ['POST', '/plans', { from: { key: 'a', version: 1 } }],
      'body.startYear',
      ['gi startåret', 'gi startåret', 'give the start year'],
    ],
    ['a field that is missing', ['POST', '/cycles', { planKey: 'a' }], 'body.planVersion', ['det mangler', 'det manglar', 'it is missing']],
    [
      'a field nobody knows',
      ['POST', '/cycles', { planKey: 'a', planVersion: 1, mandate: 'x' }],
      'body.mandate',
      ['det finnes ikke her', 'det finst ikkje her', 'there is no such field'],
    ],
    ['no body at all', ['POST', '/cycles'], 'body', ['det mangler', 'det manglar', 'it is missing']],
    [
      'a kind of command there is not',
      ['POST', '/commands', { unitId: 'idi', command: { type: 'dance' } }, { 'idempotency-key': 'long enough' }],
      'body.command.type',
      ['skriv en av disse: sendResponseUnits', 'skriv ein av desse: sendResponseUnits', 'write one of these: sendResponseUnits'],
    ],
  ];
  it.each(cases)(
    '(%s) is named, with the way out in the language of the reader',
    async (_what, [method, url, body, headers], path, words) => {
      const token = await world.oidc.tokenFor('sub-coordinator');
      for (const [index, language] of ['nb', 'nn', 'en'].entries()) {
        await world.db
          .updateTable('persons')
          .set({ language: language as 'nb' })
          .where('person_id', '=', 'coordinator')
          .execute();
        const refusal = (await world.request(token, method, url.replace('CYCLE', cycleId), body, headers)).json<Refusal>();
        expect(refusal).toMatchObject({ status: 400, code: 'REQUEST_INVALID', errors: [{ path, code: 'FIELD_INVALID' }] });
        expect(refusal.errors[0]!.detail).toContain(path);
        expect(refusal.errors[0]!.detail).toContain(words[index]);
        expect(refusal.errors[0]!.detail).not.toMatch(/expected|invalid|received/i);
      }
    },
  );

  it('(a key that is not there at all) has a code of its own', async () => {
    const refusal = (await world.as('coordinator').post('/commands', command)).json<Refusal>();
    expect(refusal).toMatchObject({ status: 400, code: 'KEY_MISSING', errors: [{ path: 'headers.idempotency-key' }] });
  });
});

describe('the start of a cycle', () => {
  const json = { 'content-type': 'application/json' };
  const start = (body: string) => world.as('coordinator').post(`/cycles/${cycleId}/start`, body, json);

  it('takes an empty body of JSON as none', async () => {
    for (const body of ['', ' \n', '{}', 'null']) expect([body, (await start(body)).statusCode]).toEqual([body, 200]);
    expect((await start('{')).json()).toMatchObject({ status: 400, code: 'BODY_INVALID' });
  });

  it('names what belongs on the cycle instead of ignoring it', async () => {
    const refusal = (await start('{"mandateReference":"2023/1","force":true}')).json<Refusal>();
    expect(refusal).toMatchObject({ status: 400, code: 'REQUEST_INVALID' });
    expect(refusal.errors.map(({ path }) => path)).toEqual(['body.mandateReference', 'body.force']);
    expect(refusal.errors[0]!.detail).toContain('PATCH');
  });
});
