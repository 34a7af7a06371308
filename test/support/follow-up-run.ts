import { randomUUID } from 'node:crypto';
import type { WorkflowHandle } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import type { WorkerOptions } from '@temporalio/worker';
import type { SubmitVerdict } from '../../workflows/messages.ts';
import { ATTRIBUTES, unitWorkflowId } from '../../workflows/ids.ts';
import { FakeRecord, type FakeCommand, type PlannedWake } from './fake-record.ts';
import { createTestWorker } from './temporal.ts';

export const SECOND = 1_000;
export const DAY = 24 * 3600 * SECOND;

export interface FollowUpRunning {
  record: FakeRecord;
  handle: WorkflowHandle;
  firstRunId: string;
  /** When the follow-up was started, by the server's clock. */
  start: number;
  /** Writes the row, then asks, as the api does. */
  send(commandId?: string, command?: Partial<Pick<FakeCommand, 'refuse' | 'shown'>>): Promise<SubmitVerdict>;
  /** Asks without writing anything. */
  ask(commandId: unknown, updateId?: string): Promise<SubmitVerdict>;
}

/** Plays one follow-up on a record in memory for as long as `play` takes; the worker is stopped afterwards. */
export async function playFollowUp(
  env: TestWorkflowEnvironment,
  wakesFrom: (start: number) => PlannedWake[],
  play: (running: FollowUpRunning) => Promise<unknown>,
  options: { worker?: Partial<WorkerOptions>; clock?: () => Promise<number>; record?: (record: FakeRecord) => void } = {},
): Promise<FakeRecord> {
  const record = new FakeRecord(options.clock ?? (() => env.currentTimeMs()), []);
  options.record?.(record);
  const worker = await createTestWorker(env, { advanceFollowUp: record.advanceFollowUp }, options.worker);
  const start = await env.currentTimeMs();
  record.plan(wakesFrom(start));
  const [cycleId, unitId] = [randomUUID(), `unit-${randomUUID().slice(0, 8)}`];
  await worker.runUntil(async () => {
    const workflowId = unitWorkflowId(cycleId, unitId);
    const started = await env.client.workflow.start('unitFollowUp', {
      workflowId,
      taskQueue: worker.options.taskQueue,
      args: [{ followUpId: randomUUID() }],
      typedSearchAttributes: [
        { key: ATTRIBUTES.cycleId, value: cycleId },
        { key: ATTRIBUTES.unitId, value: unitId },
      ],
    });
    // The handle from the start is bound to the first run; a follow-up is a chain of them.
    const handle = env.client.workflow.getHandle(workflowId);
    const ask: FollowUpRunning['ask'] = (commandId, updateId = String(commandId)) =>
      handle.executeUpdate<SubmitVerdict, [unknown]>('submit', { args: [commandId], updateId });
    await play({
      record,
      handle,
      firstRunId: started.firstExecutionRunId,
      start,
      ask,
      send: (commandId = randomUUID(), command = {}) => {
        record.write(commandId, command);
        return ask(commandId);
      },
    });
  });
  return record;
}

/** `n` wakes, `days` apart. */
export function everyFewDays(start: number, n: number, days: number): PlannedWake[] {
  return Array.from({ length: n }, (_, index) => ({ at: start + (index + 1) * days * DAY }));
}
