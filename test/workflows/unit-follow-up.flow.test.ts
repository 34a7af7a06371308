import { randomUUID } from 'node:crypto';
import { WorkflowFailedError, WorkflowUpdateFailedError } from '@temporalio/client';
import { CancelledFailure } from '@temporalio/common';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countRuns } from '../../bench/history-counts.ts';
import { DAY, everyFewDays, playFollowUp, SECOND } from '../support/follow-up-run.ts';
import { startTimeSkipping } from '../support/temporal.ts';

let env: TestWorkflowEnvironment;
beforeAll(async () => {
  env = await startTimeSkipping();
});
afterAll(() => env.teardown());

const judged = (record: { facts: { at: number; judgedAt: number }[] }) => record.facts.map(({ at, judgedAt }) => judgedAt - at);

describe('a follow-up wakes', () => {
  it('at each of its instants for two years, and ends when its duties have', async () => {
    const record = await playFollowUp(
      env,
      (start) => everyFewDays(start, 20, 36),
      ({ handle }) => handle.result(),
    );
    expect(record.facts.map((fact) => fact.what)).toHaveLength(20);
    // In time, and never before it.
    expect(Math.min(...judged(record))).toBeGreaterThanOrEqual(0);
    expect(Math.max(...judged(record))).toBeLessThan(5 * SECOND);
  });

  it('at the new instant when a command moves it, earlier or later', async () => {
    const record = await playFollowUp(
      env,
      (start) => [{ at: start + 20 * DAY }],
      async ({ record, send, start, handle }) => {
        await env.sleep(5 * DAY);
        record.plan([{ at: start + 10 * DAY }, { at: start + 300 * DAY }]);
        await send();
        await env.sleep(10 * DAY);
        record.plan([{ at: start + 400 * DAY }]);
        await send();
        await handle.result();
      },
    );
    const wakes = record.facts.filter((fact) => fact.what.startsWith('wake'));
    expect(wakes.map((fact) => Math.round((fact.judgedAt - record.facts[0]!.judgedAt) / DAY))).toEqual([5, 395]);
  });

  it('a few times only when its clock runs ahead of the record’s', async () => {
    const record = await playFollowUp(
      env,
      (start) => everyFewDays(start, 3, 10),
      ({ handle }) => handle.result(),
      { clock: async () => (await env.currentTimeMs()) - 10 * SECOND },
    );
    expect(record.facts).toHaveLength(3);
    expect(Math.min(...judged(record))).toBeGreaterThanOrEqual(0);
    expect(record.calls).toBeLessThan(40);
  });
});

describe('a command', () => {
  it('is decided once, whether it comes before, after or together with a wake', async () => {
    const ids = Array.from({ length: 6 }, () => randomUUID());
    const record = await playFollowUp(
      env,
      (start) => everyFewDays(start, 3, 10),
      async ({ record, send, ask, handle }) => {
        expect(await send(ids[0])).toBe('accepted');
        record.write(ids[1]!);
        record.write(ids[2]!);
        // Sent while the clock runs over the first wake.
        await Promise.all([env.sleep(10 * DAY), ask(ids[1]), ask(ids[2])]);
        expect(await send(ids[3])).toBe('accepted');
        await env.sleep(10 * DAY);
        expect(await Promise.all([send(ids[4]), send(ids[5])])).toEqual(['accepted', 'accepted']);
        await handle.result();
      },
    );
    expect(
      record.facts
        .filter((fact) => fact.what.startsWith('command'))
        .map((fact) => fact.what.slice(8))
        .sort(),
    ).toEqual(ids.sort());
    expect(record.facts.filter((fact) => fact.what.startsWith('wake'))).toHaveLength(3);
  });

  it('sent twice is one command: under the same update id, under another, and after its verdict', async () => {
    const id = randomUUID();
    const record = await playFollowUp(
      env,
      (start) => everyFewDays(start, 2, 10),
      async ({ record, ask, handle }) => {
        record.write(id);
        expect(await Promise.all([ask(id), ask(id), ask(id, randomUUID())])).toEqual(['accepted', 'accepted', 'accepted']);
        expect(await ask(id, randomUUID())).toBe('accepted');
        await handle.result();
      },
    );
    expect(record.facts.filter((fact) => fact.what === `command ${id}`)).toHaveLength(1);
  });

  it('that is refused gets an answer, not a failure; one without a row is unknown', async () => {
    await playFollowUp(
      env,
      (start) => everyFewDays(start, 1, 10),
      async ({ send, ask, handle }) => {
        expect(await send(randomUUID(), { refuse: true })).toBe('refused');
        expect(await ask(randomUUID())).toBe('unknown');
        await handle.result();
      },
    );
  });

  it.each([[42], ['not an id'], [null]])('named %j does not get in', async (commandId) => {
    await playFollowUp(
      env,
      (start) => everyFewDays(start, 1, 10),
      async ({ ask, record, handle }) => {
        await expect(ask(commandId, randomUUID())).rejects.toThrow(WorkflowUpdateFailedError);
        expect(record.calls).toBe(1);
        await handle.result();
      },
    );
  });

  it('that comes while the follow-up closes is answered before it ends', async () => {
    await playFollowUp(
      env,
      (start) => everyFewDays(start, 1, 1),
      async ({ record, ask, handle }) => {
        const late = randomUUID();
        let answer: Promise<unknown> | undefined;
        record.afterCommit = async (call) => {
          if (call !== 2) return;
          record.write(late);
          answer = ask(late);
          // The decision that closes is not reported before the update has reached the server.
          await handle.describe();
        };
        await handle.result();
        expect(await answer).toBe('accepted');
      },
    );
  });
});

