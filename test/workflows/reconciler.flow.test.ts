import { Client, Connection } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findCommand } from '../../db/command.repository.ts';
import { cycleSteps } from '../../db/cycle.repository.ts';
import type { Database } from '../../db/database.ts';
import { ensureCycle } from '../../worker/cycles.ts';
import { reconcile } from '../../worker/reconciler.ts';
import { NoSuchCycleError, resumeCycles } from '../../worker/resume.ts';
import { cycleWorkflowId, unitWorkflowId } from '../../workflows/ids.ts';
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
  // Nobody is told anything: what is found, the reconciler finds.
  cycle = await temporalCycle(env, fixture, { nudges: false });
});
afterEach(async () => {
  await env.teardown();
  await fixture.close();
});

/** Fifteen seconds pass in no time; what was written just now counts as waiting. */
const impatient = () => ({ ...cycle.dependencies, undecidedFor: -1000 });
const now = () => env.currentTimeMs();
const handleOf = (unitId: string) => env.client.workflow.getHandle(unitWorkflowId(fixture.cycleId, unitId));

/** The same however often a fresh run began since. */
async function firstRunOf(unitId: string): Promise<string | null | undefined> {
  const { events } = await handleOf(unitId).fetchHistory();
  return events?.[0]?.workflowExecutionStartedEventAttributes?.firstExecutionRunId;
}

async function unstarted(db: Database): Promise<string[]> {
  const rows = await db.selectFrom('follow_ups').select('unit_id').where('workflow_started_at', 'is', null).execute();
  return rows.map((row) => row.unit_id);
}

/** Looks again until it holds; what is waited for happens in another process. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await env.sleep(10);
}
const allDecided = async () =>
  (await fixture.db.selectFrom('commands').select('command_id').where('verdict', 'is', null).execute()).length === 0;

const writeList = () =>
  fixture.write('IDI', '2023-08-02', 'unitManager', { type: 'sendResponseUnits', duty: 'P1.responseUnitList', units: ['IDI'] });

describe('the reconciler', () => {
  it('starts what has a row and no workflow, once', async () => {
    await cycle.run(async () => {
      expect(await reconcile(cycle.dependencies, await now())).toMatchObject({ started: 5 });
      expect(await unstarted(fixture.db)).toEqual([]);
      await until(allDecided);
      expect(await reconcile(cycle.dependencies, await now())).toMatchObject({ started: 0, nudged: 0, advanced: 0 });
    });
  });

  it('has a command decided whose update never arrived', async () => {
    await cycle.run(async () => {
      await reconcile(cycle.dependencies, await now());
      await until(allDecided);
      const command = await writeList();
      // Fifteen seconds have to pass first.
      expect(await reconcile(cycle.dependencies, Date.now())).toMatchObject({ nudged: 0 });
      expect(await reconcile(impatient(), Date.now())).toMatchObject({ nudged: 1 });
      await until(async () => (await findCommand(fixture.db, command))?.verdict != null);
      expect((await findCommand(fixture.db, command))?.verdict).toMatchObject({ accepted: true });
    });
  });

  it('decides itself where the workflow has ended', async () => {
    await cycle.run(async () => {
      await reconcile(cycle.dependencies, await now());
      await until(allDecided);
      await handleOf('IDI').terminate('a test');
      const command = await writeList();
      expect(await reconcile(impatient(), Date.now())).toMatchObject({ advanced: 1, nudged: 0 });
      expect((await findCommand(fixture.db, command))?.verdict).toMatchObject({ accepted: true });
    });
  });

  it('says so when Temporal does not answer, and goes on', async () => {
    const connection = Connection.lazy({ address: '127.0.0.1:1', connectTimeout: 100 });
    const client = new Client({ connection });
    try {
      const outcome = await client.withDeadline(Date.now() + 500, () => reconcile({ ...cycle.dependencies, client }, Date.now()));
      expect(outcome).toMatchObject({ unanswered: 5, started: 0 });
      expect(await unstarted(fixture.db)).toHaveLength(5);
    } finally {
      await connection.close();
    }
  });

  it('starts a cycle’s own workflow when a step is overdue and nobody takes it', async () => {
    await cycle.run(async () => {
      expect(await reconcile(cycle.dependencies, (await now()) + 16_000)).toMatchObject({ cycles: 1 });
      await until(async () => (await cycleSteps(fixture.db, fixture.cycleId)).some((step) => step.name === 'started'));
      expect((await env.client.workflow.getHandle(cycleWorkflowId(fixture.cycleId)).describe()).status.name).toBe('RUNNING');
    });
  });
});

describe('cycle resume', () => {
  it('starts every open follow-up, the cycle and the post again on a server that knows nothing, and says how many', async () => {
    await cycle.run(async () => {
      await ensureCycle(env.client, fixture.cycleId, { taskQueue: cycle.taskQueue });
      await until(async () => (await unstarted(fixture.db)).length === 0 && (await allDecided()));
    });
    const command = await writeList();

    const empty = await startTimeSkipping();
    try {
      const again = await temporalCycle(empty, fixture);
      const taskQueue = again.taskQueue;
      await again.run(async () => {
        const port = { db: fixture.db, client: empty.client, taskQueue };
        expect(await resumeCycles(port)).toEqual({ cycles: 1, followUps: 5 });
        // The command that came while Temporal was gone is decided at the first look.
        for (;;) {
          if ((await findCommand(fixture.db, command))?.verdict) break;
          await empty.sleep(10);
        }
        for (const unitId of ['NTNU', 'IE', 'IDI', 'IMF', 'ADM']) {
          const found = await empty.client.workflow.getHandle(unitWorkflowId(fixture.cycleId, unitId)).describe();
          expect(found.status.name).toBe('RUNNING');
        }
        expect((await empty.client.workflow.getHandle('post-office').describe()).status.name).toBe('RUNNING');
        // Twice is once.
        expect(await resumeCycles(port, fixture.cycleId)).toEqual({ cycles: 1, followUps: 5 });
        await empty.client.workflow.getHandle('post-office').terminate();
      });
    } finally {
      await empty.teardown();
    }
  });

  it('names a cycle that is not there', async () => {
    await expect(resumeCycles({ db: fixture.db, client: env.client }, fixture.startInput.cycleId.replace(/^./, 'f'))).rejects.toThrow(
      NoSuchCycleError,
    );
  });
});

describe('launching', () => {
  it('done twice, or after a crash in the middle, starts each follow-up once', async () => {
    await cycle.run(async () => {
      await ensureCycle(env.client, fixture.cycleId, { taskQueue: cycle.taskQueue });
      await until(async () => (await unstarted(fixture.db)).length === 0 && (await allDecided()));
      const before = await firstRunOf('IDI');
      // As if the rows had not been marked before the crash.
      await fixture.db.updateTable('follow_ups').set({ workflow_started_at: null }).execute();
      await env.client.workflow.getHandle(cycleWorkflowId(fixture.cycleId)).executeUpdate('recheck');
      await until(async () => (await unstarted(fixture.db)).length === 0);
      expect(await firstRunOf('IDI')).toBe(before);
    });
  });
});
