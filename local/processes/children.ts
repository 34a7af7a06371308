import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Child {
  pid: number;
  /** How it ended: an exit code or the name of a signal. Settles when the process is gone, never rejects. */
  gone: Promise<string>;
  ended(): string | null;
  stop(options?: StopOptions): Promise<void>;
}

export interface StopOptions {
  signal?: NodeJS.Signals;
  /** After this time it is killed. */
  withinMs?: number;
}

export interface ChildOptions {
  /** Both outputs go here, so a child that outlives its parent can still write. */
  logFile: string;
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  uid?: number;
  gid?: number;
  /** It is told when this process is gone, however it went; what it does then is its own business. */
  tied?: boolean;
  /** What to send when this process exits without having stopped the child. */
  lastSignal?: NodeJS.Signals;
}

/**
 * Starts a server in a process group of its own: Ctrl-C in the terminal then reaches only the program the person
 * started, which drains and stops its servers in order.
 */
export function startChild(
  command: string,
  args: readonly string[],
  { logFile, lastSignal = 'SIGTERM', tied = false, ...rest }: ChildOptions,
): Promise<Child> {
  const log = openSync(logFile, 'a');
  const child = spawn(command, args, { ...rest, detached: true, stdio: ['ignore', log, log, ...(tied ? ['ipc' as const] : [])] });
  closeSync(log);
  let end: string | null = null;
  const { pid } = child;
  const atExit = () => {
    if (end === null) child.kill(lastSignal);
  };
  const gone = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => {
      end = signal ?? String(code);
      process.removeListener('exit', atExit);
      resolve(end);
    });
  });
  process.once('exit', atExit);
  return new Promise((resolve, reject) => {
    child.once('error', (error) => {
      process.removeListener('exit', atExit);
      reject(new Error(`${command} cannot be started: ${error.message}`));
    });
    child.once('spawn', () => {
      if (pid === undefined) return;
      resolve({ pid, gone, ended: () => end, stop: (options) => stopProcess(pid, { signal: lastSignal, ...options }, () => end !== null) });
    });
  });
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A killed process whose parent has not read its end yet still answers signal 0. */
function isZombie(pid: number): boolean {
  try {
    return /^State:\s+Z/m.test(readFileSync(`/proc/${String(pid)}/status`, 'utf8'));
  } catch {
    return false; // no /proc on this system, or just gone
  }
}

/** True when the process runs and, where the system shows it, its command line holds the text: process ids are used again. */
export function isRunning(pid: number, holding: string): boolean {
  if (!isAlive(pid)) return false;
  try {
    return readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8').includes(holding);
  } catch {
    return process.platform !== 'linux';
  }
}

/** Asks a process to end, waits, and kills it when it does not. */
export async function stopProcess(
  pid: number,
  { signal = 'SIGTERM', withinMs = 10_000 }: StopOptions = {},
  ended = () => !isAlive(pid),
): Promise<void> {
  if (ended()) return;
  send(pid, signal);
  const patience = Date.now() + withinMs;
  while (!ended() && Date.now() < patience) await sleep(20);
  if (ended()) return;
  send(pid, 'SIGKILL');
  while (!ended()) await sleep(20);
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** The end of a log, for the message when a server did not come up. */
export function lastLines(file: string, count = 6): string {
  try {
    return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
  } catch {
    return '';
  }
}
