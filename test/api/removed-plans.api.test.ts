import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { ActionPlanView, MeasuresAnswer, planDraftAnswer } from '../../api/schemas/action-plan.schema.ts';
import type { TimesView } from '../../api/schemas/meeting.schema.ts';
import type { DutiesAnswer } from '../../api/schemas/unit.schema.ts';
import { verifyLedger } from '../../cli/ledger/verify-ledger.ts';
import { filledIn } from '../fixtures/forms.ts';
import { apiWorld, type World } from '../support/api-world.ts';

const PLAN = 'P3.actionPlan';
const MEETING = 'P3.followUpMeeting';

let world: World;
let followUpId: string;
beforeAll(async () => {
  world = await apiWorld();
  await world.start();
  await world.confirmLists();
  world.at('2024-01-22 10:00');
  await world.advanceAll();
  await world.reportsArrive();
  world.at('2024-03-07 10:00');
  await world.advanceAll();
  const row = await world.db.selectFrom('follow_ups').select('follow_up_id').where('unit_id', '=', 'idi').executeTakeFirstOrThrow();
  followUpId = row.follow_up_id;
});
afterAll(() => world.close());

async function store(duty: string, kind: string, content: object): Promise<{ documentId: string; sha256: string }> {
  return (await world.as('head-idi').post('/documents', { followUpId, duty, kind, content })).json();
}

async function remove(duty: string, documentId: string, person = 'local-coordinator'): Promise<void> {
  const body = { documentIds: [documentId], why: 'namesPerson' };
  const done = await world.as(person).post(`/units/idi/duties/${duty}/texts/removal`, body, { 'idempotency-key': crypto.randomUUID() });
  expect(done.json()).toMatchObject({ status: 'accepted' });
  expect((await verifyLedger(world.db)).findings).toEqual([]);
}

const read = async <T>(person: string, path: string) => (await world.as(person).get(`/units/idi${path}`)).json<T>();

describe('what was carried over from a text that is removed', () => {
  it('[E61] an invitation: its time and place are gone, and whoever planned it is asked to set them again', async () => {
    const content = { date: '2024-03-20', from: '09:00', minutes: 60, place: 'Kontoret til Kari' };
    const { documentId, sha256: hash } = await store(MEETING, 'invitation', content);
    const planned = await world.command('head-idi', 'idi', { type: 'planMeeting', duty: MEETING, on: '2024-03-20', documentId, hash });
    expect(planned.statusCode).toBe(200);
    expect((await read<TimesView>('employee', `/duties/${MEETING}/times`)).times).toMatchObject([{ place: 'Kontoret til Kari' }]);
    await remove(MEETING, documentId);
    expect((await read<TimesView>('employee', `/duties/${MEETING}/times`)).times).toEqual([]);
    expect((await world.as('employee').get(`/units/idi/duties/${MEETING}/calendar.ics`)).statusCode).toBe(404);
    const last = await world.db.selectFrom('facts').select('body').where('type', '=', 'textRemoved').executeTakeFirstOrThrow();
    expect(last.body.notices).toMatchObject([{ step: 'textRemoved', role: 'unitManager' }]);
  });

  it('[E61] minutes: what they decided is no longer offered to the plan', async () => {
    const decisions = [
      { text: 'Kari får mindre å gjøre', measure: true, theme: 'everydayJob', owner: 'unitManager', lastDay: '2024-09-27' },
    ];
    const { documentId } = await store(MEETING, 'minutes', { topics: ['Arbeidsmengde'], decisions });
    const meeting = { occurredOn: '2024-03-06', attended: 31, resultsReadBack: 'ownReport' } as const;
    expect((await world.command('head-idi', 'idi', { type: 'recordMeeting', duty: MEETING, meeting, documentId })).statusCode).toBe(200);
    const offered = async () => (await read<z.infer<typeof planDraftAnswer>>('vo-idi', '/action-plan/draft')).offered;
    expect(await offered()).toHaveLength(1);
    await remove(MEETING, documentId);
    expect(await offered()).toEqual([]);
  });

  it('[E61] a plan: its measures stay tasks without words, and everybody who reads the plan sees that it was removed', async () => {
    const { documentId, sha256: hash } = await store(PLAN, 'actionPlan', filledIn('action-plan'));
    const measures = [
      { id: 'm1', lastDay: '2024-10-15' },
      { id: 'm2', lastDay: '2024-12-13' },
    ];
    const submitted = await world.command('head-idi', 'idi', { type: 'submitPlan', duty: PLAN, documentId, hash, heard: true, measures });
    expect(submitted.statusCode).toBe(200);
    const titles = async () => (await read<MeasuresAnswer>('employee', '/measures')).measures.map(({ title }) => title);
    expect((await titles()).every((title) => title !== null)).toBe(true);
    await remove(PLAN, documentId);
    expect(await titles()).toEqual([null, null]);
    expect(await read<ActionPlanView>('employee', '/action-plan')).toMatchObject({
      measures: [],
      noMeasures: null,
      versions: [{ version: 1, whatChanged: null, removed: { byRole: 'localCoordinator', why: 'namesPerson' } }],
    });
    const { duties } = await read<DutiesAnswer>('head-idi', '/duties');
    expect(duties.filter(({ duty }) => duty.startsWith('P4.measure/')).map(({ end }) => end)).toEqual([null, null]);
    expect(duties.find(({ duty }) => duty === PLAN)?.mayDo).toContain('submitPlan');
  });
});
