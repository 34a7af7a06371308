import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startTemporalDevServer } from '../../local/processes/temporal-dev-server.ts';
import { findBinary } from '../../platform/binaries.ts';
import { passableTemporaryFolder, shared } from './global-shared.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The dev server: real time, shared by all files. Use task queues and workflow ids of your own. */
    temporalAddress: string;
    temporalNamespace: string;
    /** Program of the time-skipping test server: `createTimeSkipping({ server: { executable: { type: 'existing-path', path } } })`. */
    temporalTestServer: string;
    /** For `Worker.create({ workflowBundle: { codePath } })`: bundling takes a second and is done once. */
    workflowBundlePath: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { value, release } = await shared('temporal', start);
  project.provide('temporalAddress', value.address);
  project.provide('temporalNamespace', value.namespace);
  project.provide('temporalTestServer', value.testServer);
  project.provide('workflowBundlePath', value.bundlePath);
  return release;
}

async function start() {
  const folder = passableTemporaryFolder();
  const testServer = await findBinary('testServer', console.log);
  const [server, bundlePath] = await Promise.all([
    startTemporalDevServer({ logFile: join(folder.path, 'temporal.log'), namespace: 'toarshjul-test', say: console.log }),
    bundle(),
  ]);
  return {
    value: { address: server.address, namespace: server.namespace, testServer, bundlePath },
    stop: async () => {
      await server.stop();
      folder.remove();
    },
  };
}

async function bundle(): Promise<string> {
  const source = new URL('../../worker/bundle.ts', import.meta.url);
  if (!existsSync(source)) return '';
  const { buildWorkflowBundle } = (await import(source.href)) as { buildWorkflowBundle: () => Promise<{ path: string }> };
  return (await buildWorkflowBundle()).path;
}
