import { setTimeout as pause } from 'node:timers/promises';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { undecidedBefore } from '../../db/follow-up.repository.ts';
import type { CompiledPlan } from '../../domain/plan.ts';
import { ensureCycle } from '../../worker/cycles.ts';
import { reconcile } from '../../worker/reconciler.ts';
import { cycleWorkflowId, unitWorkflowId } from '../../workflows/ids.ts';
import { DAY } from '../support/follow-up-run.ts';
import { on } from '../support/play.ts';
import { NTNU } from '../support/plans.ts';
import { startedCycle, type Fixture } from '../support/record.ts';
import { temporalCycle, type TemporalCycle } from '../support/temporal-cycle.ts';
import { startTimeSkipping } from '../support/temporal.ts';

let env: TestWorkflowEnvironment;
let fixture: Fixture;
let cycle: TemporalCycle;
// A server of its own for each test: on a shared one, time would wait for what other tests left behind.
beforeEach(async () => {
  env = await startTimeSkipping();
  fixture = await startedCycle();
  cycle = await temporalCycle(env, fixture, { nudges: false });
});
afterEach(async () => {
  await env.teardown();
  await fixture.close();
});

/**
 * Waits, in real time, until the record has decided all that is due by the server's clock. The reconciler alone tells units of each
 * other, and only when they sleep: an update that meets a run at its end would confuse the test server, though not the real one.
 */
async function quiet(): Promise<void> {
  const { db } = fixture;
  for (;;) {
    const now = await cycle.clock.now(db);
    const due = await db.selectFrom('follow_ups').select('unit_id').where('closed', '=', false).where('next_at', '<', now).execute();
    if (due.length === 0) {
      await pause(25);
      const { nudged, started, advanced } = await reconcile(cycle.dependencies, await env.currentTimeMs());
      if (nudged + started + advanced === 0 && (await undecidedBefore(db, now)).length === 0) return;
    }
    await pause(10);
  }
}

async function playTo(planAt: number, step = 4 * DAY): Promise<void> {
  for (let now = await cycle.clock.now(fixture.db); now < planAt; now = await cycle.clock.now(fixture.db)) {
    await env.sleep(Math.min(step, planAt - now + 1));
    await quiet();
  }
}

describe('the model cycle on the real record', () => {
  it('[AT-1][NT-002] plays all its years unattended: every duty written ends, each at its own instant, and everything closes', async () => {
    await cycle.run(async () => {
      await ensureCycle(env.client, fixture.cycleId, { taskQueue: cycle.taskQueue });
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

  it('[AT-13] goes on when the rules change under running units: dates moved, a duty closed earlier', async () => {
    const changed: CompiledPlan = {
      ...NTNU,
      duties: NTNU.duties.map((duty) => (typeof duty.hardEnd === 'number' ? { ...duty, hardEnd: duty.hardEnd - 20 * DAY } : duty)),
      closesAt: NTNU.closesAt - 45 * DAY,
    };
    let inForce = NTNU;
    const plans = { get: () => Promise.resolve(inForce) };
    const { run, taskQueue, dependencies } = await temporalCycle(env, fixture, { clock: cycle.clock, plans, nudges: false });
    cycle = { ...cycle, dependencies };
    await run(async () => {
      await ensureCycle(env.client, fixture.cycleId, { taskQueue });
      await playTo(on(NTNU, '2024-03-01'));
      inForce = changed;
      await playTo(changed.closesAt + DAY);
      await env.client.workflow.getHandle(cycleWorkflowId(fixture.cycleId)).result();
    });

    const followUps = await fixture.db.selectFrom('follow_ups').selectAll().execute();
    expect(followUps.filter((row) => !row.closed)).toEqual([]);
    const open = await fixture.db.selectFrom('duties').select('key').where('end_kind', 'is', null).execute();
    expect(open).toEqual([]);
    for (const { unit_id: unitId } of followUps) {
      const workflow = await env.client.workflow.getHandle(unitWorkflowId(fixture.cycleId, unitId)).describe();
      expect(workflow.status.name, unitId).toBe('COMPLETED');
    }
  });
});
