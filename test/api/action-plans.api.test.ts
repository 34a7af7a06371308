import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { ActionPlanView, MeasuresAnswer, planDraftAnswer, sheetPreview } from '../../api/schemas/action-plan.schema.ts';
import type { FormAnswers } from '../../texts/form-definition.ts';
import { filledIn, GOOD_ANSWERS } from '../fixtures/forms.ts';
import { apiWorld, FILES, PLAN_SOURCE, type World } from '../support/api-world.ts';

const PLAN = 'P3.actionPlan';
const MEETING = 'P3.followUpMeeting';
const GOOD = GOOD_ANSWERS['action-plan']!['measures'] as FormAnswers[];
const SHEET = '/units/idi/action-plan.csv';

type Draft = z.infer<typeof planDraftAnswer>;
type Preview = z.infer<typeof sheetPreview>;
interface Refusal {
  status: number;
  code: string;
  errors: { path: string; line: number | null; code: string; detail: string }[];
}

let world: World;
const followUps = new Map<string, string>();
beforeAll(async () => {
  world = await apiWorld();
  // Employed at the faculty itself, not at any institute.
  await world.importAll({ assignments: `${FILES.assignments}\nstranger,ie,employee,2020-01-01,,ordinary` });
  const cycleId = await world.createCycle();
  await world.as('coordinator').post(`/cycles/${cycleId}/start`);
  await world.confirmLists();
  world.at('2024-01-22 10:00');
  await world.advanceAll();
  await world.reportsArrive();
  world.at('2024-03-07 10:00');
  await world.advanceAll();
  for (const row of await world.db.selectFrom('follow_ups').select(['unit_id', 'follow_up_id']).execute())
    followUps.set(row.unit_id, row.follow_up_id);
});
afterAll(() => world.close());

async function store(duty: string, kind: string, content: object, person = 'head-idi', unitId = 'idi') {
  const response = await world.as(person).post('/documents', { followUpId: followUps.get(unitId), duty, kind, content });
  return { response, ...response.json<{ documentId: string; sha256: string; warnings: object[] }>() };
}
const submit = async (changes: FormAnswers, measures: object[], heard = true) => {
  const { documentId, sha256 } = await store(PLAN, 'actionPlan', filledIn('action-plan', changes));
  return world.command('head-idi', 'idi', { type: 'submitPlan', duty: PLAN, documentId, hash: sha256, heard, measures });
};
const named = [
  { id: 'm1', lastDay: '2024-10-15' },
  { id: 'm2', lastDay: '2024-12-13' },
];
const read = async (person = 'head-idi') => (await world.as(person).get('/units/idi/action-plan')).json<ActionPlanView>();
const draft = async (person = 'head-idi', query = '') => (await world.as(person).get(`/units/idi/action-plan/draft${query}`)).json<Draft>();
const sheetIn = (csv: string, person = 'head-idi') => world.as(person).post('/units/idi/action-plan/import', { csv });

describe('what a meeting decided', () => {
  it('[NT-059] becomes a measure without being written again, once the minutes are handed in with the meeting', async () => {
    const minutes = {
      topics: ['Lys i gangen'],
      decisions: [
        { text: 'Vi prøver møtefri fredag', measure: true, theme: 'everydayJob', owner: 'unitManager', lastDay: '2024-09-27' },
        { text: 'Kaffemaskinen blir stående' },
      ],
    };
    const { documentId } = await store(MEETING, 'minutes', minutes);
    expect((await draft()).offered).toEqual([]);
    const meeting = {
      occurredOn: '2024-03-06',
      attended: 31,
      present: ['unitManager', 'safetyRepresentative'],
      resultsReadBack: 'ownReport',
    };
    expect((await world.command('head-idi', 'idi', { type: 'recordMeeting', duty: MEETING, meeting, documentId })).statusCode).toBe(200);
    const { offered, answers, themes } = await draft('vo-idi');
    expect(offered).toEqual([
      {
        from: 'decision',
        measure: {
          id: `b-${documentId.slice(-6)}-1`,
          title: 'Vi prøver møtefri fredag',
          status: 'planned',
          theme: 'everydayJob',
          owner: 'unitManager',
          lastDay: '2024-09-27',
        },
      },
    ]);
    expect(answers).toEqual({ measures: [] });
    expect(themes.map(({ name }) => name)).toContain('Arbeidskvardagen din');
    const plan = { ...filledIn('action-plan', { measures: offered.map(({ measure }) => measure) }) };
    expect((await store(PLAN, 'actionPlan', plan)).response.statusCode).toBe(201);
  });

  it('written so that it cannot be read is refused with its place', async () => {
    const { response } = await store(MEETING, 'minutes', { decisions: [{ text: 'A', measure: 'yes' }] });
    expect(response.json<Refusal>()).toMatchObject({
      status: 422,
      code: 'FORM_INVALID',
      errors: [{ path: 'content.decisions.0.measure' }],
    });
  });
});

