import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RaisedView } from '../../api/schemas/raised.schema.ts';
import { filledIn } from '../fixtures/forms.ts';
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
        { unit: 'imf', outcome: 'redirected', reason: null },
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

  it('by a unit with nobody above it that is followed up comes back at once', async () => {
    await world.db.updateTable('follow_ups').set({ closed: true }).where('unit_id', 'in', ['imf', 'ie', 'ntnu']).execute();
    await world.command('manager-imf-a', 'imf-a', { type: 'raiseMeasure', duty: M1 });
    await world.db.updateTable('follow_ups').set({ closed: false }).where('unit_id', 'in', ['imf', 'ie', 'ntnu']).execute();
    expect((await raised('manager-imf-a', 'imf-a')).sent.at(-1)).toMatchObject({
      open: false,
      answers: [{ unit: null, outcome: 'returned' }],
    });
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
