import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { environment, type EnvName } from '../platform/env.ts';
import { lastLines, startChild, stopProcess, type Child } from './processes/children.ts';

export interface ProductOptions {
  apiPort: number;
  importClient: string;
  logs: string;
  settings: Partial<Record<EnvName, string>>;
}

/** API and worker as processes of their own, as in production. */
export interface Product {
  isUp(): boolean;
  /** Process ids; they change when a process is started anew. */
  pids(): { api: number; worker: number };
  /** Ends the worker as a power cut would. */
  killWorker(): Promise<void>;
  startWorker(): Promise<void>;
  /** What a process that has ended wrote last. */
  complaint(): string | null;
  stop(): Promise<void>;
}

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const PROGRAM = join(PROJECT, 'bin', 'toarshjul.js');

export async function startProduct({ apiPort, importClient, logs, settings }: ProductOptions): Promise<Product> {
  const env = { ...environment, ...settings };
  const start = (name: string, ...args: string[]) =>
    startChild(process.execPath, [PROGRAM, name, ...args], { logFile: join(logs, `${name}.log`), env, cwd: PROJECT });
  const startApi = () => start('api', '--port', String(apiPort), '--import-client', importClient);
  let [api, worker] = await Promise.all([startApi(), start('worker')]);
  const ended = (child: Child, name: string) => {
    const how = child.ended();
    return how === null ? null : `the ${name} has ended (${how}):\n${lastLines(join(logs, `${name}.log`))}`;
  };
  return {
    isUp: () => api.ended() === null && worker.ended() === null,
    pids: () => ({ api: api.pid, worker: worker.pid }),
    killWorker: () => stopProcess(worker.pid, { signal: 'SIGKILL' }, () => worker.ended() !== null),
    startWorker: async () => {
      worker = await start('worker');
    },
    complaint: () => ended(api, 'api') ?? ended(worker, 'worker'),
    // Nobody new is let in, then what is under way is finished.
    stop: async () => {
      await api.stop({ withinMs: 10_000 });
      await worker.stop({ withinMs: 50_000 });
    },
  };
}

const UP_WITHIN_MS = 60_000;

/** The API answers, and the worker has not given up. */
export async function untilApiAnswers(url: string, product: Pick<Product, 'complaint'>): Promise<void> {
  for (const patience = Date.now() + UP_WITHIN_MS; ; await sleep(50)) {
    const complaint = product.complaint();
    if (complaint !== null) throw new Error(complaint);
    const answer = await fetch(`${url}/v1/health`).catch(() => null);
    if (answer?.ok) return;
    if (Date.now() > patience) throw new Error(`the API at ${url} does not answer`);
  }
}
