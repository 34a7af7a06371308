import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { countRuns } from '../../bench/history-counts.ts';
import { undecidedBefore } from '../../db/follow-up.repository.ts';
import { ensureCycle } from '../../worker/cycles.ts';
import { reconcile } from '../../worker/reconciler.ts';
import { cycleWorkflowId, unitWorkflowId } from '../../workflows/ids.ts';
import { DAY } from '../support/follow-up-run.ts';
import { NTNU } from '../support/plans.ts';
import { startedCycle, type Fixture } from '../support/record.ts';
import { temporalCycle, type TemporalCycle } from '../support/temporal-cycle.ts';
import { startTimeSkipping } from '../support/temporal.ts';

let env: TestWorkflowEnvironment;
let fixture: Fixture;
let cycle: TemporalCycle;
beforeAll(async () => {
  env = await startTimeSkipping();
});
afterAll(() => env.teardown());
beforeEach(async () => {
  fixture = await startedCycle();
  cycle = await temporalCycle(env, fixture);
});
afterEach(() => fixture.close());

/** Waits, in real time, until the record has decided all that is due by the server's clock. */
async function quiet(): Promise<void> {
  for (;;) {
    await reconcile(cycle.dependencies, await env.currentTimeMs());
    const now = await cycle.clock.now(fixture.db);
    const unlaunched = await fixture.db
      .selectFrom('follow_ups')
      .select('unit_id')
      .where('workflow_started_at', 'is', null)
      .where('closed', '=', false)
      .execute();
    if (unlaunched.length === 0 && (await undecidedBefore(fixture.db, now)).length === 0) return;
    await env.sleep(10);
  }
}

async function playTo(planAt: number, step = 2 * DAY): Promise<void> {
  for (let now = await cycle.clock.now(fixture.db); now < planAt; now = await cycle.clock.now(fixture.db)) {
    await env.sleep(Math.min(step, planAt - now + 1));
    await quiet();
  }
}

describe('the model cycle on the real record', () => {
  it('[NT-002] plays all its years unattended: every duty written ends, each at its own instant, and everything closes', async () => {
    await cycle.worker.runUntil(async () => {
      await ensureCycle(env.client, fixture.cycleId, { taskQueue: cycle.worker.options.taskQueue });
      await playTo(NTNU.closesAt + DAY);
      await env.client.workflow.getHandle(cycleWorkflowId(fixture.cycleId)).result();
    });

    const { db } = fixture;
    const followUps = await db.selectFrom('follow_ups').selectAll().execute();
    // Three levels from the start; two sections, and two units of the levels above, as response units when their lists were taken as proposed.
    expect(followUps.map((row) => row.unit_id).sort()).toEqual(['ADM', 'IDI', 'IE', 'IMF', 'IMF-A', 'IMF-B', 'NTNU']);
    expect(followUps.filter((row) => !row.closed)).toEqual([]);
    const open = await db.selectFrom('duties').select(['key', 'status']).where('end_kind', 'is', null).execute();
    expect(open).toEqual([]);

    // Alarms rang when they should: no clock item was recorded a minute after its instant.
    const late = await sql<{ type: string; lag: number }>`
      select type, recorded_at - at as lag from facts where body ->> 'commandId' is null and recorded_at - at > 60000`.execute(db);
    expect(late.rows).toEqual([]);

    const steps = await db.selectFrom('cycle_steps').selectAll().orderBy('reached_at').execute();
    expect(steps.map((step) => step.name)).toEqual([
      'started',
      'surveyOpens',
      'unitListsConfirmed',
      'surveyCloses',
      'reports',
      'snapshot:P4.tertialReport',
      'snapshot:P4.hseMapping',
      'closed',
    ]);
    expect(await db.selectFrom('snapshots').select('duty').orderBy('as_of').execute()).toEqual([
      { duty: 'P4.tertialReport' },
      { duty: 'P4.hseMapping' },
    ]);
    expect((await db.selectFrom('cycles').select('closed_at').executeTakeFirstOrThrow()).closed_at).toBeGreaterThanOrEqual(NTNU.closesAt);

    const workflowId = unitWorkflowId(fixture.cycleId, 'IMF-A');
    const last = await env.client.workflow.getHandle(workflowId).describe();
    expect(last.status.name).toBe('COMPLETED');
  });
});
