import { sql } from 'kysely';
import pino from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { apiWorld, type World } from '../support/api-world.ts';

const logged: string[] = [];
let world: World;
let path = '';
beforeAll(async () => {
  world = await apiWorld({ log: pino({ level: 'trace' }, { write: (line: string) => logged.push(line) }) });
  const cycleId = await world.start();
  await world.confirmLists();
  world.at('2024-01-22 10:00');
  await world.advanceAll();
  path = `/cycles/${cycleId}/report-checks`;
});
afterAll(() => world.close());

interface Run {
  revision: number;
  units: { unitId: string; report: string; told: boolean; warnings: { code: string }[] }[];
}
const HEADER = 'unitId,group,invited,answered';
const csv = (idi: number, section = 3) =>
  [HEADER, 'ie,,66601,55501', `idi,,44401,${String(idi)}`, 'imf,,22111,21211', `imf-a,,20,${String(section)}`, 'adm,,19919,18818'].join(
    '\n',
  );
const apply = (body: string, query = '') =>
  world.as('coordinator').post(`${path}${query}`, body, { 'content-type': 'text/csv', 'idempotency-key': crypto.randomUUID() });
const runs = async () => (await world.as('coordinator').get(path)).json<{ checks: Run[] }>().checks;
const unitOf = (run: Run, unitId: string) => run.units.find((unit) => unit.unitId === unitId)!;
const told = (run: Run) => run.units.filter((unit) => unit.told).map((unit) => unit.unitId);
const reports = async () =>
  (
    await world.db
      .selectFrom('commands')
      .select('command_id')
      .where('command', '@>', '{"type":"recordReport"}' as never)
      .execute()
  ).length;
const statusOf = async (unitId: string) =>
  (
    await world.db
      .selectFrom('duties')
      .innerJoin('follow_ups', 'follow_ups.follow_up_id', 'duties.follow_up_id')
      .select('duties.status')
      .where('follow_ups.unit_id', '=', unitId)
      .where('duties.key', '=', 'P2.report')
      .executeTakeFirstOrThrow()
  ).status;

it('a run that fails on its way has stored nothing, told nobody and logged no number', async () => {
  await sql`alter table commands add constraint no_reports check (command->>'type' <> 'recordReport') not valid`.execute(world.db);
  const failed = await apply(csv(33307));
  await sql`alter table commands drop constraint no_reports`.execute(world.db);
  expect(failed.statusCode).toBe(500);
  expect([await runs(), await reports()]).toEqual([[], 0]);
  const gates = await sql`select * from report_gates`.execute(world.db);
  expect(gates.rows).toEqual([]);
  expect(logged.join('')).toContain('SERVER_FAILED');
  expect(`${failed.body}${logged.join('')}`).not.toMatch(/(?<!\d)(66601|55501|44401|33307|22111|21211|19919|18818)(?!\d)/);
});

/** Which of the two files came first is chance; the other one is refused ever after. */
async function winner(): Promise<number> {
  const preview = await world.as('coordinator').post(`${path}/preview`, csv(33307), { 'content-type': 'text/csv' });
  return preview.statusCode === 200 ? 33307 : 33308;
}

it('of two runs at once that contradict each other one is stored, and the other is refused', async () => {
  const answers = await Promise.all([apply(csv(33307)), apply(csv(33308))]);
  expect(answers.map((answer) => answer.statusCode).sort()).toEqual([201, 422]);
  const [only, ...others] = await runs();
  expect([only?.revision, others]).toEqual([1, []]);
  expect(told(only!)).toEqual(['adm', 'idi', 'imf-a']);
  expect(await reports()).toBe(3);
});

it('[E50] [NT-042] an institute has its report when both languages have come, a section without one goes on at once', async () => {
  expect([await statusOf('idi'), await statusOf('imf-a')]).toEqual(['open', 'fulfilled']);
  const run = (await apply(csv(await winner()), '?languages=nb,en')).json<Run>();
  expect(told(run)).toEqual(['adm', 'idi']);
  expect(await statusOf('idi')).toBe('fulfilled');
});

it('[E29] what was noted by hand counts as delivered: the coordinator is warned where it should not have been', async () => {
  const command = { type: 'recordReport', duty: 'P2.report', outcome: 'ownReport', languages: ['nb', 'en'] };
  await world.command('coordinator', 'imf-a', command);
  const [first] = await runs();
  const run = (await apply(csv(await winner()))).json<Run>();
  expect(run.revision).toBe(first!.revision + 1);
  expect(unitOf(run, 'imf-a').report).toBe('noOwnReport');
  expect(unitOf(run, 'imf-a').warnings.map(({ code }) => code)).toContain('DELIVERED_BELOW_THRESHOLD');
});

it('is refused when the cycle has ended', async () => {
  await world.db.updateTable('cycles').set({ closed_at: world.clock.at }).execute();
  expect((await apply(csv(33307))).json()).toMatchObject({ status: 409, code: 'CYCLE_ENDED' });
});
