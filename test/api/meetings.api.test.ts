import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filledIn } from '../fixtures/forms.ts';
import { apiWorld, type World } from '../support/api-world.ts';

const MEETING = 'P3.followUpMeeting';
const ICS = `/units/idi/duties/${MEETING}/calendar.ics`;
const AGENDA = `/units/idi/duties/${MEETING}/agenda`;
const TIME = { date: '2024-03-06', from: '09:30', minutes: 90, place: 'Møterom A3' };

let world: World;
let followUpId: string;
beforeAll(async () => {
  world = await apiWorld();
  await world.start();
  await world.confirmLists();
  world.at('2024-01-22 10:00');
  await world.advanceAll();
  await world.command('coordinator', 'idi', { type: 'recordReport', duty: 'P2.report', outcome: 'ownReport', languages: ['nb', 'en'] });
  await world.command('coordinator', 'imf-a', { type: 'recordReport', duty: 'P2.report', outcome: 'noOwnReport', languages: [] });
  world.at('2024-02-12 10:00');
  await world.advanceAll();
  const row = await world.db.selectFrom('follow_ups').select('follow_up_id').where('unit_id', '=', 'idi').executeTakeFirstOrThrow();
  followUpId = row.follow_up_id;
});
afterAll(() => world.close());

interface Times {
  times: { part: number; on: string; from: string; minutes: number; place: string; cancelled: boolean }[];
  chosen: { on: string; place: string } | null;
}
const timesFor = async (person: string) => (await world.as(person).get(`/units/idi/duties/${MEETING}/times`)).json<Times>();
const invite = async (time: object, on = '2024-03-06', kind = 'invitation') => {
  const stored = await world.as('head-idi').post('/documents', { followUpId, duty: MEETING, kind, content: time });
  const { documentId, sha256 } = stored.json<{ documentId: string; sha256: string }>();
  return { stored, planned: await world.command('head-idi', 'idi', { type: 'planMeeting', duty: MEETING, on, documentId, hash: sha256 }) };
};
const file = async (person = 'head-idi', query = '') => (await world.as(person).get(`${ICS}${query}`)).body.replaceAll('\r\n ', '');

describe('the time of a meeting', () => {
  it('that is not set has no calendar file', async () => {
    expect((await world.as('head-idi').get(ICS)).json()).toMatchObject({ status: 404, code: 'MEETING_NOT_PLANNED' });
  });

  it('is offered from the day that the two chose when they planned it, to those who may set it', async () => {
    expect(await timesFor('head-idi')).toMatchObject({ times: [], chosen: null });
    const body = { followUpId, duty: 'P3.planMeeting', kind: 'form', content: filledIn('meeting-plan') };
    const { documentId, sha256: hash } = (await world.as('head-idi').post('/documents', body)).json<{
      documentId: string;
      sha256: string;
    }>();
    const form = { type: 'submitForm', duty: 'P3.planMeeting', documentId, hash, external: false };
    expect((await world.command('head-idi', 'idi', form)).statusCode).toBe(200);
    const { chosenDate: on, place } = filledIn('meeting-plan').answers as { chosenDate: string; place: string };
    expect((await timesFor('head-idi')).chosen).toEqual({ on, place });
    expect((await timesFor('employee')).chosen).toBeNull();
  });

  it('is read from a checked invitation only, not from any other text that holds the day', async () => {
    const { stored, planned } = await invite({ date: '2024-03-06' }, '2024-03-06', 'reason');
    expect([stored.statusCode, planned.statusCode, planned.json<{ code: string }>().code]).toEqual([201, 404, 'DOCUMENT_UNKNOWN']);
  });

  it('is set with its place, and each who takes the file is invited with the representative', async () => {
    expect((await invite(TIME)).planned.statusCode).toBe(200);
    const response = await world.as('employee').get(ICS);
    expect(response.headers['content-type']).toBe('text/calendar; charset=utf-8; method=REQUEST');
    const text = await file('employee');
    expect((await timesFor('employee')).times).toEqual([
      { part: 1, on: '2024-03-06', from: '09:30', minutes: 90, place: 'Møterom A3', note: '', cancelled: false },
    ]);
    for (const line of [
      'SEQUENCE:0',
      'DTSTART;TZID=Europe/Oslo:20240306T093000',
      'SUMMARY:Oppfølgingsmøte\\, IDI',
      'LOCATION:Møterom A3',
      'ORGANIZER;CN="Prøve head-idi":mailto:head-idi@example.org',
    ]) {
      expect(text).toContain(`\r\n${line}\r\n`);
    }
    expect([...text.matchAll(/mailto:([\w-]+)@/g)].map(([, who]) => who)).toEqual(['head-idi', 'vo-idi', 'employee']);
  });

  it('moved and cancelled is the same entry with a higher number', async () => {
    const uid = /UID:(.*)/.exec(await file())?.[1];
    await invite({ ...TIME, date: '2024-03-12', from: '13:00' }, '2024-03-12');
    const moved = await file('head-idi', '?language=en');
    expect(moved).toContain(`UID:${uid}`);
    expect(moved).toContain('SEQUENCE:1\r\n');
    expect(moved).toContain('METHOD:REQUEST');
    expect(moved).toContain('20240312T130000');
    expect((await world.command('head-idi', 'idi', { type: 'cancelMeeting', duty: MEETING })).statusCode).toBe(200);
    expect((await timesFor('vo-idi')).times).toMatchObject([{ part: 1, on: '2024-03-12', from: '13:00', cancelled: true }]);
    const cancelled = await file();
    expect(cancelled).toContain(`UID:${uid}`);
    expect(cancelled).toMatch(/METHOD:CANCEL[^]*SEQUENCE:2\r\n[^]*STATUS:CANCELLED/);
  });

  it('in the invitation and in the command is one and the same', async () => {
    expect((await invite(TIME, '2024-03-07')).planned.json()).toMatchObject({ status: 422, code: 'MEETING_DATE_DIFFERS' });
    const { stored } = await invite({ ...TIME, from: 'halv ti' });
    expect(stored.json()).toMatchObject({ status: 422, code: 'FORM_INVALID', errors: [{ path: 'content.from' }] });
  });

  it.each([
    ['vo-idi', 200],
    ['local-coordinator', 200],
    ['head-imf', 404],
    ['stranger', 404],
    ['dean', 403],
  ])('is read by %s with %i', async (person, status) => {
    for (const path of [ICS, `/units/idi/duties/${MEETING}/times`]) expect((await world.as(person).get(path)).statusCode).toBe(status);
  });
});

