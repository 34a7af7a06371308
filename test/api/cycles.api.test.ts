import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProgressAnswer, StartChecks } from '../../api/schemas/cycle.schema.ts';
import type { Language } from '../../texts/language.ts';
import { apiWorld, FILES, PLAN_SOURCE, type World } from '../support/api-world.ts';

let world: World;
let cycleId = '';
beforeAll(async () => {
  world = await apiWorld();
});
afterAll(() => world.close());

const without = (line: string) => ({
  assignments: FILES.assignments
    .split('\n')
    .filter((one) => !one.startsWith(line))
    .join('\n'),
});
const progress = async (person: string, query = '') =>
  (await world.as(person).get(`/cycles/${cycleId}/progress${query}`)).json<ProgressAnswer>();

describe('plans', () => {
  beforeAll(async () => {
    await world.importAll(without('local-coordinator-adm,'));
  });

  it('names line and field of every fault in a plan and stores nothing', async () => {
    const source = PLAN_SOURCE.replace(/^( +)evidence: meeting$/m, '$1evidence: rumour').replace(/^version: .*$/m, 'version: first');
    const response = await world.as('coordinator').post('/plans', { source });
    expect(response.statusCode).toBe(422);
    const { code, errors } = response.json<{ code: string; errors: { path: string; line: number; code: string; detail: string }[] }>();
    expect(code).toBe('PLAN_INVALID');
    expect(errors.map((error) => error.path)).toEqual(expect.arrayContaining(['version', expect.stringContaining('evidence')]));
    const line = 1 + source.split('\n').findIndex((text) => text.startsWith('version: first'));
    expect(errors.find((error) => error.path === 'version')?.line).toBe(line);
    expect((await world.as('coordinator').get('/plans')).json()).toEqual({ plans: [] });
  });

  it.each([
    ['nb', 'Dette passer ikke: skriv et tall.', 'Feltet hardend finnes ikke her. Rett skrivemåten, eller ta det bort.'],
    ['nn', 'Dette passar ikkje: skriv eit tal.', 'Feltet hardend finst ikkje her. Rett skrivemåten, eller ta det bort.'],
    ['en', 'This does not fit: write a number.', 'There is no field hardend here. Mend its spelling or take it away.'],
  ] as const)('says in the language of the reader what is wrong in a plan (%s)', async (language, ...words) => {
    const reads = (spoken: Language) =>
      world.db.updateTable('persons').set({ language: spoken }).where('person_id', '=', 'coordinator').execute();
    await reads(language);
    const source = PLAN_SOURCE.replace(/^version: .*$/m, 'version: first').replace('hardEnd:', 'hardend:');
    const response = await world.as('coordinator').post('/plans', { source });
    await reads('nb');
    const { errors } = response.json<{ errors: { path: string; detail: string }[] }>();
    expect(response.headers['content-language']).toBe(language);
    expect(errors.map(({ detail }) => detail)).toEqual(words);
  });

  it('keeps a version for ever: the same again changes nothing, another under its number is refused', async () => {
    const first = await world.as('coordinator').post('/plans', { source: PLAN_SOURCE });
    const again = await world.as('coordinator').post('/plans', { source: PLAN_SOURCE });
    expect([first.statusCode, again.statusCode]).toEqual([201, 200]);
    world.at('2023-08-01 15:00');
    const later = await world.as('coordinator').post('/plans', { source: PLAN_SOURCE });
    expect([later.statusCode, later.json()]).toEqual([200, first.json()]);
    world.at('2023-08-01 09:00');
    const other = await world
      .as('coordinator')
      .post('/plans', { source: PLAN_SOURCE.replace('nb: Arbeidsmiljøundersøkelsen', 'nb: Undersøkelsen') });
    expect(other.json()).toMatchObject({ status: 409, code: 'PLAN_EXISTS', params: { version: 1 } });
    expect((await world.as('dean').post('/plans', { source: PLAN_SOURCE })).statusCode).toBe(403);
    const { key, version } = first.json<{ key: string; version: number }>();
    const detail = (await world.as('employee').get(`/plans/${key}/${version}`)).json<{
      schedule: { key: string; lastDayInTime: string }[];
    }>();
    expect(detail.schedule.find((duty) => duty.key === 'P3.followUpMeeting')?.lastDayInTime).toBe('2024-04-30');
  });
});

