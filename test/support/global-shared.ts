import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Shared {
  users: number;
  value: Promise<unknown>;
  stop: () => Promise<void>;
}

// Every vitest project evaluates a global setup file anew; the process is the same, so what they share hangs on it.
const registry = ((globalThis as { toarshjulShared?: Map<string, Shared> }).toarshjulShared ??= new Map());

/** Starts something once for all projects of a run and stops it after the last one. */
export async function shared<T>(
  name: string,
  start: () => Promise<{ value: T; stop: () => Promise<void> }>,
): Promise<{ value: T; release: () => Promise<void> }> {
  let entry = registry.get(name);
  if (!entry) {
    const started = start();
    entry = { users: 0, value: started.then(({ value }) => value), stop: () => started.then(({ stop }) => stop()) };
    registry.set(name, entry);
  }
  const mine = entry;
  mine.users += 1;
  const release = async () => {
    mine.users -= 1;
    if (mine.users > 0) return;
    registry.delete(name);
    await mine.stop();
  };
  return { value: (await mine.value) as T, release };
}

/** A folder under the system's temporary one which another user may pass through, as the database needs when the tests run as root. */
export function passableTemporaryFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'toarshjul-test-'));
  chmodSync(path, 0o755);
  return {
    path,
    remove: () => {
      rmSync(path, { recursive: true, force: true });
    },
  };
}
