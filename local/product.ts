import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { apiAnswersAt } from '../platform/announcements.ts';
import { environment, type EnvName } from '../platform/env.ts';
import { lastLines, startChild, stopProcess, type Child } from './processes/children.ts';

export interface ProductOptions {
  apiPort: number;
  importClient: string;
  logs: string;
  settings: Partial<Record<EnvName, string>>;
  say: (line: string) => void;
}

/** API and worker as processes of their own, as in production. One that ends by itself is started again. */
export interface Product {
  /** Both run. */
  isUp(): boolean;
  /** The API has itself said that it listens: whoever answers on its port is no other. */
  apiListens(): boolean;
  /** Process ids; they change when a process is started again. */
  pids(): { api: number; worker: number };
  /** Ends the worker as a power cut would; it stays away until it is started. */
  killWorker(): Promise<void>;
  startWorker(): Promise<void>;
  /** Why a process is not started any more; null while all is well. */
  complaint(): string | null;
  stop(): Promise<void>;
}

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const PROGRAM = join(PROJECT, 'bin', 'toarshjul.js');
/** Much of what these processes make lives for one request: with more room for the young, less is copied. */
const ROOM = ['--max-semi-space-size=32'];
const AGAIN_AFTER_MS = 1_000;
/** A process that cannot even start is not helped by trying for ever. */
const AT_MOST_TIMES = 5;

export async function startProduct({ apiPort, importClient, logs, settings, say }: ProductOptions): Promise<Product> {
  const run = (name: string, ...args: string[]) => keepRunning(name, args, join(logs, `${name}.log`), { ...environment, ...settings }, say);
  const announced = watchFor(apiAnswersAt(`http://127.0.0.1:${apiPort}`), join(logs, 'api.log'));
  const [api, worker] = await Promise.all([run('api', '--port', String(apiPort), '--import-client', importClient), run('worker')]);
  return {
    isUp: () => api.isUp() && worker.isUp(),
    apiListens: () => api.isUp() && announced(),
    pids: () => ({ api: api.pid(), worker: worker.pid() }),
    killWorker: () => worker.kill(),
    startWorker: () => worker.start(),
    complaint: () => api.complaint() ?? worker.complaint(),
    // Nobody new is let in, then what is under way is finished.
    stop: async () => {
      await api.stop(10_000);
      await worker.stop(50_000);
    },
  };
}

/** Whether a text has been added to a log since now. */
function watchFor(text: string, logFile: string): () => boolean {
  const begin = existsSync(logFile) ? statSync(logFile).size : 0;
  return () => existsSync(logFile) && readFileSync(logFile).subarray(begin).includes(text);
}

async function keepRunning(name: string, args: string[], logFile: string, env: NodeJS.ProcessEnv, say: (line: string) => void) {
  let child: Child;
  let wanted = true;
  let times = 0;
  let complaint: string | null = null;
  const isCurrent = (one: Child): boolean => wanted && child === one;
  const start = async () => {
    wanted = true;
    const started = await startChild(process.execPath, [...ROOM, PROGRAM, name, ...args], { logFile, env, cwd: PROJECT, tied: true });
    child = started;
    void started.gone.then(async (how) => {
      if (!isCurrent(started)) return;
      times += 1;
      say(`The ${name} has ended (${how})${times > AT_MOST_TIMES ? '' : ' and is started again'}: ${lastLines(logFile, 2)}`);
      if (times > AT_MOST_TIMES) complaint = `the ${name} does not stay up: ${lastLines(logFile)}`;
      if (complaint !== null) return;
      await sleep(AGAIN_AFTER_MS);
      if (isCurrent(started)) await start();
    });
  };
  await start();
  return {
    isUp: () => child.ended() === null,
    pid: () => child.pid,
    complaint: () => complaint,
    start,
    kill: () => {
      wanted = false;
      return stopProcess(child.pid, { signal: 'SIGKILL' }, () => child.ended() !== null);
    },
    stop: (withinMs: number) => {
      wanted = false;
      return child.stop({ withinMs });
    },
  };
}
