import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OverviewAnswer } from '../../api/schemas/overview.schema.ts';
import { SECRET, untilLeaderMeeting } from '../browser/support/leadership-story.ts';
import { apiWorld, type World } from '../support/api-world.ts';

let world: World;
let cycleId = '';
beforeAll(async () => {
  world = await apiWorld();
  cycleId = await untilLeaderMeeting(world);
}, 60_000);
afterAll(() => world.close());

const read = async (person: string, query = '') =>
  (await world.as(person).get(`/cycles/${cycleId}/overview${query}`)).json<OverviewAnswer>();
const task = (answer: OverviewAnswer, duty: string) => answer.tasks.find((one) => one.duty === duty);
const MEETING = 'P3.followUpMeeting';
const sheet = async (person: string, query = '') => world.as(person).get(`/cycles/${cycleId}/progress.csv${query}`);

describe('the overview of leadership', () => {
  it('counts what is done, in time, late and moved, of how many', async () => {
    const answer = await read('rector');
    expect(answer.unit).toMatchObject({ unitId: 'uni', level: 1 });
    expect(answer.units).toBe(16);
    expect(task(answer, MEETING)).toMatchObject({ whole: 16, done: 8, inTime: 8, moved: 2, late: 6, lastDay: '2024-04-30' });
    expect(task(answer, 'P3.actionPlan')).toMatchObject({ whole: 16, done: 7, inTime: 7, late: 0 });
    expect(answer.focus).toContain(MEETING);
    expect(answer.decisions).toEqual({ extensions: 1, raised: 0 });
    expect(answer.help).toEqual({ asked: 1, noRepresentative: 3, noManager: 1 });
    expect(answer.measures).toEqual({ whole: 7, done: 0, late: 0, open: 7 });
  });

  it('says the same from the counters now as from the facts by this instant', async () => {
    const now = await read('rector');
    world.clock.at += 1;
    const then = await read('rector', '?asOf=2024-05-15T08:00:00%2B02:00');
    world.clock.at -= 1;
    expect(then.past).toBe(true);
    expect({ ...then, past: false, now: now.now, asOf: now.asOf }).toEqual(now);
  });

  it('[NT-014] as of a day shows what had been recorded by then', async () => {
    const answer = await read('rector', '?asOf=2024-04-26');
    expect([answer.past, answer.asOf]).toEqual([true, '2024-04-26T23:59:59+02:00']);
    expect(task(answer, MEETING)).toMatchObject({ whole: 16, done: 8, late: 0, moved: 0 });
    expect(answer.decisions?.extensions).toBe(0);
    expect(answer.themes).toBeNull();
    expect((await read('rector', '?asOf=2023-07-31')).tasks).toEqual([]);
    expect((await read('rector', '?asOf=2031-01-01')).past).toBe(false);
  });

  it('names themes only where five units or more chose them', async () => {
    const { themes } = await read('rector');
    expect(themes).toEqual({ plans: 7, counts: [{ key: 'climate', name: expect.any(String) as string, n: 6 }] });
    expect((await read('rector', '?unit=mh')).themes).toBeNull();
  });

  it('leads down from the institution in the order of names, with counts only over five units or more', async () => {
    const { below } = await read('rector');
    expect(below.map((one) => one.abbreviation)).toEqual([...below.map((one) => one.abbreviation)].sort());
    expect(below.reduce((sum, one) => sum + one.units, 0)).toBe(16);
    expect(below.filter((one) => one.tasks.length > 0 && one.units < 5)).toEqual([]);
    const faculty = await read('rector', '?unit=mh');
    expect([faculty.units, faculty.above.map((one) => one.unitId)]).toEqual([3, ['uni']]);
    expect(faculty.below.map((one) => one.unitId)).toEqual(['mh-inb', 'mh-ism', 'mh-kpm']);
    expect(task(faculty, MEETING)).toMatchObject({ whole: 3, done: 2, late: 1 });
    expect((await read('rector', '?unit=mh-ism')).above.map((one) => one.unitId)).toEqual(['uni', 'mh']);
  });

  it('opens at the highest unit whose status the person may read, and nowhere else', async () => {
    expect((await read('local-coordinator')).unit.unitId).toBe('mh');
    expect((await read('head-idi')).unit.unitId).toBe('mh-ism');
    for (const [person, query] of [
      ['local-coordinator', '?unit=sv'],
      ['head-idi', '?unit=mh-kpm'],
      ['head-idi', '?unit=uni'],
    ]) {
      const response = await world.as(person!).get(`/cycles/${cycleId}/overview${query}`);
      expect([person, response.statusCode, response.json<{ code: string }>().code]).toEqual([person, 404, 'UNIT_UNKNOWN']);
    }
    expect((await sheet('head-idi', '?unit=uni')).statusCode).toBe(404);
  });

  it('holds no person, no text, no unit beside the way down', async () => {
    const { below, above, ...rest } = await read('rector');
    const text = JSON.stringify(rest);
    expect(above).toEqual([]);
    expect(text).not.toContain(SECRET);
    expect(text).not.toMatch(/Lie|Dekan|example\.org|mh-ism|MH-ISM|notConfirmed/);
    expect(Object.keys(below[0]!).sort()).toEqual(['abbreviation', 'level', 'name', 'tasks', 'unitId', 'units']);
  });
});

describe('the counts as a spreadsheet', () => {
  it('holds every task with its counts, and no unit below', async () => {
    const { body, headers } = await sheet('rector');
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['content-disposition']).toBe('attachment; filename="progress-2024-05-15.csv"');
    const lines = body.trimEnd().split('\r\n');
    expect(lines[0]).toBe('\uFEFF"Område";"Per dato";"Fase";"Oppgave";"Av";"Gjort";"I tide";"Forsinket";"Ny dato";"Siste dag"');
    expect(lines).toContain('"Universitetet";"2024-05-15";"Utvikle tiltak";"Oppfølgingsmøte";"16";"8";"8";"6";"2";"2024-04-30"');
    expect(body).not.toMatch(/MH|Lie|Dekan/);
    expect((await sheet('rector', '?language=en')).body).toContain('"Follow-up meeting"');
  });

  it('nothing in it is a formula, whatever a unit is called', async () => {
    await world.db.updateTable('units').set({ name_nb: '=HYPERLINK("https://example.org")' }).where('unit_id', '=', 'uni').execute();
    const lines = (await sheet('rector')).body.trimEnd().split('\r\n').slice(1);
    expect(lines.every((line) => line.startsWith(`"'=HYPERLINK(""https://example.org"")";`))).toBe(true);
  });
});
