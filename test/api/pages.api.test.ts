import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AreaAnswer } from '../../api/schemas/me.schema.ts';
import type { DutiesAnswer, FactsAnswer, UnitDetailView } from '../../api/schemas/unit.schema.ts';
import { apiWorld, FILES, type World } from '../support/api-world.ts';

let world: World;
let cycleId = '';
beforeAll(async () => {
  world = await apiWorld();
  cycleId = await world.start();
  await world.confirmLists();
  world.at('2024-01-22 10:00');
  await world.advanceAll();
  await world.reportsArrive();
  world.at('2024-04-11 10:00');
  await world.advanceAll();
});
afterAll(() => world.close());

const unit = async (person: string, unitId = 'idi') => (await world.as(person).get(`/units/${unitId}`)).json<UnitDetailView>();
const meetingOf = async (person: string, language?: string) =>
  (await world.as(person).get('/units/idi/duties', language ? { 'x-language': language } : {}))
    .json<DutiesAnswer>()
    .duties.find((duty) => duty.duty === 'P3.followUpMeeting')!;

describe('what the pages of a unit need', () => {
  it('names the people around the unit, a fallback once', async () => {
    const { people, phases, now } = await unit('head-idi');
    expect(Object.fromEntries(people.map(({ role, persons }) => [role, persons.map((one) => one.personId)]))).toEqual({
      unitManager: ['head-idi'],
      safetyRepresentative: ['vo-idi'],
      deputySafetyRepresentative: ['deputy'],
      localSeniorSafetyRepresentative: ['lhvo'],
      seniorSafetyRepresentative: ['hvo'],
      leaderAbove: ['dean'],
      localCoordinator: ['local-coordinator'],
    });
    expect(phases.map((phase) => phase.key)).toEqual(['prepare', 'survey', 'develop', 'implement', 'evaluate']);
    expect(now).toBe('2024-04-11T10:00:00+02:00');
  });

  it('says what comes if nothing is done, as the letters would', async () => {
    const { ahead } = await meetingOf('head-idi');
    expect(ahead[0]).toMatchObject({ kind: 'beforeLast', mine: true });
    expect(ahead.find((step) => step.to.includes('leaderAbove'))).toMatchObject({ kind: 'after', mine: false });
    expect(ahead.map((step) => step.date)).toEqual(ahead.map((step) => step.date).toSorted());
  });

  it('speaks the language that the page shows, whatever the register says', async () => {
    expect((await meetingOf('head-idi')).title).toBe('Oppfølgingsmøte');
    expect((await meetingOf('head-idi', 'en')).title).toBe('Follow-up meeting');
    expect((await meetingOf('head-idi', 'klingon')).title).toBe('Oppfølgingsmøte');
  });

  it('keeps the old date of a moved deadline visible', async () => {
    const body = { cycleId, duty: 'P3.followUpMeeting', lastDay: '2024-05-15', cohort: { units: ['imf-a'] } };
    const preview = (await world.as('coordinator').post('/deadline-moves', body)).json<{ preview: string }>();
    await world.as('coordinator').post('/deadline-moves', { ...body, confirm: preview.preview });
    await world.advanceAll();
    const answer = (await world.as('manager-imf-a').get('/units/imf-a/duties')).json<DutiesAnswer>();
    const moved = answer.duties.find((duty) => duty.duty === 'P3.followUpMeeting')!;
    expect(moved).toMatchObject({ lastDay: '2024-05-15', movedFrom: '2024-04-30' });
    expect((await meetingOf('head-idi')).movedFrom).toBeNull();
  });
});

