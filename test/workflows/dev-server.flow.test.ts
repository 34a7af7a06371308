import { randomUUID } from 'node:crypto';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import type { WorkerOptions } from '@temporalio/worker';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countRuns } from '../../bench/history-counts.ts';
import { dataConverter, newCodecKeys } from '../../platform/codec.ts';
import { buildWorkflowBundle } from '../../worker/bundle.ts';
import { followUpsOptions } from '../../worker/options.ts';
import { TASK_QUEUES } from '../../workflows/ids.ts';
import { FakeRecord } from '../support/fake-record.ts';
import { DAY, playFollowUp } from '../support/follow-up-run.ts';
import { createTestWorker, startDevServer } from '../support/temporal.ts';

const codecKeys = newCodecKeys();
const encrypted = dataConverter(codecKeys);
let env: TestWorkflowEnvironment;
beforeAll(async () => {
  env = await startDevServer(encrypted);
  const { path } = await buildWorkflowBundle();
  const {
    activities: _,
    connection: __,
    ...options
  } = followUpsOptions({ connection: env.nativeConnection, namespace: 'default', codecKeys }, path, {});
  worker = options;
});
afterAll(() => env.teardown());

/** The product's own options, so that what is measured is what runs. */
let worker: Partial<WorkerOptions>;
const SOON = 300;

async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    await env.sleep(20);
  }
}

describe('on the real server, encrypted', () => {
  it('a sleeping unit is one event of at most a kilobyte, and a command wakes it at once', async () => {
    await playFollowUp(
      env,
      (start) => [
        {
          at: start + SOON,
          renew: true,
          shown: { phase: 'prepare', waitingOn: 'safetyRepresentative', nextDuty: 'P1.preparationForm', nextAt: start + 40 * DAY },
        },
        { at: start + 40 * DAY },
      ],
      async ({ handle, firstRunId, send, record }) => {
        const asleep = await until(async () => {
          const description = await handle.describe();
          return description.runId === firstRunId ? undefined : description;
        });
        expect(asleep.historyLength).toBe(1);
        expect(asleep.historySize).toBeLessThanOrEqual(1024);
        expect(await send()).toBe('accepted');
        expect(record.facts.map((fact) => fact.what.split(' ')[0])).toEqual(['wake', 'command']);
        await handle.terminate();
      },
      { worker },
    );
  });

  it('a worker with other rules goes on where one stopped: dates moved, the end earlier, nothing decided twice', async () => {
    const start = Date.now();
    const record = new FakeRecord(Date.now, [{ at: start + SOON }, { at: start + DAY }, { at: start + 2 * DAY }]);
    const activities = { advanceFollowUp: record.advanceFollowUp };
    const first = await createTestWorker(env, activities, worker);
    const handle = await env.client.workflow.start('unitFollowUp', {
      workflowId: `unit/${randomUUID()}/a`,
      taskQueue: TASK_QUEUES.followUps,
      args: [{ followUpId: randomUUID() }],
    });
    await first.runUntil(until(() => Promise.resolve(record.facts.length > 0 || undefined)));
    // What was decided stands in the history; what is to come, the new rules say.
    record.plan([{ at: Date.now() + 2 * SOON }]);
    // Nobody is there when the update is sent; the next worker finds it.
    const id = randomUUID();
    record.write(id);
    const answer = handle.executeUpdate('submit', { args: [id], updateId: id });
    const second = await createTestWorker(env, activities, worker);
    await second.runUntil(async () => {
      expect(await answer).toBe('accepted');
      await handle.result();
    });
    expect(record.facts).toHaveLength(3);
    expect(await countRuns(env.client, handle.workflowId, handle.firstExecutionRunId)).toHaveLength(1);
  });

  it('commands that come at the very instant at which a run begins are neither lost nor doubled', async () => {
    const apart = 1_300;
    await playFollowUp(
      env,
      (start) => [1, 2, 3, 4, 5, 6].map((n) => ({ at: start + n * apart, renew: n < 6 })),
      async ({ send, handle, start, record }) => {
        const sent: Promise<string>[] = [];
        for (const n of [2, 3, 4, 5]) {
          // From shortly before to shortly after, ten milliseconds apart.
          for (const early of [30, 20, 10, 0, -10]) {
            await env.sleep(Math.max(0, start + n * apart - early - Date.now()));
            sent.push(send());
          }
        }
        expect(new Set(await Promise.all(sent))).toEqual(new Set(['accepted']));
        await handle.result();
        expect(record.facts.filter((fact) => fact.what.startsWith('command'))).toHaveLength(20);
        expect(record.facts.filter((fact) => fact.what.startsWith('wake'))).toHaveLength(6);
      },
      { worker },
    );
  });

  it('an operator finds units by what they wait for', async () => {
    const waitingOn = `party-${randomUUID().slice(0, 8)}`;
    await playFollowUp(
      env,
      (start) => [{ at: start, shown: { phase: 'develop', waitingOn } }, { at: start + DAY }],
      async ({ handle }) => {
        const found = await until(async () => {
          for await (const one of env.client.workflow.list({ query: `WaitingOn = '${waitingOn}' and ExecutionStatus = 'Running'` }))
            return one;
          return undefined;
        });
        expect(found.workflowId).toBe(handle.workflowId);
        await handle.terminate();
      },
      { worker },
    );
  });

  it('what failed in an activity does not stand in the history', async () => {
    const secret = 'kari.nordmann@example.org';
    await playFollowUp(
      env,
      (start) => [{ at: start }],
      async ({ handle }) => {
        await handle.result();
        const history = JSON.stringify(await handle.fetchHistory(), (_, value: unknown) =>
          value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
        );
        expect(history).toContain('"attempt":2');
        expect(history).not.toContain(secret);
      },
      {
        worker,
        record: (record) => {
          record.beforeCommit = (call) => {
            if (call <= 5) throw new Error(`Key (email)=(${secret}) exists`);
          };
        },
      },
    );
  });
});