describe('the agenda', () => {
  it.each([
    ['nb', 'Resultatene i rapporten vår lest tilbake'],
    ['nn', 'Resultata i rapporten vår lesne tilbake'],
    ['en', 'The results of our report read back'],
  ])('[NT-055] reads the report back and asks for topics beyond the questionnaire (%s)', async (language, item) => {
    const agenda = (await world.as('employee').get(`${AGENDA}?language=${language}`)).json<{ variant: string; items: string[] }>();
    expect(agenda.variant).toBe('ownReport');
    expect(agenda.items).toContain(item);
    expect(agenda.items).toHaveLength(8);
  });

  it('without a report of its own goes through that of the unit above, and does not say why', async () => {
    const agenda = (await world.as('manager-imf-a').get(`/units/imf-a/duties/${MEETING}/agenda`)).json<{
      variant: string;
      items: string[];
    }>();
    expect(agenda.variant).toBe('noOwnReport');
    expect(agenda.items).toContain('Resultatene for enheten over lest tilbake');
    expect(agenda.items.join(' ')).not.toMatch(/få|terskel|svar\b/i);
  });
});

describe('a meeting of several units and parts', () => {
  it('[E55] is recorded for each unit under one id, part by part, with roles and numbers and no names', async () => {
    world.at('2024-03-20 10:00');
    await world.advanceAll();
    const meetingId = crypto.randomUUID();
    const meeting = { occurredOn: '2024-03-19', meetingId, attended: 12, present: ['unitManager', 'safetyRepresentative'] };
    const record = (person: string, unitId: string, more: object) =>
      world.command(person, unitId, { type: 'recordMeeting', duty: MEETING, meeting: { ...meeting, ...more } });
    expect((await record('head-idi', 'idi', { partial: true })).statusCode).toBe(200);
    expect((await record('manager-imf-a', 'imf-a', {})).statusCode).toBe(200);
    const dutyOf = async (unitId: string, person: string) =>
      (await world.as(person).get(`/units/${unitId}/duties`))
        .json<{ duties: { duty: string; status: string; parts: string[] }[] }>()
        .duties.find(({ duty }) => duty === MEETING);
    expect(await dutyOf('idi', 'head-idi')).toMatchObject({ status: 'open', parts: ['2024-03-19'] });
    expect(await dutyOf('imf-a', 'manager-imf-a')).toMatchObject({ status: 'fulfilled' });
    expect((await record('head-idi', 'idi', { present: ['Kari Nordmann'] })).json()).toMatchObject({ status: 400 });
  });

  it('[E55] takes the minutes of a part when they come; the same once more is refused', async () => {
    const written = { followUpId, duty: MEETING, kind: 'minutes', content: { topics: ['Arbeidsro'] } };
    const { documentId } = (await world.as('head-idi').post('/documents', written)).json<{ documentId: string }>();
    const meeting = { occurredOn: '2024-03-19', partial: true };
    const add = () => world.command('head-idi', 'idi', { type: 'recordMeeting', duty: MEETING, meeting, documentId });
    expect((await add()).statusCode).toBe(200);
    expect((await add()).json()).toMatchObject({ code: 'MEETING_UNCHANGED' });
    const { duties } = (await world.as('head-idi').get('/units/idi/duties')).json<{ duties: { duty: string }[] }>();
    expect(duties.find(({ duty }) => duty === MEETING)).toMatchObject({ status: 'open', parts: ['2024-03-19'] });
  });
});
