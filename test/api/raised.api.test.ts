import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MeasuresAnswer } from '../../api/schemas/action-plan.schema.ts';
import type { RaisedView } from '../../api/schemas/raised.schema.ts';
import { filledIn, GOOD_ANSWERS } from '../fixtures/forms.ts';
import type { FormAnswers } from '../../texts/form-definition.ts';
import { apiWorld, type World } from '../support/api-world.ts';

const M1 = 'P4.measure/m1';
const M2 = 'P4.measure/m2';

let world: World;
const followUps = new Map<string, string>();
beforeAll(async () => {
  world = await apiWorld();
  await world.start();
  await world.confirmLists();
  world.at('2024-01-22 10:00');
  await world.advanceAll();
  await world.reportsArrive();
  for (const row of await world.db.selectFrom('follow_ups').select(['unit_id', 'follow_up_id']).execute())
    followUps.set(row.unit_id, row.follow_up_id);
  world.at('2024-03-07 10:00');
  await world.advanceAll();
  const meeting = { type: 'recordMeeting', duty: 'P3.followUpMeeting', meeting: { occurredOn: '2024-03-06' } };
  await world.command('manager-imf-a', 'imf-a', meeting);
  const plan = await store('manager-imf-a', 'imf-a', 'P3.actionPlan', 'actionPlan', filledIn('action-plan'));
  const measures = [
    { id: 'm1', lastDay: '2024-10-15' },
    { id: 'm2', lastDay: '2024-12-13' },
  ];
  const sent = { type: 'submitPlan', duty: 'P3.actionPlan', documentId: plan.documentId, hash: plan.sha256, heard: true, measures };
  expect((await world.command('manager-imf-a', 'imf-a', sent)).statusCode).toBe(200);
});
afterAll(() => world.close());

const store = async (person: string, unitId: string, duty: string, kind: string, content: object) =>
  (await world.as(person).post('/documents', { followUpId: followUps.get(unitId), duty, kind, content })).json<{
    documentId: string;
    sha256: string;
  }>();
const raised = async (person: string, unitId: string) => (await world.as(person).get(`/units/${unitId}/raised`)).json<RaisedView>();
const measures = async (person: string, unitId: string) => (await world.as(person).get(`/units/${unitId}/measures`)).json<MeasuresAnswer>();
const task = async (person: string, unitId: string) => (await raised(person, unitId)).received.find(({ outcome }) => outcome === null)!;