describe('an action plan', () => {
  it('with faults is refused by path and code, and stores nothing', async () => {
    const { response } = await store(
      PLAN,
      'actionPlan',
      filledIn('action-plan', { measures: [{ ...GOOD[0], id: 'm2', owner: 'Kari Nordmann' }, GOOD[1]] }),
    );
    const refusal = response.json<Refusal>();
    expect(refusal).toMatchObject({ status: 422, code: 'FORM_INVALID' });
    expect(refusal.errors.map(({ path, detail }) => `${path}: ${detail}`)).toEqual([
      'content.answers.measures.0.owner: «Ansvarlig (rolle)» er ikke besvart slik skjemaet spør. Velg et av alternativene.',
      'content.answers.measures.1.id: «Nr.» er ikke besvart slik skjemaet spør. To tiltak har samme nummer. Gi det ene et annet.',
    ]);
  });

  it('[E61] that may name a colleague is stored, and asks whether it should', async () => {
    const { response, warnings } = await store(PLAN, 'actionPlan', filledIn('action-plan', { howHeard: 'Snakket med Kari Nordmann' }));
    expect(response.statusCode).toBe(201);
    expect(warnings).toMatchObject([{ path: 'content.answers.howHeard', code: 'TEXT_NAMES_PERSON' }]);
  });

  it('is sent with its own measures and no others, and says the same of who was heard', async () => {
    expect((await submit({}, named.slice(1))).json()).toMatchObject({ status: 422, code: 'PLAN_MEASURES_DIFFER' });
    expect((await submit({}, named, false)).json()).toMatchObject({ status: 422, code: 'PLAN_HEARD_DIFFERS' });
    expect((await read()).version).toBe(0);
    expect((await submit({}, named)).statusCode).toBe(200);
    expect(await read()).toMatchObject({ version: 1, counts: { measures: 2, carriedOver: 0, done: 0 } });
  });

  it('[NT-070] keeps every version with who was heard, and shows the days that hold now', async () => {
    const reviewed = await world.command('head-idi', 'idi', {
      type: 'reviewMeasure',
      duty: 'P4.measure/m1',
      outcome: 'adjust',
      lastDay: '2024-11-29',
    });
    expect(reviewed.statusCode).toBe(200);
    const measures = [
      { ...GOOD[0], lastDay: '2024-11-29', status: 'underway' },
      { ...GOOD[1], status: 'done' },
    ];
    const next = [
      { id: 'm1', lastDay: '2024-11-29' },
      { ...named[1]!, state: 'done' },
    ];
    expect((await draft()).answers['measures']).toMatchObject([{ lastDay: '2024-11-29' }, { lastDay: '2024-12-13' }]);
    expect((await submit({ measures, heardRepresentative: false, whatChanged: 'Mer tid' }, next, false)).statusCode).toBe(200);
    const plan = await read();
    expect(plan.versions).toMatchObject([
      { version: 1, heardRepresentative: true, heardEmployees: true, whatChanged: null },
      { version: 2, heardRepresentative: false, heardEmployees: true, whatChanged: 'Mer tid' },
    ]);
    expect(plan.measures).toMatchObject([
      { id: 'm1', duty: 'P4.measure/m1', lastDay: '2024-11-29', standing: 'adjusted', reviewed: { outcome: 'adjust' } },
      { id: 'm2', standing: 'done' },
    ]);
    expect((await draft()).answers).not.toHaveProperty('whatChanged');
  });

  it('[NT-068] tells of every time a measure was looked at: what came of it, by which role, and the day it was given', async () => {
    const { documentId } = await store('P4.measure/m1', 'reason', { text: 'Rommet er bestilt.' });
    const keep = { type: 'reviewMeasure', duty: 'P4.measure/m1', outcome: 'keep', documentId };
    expect((await world.command('head-idi', 'idi', keep)).statusCode).toBe(200);
    const of = async (person: string) => (await world.as(person).get('/units/idi/measures')).json<MeasuresAnswer>();
    const mine = await of('head-idi');
    expect(mine).toMatchObject({ above: { unitId: 'ie', abbreviation: 'IE', persons: ['Prøve dean'] } });
    expect(mine.measures).toMatchObject([
      {
        duty: 'P4.measure/m1',
        title: 'Fast møtepunkt hver måned',
        theme: 'Arbeidsklima',
        owner: 'Leder',
        steps: ['Finne dag', 'Bestille rom'],
        lastDay: '2024-11-29',
        standing: 'underway',
        common: false,
        reviews: [
          { outcome: 'adjust', role: 'unitManager', lastDay: '2024-11-29', text: null },
          { outcome: 'keep', role: 'unitManager', lastDay: null, text: 'Rommet er bestilt.' },
        ],
      },
      { duty: 'P4.measure/m2', standing: 'done', reviews: [] },
    ]);
    // The line above reads the plan, not what the unit's own parties write to each other.
    const above = (await of('dean')).measures.flatMap(({ reviews }) => reviews.map(({ text }) => text));
    expect(above).toEqual([null, null]);
    expect((await of('vo-idi')).measures[0]?.reviews[1]?.text).toBe('Rommet er bestilt.');
  });

  it.each([
    ['employee', 200, 403],
    ['head-idi', 200, 200],
    ['vo-idi', 200, 200],
    ['dean', 200, 403],
    ['coordinator', 403, 403],
    ['head-imf', 404, 404],
    ['stranger', 404, 404],
  ])('[NT-066] is read by %s with %i, and its draft with %i', async (person, page, own) => {
    expect((await world.as(person).get('/units/idi/action-plan')).statusCode).toBe(page);
    expect((await world.as(person).get(SHEET)).statusCode).toBe(page);
    expect((await world.as(person).get('/units/idi/measures')).statusCode).toBe(page);
    expect((await world.as(person).get('/units/idi/action-plan/draft')).statusCode).toBe(own);
    expect((await sheetIn('x', person)).statusCode).toBe(own === 200 ? 422 : own);
  });

  it('of a unit without staff of its own is not read by those of the faculty', async () => {
    expect((await world.as('stranger').get('/units/imf-a/action-plan')).json()).toMatchObject({ status: 404, code: 'UNIT_UNKNOWN' });
    expect((await world.as('manager-imf-a').get('/units/imf-a/action-plan')).json()).toMatchObject({ version: 0, measures: [] });
  });

  it('shown to the staff names roles in words and nobody by name', async () => {
    const text = JSON.stringify(await read('employee'));
    expect(text).toContain('"owner":"Leder"');
    expect(text).not.toMatch(/Prøve|head-idi|example\.org|personId/);
  });
});

