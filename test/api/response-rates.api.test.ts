import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiWorld, type World } from '../support/api-world.ts';

let world: World;
let cycle = '';
beforeAll(async () => {
  world = await apiWorld();
  cycle = `/cycles/${await world.start()}`;
  await world.confirmLists();
  world.at('2023-11-20 10:00');
  await world.advanceAll();
});
afterAll(() => world.close());

const csv = (idi: number, section: number) =>
  [
    'unitId,group,invited,answered',
    'ie,,66601,55501',
    `idi,,44401,${String(idi)}`,
    'imf,,22111,11011',
    `imf-a,,40,${String(section)}`,
  ].join('\n');
const post = (where: string, body: string, person = 'coordinator') =>
  world.as(person).post(`${cycle}/${where}`, body, { 'content-type': 'text/csv', 'idempotency-key': crypto.randomUUID() });
type Rates = { unitId: string; fromPercent: number; toPercent: number }[];
const bands = (rates: Rates) => rates.map(({ unitId, fromPercent, toPercent }) => `${unitId} ${String(fromPercent)}-${String(toPercent)}`);
const seenBy = async (person: string, unit?: string) => {
  const answer = await world.as(person).get(`${cycle}/response-rates${unit === undefined ? '' : `?unit=${unit}`}`);
  return answer.statusCode === 200 ? bands(answer.json<{ rates: Rates }>().rates) : answer.statusCode;
};

describe('response rates while the survey is open', () => {
  it('[E51] [NT-008] are bands, and none where there would be no report', async () => {
    const taken = await post('response-rates', csv(33307, 3));
    expect(bands(taken.json<{ rates: Rates }>().rates)).toEqual(['idi 70-80', 'ie 80-90', 'imf 30-50']);
    expect(await seenBy('head-idi', 'idi')).toEqual(['idi 70-80']);
    expect(await seenBy('manager-imf-a', 'imf-a')).toEqual([]);
    expect(await seenBy('rector')).toHaveLength(3);
    expect([await seenBy('employee', 'idi'), await seenBy('head-idi'), await seenBy('head-idi', 'adm')]).toEqual([403, 403, 404]);
  });

  it('may be others each time, are taken by the coordinator only, and leave no count behind', async () => {
    expect((await post('response-rates', csv(41001, 4), 'rector')).statusCode).toBe(403);
    expect((await post('response-rates', csv(41001, 41))).json()).toMatchObject({
      errors: [{ line: 5, code: 'COUNT_ANSWERED_ABOVE_INVITED' }],
    });
    expect(bands((await post('response-rates', csv(41001, 4))).json<{ rates: Rates }>().rates)).toContain('idi 90-100');
    const rows = await sql<{ text: string }>`select report_gates::text as text from report_gates
      union all select response_rates::text from response_rates`.execute(world.db);
    expect(JSON.stringify(rows)).not.toMatch(/(?<!\d)(66601|55501|44401|33307|41001|22111|11011)(?!\d)/);
  });

  it('[AT-14] [E51] are remembered by the reports, and are over when those are judged', async () => {
    world.at('2024-01-22 10:00');
    const short = csv(33307, 4).split('\n').slice(0, 4).join('\n');
    expect((await post('report-checks', short)).json()).toMatchObject({ errors: [{ code: 'COUNT_MISSING' }] });
    expect((await post('report-checks', csv(41001, 4))).statusCode).toBe(201);
    expect((await post('response-rates', csv(41002, 4))).json()).toMatchObject({ status: 409, code: 'RATES_OVER' });
    expect(await seenBy('rector')).toHaveLength(3);
  });
});
