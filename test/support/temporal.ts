import { randomUUID } from 'node:crypto';
import { encodeSearchAttributeIndexedValueType } from '@temporalio/common/lib/search-attributes.js';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime, Worker, type WorkerOptions } from '@temporalio/worker';
import { findBinary } from '../../platform/binaries.ts';
import { ATTRIBUTES } from '../../workflows/ids.ts';
import { buildWorkflowBundle } from '../../worker/bundle.ts';

let installed = false;
function quietRuntime(): void {
  if (installed) return;
  installed = true;
  Runtime.install({ logger: new DefaultLogger('ERROR') });
}

/** The test server whose clock jumps to the next timer. One for each test file: its time is its own. */
export async function startTimeSkipping(): Promise<TestWorkflowEnvironment> {
  quietRuntime();
  const path = await findBinary('testServer');
  const env = await TestWorkflowEnvironment.createTimeSkipping({ server: { executable: { type: 'existing-path', path } } });
  await env.connection.operatorService.addSearchAttributes({
    namespace: env.namespace ?? 'default',
    searchAttributes: Object.fromEntries(
      Object.values(ATTRIBUTES).map(({ name, type }) => [name, encodeSearchAttributeIndexedValueType(type)!]),
    ),
  });
  return env;
}

/** The real server as the local mode runs it, in memory. */
export async function startDevServer(extraArgs: string[] = []): Promise<TestWorkflowEnvironment> {
  quietRuntime();
  const path = await findBinary('cli');
  return TestWorkflowEnvironment.createLocal({
    server: {
      executable: { type: 'existing-path', path },
      searchAttributes: Object.values(ATTRIBUTES),
      extraArgs,
      log: { format: 'pretty', level: 'error' },
    },
  });
}

export async function createTestWorker(
  env: TestWorkflowEnvironment,
  options: Partial<WorkerOptions> & { activities: object },
): Promise<Worker> {
  const { path } = await buildWorkflowBundle();
  return Worker.create({
    connection: env.nativeConnection,
    namespace: env.namespace ?? 'default',
    taskQueue: `test-${randomUUID()}`,
    workflowBundle: { codePath: path },
    ...options,
  });
}
