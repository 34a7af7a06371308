import { afterEach, beforeEach, expect, test } from 'vitest';
import { createSnapshotActivities, SnapshotTooEarlyError } from '../../activities/snapshot.activities.ts';
import { storedPlans } from '../../db/plan.repository.ts';
import { findSnapshot, snapshotCounts } from '../../db/snapshot.repository.ts';
import { on } from '../support/play.ts';
import { NTNU } from '../support/plans.ts';
import { startedCycle, type Fixture } from '../support/record.ts';

const DUTY = 'P4.tertialReport';
const TERTIAL = NTNU.snapshots.find((snapshot) => snapshot.duty === DUTY)?.asOf ?? NaN;

let it: Fixture;
let told: string[];
beforeEach(async () => {
  it = await startedCycle();
  told = [];
  await it.advanceAll();
  await it.send('IMF', '2023-09-01', 'localCoordinator', { type: 'confirmResponseUnits', duty: 'P1.responseUnitList', units: ['IMF-A'] });
  await it.advanceAll('2023-11-06');
  await it.reportsArrive('2024-01-22');
  await it.advanceAll('2024-08-15');
});
afterEach(() => it.close());

const take = (patience = 0) =>
  createSnapshotActivities({
    db: it.db,
    clock: it.clock,
    plans: storedPlans(it.db),
    patience,
    nudge: (ids) => told.push(...ids),
  }).takeSnapshots({
    cycleId: it.cycleId,
    duty: DUTY,
  });

async function countsOf(unitId: string) {
  const snapshot = await findSnapshot(it.db, it.cycleId, DUTY);
  return snapshotCounts(it.db, snapshot?.snapshot_id ?? '', [unitId]);
}

test('a snapshot waits until every unit has decided what happened before its instant', async () => {
  it.clock.at = TERTIAL + 1;
  await it.write('IMF-A', '2024-08-30', 'unitManager', {
    type: 'recordMeeting',
    duty: 'P4.evaluationMeeting1',
    meeting: { occurredOn: '2024-08-29' },
  });
  it.clock.at = TERTIAL + 1;
  await expect(take()).rejects.toThrow(SnapshotTooEarlyError);
  await it.advanceAll();
  expect(await take()).toEqual({ taken: 2 });
  const counts = await countsOf('IE');
  expect(counts).toContainEqual({ unit_id: 'IE', duty_key: 'P4.evaluationMeeting1', phase: 'implement', status: 'fulfilledLate', n: 1 });
});

test('a snapshot is refused before its instant has come', async () => {
  it.clock.at = TERTIAL - 1;
  await expect(take()).rejects.toThrow(SnapshotTooEarlyError);
});

test('[NT-071] the tertial counts stand unchanged whatever happens later, per level-2 unit', async () => {
  it.clock.at = TERTIAL + 1;
  await it.advanceAll();
  await take();
  const [faculty, department] = [await countsOf('IE'), await countsOf('ADM')];
  expect(faculty).toContainEqual(expect.objectContaining({ duty_key: 'P3.followUpMeeting', status: 'late', n: 2 }));
  expect(department).toContainEqual(expect.objectContaining({ duty_key: 'P3.followUpMeeting', status: 'late', n: 1 }));
  await it.send('IMF-A', '2024-09-10', 'unitManager', {
    type: 'recordMeeting',
    duty: 'P3.followUpMeeting',
    meeting: { occurredOn: '2024-08-29' },
  });
  expect(await take()).toEqual({ taken: 0 });
  expect(await countsOf('IE')).toEqual(faculty);
});

test('the follow-ups that owe the report are told of the snapshot', async () => {
  it.clock.at = TERTIAL + 1;
  await it.advanceAll();
  await take();
  expect(told.sort()).toEqual([(await it.followUp('IE')).follow_up_id, (await it.followUp('ADM')).follow_up_id].sort());
  await it.advanceAll('2024-09-02');
  const facts = await it.db.selectFrom('facts').select('duty').where('type', '=', 'snapshotTaken').execute();
  expect(facts).toEqual([{ duty: DUTY }, { duty: DUTY }]);
});

test('a frozen snapshot cannot be rewritten', async () => {
  it.clock.at = TERTIAL + 1;
  await it.advanceAll();
  await take();
  await expect(it.db.deleteFrom('snapshot_rows').execute()).rejects.toThrow('append-only');
  expect(on(NTNU, '2024-09-01 00:00')).toBe(TERTIAL);
});