describe('the area of a safety representative', () => {
  const area = async (person: string) => (await world.as(person).get('/me/area')).json<AreaAnswer>().units;

  it('holds the units with manager and the duties of both parties', async () => {
    const [idi, ...others] = await area('vo-idi');
    expect(others).toEqual([]);
    expect(idi).toMatchObject({ abbreviation: 'IDI', manager: 'Prøve head-idi', mine: true });
    expect(idi?.duties.map((one) => one.duty)).toContain('P1.preparationForm');
    expect(idi?.duties.map((one) => one.duty)).not.toContain('P2.encourage');
  });

  it('shows the deputy whose units these are', async () => {
    const units = await area('deputy');
    expect(units.map(({ unitId, mine, representatives }) => [unitId, mine, representatives])).toEqual([
      ['idi', false, ['Prøve vo-idi']],
      ['imf-a', false, ['Prøve vo-imf']],
    ]);
  });

  it('[E10] names everybody who may answer by the own role, and gives the address of the seniors only', async () => {
    const [idi] = await area('vo-idi');
    expect(idi?.service).toEqual([
      { role: 'safetyRepresentative', persons: [{ personId: 'vo-idi', name: 'Prøve vo-idi', email: null }] },
      { role: 'deputySafetyRepresentative', persons: [{ personId: 'deputy', name: 'Prøve deputy', email: null }] },
      { role: 'localSeniorSafetyRepresentative', persons: [{ personId: 'lhvo', name: 'Prøve lhvo', email: 'lhvo@example.org' }] },
      { role: 'seniorSafetyRepresentative', persons: [{ personId: 'hvo', name: 'Prøve hvo', email: 'hvo@example.org' }] },
    ]);
    const adm = (await area('hvo')).find(({ unitId }) => unitId === 'adm');
    expect(adm?.service.map(({ role, persons }) => [role, persons[0]?.personId])).toEqual([['seniorSafetyRepresentative', 'hvo']]);
  });

  it('[E10] a representative leaves a unit to the deputy and takes it back; nobody else chooses', async () => {
    const divide = (person: string, personId: string | null, unitId = 'imf-a') =>
      world.as(person).post('/me/area/divisions', { unitId, personId });
    const seen = async (person: string) => (await area(person)).find(({ unitId }) => unitId === 'imf-a');
    expect(await seen('vo-imf')).toMatchObject({ mine: true, deputies: [{ personId: 'deputy', name: 'Prøve deputy' }], dividedTo: [] });
    for (const person of ['manager-imf-a', 'local-coordinator', 'deputy', 'lhvo'])
      expect((await divide(person, 'deputy')).json(), person).toMatchObject({ status: 409, code: 'ROLE_NOT_HELD' });
    expect((await divide('vo-idi', 'deputy')).json()).toMatchObject({ status: 404, code: 'UNIT_UNKNOWN' });
    expect((await divide('vo-imf', 'lhvo')).json()).toMatchObject({ status: 404, code: 'PERSON_UNKNOWN' });
    expect((await divide('vo-imf', 'deputy')).statusCode).toBe(200);
    expect(await seen('deputy')).toMatchObject({ mine: true, representatives: ['Prøve deputy'], deputies: [] });
    expect(await seen('vo-imf')).toMatchObject({ mine: false, dividedTo: ['Prøve deputy'] });
    const { facts } = (await world.as('coordinator').get('/units/imf-a/facts?limit=500')).json<FactsAnswer>();
    expect(facts.filter(({ type }) => type === 'roleChanged')).toHaveLength(1);
    // The register knows nothing of it, so the next import leaves it as it is.
    await world.importAll();
    expect(await seen('deputy')).toMatchObject({ mine: true });
    expect((await divide('vo-imf', null)).statusCode).toBe(200);
    expect(await seen('vo-imf')).toMatchObject({ mine: true, dividedTo: [] });
    expect(await seen('deputy')).toMatchObject({ mine: false });
  });

  it('[E10] two who divide a unit at once leave one division that holds, named by the own roles, and it lapses with a new election', async () => {
    const seen = async (person: string) => (await area(person)).find(({ unitId }) => unitId === 'imf-a');
    const divide = () => world.as('vo-imf').post('/me/area/divisions', { unitId: 'imf-a', personId: 'deputy' });
    const answers = await Promise.all([divide(), divide(), divide()]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from safety_divisions
      where unit_id = 'imf-a' and (valid_to is null or valid_to > ${world.clock.at})`.execute(world.db);
    expect(rows).toEqual([{ n: 1 }]);
    expect((await seen('vo-imf'))?.service.slice(0, 2).map(({ role, persons }) => [role, persons[0]?.personId])).toEqual([
      ['deputySafetyRepresentative', 'deputy'],
      ['safetyRepresentative', 'vo-imf'],
    ]);
    const elected = (person: string) => FILES.assignments.replace('vo-imf,imf,safety', `${person},imf,safety`);
    await world.importAll({ assignments: elected('employee') });
    expect(await seen('employee')).toMatchObject({ mine: true, dividedTo: [] });
    expect(await seen('deputy')).toMatchObject({ mine: false });
    await world.importAll();
  });

  it('is empty for everybody else', async () => {
    expect(await area('head-idi')).toEqual([]);
    expect(await area('employee')).toEqual([]);
  });
});
