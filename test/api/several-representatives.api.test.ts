import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AreaAnswer, TasksAnswer } from '../../api/schemas/me.schema.ts';
import type { DutiesAnswer, FactsAnswer, UnitDetailView } from '../../api/schemas/unit.schema.ts';
import { foldFollowUp } from '../../api/follow-ups.ts';
import { verifyLedger } from '../../cli/ledger/verify-ledger.ts';
import { watchRoles } from '../../worker/role-watch.ts';
import { filledIn } from '../fixtures/forms.ts';
import { apiWorld, FILES, type World } from '../support/api-world.ts';

const DUTY = 'P3.planMeeting';
/** IDI has two representatives; the term of one of them ends with the year. */
const TWO = FILES.assignments.replace(
  'vo-idi,idi,safetyRepresentative,2023-01-01,2026-12-31,elected',
  ['vo-idi,idi,safetyRepresentative,2023-01-01,2024-12-31,elected', 'employee,idi,safetyRepresentative,2023-01-01,2026-12-31,elected'].join(
    '\n',
  ),
);

let world: World;
beforeAll(async () => {
  world = await apiWorld();
  await world.importAll({ assignments: TWO });
  const cycleId = await world.createCycle();
  await world.as('coordinator').post(`/cycles/${cycleId}/start`);
  await world.confirmLists();
});
afterAll(() => world.close());

const at = async (when: string) => {
  world.at(when);
  await world.advanceAll();
};
const choose = async (person: string, personId: string) =>
  (await world.command(person, 'idi', { type: 'chooseRepresentative', personId })).json<{ code?: string; status: unknown }>();
const area = async (person: string, unitId = 'idi') =>
  (await world.as(person).get('/me/area')).json<AreaAnswer>().units.find((unit) => unit.unitId === unitId);
const facts = async (person = 'coordinator', unitId = 'idi') =>
  (await world.as(person).get(`/units/${unitId}/facts?limit=500`)).json<FactsAnswer>().facts;
const notices = async (step: string) => world.db.selectFrom('notices').select(['role', 'issued_at']).where('step', '=', step).execute();
const form = async (person = 'head-idi') =>
  (await world.as(person).get('/units/idi/duties')).json<DutiesAnswer>().duties.find(({ duty }) => duty === DUTY)!;
const answer = async (person: string, more: object = {}) => {
  const hash = (await form()).joint?.hash;
  return (await world.command(person, 'idi', { type: 'answerForm', duty: DUTY, outcome: 'confirmed', hash, ...more })).json<{
    code?: string;
    detail?: string;
    status: unknown;
  }>();
};

