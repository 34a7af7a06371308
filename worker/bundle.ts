import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const ENTRY = join(PROJECT, 'workflows', 'index.ts');
/** Folders whose code can end up in the sandbox (design 3). */
const SOURCES = ['workflows', 'domain'];

/** Makes failure messages and stacks as unreadable in Temporal as every other payload. Loaded by the SDK itself, hence not TypeScript. */
export const FAILURE_CONVERTER = join(PROJECT, 'workflows', 'failure-converter.cjs');

function sdkVersion(): string {
  const { version } = createRequire(import.meta.url)('@temporalio/workflow/package.json') as { version: string };
  return version;
}

/** Same code, same SDK and same way of bundling, same name: a changed line gives another file, and nobody runs a stale one. */
function contentHash(...others: string[]): string {
  const hash = createHash('sha256')
    .update(sdkVersion())
    .update(readFileSync(fileURLToPath(import.meta.url)));
  for (const folder of SOURCES) {
    for (const name of readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' }).sort()) {
      if (!/\.(ts|cjs)$/.test(name)) continue;
      hash.update(`\0${folder}/${name}\0`).update(readFileSync(join(PROJECT, folder, name)));
    }
  }
  for (const other of others) hash.update(`\0${other}\0`).update(readFileSync(other));
  return hash.digest('hex').slice(0, 24);
}

export interface BundleOptions {
  /** The folder that keeps bundles between starts. */
  cache?: string;
  /** Another entry than the product's workflows, and what is to come between them and Temporal; only tests have either. */
  entry?: string;
  interceptors?: string[];
}

/** The sandbox's code as one file, made once for each version of the code. Workers, tests and the image all run this file. */
export async function buildWorkflowBundle({
  cache = join(PROJECT, '.cache', 'workflow-bundles'),
  entry = ENTRY,
  interceptors = [],
}: BundleOptions = {}): Promise<{ path: string }> {
  const path = join(cache, `${contentHash(entry, ...interceptors)}.js`);
  if (existsSync(path)) return { path };
  const { code } = await bundleWorkflowCode({
    workflowsPath: entry,
    workflowInterceptorModules: interceptors,
    // They keep nothing between workflows, so each wake need not load them again.
    preloadModules: [entry],
    failureConverterPath: FAILURE_CONVERTER,
    logger: new DefaultLogger('ERROR'),
  });
  mkdirSync(cache, { recursive: true });
  // Two processes may build at once; a rename is whole or not at all.
  const draft = `${path}.${randomUUID()}`;
  writeFileSync(draft, code);
  renameSync(draft, path);
  return { path };
}
