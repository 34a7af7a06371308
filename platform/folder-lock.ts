import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

interface Holder {
  pid: number;
  /** When the process began, in the system's own count: process ids are used again. Empty where the system does not tell. */
  began: string;
  what: string;
  since: string;
}

export class FolderLockedError extends Error {
  readonly holder: Pick<Holder, 'pid' | 'what' | 'since'>;
  constructor(folder: string, holder: Holder) {
    super(
      `the data folder ${folder} is in use by ${holder.what} (process ${String(holder.pid)}, since ${holder.since}): stop it, or choose another folder`,
    );
    this.name = 'FolderLockedError';
    this.holder = holder;
  }
}

export interface FolderLock {
  release(): void;
}

/** Holds a data folder for one process. The lock of a process that is gone is taken over. */
export function lockFolder(folder: string, what: string): FolderLock {
  const path = resolve(folder);
  mkdirSync(path, { recursive: true });
  const file = join(path, 'lock.json');
  const mine = JSON.stringify({ pid: process.pid, began: beganAt(process.pid), what, since: new Date().toISOString() } satisfies Holder);
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  writeFileSync(draft, mine);
  try {
    while (!linked(draft, file)) {
      const found = read(file);
      if (found === null) continue; // released between the two looks
      const holder = parse(found);
      if (holder && isSameProcess(holder)) throw new FolderLockedError(path, holder);
      removeStale(file, found);
    }
  } finally {
    rmSync(draft, { force: true });
  }
  const release = () => {
    process.removeListener('exit', release);
    if (read(file) === mine) rmSync(file, { force: true });
  };
  process.once('exit', release);
  return { release };
}

/** A link appears whole or not at all, and fails where the name is taken. */
function linked(draft: string, file: string): boolean {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Moves the stale lock aside first: if somebody has taken over meanwhile, theirs is put back. */
function removeStale(file: string, stale: string): void {
  const aside = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if (read(aside) !== stale) linked(aside, file);
  rmSync(aside, { force: true });
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function parse(text: string): Holder | null {
  try {
    const holder = JSON.parse(text) as Holder;
    return Number.isInteger(holder.pid) && holder.pid > 0 ? holder : null;
  } catch {
    return null;
  }
}

function isSameProcess({ pid, began }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return beganAt(pid) === began;
}

/** Field 22 of /proc/PID/stat, counted after the program's name, which may hold blanks. A zombie counts as gone. */
function beganAt(pid: number): string {
  const stat = read(`/proc/${String(pid)}/stat`) ?? '';
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields[0] === 'Z' ? 'gone' : (fields[19] ?? '');
}
