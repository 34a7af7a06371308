import { afterAll, beforeAll, expect, test } from 'vitest';
import { leaves, progressNow, statesAsOf, type ProgressRow } from '../../db/progress.repository.ts';
import type { Instant } from '../../domain/time.ts';
import { on } from '../support/play.ts';
import { NTNU } from '../support/plans.ts';
import { startedCycle, type Fixture } from '../support/record.ts';

let it: Fixture;
let may: ProgressRow[];
beforeAll(async () => {
  it = await startedCycle();
  await it.advanceAll();
  await it.send('IMF', '2023-09-01', 'localCoordinator', {
    type: 'confirmResponseUnits',
    duty: 'P1.responseUnitList',
    units: ['IMF-A', 'IMF-B'],
  });
  await it.advanceAll('2023-11-06');
  await it.reportsArrive('2024-01-22');
  await it.advanceAll('2024-05-01');
  may = await progressNow(it.db, it.cycleId);
  const meeting = { type: 'recordMeeting' as const, duty: 'P3.followUpMeeting', meeting: { occurredOn: '2024-04-29' } };
  await it.send('IMF-A', '2024-05-03', 'unitManager', meeting);
  await it.advanceAll('2024-12-01');
});
afterAll(() => it.close());

/** From the facts, and added up by the counters' own keys. */
async function asOf(instant: Instant): Promise<ProgressRow[]> {
  const sums = new Map<string, ProgressRow>();
  for (const { unitId: _, ...row } of (await statesAsOf(it.db, it.cycleId, { recordedBefore: instant })).flatMap((one) =>
    leaves(NTNU, one),
  )) {
    const key = [row.departmentId, row.dutyKey, row.level, row.status].join(' ');
    sums.set(key, { ...row, n: (sums.get(key)?.n ?? 0) + row.n });
  }
  return [...sums.values()];
}

/** Of one duty, over all levels and departments. */
function of(rows: readonly ProgressRow[], dutyKey: string): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const row of rows) if (row.dutyKey === dutyKey) sums[row.status] = (sums[row.status] ?? 0) + row.n;
  return sums;
}

const sorted = (rows: readonly ProgressRow[]) => rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort();

test('[NT-014] as of a day is what leadership saw that day, whatever was recorded later', async () => {
  const past = await asOf(on(NTNU, '2024-05-02'));
  expect(sorted(past)).toEqual(sorted(may));
  expect(of(past, 'P3.followUpMeeting')).toEqual({ late: 4 });
});

test('a meeting held in time and recorded late counts from its recording, and then as in time', async () => {
  const after = await asOf(on(NTNU, '2024-05-04'));
  expect(of(after, 'P3.followUpMeeting')).toEqual({ fulfilled: 1, late: 3 });
});

test('as of now is what the counters say', async () => {
  const now = await asOf(it.clock.at + 1);
  expect(sorted(now)).toEqual(sorted(await progressNow(it.db, it.cycleId)));
});

test('before the start there is nothing', async () => {
  expect(await asOf(on(NTNU, '2023-07-01'))).toEqual([]);
});