describe('two representatives of one unit', () => {
  it('[E08] are asked when the unit starts to choose one of themselves; where one alone is, nobody is asked', async () => {
    expect((await notices('chooseRepresentative')).map(({ role }) => role)).toEqual(['safetyRepresentative']);
    expect((await area('vo-idi'))?.sharing).toMatchObject({
      persons: [
        { personId: 'employee', name: 'Prøve employee' },
        { personId: 'vo-idi', name: 'Prøve vo-idi' },
      ],
      chosen: null,
      mayChoose: true,
    });
    expect((await area('vo-imf', 'imf-a'))?.sharing).toBeNull();
    expect((await facts('coordinator', 'imf-a')).map(({ type }) => type)).not.toContain('representativesShared');
  });

  it('[E08] after ten working days the local senior representative is asked, once, and sees that nothing is chosen', async () => {
    await at('2023-08-14 12:00');
    expect(await notices('choiceAwaited')).toEqual([]);
    await at('2023-08-16 12:00');
    expect((await notices('choiceAwaited')).map(({ role }) => role)).toEqual(['localSeniorSafetyRepresentative']);
    await at('2023-10-16 12:00');
    expect(await notices('choiceAwaited')).toHaveLength(1);
    expect((await area('lhvo'))?.sharing).toMatchObject({ chosen: null, mayChoose: false });
  });

  it('[E08] nobody else chooses for them: not the manager, not a coordinator, not the local senior', async () => {
    for (const person of ['head-idi', 'coordinator', 'local-coordinator', 'dean', 'deputy', 'lhvo', 'hvo'])
      expect(await choose(person, 'vo-idi'), person).toMatchObject({ status: 403, code: 'ACCESS_ROLE_MISSING' });
    expect(await choose('stranger', 'vo-idi')).toMatchObject({ status: 404 });
    expect(await choose('vo-imf', 'vo-idi')).toMatchObject({ status: 404 });
    expect(await choose('vo-idi', 'deputy')).toMatchObject({ status: 409, code: 'CHOICE_OF_ANOTHER' });
    expect((await facts()).map(({ type }) => type)).not.toContain('representativeChosen');
  });

  it('[E08] neither of them answers alone, or leaves the unit to the deputy alone; the rule says so in the reader’s language', async () => {
    await at('2024-01-22 10:00');
    await world.reportsArrive();
    await at('2024-02-05 10:00');
    const { followUpId } = (await world.as('head-idi').get('/units/idi')).json<{ followUpId: string }>();
    const content = filledIn('meeting-plan');
    const stored = await world.as('head-idi').post('/documents', { followUpId, duty: DUTY, kind: 'form', content });
    const { documentId, sha256: hash } = stored.json<{ documentId: string; sha256: string }>();
    expect((await world.command('head-idi', 'idi', { type: 'submitForm', duty: DUTY, documentId, hash, external: false })).statusCode).toBe(
      200,
    );
    for (const person of ['vo-idi', 'employee']) expect(await answer(person)).toMatchObject({ status: 409, code: 'ANSWER_BEFORE_CHOICE' });
    expect((await answer('vo-idi')).detail).toContain('De er fleire verneombod');
    expect((await world.as('vo-idi').post('/me/area/divisions', { unitId: 'idi', personId: 'deputy' })).json()).toMatchObject({
      status: 409,
      code: 'CHOICE_BEFORE_DIVISION',
    });
  });

  it('[E08] an interim answer counts, and the manager and the history show that it is interim', async () => {
    expect(await answer('employee', { interim: true })).toMatchObject({ status: 'accepted' });
    expect((await form()).joint?.answer).toMatchObject({ outcome: 'confirmed', role: 'safetyRepresentative', interim: true });
    expect((await form()).end?.kind).toBe('fulfilled');
    expect((await facts('head-idi')).find(({ type }) => type === 'answered')?.details).toMatchObject({ interim: true });
  });

  it('[NT-096] [E08] one of them says whom they have chosen; it is kept who said so, and the others see it', async () => {
    expect(await choose('employee', 'vo-idi')).toMatchObject({ status: 'accepted' });
    for (const person of ['vo-idi', 'employee', 'deputy', 'lhvo'])
      expect((await area(person))?.sharing?.chosen, person).toMatchObject({
        personId: 'vo-idi',
        name: 'Prøve vo-idi',
        by: 'Prøve employee',
      });
    const fact = (await facts('head-idi')).find(({ type }) => type === 'representativeChosen');
    expect(fact).toMatchObject({ byRole: 'safetyRepresentative', at: '2024-02-05T10:00:00+01:00' });
    expect(JSON.stringify(fact)).not.toContain('vo-idi');
    const { people } = (await world.as('head-idi').get('/units/idi')).json<UnitDetailView>();
    expect(people.find(({ role }) => role === 'safetyRepresentative')?.persons).toEqual([
      { personId: 'vo-idi', name: 'Prøve vo-idi', answers: true },
      { personId: 'employee', name: 'Prøve employee' },
    ]);
    expect([(await area('vo-idi'))?.mine, (await area('employee'))?.mine]).toEqual([true, false]);
    expect((await area('employee'))?.representatives).toEqual(['Prøve vo-idi']);
    expect(await choose('vo-idi', 'vo-idi')).toMatchObject({ status: 409, code: 'CHOICE_EXISTS' });
  });

  it('[E08] then the chosen one answers, in the place of an interim answer too, and the other reads', async () => {
    expect((await form('vo-idi')).mayDo).toContain('answerForm');
    expect((await form('employee')).mayDo).not.toContain('answerForm');
    expect(await answer('vo-idi')).toMatchObject({ status: 'accepted' });
    expect((await form('employee')).joint?.answer).toEqual({
      outcome: 'confirmed',
      role: 'safetyRepresentative',
      at: '2024-02-05T10:00:00+01:00',
    });
    const tasks = (await world.as('employee').get('/me/tasks')).json<TasksAnswer>();
    expect(tasks.units.flatMap((unit) => unit.tasks).filter(({ mayDo }) => mayDo.includes('answerForm'))).toEqual([]);
  });

  it('[E08] left to the deputy and taken back, the choice stands', async () => {
    const divide = (person: string, personId: string | null) => world.as(person).post('/me/area/divisions', { unitId: 'idi', personId });
    expect((await divide('employee', 'deputy')).json()).toMatchObject({ code: 'CHOICE_BEFORE_DIVISION' });
    expect((await divide('vo-idi', 'deputy')).statusCode).toBe(200);
    expect((await area('deputy'))?.mine).toBe(true);
    expect((await area('vo-idi'))?.sharing).toMatchObject({ chosen: { personId: 'vo-idi' }, mayChoose: false });
    expect((await divide('employee', null)).json()).toMatchObject({ code: 'CHOICE_BEFORE_DIVISION' });
    expect((await area('deputy'))?.mine).toBe(true);
    expect((await divide('vo-idi', null)).statusCode).toBe(200);
    expect((await area('vo-idi'))?.sharing).toMatchObject({ chosen: { personId: 'vo-idi' }, mayChoose: true });
  });

  it('[E08] the choice ends with the term of the chosen one: with two left it is asked for anew, with one alone nobody is asked', async () => {
    const { followUpId } = (await world.as('head-idi').get('/units/idi')).json<{ followUpId: string }>();
    const known = async () => (await foldFollowUp(world.db, followUpId)).state.shared;
    await world.importAll({ assignments: `${TWO}\nnew-head,idi,safetyRepresentative,2024-03-01,2026-12-31,elected` });
    await watchRoles({ db: world.db, clock: world.clock, zone: 'Europe/Oslo' });
    await at('2024-03-02 10:00');
    await watchRoles({ db: world.db, clock: world.clock, zone: 'Europe/Oslo' });
    await world.advanceAll();
    expect(await known()).toMatchObject({ persons: ['employee', 'new-head', 'vo-idi'], chosen: { personId: 'vo-idi' }, askSeniorAt: null });
    await at('2025-01-02 10:00');
    await watchRoles({ db: world.db, clock: world.clock, zone: 'Europe/Oslo' });
    await world.advanceAll();
    expect(await known()).toMatchObject({ persons: ['employee', 'new-head'], chosen: null });
    expect(await notices('chooseRepresentative')).toHaveLength(2);
    await world.importAll();
    await world.advanceAll();
    expect(await known()).toBeNull();
    expect((await area('vo-idi'))?.sharing).toBeNull();
    expect(await verifyLedger(world.db)).toMatchObject({ ok: true, findings: [] });
  });
});
