import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filledIn } from '../fixtures/forms.ts';
import { apiWorld, type World } from '../support/api-world.ts';

const MEETING = 'P3.followUpMeeting';
const REPORT = 'P2.report';

interface Duty {
  duty: string;
  cause: string;
  title: string;
  status: string;
  mayDo: string[];
  joint: { hash: string } | null;
  meeting: object | null;
}

let world: World;
let question: string;
beforeAll(async () => {
  world = await apiWorld();
  await world.start();
  await world.confirmLists();
  world.at('2024-01-22 10:00');
  await world.advanceAll();
  await world.reportsArrive();
  world.at('2024-03-13 10:00');
  await world.advanceAll();
  await world.command('head-idi', 'idi', { type: 'recordMeeting', duty: MEETING, meeting: { occurredOn: '2024-03-12' } });
});
afterAll(() => world.close());

const corrected = (unitId: string, more: object = {}) =>
  world.command('coordinator', unitId, {
    type: 'recordReport',
    duty: REPORT,
    outcome: 'ownReport',
    languages: ['nb', 'en'],
    corrected: true,
    ...more,
  });
const dutiesOf = async (unitId: string, person: string) =>
  (await world.as(person).get(`/units/${unitId}/duties`)).json<{ duties: Duty[] }>().duties;
const tasksOf = async (person: string) =>
  (await world.as(person).get('/me/tasks'))
    .json<{ units: { unitId: string; tasks: { duty: string }[] }[] }>()
    .units.flatMap(({ unitId, tasks }) => tasks.map(({ duty }) => `${unitId} ${duty}`));

describe('a report corrected after the meeting', () => {
  it('[E47] is recorded by the coordinator, with a reason if there is one, and by nobody else', async () => {
    const { followUpId } = (await world.as('coordinator').get('/units/idi')).json<{ followUpId: string }>();
    const reason = { followUpId, duty: REPORT, kind: 'reason', content: { text: 'En gruppe var talt med to ganger.' } };
    const stored = await world.as('coordinator').post('/documents', reason);
    expect([stored.statusCode, stored.body]).toEqual([201, stored.body]);
    const { documentId: reasonId } = stored.json<{ documentId: string }>();
    expect((await corrected('idi', { reasonId: crypto.randomUUID() })).json()).toMatchObject({ code: 'DOCUMENT_UNKNOWN' });
    const forbidden = await world.command('head-idi', 'idi', { type: 'recordReport', duty: REPORT, outcome: 'ownReport', languages: [] });
    expect(forbidden.statusCode).toBe(403);
    const answer = await corrected('idi', { reasonId });
    expect([answer.statusCode, answer.body]).toEqual([200, answer.body]);
    await world.advanceAll();
    const { facts } = (await world.as('vo-idi').get(`/units/idi/facts?duty=${REPORT}&limit=500`)).json<{
      facts: { type: string; details: { version?: number; reasonId?: string } }[];
    }>();
    const versions = facts.filter(({ type }) => type === 'reportArrived').map(({ details }) => details.version);
    expect(versions).toEqual([2, undefined]);
  });

  it('[E47] stands on the lists of manager and representative as a task of its own, and the meeting stands', async () => {
    const duties = await dutiesOf('idi', 'head-idi');
    const asked = duties.find(({ cause }) => cause === 'correctedReport')!;
    question = asked.duty;
    expect(asked).toMatchObject({ title: 'Rettet rapport', status: 'open' });
    expect(asked.mayDo).toContain('submitForm');
    expect(duties.find(({ duty }) => duty === MEETING)).toMatchObject({ status: 'fulfilled', meeting: { occurredOn: '2024-03-12' } });
    for (const person of ['head-idi', 'vo-idi']) expect(await tasksOf(person)).toContain(`idi ${question}`);
  });

  it('[E47] is decided on a form that both see, and answered by the representative', async () => {
    const path = `/units/idi/duties/${encodeURIComponent(question)}/form`;
    expect((await world.as('vo-idi').get(path)).statusCode).toBe(200);
    const { followUpId } = (await world.as('head-idi').get('/units/idi')).json<{ followUpId: string }>();
    const body = { followUpId, duty: question, kind: 'form', content: filledIn('report-corrected') };
    const stored = await world.as('head-idi').post('/documents', body);
    expect([stored.statusCode, stored.body]).toEqual([201, stored.body]);
    const { documentId, sha256: hash } = stored.json<{ documentId: string; sha256: string }>();
    const sent = await world.command('head-idi', 'idi', { type: 'submitForm', duty: question, documentId, hash, external: false });
    expect([sent.statusCode, sent.body]).toEqual([200, sent.body]);
    expect((await world.command('vo-idi', 'idi', { type: 'answerForm', duty: question, outcome: 'confirmed', hash })).statusCode).toBe(200);
    expect((await dutiesOf('idi', 'vo-idi')).find(({ duty }) => duty === question)).toMatchObject({ status: 'fulfilled' });
  });

  it('[E47] before the meeting asks for nothing', async () => {
    expect((await corrected('adm')).statusCode).toBe(200);
    await world.advanceAll();
    expect((await dutiesOf('adm', 'director')).filter(({ cause }) => cause === 'correctedReport')).toEqual([]);
  });
});