describe('the plan of the next round', () => {
  interface Row {
    key: string;
    version: number;
    startsAt: string;
  }
  const post = (person: string, body: object) => world.as(person).post('/plans', body);

  it('is made from one that is here, with the dates of another year', async () => {
    const from = { key: 'ntnu-ark-2023-2025', version: 1 };
    const made = await post('coordinator', { from, startYear: 2025 });
    expect([made.statusCode, made.json<Row>()]).toEqual([
      201,
      expect.objectContaining({ key: 'ntnu-ark-2025-2027', version: 1, startsAt: '2025-08-01T00:00:00+02:00' }),
    ]);
    expect((await post('coordinator', { from, startYear: 2025 })).statusCode).toBe(200);
  });

  it('is made by the coordinator only, from a plan there is, and for a year that is named', async () => {
    const from = { key: 'ntnu-ark-2023-2025', version: 1 };
    expect((await post('dean', { from, startYear: 2027 })).statusCode).toBe(403);
    expect((await post('coordinator', { from: { ...from, version: 9 }, startYear: 2027 })).json()).toMatchObject({
      status: 404,
      code: 'PLAN_UNKNOWN',
    });
    expect((await post('coordinator', { from })).json()).toMatchObject({ status: 400, code: 'REQUEST_INVALID' });
  });
});

describe('a cycle', () => {
  it('is created once for a plan and its start', async () => {
    const { plans } = (await world.as('coordinator').get('/plans')).json<{ plans: { key: string; version: number }[] }>();
    const body = { planKey: plans[0]?.key, planVersion: plans[0]?.version };
    const first = await world.as('coordinator').post('/cycles', body);
    const again = await world.as('coordinator').post('/cycles', body);
    expect([first.statusCode, again.statusCode]).toEqual([201, 200]);
    cycleId = first.json<{ cycleId: string }>().cycleId;
    expect(again.json()).toMatchObject({ cycleId, status: 'planned' });
    expect((await world.as('coordinator').post('/cycles', { planKey: 'none', planVersion: 1 })).json()).toMatchObject({
      status: 404,
      code: 'PLAN_UNKNOWN',
    });
  });

  it('[NT-100] does not start before it has a mandate and every level-2 unit a local coordinator, and says all that is missing', async () => {
    const response = await world.as('coordinator').post(`/cycles/${cycleId}/start`);
    expect(response.statusCode).toBe(422);
    const { code, errors } = response.json<{ code: string; errors: { code: string; path: string; detail: string }[] }>();
    expect(code).toBe('CYCLE_NOT_READY');
    expect(errors.map((error) => [error.path, error.code])).toEqual([
      ['mandateReference', 'MANDATE_MISSING'],
      ['discussedOn', 'DISCUSSION_MISSING'],
      ['privacyNotice', 'PRIVACY_NOTICE_MISSING'],
      ['units.adm', 'LOCAL_COORDINATOR_MISSING'],
    ]);
    expect(errors[3]?.detail).toBe('ADM mangler lokal koordinator. Legg inn rollen og prøv igjen.');
    const checks = (await world.as('coordinator').get(`/cycles/${cycleId}/start-checks`)).json<StartChecks>();
    expect([checks.ready, checks.faults.map((fault) => fault.code)]).toEqual([false, errors.map((error) => error.code)]);
    expect(checks.lists.map(({ abbreviation, proposed }) => [abbreviation, proposed])).toEqual([
      ['ADM', ['ADM']],
      ['IDI', ['IDI']],
      ['IMF', ['IMF-A']],
    ]);
    expect((await world.as('dean').get(`/cycles/${cycleId}/start-checks`)).statusCode).toBe(403);
    expect(await world.db.selectFrom('follow_ups').select('unit_id').execute()).toEqual([]);
    expect(world.launched).toEqual([]);
  });

  it('does not start on a discussion with the unions that has not been held yet, and names the field', async () => {
    const tell = (discussedOn: string) => world.as('coordinator').patch(`/cycles/${cycleId}`, { discussedOn });
    expect((await tell('2023-08-02')).statusCode).toBe(200);
    const { errors } = (await world.as('coordinator').post(`/cycles/${cycleId}/start`)).json<{ errors: { path: string }[] }>();
    expect(errors.find(({ path }) => path === 'discussedOn')).toMatchObject({
      code: 'DISCUSSION_IN_FUTURE',
      detail: expect.stringContaining('er ikke kommet ennå. Rett datoen') as string,
    });
    await tell('2023-08-01');
    const { faults } = (await world.as('coordinator').get(`/cycles/${cycleId}/start-checks`)).json<StartChecks>();
    expect(faults.map(({ path }) => path)).not.toContain('discussedOn');
  });

  it('[AT-15][E103] starts levels 1 to 3, whole, and a second start answers with the first', async () => {
    await world.as('coordinator').post('/assignments', { personId: 'local-coordinator-adm', unitId: 'adm', role: 'localCoordinator' });
    await world.as('coordinator').patch(`/cycles/${cycleId}`, {
      mandateReference: 'ephorte 2023/17',
      discussedOn: '2023-06-15',
      privacyNotice: 'https://example.org/personvern',
    });
    const [one, two] = await Promise.all([
      world.as('coordinator').post(`/cycles/${cycleId}/start`),
      world.as('coordinator').post(`/cycles/${cycleId}/start`),
    ]);
    expect([one.statusCode, two.statusCode].sort()).toEqual([200, 201]);
    world.at('2023-08-03 09:00');
    const third = await world.as('coordinator').post(`/cycles/${cycleId}/start`);
    expect(third.json()).toEqual({ cycleId, startedAt: '2023-08-01T09:00:00+02:00', followUps: 5, alreadyStarted: true });
    const units = await world.db.selectFrom('follow_ups').select('unit_id').orderBy('unit_id').execute();
    expect(units.map((row) => row.unit_id)).toEqual(['adm', 'idi', 'ie', 'imf', 'ntnu']);
    // A start that the engine did not take is tried again by whoever calls again.
    expect(world.launched).toEqual([cycleId, cycleId, cycleId]);
    expect((await world.as('coordinator').patch(`/cycles/${cycleId}`, { mandateReference: 'another' })).json()).toMatchObject({
      status: 409,
      code: 'CYCLE_ALREADY_STARTED',
    });
  });

  it('can be started by the coordinator only', async () => {
    for (const person of ['rector', 'dean', 'local-coordinator', 'hvo', 'employee']) {
      const response = await world.as(person).post(`/cycles/${cycleId}/start`);
      expect([person, response.statusCode, response.json<{ code: string }>().code]).toEqual([person, 403, 'ACCESS_ROLE_MISSING']);
    }
  });

  it('shows its public dates to everybody who is registered', async () => {
    const detail = (await world.as('employee').get(`/cycles/${cycleId}`)).json<{
      milestones: { key: string }[];
      phases: object[];
      now: string;
    }>();
    expect(detail.phases).toHaveLength(5);
    expect(detail.milestones.length).toBeGreaterThan(1);
    expect(detail.now).toBe('2023-08-03T09:00:00+02:00');
  });
});

