import { sql } from 'kysely';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiWorld, type World } from '../support/api-world.ts';

let world: World;
let cycleId = '';
const logged: string[] = [];
beforeAll(async () => {
  world = await apiWorld({ log: pino({ level: 'trace' }, { write: (line: string) => logged.push(line) }) });
  cycleId = await world.start();
  await world.confirmLists();
  world.at('2024-02-12 10:00');
  await world.advanceAll();
});
afterAll(() => world.close());

const make = async (person: string) => (await world.as(person).post('/me/calendar')).json<{ path: string }>().path;
const read = (path: string) => world.app.inject({ method: 'GET', url: path });
const unfold = (file: string) => file.replaceAll('\r\n ', '').split('\r\n');
const valuesOf = (file: string, name: string) =>
  unfold(file)
    .filter((line) => line.startsWith(name))
    .map((line) => line.slice(name.length));
const remove = async (person: string) =>
  world.app.inject({
    method: 'DELETE',
    url: '/v1/me/calendar',
    headers: { authorization: `Bearer ${await world.oidc.tokenFor(`sub-${person}`)}` },
  });

describe('a calendar of my last days', () => {
  it('holds the open tasks I answer for or answer with, and the milestones, under titles of task and unit only', async () => {
    const response = await read(await make('head-idi'));
    expect([response.statusCode, response.headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
    const titles = valuesOf(response.body, 'SUMMARY:');
    expect(titles).toContain('Siste dag: Oppfølgingsmøte\\, IDI');
    expect(titles).toContain('Siste svardag');
    expect(titles.filter((title) => title.startsWith('Siste dag: ') && !title.endsWith(' IDI'))).toEqual([]);
    expect(response.body).not.toMatch(/Prøve|@example/);
    const representative = valuesOf((await read(await make('vo-idi'))).body, 'SUMMARY:');
    expect(representative).toContain('Siste dag: Planlegging av oppfølgingsmøtet\\, IDI');
    expect(representative).not.toContain('Siste dag: Oppfølgingsmøte\\, IDI');
  });

  it('is a file that calendars take: CRLF, short lines, whole days that end the day after', async () => {
    const { body } = await read(await make('head-idi'));
    expect(body.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(body.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const meeting = body.split('BEGIN:VEVENT').find((event) => event.includes('Oppfølgingsmøte\\, IDI'))!;
    expect(meeting).toContain('DTSTART;VALUE=DATE:20240430\r\nDTEND;VALUE=DATE:20240501');
  });

  it('moves with the date and lets go of what is done, under the same id', async () => {
    const path = await make('head-idi');
    const event = async () => (await read(path)).body.split('BEGIN:VEVENT').find((one) => one.includes('Oppfølgingsmøte\\, IDI'));
    const uid = (text: string | undefined) => /UID:(\S+)/.exec(text ?? '')?.[1];
    const before = await event();
    await world.command('coordinator', 'idi', { type: 'moveDeadline', duty: 'P3.followUpMeeting', lastDay: '2024-05-14' });
    const after = await event();
    expect(after).toContain('DTSTART;VALUE=DATE:20240514');
    expect(uid(after)).toBe(uid(before));
    const meeting = { occurredOn: '2024-02-10', resultsReadBack: 'ownReport' };
    await world.command('head-idi', 'idi', { type: 'recordMeeting', duty: 'P3.followUpMeeting', meeting });
    expect(await event()).toBeUndefined();
  });

  it('opens with its own secret only; a new address or none ends the old one', async () => {
    const first = await make('dean');
    const second = await make('dean');
    expect([(await read(first)).statusCode, (await read(second)).statusCode]).toEqual([404, 200]);
    expect((await read(first)).json()).toMatchObject({ code: 'CALENDAR_UNKNOWN' });
    expect((await world.as('dean').get('/me/calendar')).json()).toEqual({ madeAt: expect.any(String) as string });
    expect((await remove('dean')).json()).toEqual({ ended: true });
    expect((await remove('dean')).json()).toEqual({ ended: false });
    expect((await read(second)).statusCode).toBe(404);
    expect((await world.as('dean').get('/me/calendar')).json()).toEqual({ madeAt: null });
    for (const name of ['x.ics', `${'a'.repeat(43)}.ics`, '..%2Fhealth', 'a'.repeat(90)]) {
      expect([name, (await read(`/calendar/${name}`)).statusCode]).toEqual([name, 404]);
    }
  });

  it('neither the record nor the log keeps the secret', async () => {
    const path = await make('rector');
    expect((await read(path)).statusCode).toBe(200);
    const secret = path.slice('/calendar/'.length, -'.ics'.length);
    const { rows } = await sql<{ row: string }>`select t::text as row from calendar_feeds t`.execute(world.db);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ row }) => row.includes(secret))).toEqual([]);
    expect(logged.length).toBeGreaterThan(0);
    expect(logged.filter((line) => line.includes(secret))).toEqual([]);
  });

  it('is empty for somebody who answers for nothing', async () => {
    expect(valuesOf((await read(await make('employee'))).body, 'SUMMARY:')).toEqual([]);
  });
});

describe('the progress plan to print', () => {
  it('is a PDF for everybody who is registered, in the language asked for', async () => {
    const get = async (person: string, query: string) => world.as(person).get(`/cycles/${cycleId}/progress-plan.pdf${query}`);
    const [nb, en] = await Promise.all([get('employee', ''), get('dean', '?language=en')]);
    expect([nb.statusCode, nb.headers['content-type'], nb.rawPayload.subarray(0, 5).toString()]).toEqual([200, 'application/pdf', '%PDF-']);
    expect(en.rawPayload.equals(nb.rawPayload)).toBe(false);
    expect((await get('employee', '?language=nb')).rawPayload.equals(nb.rawPayload)).toBe(true);
    const unknown = await world.as('dean').get('/cycles/00000000-0000-7000-8000-000000000000/progress-plan.pdf');
    expect(unknown.json()).toMatchObject({ status: 404, code: 'CYCLE_UNKNOWN' });
  });
});
