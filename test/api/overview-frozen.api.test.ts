import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findSnapshot, snapshotCounts } from '../../db/snapshot.repository.ts';
import type { OverviewAnswer } from '../../api/schemas/overview.schema.ts';
import type { DutiesAnswer } from '../../api/schemas/unit.schema.ts';
import { SECRET, untilFrozen } from '../browser/support/leadership-story.ts';
import { apiWorld, type World } from '../support/api-world.ts';

const TERTIAL = 'P4.tertialReport';
const MEETING = 'P3.followUpMeeting';
const FROZEN = `frozen=${TERTIAL}`;

let world: World;
let cycleId = '';
beforeAll(async () => {
  world = await apiWorld();
  cycleId = await untilFrozen(world);
}, 60_000);
afterAll(() => world.close());

const get = (person: string, query: string) => world.as(person).get(`/cycles/${cycleId}/overview?${query}`);
const read = async (person: string, query = '') => (await get(person, query)).json<OverviewAnswer>();
const task = ({ tasks, others }: OverviewAnswer, duty: string) => [...tasks, ...others].find((one) => one.duty === duty);
const refusal = async (person: string, query: string) => {
  const response = await get(person, query);
  return [response.statusCode, response.json<{ code: string }>().code];
};

describe('frozen figures', () => {
  it('[NT-071] [NT-072] the overview leads to what has been frozen and tells what will be', async () => {
    const { frozen, frozenDays } = await read('local-coordinator');
    expect(frozen).toBeNull();
    expect(frozenDays).toEqual([
      { duty: TERTIAL, title: 'Tertialrapport', day: '2024-08-31', taken: true },
      { duty: 'P4.hseMapping', title: 'Årlig HMS-kartlegging', day: '2024-10-31', taken: false },
    ]);
    expect((await read('head-idi')).frozenDays.map(({ duty }) => duty)).toEqual(['P4.hseMapping']);
  });

  it('[NT-071] stand as they were frozen, whatever is recorded later', async () => {
    const before = await read('local-coordinator', FROZEN);
    expect(before.frozen).toEqual({ duty: TERTIAL, title: 'Tertialrapport', day: '2024-08-31', units: null, task: true });
    expect([before.asOf, before.past]).toEqual(['2024-08-31T23:59:59+02:00', true]);
    expect(task(before, MEETING)).toMatchObject({ whole: 3, done: 2, late: 1, lastDay: '2024-04-30' });
    world.at('2024-09-10 10:00');
    const unit = 'mh-kpm';
    await world.db
      .insertInto('assignments')
      .values({ person_id: 'rector', unit_id: unit, role: 'unitManager', valid_from: 0, kind: 'acting' })
      .execute();
    const answer = await world.command('rector', unit, {
      type: 'recordMeeting',
      duty: MEETING,
      meeting: { occurredOn: '2024-08-20', attended: 9 },
    });
    expect(answer.statusCode).toBe(200);
    expect(task(await read('local-coordinator'), MEETING)).toMatchObject({ done: 3, late: 0 });
    const { now: _now, ...after } = await read('local-coordinator', FROZEN);
    expect(after).toEqual(Object.fromEntries(Object.entries(before).filter(([key]) => key !== 'now')));
  });

  it('are what the snapshot holds, and for the institution the sum of its faculties', async () => {
    const snapshot = (await findSnapshot(world.db, cycleId, TERTIAL))!;
    const faculties = await world.db.selectFrom('units').select('unit_id').where('level', '=', 2).execute();
    const counts = await snapshotCounts(
      world.db,
      snapshot.snapshot_id,
      faculties.map((one) => one.unit_id),
    );
    const held = (status: string[]) =>
      counts.filter((one) => one.duty_key === MEETING && status.includes(one.status)).reduce((sum, { n }) => sum + n, 0);
    const answer = await read('rector', FROZEN);
    expect(answer.frozen).toMatchObject({ units: faculties.length, task: false });
    expect(task(answer, MEETING)).toMatchObject({ whole: 16, done: held(['fulfilled', 'fulfilledLate']), late: held(['late']) });
    expect(answer.below.map((one) => one.unitId).sort()).toEqual(faculties.map((one) => one.unit_id).sort());
    expect(answer.below.filter((one) => one.units < 5 && one.tasks.length > 0)).toEqual([]);
  });

  it('hold counts only: no person, no text, and nothing that was not frozen with them', async () => {
    const answer = await read('local-coordinator', FROZEN);
    expect([answer.decisions, answer.help, answer.themes, answer.before, answer.below]).toEqual([null, null, null, null, []]);
    expect([...answer.tasks, ...answer.others].every(({ moved, before }) => moved === null && before === null)).toBe(true);
    const { unit: _unit, above: _above, ...rest } = answer;
    expect(JSON.stringify(rest)).not.toMatch(new RegExp(`${SECRET}|Lie|Dekan|example\\.org|mh-ism|MH-ISM|notConfirmed`));
  });

  it('are for those who may read the status of the unit, and only where there are some', async () => {
    expect((await get('coordinator', FROZEN)).statusCode).toBe(200);
    expect(await refusal('local-coordinator', `unit=sv&${FROZEN}`)).toEqual([404, 'UNIT_UNKNOWN']);
    expect(await refusal('head-idi', `unit=mh&${FROZEN}`)).toEqual([404, 'UNIT_UNKNOWN']);
    expect(await refusal('head-idi', FROZEN)).toEqual([404, 'SNAPSHOT_UNKNOWN']);
    expect(await refusal('rector', `frozen=${MEETING}`)).toEqual([404, 'SNAPSHOT_UNKNOWN']);
    expect(await refusal('rector', 'frozen=P4.hseMapping')).toEqual([409, 'SNAPSHOT_NOT_TAKEN']);
  });

  it('as a spreadsheet say in the head that they are frozen, and leave empty what was not counted', async () => {
    const { body, headers } = await world.as('local-coordinator').get(`/cycles/${cycleId}/progress.csv?${FROZEN}`);
    expect(headers['content-disposition']).toBe('attachment; filename="progress-frozen-2024-08-31.csv"');
    const lines = body.trimEnd().split('\r\n');
    expect(lines[0]).toContain('"Område";"Tall frosset";"Fase"');
    expect(lines).toContain('"Fakultet MH";"2024-08-31";"Utvikle tiltak";"Oppfølgingsmøte";"3";"2";"2";"1";"";"2024-04-30"');
  });

  it('the task that asks for them says when they are there', async () => {
    const { duties } = (await world.as('local-coordinator').get('/units/mh/duties')).json<DutiesAnswer>();
    expect(duties.filter((one) => one.figuresFrozen).map((one) => one.duty)).toEqual([TERTIAL]);
  });
});
