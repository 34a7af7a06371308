import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiWorld, type World } from '../support/api-world.ts';

const MEETING = 'P3.followUpMeeting';

interface Accepted {
  status: string;
  note: { code: string; text: string } | null;
  commandId: string;
}
interface Duty {
  duty: string;
  status: string;
  meeting: { occurredOn: string } | null;
  results: { from: string | null; missingOn: string[] } | null;
}

let world: World;
beforeAll(async () => {
  world = await apiWorld();
  await world.start();
  await world.confirmLists();
  world.at('2024-01-11 10:00');
  await world.advanceAll();
});
afterAll(() => world.close());

const record = (person: string, unitId: string, meeting: object) =>
  world.command(person, unitId, { type: 'recordMeeting', duty: MEETING, meeting });
const dutyOf = async (unitId: string, person: string): Promise<Duty> =>
  (await world.as(person).get(`/units/${unitId}/duties`)).json<{ duties: Duty[] }>().duties.find(({ duty }) => duty === MEETING)!;

describe('a follow-up meeting before the report came', () => {
  it('[E53][NT-055] is accepted, and the answer says what is still to do, in the words of whoever asks', async () => {
    const recorded = await record('head-idi', 'idi', { occurredOn: '2024-01-10', attended: 12 });
    expect([recorded.statusCode, recorded.json<Accepted>().status]).toEqual([200, 'accepted']);
    const { commandId, note } = recorded.json<Accepted>();
    expect(note?.code).toBe('MEETING_WITHOUT_RESULTS');
    expect(note?.text).toMatch(/onsdag 10\. januar 2024.*resultatene ble ikke presentert.*møte til.*skriftlig/);
    expect((await world.as('head-idi').get(`/commands/${commandId}`)).json<Accepted>().note).toEqual(note);
    expect((await record('manager-imf-a', 'imf-a', { occurredOn: '2024-01-10' })).json<Accepted>().note).not.toBeNull();
  });

  it('[E53] stands on the duty, which stays open, with the days on which results are missing', async () => {
    expect(await dutyOf('idi', 'vo-idi')).toMatchObject({
      status: 'open',
      meeting: { occurredOn: '2024-01-10' },
      results: { from: null, missingOn: ['2024-01-10'] },
    });
  });

  it('[E53] is made good in writing or by another meeting, with a report of the unit’s own or without', async () => {
    world.at('2024-01-22 10:00');
    await world.advanceAll();
    await world.command('coordinator', 'idi', { type: 'recordReport', duty: 'P2.report', outcome: 'ownReport', languages: ['nb', 'en'] });
    await world.command('coordinator', 'imf-a', { type: 'recordReport', duty: 'P2.report', outcome: 'noOwnReport', languages: [] });
    world.at('2024-02-06 10:00');
    await world.advanceAll();
    expect((await record('head-idi', 'idi', { occurredOn: '2024-02-05', inWriting: true })).json()).toMatchObject({
      status: 409,
      code: 'READ_BACK_NOT_SAID',
    });
    const written = await record('head-idi', 'idi', { occurredOn: '2024-02-05', inWriting: true, resultsReadBack: 'ownReport' });
    expect([written.statusCode, written.json<Accepted>().note]).toEqual([200, null]);
    expect(await dutyOf('idi', 'head-idi')).toMatchObject({ status: 'fulfilled', results: { from: '2024-01-22' } });
    expect((await record('manager-imf-a', 'imf-a', { occurredOn: '2024-02-05' })).statusCode).toBe(200);
    expect(await dutyOf('imf-a', 'manager-imf-a')).toMatchObject({ status: 'fulfilled', meeting: { occurredOn: '2024-02-05' } });
  });

  it('[E53] in the past is judged by its own day, and by the word of whoever was there', async () => {
    await world.command('coordinator', 'adm', { type: 'recordReport', duty: 'P2.report', outcome: 'ownReport', languages: ['nb', 'en'] });
    expect((await record('director', 'adm', { occurredOn: '2024-01-30' })).json<Accepted>().note?.code).toBe('MEETING_WITHOUT_RESULTS');
    expect((await record('director', 'adm', { occurredOn: '2024-01-30' })).json()).toMatchObject({ code: 'MEETING_RESULTS_OWED' });
    const said = await record('director', 'adm', { occurredOn: '2024-01-30', resultsReadBack: 'ownReport' });
    expect([said.statusCode, said.json<Accepted>().note]).toEqual([200, null]);
    expect(await dutyOf('adm', 'director')).toMatchObject({ status: 'fulfilled', meeting: { occurredOn: '2024-01-30' } });
  });
});
