import { randomUUID } from 'node:crypto';
import { ApplicationFailure } from '@temporalio/common';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAY } from '../support/follow-up-run.ts';
import { FakeCycle } from '../support/fake-cycle.ts';
import { createTestWorker, startTimeSkipping } from '../support/temporal.ts';

let env: TestWorkflowEnvironment;
beforeAll(async () => {
  env = await startTimeSkipping();
});
afterAll(() => env.teardown());

async function playCycle(play: (cycle: FakeCycle, again: () => Promise<unknown>) => Promise<unknown>): Promise<FakeCycle> {
  const start = await env.currentTimeMs();
  const cycle = new FakeCycle(() => env.currentTimeMs(), start, [
    ['started', 'launch', 0],
    ['unitListsConfirmed', 'launch', 90],
    ['surveyOpens', 'milestone', 97],
    ['surveyCloses', 'milestone', 118],
    ['snapshot:P4.tertialReport', 'snapshot', 400],
    ['closed', 'close', 880],
  ]);
  const worker = await createTestWorker(env, cycle.activities);
  await worker.runUntil(async () => {
    const begin = () =>
      env.client.workflow.start('surveyCycle', {
        workflowId: `cycle/${cycle.cycleId}`,
        taskQueue: worker.options.taskQueue,
        args: [{ cycleId: cycle.cycleId }],
      });
    await begin();
    await play(cycle, begin);
  });
  return cycle;
}

const handleOf = (cycle: FakeCycle) => env.client.workflow.getHandle(`cycle/${cycle.cycleId}`);

describe('a survey cycle', () => {
  it('[NT-002] takes its steps in order, each when it comes, over two years', async () => {
    const cycle = await playCycle((cycle) => handleOf(cycle).result());
    expect(cycle.log.map(({ what, day }) => `${String(Math.floor(day))} ${what}`)).toEqual([
      '0 launch',
      '0 note started',
      '90 launch',
      '90 note unitListsConfirmed',
      '97 note surveyOpens',
      '118 note surveyCloses',
      '400 snapshot P4.tertialReport',
      '400 note snapshot:P4.tertialReport',
      '880 note closed',
    ]);
  });

  it('follows a date that is moved, when it is told to read its steps again', async () => {
    const cycle = await playCycle(async (cycle) => {
      await env.sleep(10 * DAY);
      cycle.move('unitListsConfirmed', 20);
      await handleOf(cycle).executeUpdate('recheck');
      await handleOf(cycle).result();
    });
    const noted = cycle.log.find(({ what }) => what === 'note unitListsConfirmed');
    expect(Math.floor(noted?.day ?? 0)).toBe(20);
    // Being told may also mean that units wait to be started.
    expect(cycle.log.filter(({ what }) => what === 'launch').map(({ day }) => Math.floor(day))).toEqual([0, 10, 20]);
  });

  it('goes on where the record stands when Temporal has forgotten it', async () => {
    const cycle = await playCycle(async (cycle, again) => {
      await env.sleep(100 * DAY);
      await handleOf(cycle).terminate();
      await again();
      await handleOf(cycle).result();
    });
    expect(cycle.log.filter(({ what }) => what === 'note surveyOpens')).toHaveLength(1);
    expect(cycle.log.filter(({ what }) => what === 'launch')).toHaveLength(2);
  });

  it('takes a step again whose work was done but not noted', async () => {
    const cycle = await playCycle(async (cycle) => {
      cycle.failOnce('note snapshot:P4.tertialReport', ApplicationFailure.retryable('ECONNREFUSED', 'ECONNREFUSED'));
      await handleOf(cycle).result();
    });
    expect(cycle.log.at(-1)?.what).toBe('note closed');
    expect(cycle.log.filter(({ what }) => what === 'note snapshot:P4.tertialReport')).toHaveLength(1);
  });
});

describe('the post office', () => {
  it('starts its activity anew each time it ends, in a fresh run', async () => {
    const runs: number[] = [];
    let reached: () => void = () => undefined;
    const enough = new Promise<void>((resolve) => (reached = resolve));
    const runPost = ({ minutes }: { minutes: number }) => {
      runs.push(minutes);
      if (runs.length === 3) reached();
      return Promise.resolve({ sent: 0 });
    };
    const office = await createTestWorker(env, {});
    const post = await createTestWorker(env, { runPost }, { taskQueue: 'post' });
    const handle = await env.client.workflow.start('postOffice', {
      workflowId: `post-office-${randomUUID()}`,
      taskQueue: office.options.taskQueue,
    });
    await office.runUntil(
      post.runUntil(async () => {
        await enough;
        await env.client.workflow.getHandle(handle.workflowId).terminate();
      }),
    );
    expect(runs.slice(0, 3)).toEqual([60, 60, 60]);
  });
});