describe('progress', () => {
  it('counts with its whole: written = ended + open in every group', async () => {
    await world.confirmLists();
    await world.advanceAll();
    const now = await progress('rector');
    for (const group of [now.total, ...now.byLevel, ...now.byPhase, ...now.byDuty]) {
      const { planned = 0, open = 0, late = 0 } = group.counts;
      expect(group.whole).toBe(group.ended + planned + open + late);
    }
    expect(now.units.whole).toBe(6);
    expect(now.byDuty.find((duty) => duty.duty === 'P1.responseUnitList' && duty.level === 3)).toMatchObject({
      counts: { fulfilled: 2 },
      whole: 2,
      title: expect.any(String) as string,
    });
    expect(now.total.whole).toBe(now.byLevel.reduce((sum, group) => sum + group.whole, 0));
  });

  it('as of a date shows only what had been recorded by then, whatever came to light later', async () => {
    world.at('2023-10-02 10:00');
    await world.advanceAll();
    await world.command('dean', 'ie', { type: 'recordMeeting', duty: 'P1.level2Agenda', meeting: { occurredOn: '2023-09-28' } });
    const duty = (answer: ProgressAnswer) => answer.byDuty.find((one) => one.duty === 'P1.level2Agenda')?.counts;
    expect(duty(await progress('rector'))).toEqual({ fulfilled: 1, late: 1 });
    const before = await progress('rector', '?asOf=2023-09-29');
    expect(before.asOf).toBe('2023-09-29T23:59:59+02:00');
    expect(duty(before)).toEqual({ open: 2 });
    expect(duty(await progress('rector', '?asOf=2023-10-02'))).toEqual({ fulfilled: 1, late: 1 });
    expect((await progress('rector', '?asOf=2023-07-31')).total).toEqual({ counts: {}, whole: 0, ended: 0 });
  });

  it('counts only units that the person may see, by level and below a unit', async () => {
    expect((await progress('dean')).units.whole).toBe(4);
    expect((await progress('vo-idi')).units.whole).toBe(1);
    expect((await progress('rector', '?level=3')).byLevel.map((group) => group.level)).toEqual([3]);
    expect((await progress('rector', '?unit=imf')).units.whole).toBe(2);
    const foreign = await world.as('dean').get(`/cycles/${cycleId}/progress?unit=adm`);
    expect(foreign.json()).toMatchObject({ status: 404, code: 'UNIT_UNKNOWN' });
    expect((await world.as('employee').get(`/cycles/${cycleId}/progress`)).statusCode).toBe(403);
    expect((await world.as('rector').get(`/cycles/${cycleId}/progress?level=7`)).json()).toMatchObject({
      status: 400,
      code: 'REQUEST_INVALID',
      errors: [{ path: 'querystring.level' }],
    });
  });
});
