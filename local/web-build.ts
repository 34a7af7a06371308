import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { environment } from '../platform/env.ts';
import { startChild } from './processes/children.ts';

export interface WebBuildOptions {
  /** The project's folder. */
  project?: string;
  say: (line: string) => void;
  /** Builds into a folder; another one for tests. */
  build?: (project: string, into: string) => Promise<void>;
}

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
/** What the client is made of: its own files, what it imports, and the versions of its packages. */
const SOURCES = ['web', 'texts', 'domain', 'vite.config.ts', 'package-lock.json'];
const STAMP = '.stamp';

let running: Promise<void> = Promise.resolve();

/** Builds the client where it is missing or older than its sources. Where nothing changed this only reads. A build that fails costs the pages, not the stack. */
export function upToDateWeb(options: WebBuildOptions): Promise<void> {
  // One after the other: the second finds what the first has built.
  return (running = running.then(() => bringUpToDate(options)));
}

async function bringUpToDate({ project = PROJECT, say, build = viteBuild }: WebBuildOptions): Promise<void> {
  const dist = join(project, 'web', 'dist');
  const stamp = stampOf(project);
  if (existsSync(join(dist, STAMP)) && readFileSync(join(dist, STAMP), 'utf8') === stamp) return;
  say('The pages have changed and are built first.');
  const cache = join(project, '.cache');
  const fresh = join(cache, `web-${process.pid}`);
  try {
    mkdirSync(cache, { recursive: true });
    await build(project, fresh);
    writeFileSync(join(fresh, STAMP), stamp);
    // Moved whole: who looks meanwhile sees the pages as they were, or as they are now.
    rmSync(dist, { recursive: true, force: true });
    renameSync(fresh, dist);
  } catch (error) {
    const what = existsSync(join(dist, 'index.html')) ? 'the pages stay as they were' : 'there are no pages';
    say(`The pages could not be built, so ${what}: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** One hash over all sources, names and contents. */
export function stampOf(project: string): string {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap((source) => filesIn(join(project, source))).sort()) {
    const content = readFileSync(file);
    hash.update(`${relative(project, file).split(sep).join('/')}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

function filesIn(path: string): string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .filter((name) => name !== 'dist')
    .flatMap((name) => filesIn(join(path, name)));
}

/** A process of its own: the bundler is there for development only, and leaves nothing behind in ours. */
async function viteBuild(project: string, into: string): Promise<void> {
  const vite = join(project, 'node_modules', 'vite', 'bin', 'vite.js');
  if (!existsSync(vite)) throw new Error('vite is not installed here; run "npm ci"');
  const logFile = join(dirname(into), 'web-build.log');
  rmSync(logFile, { force: true });
  const args = [vite, 'build', '--outDir', into, '--emptyOutDir', '--logLevel', 'warn'];
  const child = await startChild(process.execPath, args, {
    logFile,
    env: { ...environment, NODE_ENV: 'production', FORCE_COLOR: '0' },
    cwd: project,
  });
  const how = await child.gone;
  if (how !== '0') throw new Error(`${withoutStack(readFileSync(logFile, 'utf8'))}\n(all of it: ${relative(project, logFile)})`);
  rmSync(logFile, { force: true });
}

/** What is wrong, without where in the bundler it was found. */
function withoutStack(said: string): string {
  const lines = said.trim().split('\n');
  const end = lines.findIndex((line) => line.startsWith('    at '));
  return lines.slice(0, end < 0 ? 12 : Math.min(end, 12)).join('\n');
}
