import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { draftAnswer, FormView } from '../../api/schemas/form.schema.ts';
import type { UnitMeantView } from '../../api/schemas/unit-meant.schema.ts';
import { addPlan } from '../../db/plan.repository.ts';
import { compilePlan } from '../../planning/compile.ts';
import { productForms } from '../../planning/read-forms.ts';
import { parsePlan } from '../../planning/read-plan.ts';
import type { FormAnswers } from '../../texts/form-definition.ts';
import { filledIn, GOOD_ANSWERS } from '../fixtures/forms.ts';
import { apiWorld, FILES, PLAN_SOURCE, type World } from '../support/api-world.ts';

const DUTY = 'P1.preparationForm';
const FORM = `/units/idi/duties/${DUTY}/form`;
const TEXT = 'Enheten er instituttet på Gløshaugen og Kalvskinnet. Lederen er Prøve Leder, også for dem på Kalvskinnet.';

/** Two rooms of the house: one that answers with the institute, one whose institute is divided. */
const files = {
  organisation: `${FILES.organisation}\nidi-x,idi,4,false,IDI-X,Gruppe X,Gruppe X,Group X,9`,
  assignments: `${FILES.assignments}\nstranger,idi-x,employee,2020-01-01,,ordinary\nnew-head,imf,employee,2020-01-01,,ordinary`,
};

const readMeant = (world: World, person: string, unit = 'idi') => world.as(person).get(`/units/${unit}/unit-and-manager`);
const meantOf = async (world: World, person: string, unit?: string) => (await readMeant(world, person, unit)).json<UnitMeantView>();

async function send(world: World, type: 'submitForm' | 'editForm', content: object): Promise<string> {
  const row = await world.db.selectFrom('follow_ups').select('follow_up_id').where('unit_id', '=', 'idi').executeTakeFirstOrThrow();
  const stored = await world.as('head-idi').post('/documents', { followUpId: row.follow_up_id, duty: DUTY, kind: 'form', content });
  expect(stored.statusCode).toBe(201);
  const { documentId, sha256: hash } = stored.json<{ documentId: string; sha256: string }>();
  const command = { type, duty: DUTY, documentId, hash, ...(type === 'submitForm' ? { external: false } : {}) };
  expect((await world.command('head-idi', 'idi', command)).statusCode).toBe(200);
  return hash;
}
const confirm = async (world: World, hash: string) =>
  expect((await world.command('vo-idi', 'idi', { type: 'answerForm', duty: DUTY, outcome: 'confirmed', hash })).statusCode).toBe(200);

async function inSeptember(world: World): Promise<void> {
  await world.confirmLists();
  world.at('2023-09-22 10:00');
  await world.advanceAll();
}

