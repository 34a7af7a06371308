import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { build } from 'vite';
import { passableTemporaryFolder } from './global-shared.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The built web client. */
    webFiles: string;
  }
}

/** Once for all browser tests. */
export default async function setup(project: TestProject): Promise<() => void> {
  const folder = passableTemporaryFolder();
  const outDir = join(folder.path, 'web');
  await build({ configFile: 'vite.config.ts', logLevel: 'error', build: { outDir, emptyOutDir: true } });
  project.provide('webFiles', outDir);
  return () => folder.remove();
}
