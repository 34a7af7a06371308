import { randomUUID } from 'node:crypto';
import { ApplicationFailure } from '@temporalio/common';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import type { DeliveryState } from '../../domain/archive.ts';
import { FakeCycle } from '../support/fake-cycle.ts';
import { DAY, playFollowUp, type FollowUpRunning } from '../support/follow-up-run.ts';
import type { FakeRecord, PlannedWake } from '../support/fake-record.ts';
import { createTestWorker } from '../support/temporal.ts';

interface RunOf {
  workflowId: string;
  runId: string;
}

export interface Story {
  file: string;
  workflow: string;
  proves: string;
  /** Plays it on a real server to its end and says which run to keep. */
  play(env: TestWorkflowEnvironment, taskQueue: string): Promise<RunOf>;
}

const SOON = 400;
/** Recorded histories are replayed without a codec, so that everybody can see that there is nothing in them. */
const OPTIONS = {
  workerDeploymentOptions: { version: { deploymentName: 'toarshjul', buildId: 'toarshjul' }, useWorkerVersioning: false },
} as const;

function away(): never {
  const failure = ApplicationFailure.retryable('ECONNREFUSED', 'ECONNREFUSED');
  failure.stack = '';
  throw failure;
}

function unitStory(
  file: string,
  proves: string,
  wakes: (start: number) => PlannedWake[],
  play: (running: FollowUpRunning, env: TestWorkflowEnvironment) => Promise<unknown>,
  record: (record: FakeRecord) => void = () => undefined,
): Story {
  return {
    file,
    workflow: 'unitFollowUp',
    proves,
    async play(env, taskQueue) {
      let run: RunOf | undefined;
      const body = async (running: FollowUpRunning) => {
        const kept = await play(running, env);
        const runId = typeof kept === 'string' ? kept : running.firstRunId;
        run = { workflowId: running.handle.workflowId, runId };
      };
      await playFollowUp(env, wakes, body, { worker: { taskQueue, ...OPTIONS }, record });
      if (!run) throw new Error(`${file} was not played`);
      return run;
    },
  };
}

const shown = { phase: 'prepare', waitingOn: 'safetyRepresentative', nextDuty: 'P1.preparationForm', nextAt: Date.UTC(2023, 9, 13) };

/** The run after the first, once it has begun. */
async function secondRun({ handle, firstRunId }: FollowUpRunning, env: TestWorkflowEnvironment): Promise<string> {
  for (;;) {
    const { runId } = await handle.describe();
    if (runId !== firstRunId) return runId;
    await env.sleep(20);
  }
}

const UNIT_STORIES: Story[] = [
  unitStory(
    'unit-wakes-and-commands.json',
    'wakes, commands before and after them, a refusal, the same command twice; the unit closes',
    (start) => [{ at: start + SOON, shown }, { at: start + 4 * SOON, shown: { waitingOn: null } }, { at: start + 8 * SOON }],
    async ({ send, ask, handle }, env) => {
      const id = randomUUID();
      await send(id);
      await env.sleep(2 * SOON);
      await send(randomUUID(), { refuse: true });
      await Promise.all([ask(id, randomUUID()), send()]);
      await handle.result();
    },
  ),
  unitStory(
    'unit-renewed-before-a-long-sleep.json',
    'a fresh run before a long sleep, with new attributes and the instant at which the server starts it',
    (start) => [{ at: start + SOON, renew: true, shown }, { at: start + 40 * DAY }],
    async (running, env) => {
      await secondRun(running, env);
      await running.handle.terminate();
    },
  ),
  unitStory(
    'unit-woken-while-asleep.json',
    'a run that a command woke before its time, and that then waits for its instant',
    (start) => [{ at: start + SOON, renew: true, shown }, { at: start + 8 * SOON }],
    async (running, env) => {
      const runId = await secondRun(running, env);
      await running.send();
      await running.handle.result();
      return runId;
    },
  ),
  unitStory(
    'unit-dates-moved.json',
    'an alarm set anew when a command moved the date earlier, then later',
    (start) => [{ at: start + DAY }],
    async ({ record, send, start, handle }, env) => {
      record.plan([{ at: start + 3 * SOON }, { at: start + DAY }]);
      await send();
      await env.sleep(4 * SOON);
      record.plan([{ at: Date.now() + SOON }]);
      await send();
      await handle.result();
    },
  ),
  unitStory(
    'unit-outage-of-the-record.json',
    'four attempts near by, then an activity on the server until the record is back',
    (start) => [{ at: start + SOON }, { at: start + 2 * SOON }],
    ({ handle }) => handle.result(),
    (record) => {
      record.beforeCommit = (call) => {
        if (call >= 2 && call <= 7) away();
      };
    },
  ),
  unitStory(
    'unit-cancelled-with-a-command-open.json',
    'a follow-up cancelled in Temporal while a command waits',
    (start) => [{ at: start + DAY }],
    async ({ record, ask, handle }) => {
      let wentIn: () => void = () => undefined;
      const inFlight = new Promise<void>((resolve) => (wentIn = resolve));
      record.beforeCommit = (call) => {
        if (call === 1) return;
        wentIn();
        away();
      };
      const waiting = ask(randomUUID());
      await inFlight;
      await handle.cancel();
      await Promise.allSettled([waiting, handle.result()]);
    },
  ),
];