describe('the spreadsheet', () => {
  it('goes out, is changed and comes in as a preview that stores nothing', async () => {
    const out = await world.as('head-idi').get(SHEET);
    expect(out.headers['content-type']).toBe('text/csv; charset=utf-8');
    const before = await read();
    const changed = out.body
      .replace('2024-11-29', '13.12.2024')
      .replace(/"m2".*\r\n/, '"m3";"=1+1";"";"";"Arbeidsklima";"";"Leder";"1.10.2024";"Planlagt";"";"";""\r\n');
    const preview = (await sheetIn(changed)).json<Preview>();
    expect(preview.changes).toEqual([
      { id: 'm1', change: 'changed' },
      { id: 'm3', change: 'new' },
      { id: 'm2', change: 'leftOut' },
    ]);
    expect(preview.answers['measures']).toMatchObject([
      { id: 'm1', lastDay: '2024-12-13' },
      { title: '=1+1', lastDay: '2024-10-01' },
    ]);
    expect(preview.answers['heardEmployees']).toBe(true);
    expect(await read()).toEqual(before);
    const saved = await world
      .as('head-idi')
      .put(`/units/idi/duties/${PLAN}/form/draft`, { formVersion: 1, sawRevision: 0, answers: preview.answers });
    expect(saved.json()).toMatchObject({ revision: 1, faults: [] });
  });

  it('as it went out changes nothing', async () => {
    const preview = (await sheetIn((await world.as('vo-idi').get(`${SHEET}?language=en`)).body, 'vo-idi')).json<Preview>();
    expect(preview.changes.map(({ change }) => change)).toEqual(['same', 'same']);
  });

  it('with faults names each with its line, in the words of its column', async () => {
    const csv = [
      'Nr.;Tiltaket;Tema;Ansvarlig (rolle);Siste dag;Status',
      'm1;Møtepunkt;Arbeidsklima;Leder;30.2.2024;Planlagt',
      ';Uten nummer;Arbeidsklima;Kari;1.10.2024;Planlagt',
      'm1;To ganger;Arbeidsklima;Leder;1.10.2024;Planlagt',
    ].join('\n');
    const refusal = (await sheetIn(csv)).json<Refusal>();
    expect(refusal).toMatchObject({ status: 422, code: 'PLAN_SHEET_INVALID' });
    expect(refusal.errors.map(({ line, path, code }) => `${line} ${path} ${code}`)).toEqual([
      '2 lastDay FORM_DATE_WRONG',
      '3 id FORM_FIELD_MISSING',
      '3 owner FORM_FIELD_WRONG',
      '4 id FORM_FIELD_WRONG',
    ]);
    expect((await sheetIn('no;sheet\n1;2')).json<Refusal>().errors.map(({ code }) => code)).toContain('COLUMN_UNKNOWN');
  });
});

