import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { DataConverter } from '@temporalio/common';
import { encodeSearchAttributeIndexedValueType } from '@temporalio/common/lib/search-attributes.js';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime, Worker, type WorkerOptions } from '@temporalio/worker';
import { findBinary } from '../../platform/binaries.ts';
import { ATTRIBUTES } from '../../workflows/ids.ts';
import { buildWorkflowBundle } from '../../worker/bundle.ts';

/** One core runtime for each process; it says only what is an error. */
function quietRuntime(): void {
  const holder = globalThis as { toarshjulRuntime?: Runtime };
  holder.toarshjulRuntime ??= Runtime.install({
    logger: new DefaultLogger('ERROR'),
    telemetryOptions: { logging: { forward: {}, filter: 'ERROR' } },
  });
}

/** The test server whose clock jumps to the next timer. Time is the server's, so each test file has one of its own. */
export async function startTimeSkipping(dataConverter: DataConverter = {}): Promise<TestWorkflowEnvironment> {
  quietRuntime();
  const path = await findBinary('testServer');
  const env = await TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path } },
    client: { dataConverter },
  });
  await env.connection.operatorService.addSearchAttributes({
    namespace: env.namespace ?? 'default',
    searchAttributes: Object.fromEntries(
      Object.values(ATTRIBUTES).map(({ name, type }) => [name, encodeSearchAttributeIndexedValueType(type)!]),
    ),
  });
  return env;
}

/** The server of local mode, in memory and in real time. */
export async function startDevServer(dataConverter: DataConverter = {}): Promise<TestWorkflowEnvironment> {
  quietRuntime();
  const path = await findBinary('cli');
  return TestWorkflowEnvironment.createLocal({
    server: {
      executable: { type: 'existing-path', path },
      searchAttributes: Object.values(ATTRIBUTES),
      // Timers ring to ten milliseconds instead of to a second.
      extraArgs: ['--dynamic-config-value', 'history.timerProcessorMaxTimeShift="10ms"'],
      log: { format: 'pretty', level: 'error' },
    },
    client: { dataConverter },
  });
}

const TIMERS_ONLY = fileURLToPath(new URL('timers-only.interceptor.ts', import.meta.url));

/** A worker with the product's workflows and the test's own activities, on a queue of its own. */
export async function createTestWorker(
  env: TestWorkflowEnvironment,
  activities: object,
  options: Partial<WorkerOptions> = {},
): Promise<Worker> {
  const { path } = await buildWorkflowBundle(env.supportsTimeSkipping ? { interceptors: [TIMERS_ONLY] } : {});
  return Worker.create({
    connection: env.nativeConnection,
    namespace: env.namespace ?? 'default',
    taskQueue: `test-${randomUUID()}`,
    workflowBundle: { codePath: path },
    activities,
    shutdownForceTime: '10s',
    ...options,
  });
}