describe('which unit and which manager the questions mean', () => {
  let world: World;
  beforeAll(async () => {
    world = await apiWorld();
    await world.importAll(files);
    const cycleId = await world.createCycle();
    expect((await readMeant(world, 'employee')).json()).toMatchObject({ status: 404, code: 'CYCLE_NONE_STARTED' });
    await world.as('coordinator').post(`/cycles/${cycleId}/start`);
  });
  afterAll(() => world.close());

  it('[E34] is not settled before the response units are; the nearest the record knows is named', async () => {
    expect(await meantOf(world, 'employee')).toMatchObject({ unit: { abbreviation: 'IDI' }, settled: false, confirmed: null });
    await inSeptember(world);
    expect(await meantOf(world, 'employee')).toMatchObject({ settled: true });
  });

  it('[E34] is what the organisation says until both have confirmed their own text', async () => {
    expect(await meantOf(world, 'employee')).toMatchObject({
      unit: { unitId: 'idi', name: 'Institutt for data' },
      managers: ['Prøve head-idi'],
      settled: true,
      confirmed: null,
    });
  });

  it('[E34] is proposed to manager and representative from the organisation, each in their own language', async () => {
    const proposed = async (person: string) => (await world.as(person).get(FORM)).json<FormView>().proposed;
    expect(await proposed('head-idi')).toEqual({ unitAndManager: '«Enheten» er Institutt for data. «Lederen» er Prøve head-idi.' });
    expect(await proposed('vo-idi')).toEqual({ unitAndManager: '«Eininga» er Institutt for data. «Leiaren» er Prøve head-idi.' });
  });

  it('[E34] may name the manager without a gentle word; no other answer may', async () => {
    const answers: FormAnswers = { ...GOOD_ANSWERS['preparation'], unitAndManager: TEXT, involvement: 'Spør Kari Nordmann' };
    const saved = await world.as('head-idi').put(`${FORM}/draft`, { formVersion: 2, sawRevision: 0, answers });
    expect(saved.json<z.infer<typeof draftAnswer>>().warnings.map(({ path }) => path)).toEqual(['answers.involvement']);
  });

  it('[E34] is not shown to the staff before the representative has confirmed it, and a changed text not before it is confirmed anew', async () => {
    const first = await send(world, 'submitForm', filledIn('preparation', { unitAndManager: TEXT }));
    expect((await meantOf(world, 'employee')).confirmed).toBeNull();
    world.at('2023-09-25 10:00');
    await confirm(world, first);
    expect((await meantOf(world, 'employee')).confirmed).toEqual({ text: TEXT, at: '2023-09-25T10:00:00+02:00' });
    const second = await send(world, 'editForm', filledIn('preparation', { unitAndManager: 'Enheten er hele instituttet.' }));
    expect((await meantOf(world, 'employee')).confirmed?.text).toBe(TEXT);
    await confirm(world, second);
    expect((await meantOf(world, 'employee')).confirmed?.text).toBe('Enheten er hele instituttet.');
  });

  it('[E34] is the response unit that one answers in, where one’s own unit answers together with others', async () => {
    const answer = await meantOf(world, 'stranger', 'idi-x');
    expect(answer).toMatchObject({ unitId: 'idi-x', unit: { unitId: 'idi' }, managers: ['Prøve head-idi'], settled: true });
    expect(answer.confirmed?.text).toBe('Enheten er hele instituttet.');
    expect(await meantOf(world, 'new-head', 'imf')).toMatchObject({ unit: { unitId: 'imf' }, settled: false, confirmed: null });
  });

  it.each([
    ['employee', 200],
    ['head-idi', 200],
    ['vo-idi', 200],
    ['dean', 200],
    ['coordinator', 200],
    ['head-imf', 404],
    ['nobody', 403],
  ])('[E34] is answered to %s with %i, and nothing else of the form', async (person, status) => {
    const answer = await readMeant(world, person);
    expect(answer.statusCode).toBe(status);
    expect(answer.body).not.toMatch(/Færre møter|personalmøtet/);
  });
});

describe('a cycle that began with the form as it was before', () => {
  let world: World;
  const older = productForms().map((form) =>
    form.key === 'preparation' ? { ...form, version: 1, fields: form.fields.filter(({ key }) => key !== 'unitAndManager') } : form,
  );
  beforeAll(async () => {
    world = await apiWorld();
    await world.importAll();
    const { plan, texts, hash } = compilePlan(parsePlan(PLAN_SOURCE), { forms: older });
    await addPlan(world.db, { plan, texts, hash, source: PLAN_SOURCE }, world.clock.at);
    const cycle = await world.as('coordinator').post('/cycles', {
      planKey: plan.key,
      planVersion: plan.version,
      mandateReference: 'ephorte 2023/1',
      discussedOn: '2023-06-15',
      privacyNotice: 'https://example.org/personvern',
    });
    const { cycleId } = cycle.json<{ cycleId: string }>();
    expect((await world.as('coordinator').post(`/cycles/${cycleId}/start`)).statusCode).toBeLessThan(300);
    await inSeptember(world);
  });
  afterAll(() => world.close());

  it('[E34] asks, takes and shows its own version, and the staff read whom the organisation names', async () => {
    expect((await world.as('head-idi').get(FORM)).json<FormView>()).toMatchObject({ form: { version: 1 }, proposed: {} });
    const { unitAndManager: _later, ...answers } = GOOD_ANSWERS['preparation']!;
    await confirm(world, await send(world, 'submitForm', { form: { key: 'preparation', version: 1 }, answers }));
    expect((await world.as('vo-idi').get(FORM)).json<FormView>().submitted?.answers).toEqual(answers);
    expect(await meantOf(world, 'employee')).toMatchObject({ settled: true, managers: ['Prøve head-idi'], confirmed: null });
  });
});