async function playCycle(env: TestWorkflowEnvironment, taskQueue: string, during: (cycle: FakeCycle) => Promise<void>): Promise<RunOf> {
  const soon = SOON / DAY;
  const cycle = new FakeCycle(() => Promise.resolve(Date.now()), Date.now(), [
    ['started', 'launch', 0],
    ['unitListsConfirmed', 'launch', 6 * soon],
    ['surveyOpens', 'milestone', 7 * soon],
    ['snapshot:P4.tertialReport', 'snapshot', 8 * soon],
    ['closed', 'close', 9 * soon],
  ]);
  const worker = await createTestWorker(env, cycle.activities, { taskQueue, ...OPTIONS });
  return worker.runUntil(async () => {
    const workflowId = `cycle/${cycle.cycleId}`;
    const handle = await env.client.workflow.start('surveyCycle', { workflowId, taskQueue, args: [{ cycleId: cycle.cycleId }] });
    await during(cycle);
    await handle.result();
    return { workflowId, runId: handle.firstExecutionRunId };
  });
}

const OTHER_STORIES: Story[] = [
  {
    file: 'cycle-all-its-steps.json',
    workflow: 'surveyCycle',
    proves: 'a cycle takes its steps one after the other and closes',
    play: (env, taskQueue) => playCycle(env, taskQueue, () => Promise.resolve()),
  },
  {
    file: 'cycle-told-to-look-again.json',
    workflow: 'surveyCycle',
    proves: 'a cycle reads its steps again, starts what waits, and follows a date that came earlier',
    play: (env, taskQueue) =>
      playCycle(env, taskQueue, async (cycle) => {
        await env.sleep(2 * SOON);
        cycle.move('unitListsConfirmed', (3 * SOON) / DAY);
        await env.client.workflow.getHandle(`cycle/${cycle.cycleId}`).executeUpdate('recheck');
      }),
  },
  {
    file: 'post-office-starts-anew.json',
    workflow: 'postOffice',
    proves: 'the post office begins a fresh run when its activity ends',
    async play(env, taskQueue) {
      const office = await createTestWorker(env, {}, { taskQueue, ...OPTIONS });
      const post = await createTestWorker(env, { runPost: () => Promise.resolve({ sent: 0 }) }, { taskQueue: 'post', ...OPTIONS });
      return office.runUntil(
        post.runUntil(async () => {
          const { workflowId, firstExecutionRunId: runId } = await env.client.workflow.start('postOffice', {
            workflowId: 'post-office',
            taskQueue,
          });
          const handle = env.client.workflow.getHandle(workflowId);
          while ((await handle.describe()).runId === runId) await env.sleep(20);
          await handle.terminate();
          return { workflowId, runId };
        }),
      );
    },
  },
];

/** A delivery whose looks answer as given; `away` fails. The next answer is ready when somebody has told the delivery to look. */
function archiveStory(file: string, proves: string, answers: (DeliveryState | 'away')[]): Story {
  return {
    file,
    workflow: 'archiveDelivery',
    proves,
    async play(env, taskQueue) {
      let looks = 0;
      const deliver = () => {
        const answer = answers[looks++];
        return answer === undefined || answer === 'away' ? away() : Promise.resolve({ state: answer });
      };
      const sandbox = await createTestWorker(env, {}, { taskQueue, ...OPTIONS });
      const archive = await createTestWorker(env, { deliver }, { taskQueue: 'archive', ...OPTIONS });
      return sandbox.runUntil(
        archive.runUntil(async () => {
          const deliveryId = randomUUID();
          const workflowId = `archive/${deliveryId}`;
          const handle = await env.client.workflow.signalWithStart('archiveDelivery', {
            workflowId,
            taskQueue,
            args: [{ deliveryId }],
            signal: 'lookAtDelivery',
          });
          for (const [index, answer] of answers.entries()) {
            while (looks <= index) await env.sleep(20);
            if (answer !== 'away' && answer !== 'archived') await handle.signal('lookAtDelivery');
          }
          await handle.result();
          return { workflowId, runId: handle.signaledRunId };
        }),
      );
    },
  };
}

const ARCHIVE_STORIES: Story[] = [
  archiveStory(
    'archive-waits-for-people.json',
    'a delivery that waits for the case, is refused, waits for a receipt, and ends when it is there',
    ['waitingForCase', 'refused', 'waitingForArchive', 'archived'],
  ),
  archiveStory('archive-away.json', 'attempts that fail until the archive is back', ['away', 'archived']),
];

export const STORIES: Story[] = [...UNIT_STORIES, ...OTHER_STORIES, ...ARCHIVE_STORIES];
