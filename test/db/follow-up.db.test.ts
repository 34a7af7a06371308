import { afterAll, beforeAll, expect, test } from 'vitest';
import { proposedUnits } from '../../domain/proposed-units.ts';
import { createCycle } from '../../db/cycle.repository.ts';
import { followUpAbove, markLaunched, neglectedFollowUps, undecidedBefore, unlaunchedFollowUps } from '../../db/follow-up.repository.ts';
import { addPlan } from '../../db/plan.repository.ts';
import { organisation } from '../../domain/organisation.ts';
import { NTNU } from '../support/plans.ts';
import { startedCycle, unit, UNITS, type Fixture } from '../support/record.ts';

let it: Fixture;
beforeAll(async () => {
  it = await startedCycle();
});
afterAll(() => it.close());

test('a start that is written but not decided holds up the barrier; decided, only what is due does', async () => {
  const after = it.clock.at + 1;
  expect(await undecidedBefore(it.db, after, it.cycleId)).toHaveLength(5);
  expect(await undecidedBefore(it.db, it.clock.at, it.cycleId)).toEqual([]);
  await it.advanceAll();
  expect(await undecidedBefore(it.db, after)).toEqual([]);
  const { next_at: nextAt, follow_up_id: id } = await it.followUp('IDI');
  expect(await undecidedBefore(it.db, (nextAt ?? 0) + 1)).toContain(id);
});

test('the reconciler finds what is overdue and what waits for a verdict, and nothing else', async () => {
  const { next_at: nextAt } = await it.followUp('IDI');
  const none = { dueBefore: 0, writtenBefore: 0, limit: 10 };
  expect(await neglectedFollowUps(it.db, none)).toEqual([]);
  const overdue = await neglectedFollowUps(it.db, { ...none, dueBefore: (nextAt ?? 0) + 1 });
  expect(overdue.map((row) => row.unit_id)).toContain('IDI');
  await it.write('IE', '2023-08-02', 'system', { type: 'giveHelp', duty: 'x' });
  const waiting = await neglectedFollowUps(it.db, { ...none, writtenBefore: Date.now() + 60_000 });
  expect(waiting.map((row) => row.unit_id)).toEqual(['IE']);
});

test('launching goes page by page, and what is launched is not launched again', async () => {
  const page = { cycleId: it.cycleId, limit: 3 };
  const first = await unlaunchedFollowUps(it.db, page);
  const second = await unlaunchedFollowUps(it.db, { ...page, after: first.at(-1)?.follow_up_id ?? '' });
  const all = [...first, ...second].map((row) => row.follow_up_id);
  expect(new Set(all).size).toBe(5);
  await markLaunched(it.db, all, 1);
  expect(await unlaunchedFollowUps(it.db, page)).toEqual([]);
});

test('the follow-up above is the one of the same line and cycle, the unit itself included', async () => {
  expect((await followUpAbove(it.db, it.cycleId, 'IMF-A', 2))?.unit_id).toBe('IE');
  expect((await followUpAbove(it.db, it.cycleId, 'ADM', 2))?.unit_id).toBe('ADM');
  expect(await followUpAbove(it.db, it.cycleId, 'ADM', 3)).toBeUndefined();
});

test('creating a cycle with a plan that has one answers with the first', async () => {
  const again = await it.db.transaction().execute((trx) => createCycle(trx, it.clock, { plan: NTNU, createdBy: 'somebody else' }));
  expect(again).toMatchObject({ created: false, cycle: { cycle_id: it.cycleId, created_by: 'coordinator' } });
});

test('a plan version never changes: the same again is known, another content is refused', async () => {
  const { hash } = await it.db.selectFrom('plans').select('hash').executeTakeFirstOrThrow();
  const stored = { plan: NTNU, hash, texts: {}, source: 'plan' };
  expect(await addPlan(it.db, stored, 1)).toBe('known');
  expect(await addPlan(it.db, { ...stored, hash: 'another' }, 1)).toBe('differs');
});

test('every response unit stands on the nearest list above it, and those without a list start with the cycle', () => {
  const org = organisation([...UNITS, unit('IE-LAB', 'IE', 4, true)], []);
  const { proposed, unlisted } = proposedUnits(NTNU, org);
  expect(Object.fromEntries(proposed)).toEqual({ IDI: ['IDI'], IMF: ['IMF-A', 'IMF-B'], ADM: ['ADM'] });
  expect([...unlisted]).toEqual(['IE-LAB']);
});