describe('an outage', () => {
  it('of the record ends by itself: nothing is lost and the history stays short', async () => {
    const record = await playFollowUp(
      env,
      (start) => everyFewDays(start, 3, 10),
      async ({ handle, firstRunId }) => {
        await handle.result();
        const runs = await countRuns(env.client, handle.workflowId, firstRunId);
        expect(Math.max(...runs.map((run) => run.events))).toBeLessThanOrEqual(60);
      },
      {
        record: (record) => {
          record.beforeCommit = (call) => {
            if (call >= 2 && call <= 12) throw new Error('connection refused');
          };
        },
      },
    );
    expect(record.facts).toHaveLength(3);
  });

  it('between decision and answer changes nothing: what was decided is not decided again', async () => {
    const id = randomUUID();
    const record = await playFollowUp(
      env,
      (start) => everyFewDays(start, 2, 10),
      async ({ send, handle }) => {
        expect(await send(id)).toBe('accepted');
        await handle.result();
      },
      {
        record: (record) => {
          record.afterCommit = (call) => {
            if (call % 2 === 1) throw new Error('the reply was lost');
          };
        },
      },
    );
    expect(record.facts).toHaveLength(3);
  });
});

describe('a fresh run', () => {
  it('begins before each long sleep, so that no run is long, and loses no wake or command', async () => {
    const record = await playFollowUp(
      env,
      (start) => everyFewDays(start, 20, 36).map((wake, index) => ({ ...wake, renew: index % 2 === 0 })),
      async ({ send, handle, firstRunId }) => {
        for (let i = 0; i < 4; i += 1) {
          await env.sleep(3.5 * 36 * DAY);
          expect(await send()).toBe('accepted');
        }
        await handle.result();
        const runs = await countRuns(env.client, handle.workflowId, firstRunId);
        expect(runs.length).toBeGreaterThan(8);
        expect(Math.max(...runs.map((run) => run.events))).toBeLessThanOrEqual(60);
      },
    );
    expect(record.facts).toHaveLength(24);
  });

  it('begins after some five hundred events, even if nothing but commands comes', async () => {
    await playFollowUp(
      env,
      (start) => [{ at: start + 700 * DAY }],
      async ({ send, handle, firstRunId, record }) => {
        for (let i = 0; i < 90; i += 1) expect(await send()).toBe('accepted');
        await handle.result();
        const runs = await countRuns(env.client, handle.workflowId, firstRunId);
        expect(runs.length).toBeGreaterThan(1);
        expect(record.facts).toHaveLength(91);
      },
    );
  });
});

describe('an operator', () => {
  it('sees phase, whom it waits for and the next date, and that they change', async () => {
    await playFollowUp(
      env,
      (start) => [
        {
          at: start + DAY,
          shown: { phase: 'prepare', waitingOn: 'safetyRepresentative', nextDuty: 'P1.preparationForm', nextAt: start + 2 * DAY },
        },
        { at: start + 2 * DAY, shown: { phase: 'survey', waitingOn: null } },
        { at: start + 2 * DAY + 30 * SECOND },
      ],
      async ({ handle, start }) => {
        await env.sleep(1.5 * DAY);
        expect((await handle.describe()).typedSearchAttributes.getAll()).toMatchObject(
          expect.arrayContaining([
            { key: { name: 'Phase', type: 'KEYWORD' }, value: 'prepare' },
            { key: { name: 'WaitingOn', type: 'KEYWORD' }, value: 'safetyRepresentative' },
            { key: { name: 'NextDueAt', type: 'DATETIME' }, value: new Date(start + 2 * DAY) },
          ]),
        );
        await env.sleep(0.5 * DAY + 10 * SECOND);
        const names = (await handle.describe()).typedSearchAttributes.getAll().map(({ key, value }) => `${key.name} ${String(value)}`);
        expect(names).toContain('Phase survey');
        expect(names.filter((name) => name.startsWith('WaitingOn'))).toEqual([]);
        expect(await handle.query('__temporal_workflow_metadata')).toMatchObject({
          currentDetails: expect.stringContaining('phase: survey'),
        });
        expect(await handle.query('status')).toMatchObject({ undecided: 0, shown: { phase: 'survey' } });
        await handle.result();
      },
    );
  });

  it('can cancel a follow-up: it ends as cancelled, and who waits is told that no answer came', async () => {
    await playFollowUp(
      env,
      (start) => everyFewDays(start, 2, 10),
      async ({ record, ask, handle }) => {
        // Asked while it begins, the question would be answered with its first look, and there would be no other.
        await expect.poll(() => record.calls, { timeout: 30_000 }).toBeGreaterThan(0);
        let wentIn: () => void = () => undefined;
        const inFlight = new Promise<void>((resolve) => (wentIn = resolve));
        record.beforeCommit = () => {
          wentIn();
          throw new Error('the database is away');
        };
        const waiting = ask(randomUUID());
        await inFlight;
        await handle.cancel();
        const failure = await handle.result().catch((error: unknown) => error);
        expect(failure).toBeInstanceOf(WorkflowFailedError);
        expect((failure as WorkflowFailedError).cause).toBeInstanceOf(CancelledFailure);
        expect(await waiting).toBe('unknown');
      },
    );
  });
});