describe('a measure that is raised', () => {
  it('[E57] is at the level above in the same moment, in the words of the plan', async () => {
    expect((await world.command('vo-imf', 'imf-a', { type: 'raiseMeasure', duty: M1 })).json()).toMatchObject({ status: 403 });
    expect((await world.command('manager-imf-a', 'imf-a', { type: 'raiseMeasure', duty: M1 })).statusCode).toBe(200);
    expect(await task('head-imf', 'imf')).toMatchObject({
      unit: 'imf-a',
      measure: M1,
      title: 'Fast møtepunkt hver måned',
      why: 'Flere ønsket mer tid sammen.',
      outcome: null,
      lastDay: '2024-04-09',
    });
    expect((await raised('manager-imf-a', 'imf-a')).sent).toMatchObject([{ measure: M1, open: true, answers: [] }]);
    const duties = (await world.as('head-imf').get('/units/imf/duties')).json<{ duties: { duty: string; mayDo: string[] }[] }>().duties;
    expect(duties.find(({ duty }) => duty.startsWith('P4.raised/'))?.mayDo).toContain('answerRaised');
  });

  it('[E57] passed on and rejected comes back with the reason as it was written', async () => {
    const { duty } = await task('head-imf', 'imf');
    await world.command('head-imf', 'imf', { type: 'answerRaised', duty, outcome: 'redirect' });
    const above = await task('dean', 'ie');
    const reason = await store('dean', 'ie', above.duty, 'reason', { text: 'Budsjettet for 2024 er lagt.' });
    const reject = { type: 'answerRaised', duty: above.duty, outcome: 'reject' };
    expect((await world.command('dean', 'ie', reject)).json()).toMatchObject({ status: 409, code: 'RAISED_WITHOUT_REASON' });
    expect((await world.command('dean', 'ie', { ...reject, reasonId: reason.documentId })).statusCode).toBe(200);
    const [sent] = (await raised('vo-imf', 'imf-a')).sent;
    expect(sent).toMatchObject({
      open: false,
      answers: [
        { unit: 'imf', abbreviation: 'IMF', outcome: 'redirected', reason: null },
        { unit: 'ie', outcome: 'rejected', reason: { text: 'Budsjettet for 2024 er lagt.' } },
      ],
    });
  });

  it('[E57][NT-064] accepted becomes a common measure there, for this unit', async () => {
    await world.command('manager-imf-a', 'imf-a', { type: 'raiseMeasure', duty: M2 });
    const { duty } = await task('head-imf', 'imf');
    const accept = { type: 'answerRaised', duty, outcome: 'accept', lastDay: '2024-11-29' };
    expect((await world.command('head-imf', 'imf', accept)).statusCode).toBe(200);
    expect((await raised('head-imf', 'imf')).common).toMatchObject([{ lastDay: '2024-11-29', units: ['imf-a'] }]);
    const plan = (await world.as('manager-imf-a').get('/units/imf-a/action-plan')).json<{ measures: { id: string; standing: string }[] }>();
    expect(plan.measures).toMatchObject([{ id: 'm1' }, { id: 'm2', standing: 'handedUp' }]);
  });

  it('keeps its words for those above when a later version of the plan leaves it out', async () => {
    const [first] = GOOD_ANSWERS['action-plan']!['measures'] as FormAnswers[];
    const changed = filledIn('action-plan', { measures: [{ ...first, title: 'Fast møtepunkt annenhver måned' }] });
    const plan = await store('manager-imf-a', 'imf-a', 'P3.actionPlan', 'actionPlan', changed);
    const sent = { type: 'submitPlan', duty: 'P3.actionPlan', documentId: plan.documentId, hash: plan.sha256, heard: true };
    const named = { ...sent, measures: [{ id: 'm1', lastDay: '2024-10-15' }] };
    expect((await world.command('manager-imf-a', 'imf-a', named)).statusCode).toBe(200);
    const titles = (await raised('head-imf', 'imf')).received.map(({ measure, title }) => [measure, title]);
    expect(titles).toEqual([
      [M1, 'Fast møtepunkt annenhver måned'],
      [M2, 'Én møtefri dag i uken'],
    ]);
    const own = (await measures('manager-imf-a', 'imf-a')).measures.map(({ duty, title, standing }) => [duty, title, standing]);
    expect(own).toEqual([
      [M1, 'Fast møtepunkt annenhver måned', 'planned'],
      [M2, 'Én møtefri dag i uken', 'handedUp'],
    ]);
  });

  it('a common measure has the words of the plan it came from, also when it is raised again to the level above', async () => {
    const [common] = (await raised('head-imf', 'imf')).common;
    expect(common).toMatchObject({ title: 'Én møtefri dag i uken', open: true, units: ['imf-a'] });
    const there = await measures('head-imf', 'imf');
    expect(there.above).toEqual({ unitId: 'ie', abbreviation: 'IE', name: 'The faculty', persons: ['Prøve dean'] });
    expect(there.measures).toMatchObject([
      {
        duty: common!.duty,
        title: 'Én møtefri dag i uken',
        theme: 'Your everyday job',
        owner: 'Everybody in the unit',
        common: true,
        forUnits: ['IMF-A'],
      },
    ]);
    const why = await store('head-imf', 'imf', common!.duty, 'reason', { text: 'Gjelder hele fakultetet.' });
    const raise = { type: 'raiseMeasure', duty: common!.duty, documentId: why.documentId };
    expect((await world.command('head-imf', 'imf', raise)).statusCode).toBe(200);
    expect(await task('dean', 'ie')).toMatchObject({
      unit: 'imf',
      measure: common!.duty,
      title: 'Én møtefri dag i uken',
      note: { text: 'Gjelder hele fakultetet.' },
    });
    expect((await raised('head-imf', 'imf')).sent).toMatchObject([{ measure: common!.duty, title: 'Én møtefri dag i uken' }]);
  });

  it('a common measure shows the staff of its level neither whose it was nor the words it was raised in', async () => {
    const given = await world.as('coordinator').post('/assignments', { personId: 'new-head', unitId: 'imf', role: 'employee' });
    expect(given.statusCode).toBeLessThan(300);
    const seen = (await measures('new-head', 'imf')).measures;
    expect(seen.filter(({ common }) => common)).toMatchObject([{ title: null, why: null, goal: null, steps: [], forUnits: [] }]);
  });

  it('by a unit with nobody above it that is followed up comes back at once', async () => {
    await world.db.updateTable('follow_ups').set({ closed: true }).where('unit_id', 'in', ['imf', 'ie', 'ntnu']).execute();
    await world.command('manager-imf-a', 'imf-a', { type: 'raiseMeasure', duty: M1 });
    await world.db.updateTable('follow_ups').set({ closed: false }).where('unit_id', 'in', ['imf', 'ie', 'ntnu']).execute();
    expect((await raised('manager-imf-a', 'imf-a')).sent.at(-1)).toMatchObject({
      open: false,
      answers: [{ unit: null, outcome: 'returned' }],
    });
  });

  it('what was decided there can be the answer to a second unit that asks for the same', async () => {
    const [common] = (await raised('head-imf', 'imf')).common;
    await world.command('manager-imf-a', 'imf-a', { type: 'raiseMeasure', duty: M1 });
    const { duty } = await task('head-imf', 'imf');
    const joins = (key: string) => ({ type: 'answerRaised', duty, outcome: 'accept', joins: key });
    expect((await world.command('head-imf', 'imf', joins(M1))).json()).toMatchObject({ status: 409, code: 'COMMON_MEASURE_UNKNOWN' });
    expect((await world.command('head-imf', 'imf', joins(common!.duty))).statusCode).toBe(200);
    expect((await raised('head-imf', 'imf')).common).toMatchObject([{ duty: common!.duty, title: 'Én møtefri dag i uken' }]);
  });

  it.each([
    ['employee', 403],
    ['local-coordinator', 403],
    ['head-idi', 404],
    ['stranger', 404],
  ])('is read between the unit and its line, and by %s with %i', async (person, status) => {
    expect(
      (await world.as(person).get(`/units/${person === 'employee' || person === 'local-coordinator' ? 'idi' : 'imf-a'}/raised`)).statusCode,
    ).toBe(status);
  });
});