describe('the next cycle', () => {
  it('[E63][NT-085] is offered what the last one did not finish, marked as such and without its day', async () => {
    world.at('2025-08-11 10:00');
    await world.advanceAll();
    const plan = (await world.as('coordinator').post('/plans', { source: PLAN_SOURCE, startYear: 2025 })).json<{
      key: string;
      version: number;
    }>();
    const body = {
      planKey: plan.key,
      planVersion: plan.version,
      mandateReference: 'ephorte 2025/1',
      discussedOn: '2023-06-15',
      privacyNotice: 'https://example.org/personvern',
    };
    const { cycleId } = (await world.as('coordinator').post('/cycles', body)).json<{ cycleId: string }>();
    expect((await world.as('coordinator').post(`/cycles/${cycleId}/start`)).statusCode).toBe(201);
    await world.advanceAll();
    const list = { duty: 'P1.responseUnitList', units: ['idi'] };
    for (const [person, type] of [
      ['head-idi', 'sendResponseUnits'],
      ['local-coordinator', 'confirmResponseUnits'],
    ] as const) {
      const key = { 'idempotency-key': crypto.randomUUID() };
      const sent = await world.as(person).post('/commands', { unitId: 'idi', cycleId, command: { type, ...list } }, key);
      expect(sent.statusCode).toBe(200);
    }
    const { offered, answers } = await draft('head-idi', `?cycle=${cycleId}`);
    expect(answers).toEqual({ measures: [] });
    expect(offered).toHaveLength(1);
    expect(offered[0]).toMatchObject({
      from: 'lastCycle',
      measure: { id: 'c-m1', title: GOOD[0]!['title'], carriedOver: true, status: 'planned' },
    });
    expect(offered[0]!.measure).not.toHaveProperty('lastDay');

    const { followUpId } = (await world.as('head-idi').get(`/units/idi/duties?cycle=${cycleId}`)).json<{ followUpId: string }>();
    const own = { ...GOOD[1]!, lastDay: '2026-10-30' };
    const taken = [{ ...offered[0]!.measure, lastDay: '2026-10-15' }, own];
    const content = filledIn('action-plan', { measures: taken });
    const stored = await world.as('head-idi').post('/documents', { followUpId, duty: PLAN, kind: 'actionPlan', content });
    const { documentId, sha256: hash } = stored.json<{ documentId: string; sha256: string }>();
    const measures = [
      { id: 'c-m1', lastDay: '2026-10-15' },
      { id: 'm2', lastDay: '2026-10-30' },
    ];
    const command = { type: 'submitPlan', duty: PLAN, documentId, hash, heard: true, measures };
    const key = { 'idempotency-key': crypto.randomUUID() };
    expect((await world.as('head-idi').post('/commands', { followUpId, command }, key)).json()).toMatchObject({ status: 'accepted' });
    const { counts } = (await world.as('head-idi').get(`/units/idi/action-plan?cycle=${cycleId}`)).json<ActionPlanView>();
    expect(counts).toEqual({ measures: 2, carriedOver: 1, done: 0 });
  });
});
