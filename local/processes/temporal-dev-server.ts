import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import { findBinary } from '../../platform/binaries.ts';
import { environment } from '../../platform/env.ts';
import { freePort } from '../../platform/free-port.ts';
import { isRunning, startChild, stopProcess } from './children.ts';
import type { Child } from './children.ts';

export interface TemporalDevServer {
  address: string;
  namespace: string;
  /** null when headless. */
  uiUrl: string | null;
  pid: number;
  /** Settles when the server is gone, with its exit code or signal. */
  gone: Promise<string>;
  stop(): Promise<void>;
}

export interface TemporalDevServerOptions {
  /** Keeps its state here; without a file everything is in memory. */
  file?: string;
  logFile: string;
  namespace: string;
  port?: number;
  /** Port of the user interface, 0 for a free one; absent: headless. */
  uiPort?: number;
  /** How late a timer may be; the demo, whose days take seconds, wants it small. */
  timerShift?: string;
  /** For minutes, not for months: takes more memory instead of stopping to tidy up, and its list of workflows may be seconds old. */
  hurried?: boolean;
  say?: (line: string) => void;
}

export const SEARCH_ATTRIBUTES: Readonly<Record<string, 'Keyword' | 'Datetime'>> = {
  CycleId: 'Keyword',
  UnitId: 'Keyword',
  Phase: 'Keyword',
  NextDueAt: 'Datetime',
  WaitingOn: 'Keyword',
};

/** A few hundred megabytes more, and a tenth less work where many units wake at once: Go collects when the heap is five times as large, or at the limit only. */
const COLLECT_AT = { GOGC: '400' };
const COLLECT_AT_LIMIT = { GOGC: 'off', GOMEMLIMIT: '1536MiB' };

/** The server chooses ports of its own besides those it is given; when another program takes one first, it panics, and is started once more. */
export async function startTemporalDevServer(options: TemporalDevServerOptions): Promise<TemporalDevServer> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await start(options);
    } catch (error) {
      if (!(error instanceof PortTaken) || attempt === 5) throw error;
    }
  }
}

class PortTaken extends Error {}

async function start(options: TemporalDevServerOptions): Promise<TemporalDevServer> {
  const { file, namespace, logFile } = options;
  const program = await findBinary('cli', options.say);
  mkdirSync(dirname(logFile), { recursive: true });
  if (file) await stopLeftBehind(file);
  const port = options.port ?? (await freePort());
  const uiPort = options.uiPort === 0 ? await freePort() : options.uiPort;
  const env = { ...environment, ...(options.hurried ? COLLECT_AT_LIMIT : COLLECT_AT) };
  const logged = existsSync(logFile) ? statSync(logFile).size : 0;
  const child = await startChild(program, ['server', 'start-dev', ...flags(options, port, uiPort)], { logFile, env });
  if (file) writeFileSync(pidFile(file), String(child.pid));
  const address = `127.0.0.1:${String(port)}`;
  await untilServing(address, namespace, child).catch(async (error: unknown) => {
    await child.stop();
    const log = readFileSync(logFile).subarray(logged).toString('utf8');
    const taken = /listen tcp [\d.]+:(\d+): bind: address already in use/.exec(log)?.[1];
    const given = [options.port, options.uiPort].map(String);
    if (taken && !given.includes(taken)) throw new PortTaken(`a port was taken meanwhile: ${taken}`);
    throw new Error(taken ? `port ${taken} is taken` : `the Temporal dev server did not start:\n${log.slice(0, 2000)}`, { cause: error });
  });
  return {
    address,
    namespace,
    uiUrl: uiPort === undefined ? null : `http://127.0.0.1:${String(uiPort)}`,
    pid: child.pid,
    gone: child.gone,
    stop: async () => {
      await child.stop();
      if (file) rmSync(pidFile(file), { force: true });
    },
  };
}

/**
 * A third of the server's work at a wake is the list of workflows, which nobody waits for here: it is written by one worker, a second
 * later. And one queue of tasks is enough, where the usual four pass them on to each other.
 */
const HURRIED = [
  'history.visibilityProcessorMaxPollRPS=1',
  'history.visibilityProcessorMaxPollHostRPS=1',
  'history.visibilityProcessorSchedulerWorkerCount=1',
  'matching.numTaskqueueReadPartitions=1',
  'matching.numTaskqueueWritePartitions=1',
];

function flags(
  { file, namespace, timerShift = '10ms', hurried = false }: TemporalDevServerOptions,
  port: number,
  uiPort: number | undefined,
): string[] {
  const attributes = Object.entries(SEARCH_ATTRIBUTES).flatMap(([name, type]) => ['--search-attribute', `${name}=${type}`]);
  // The record is in Postgres and every follow-up can be resumed from it, so the file need not survive a power cut.
  const storage = file ? ['--db-filename', file, '--sqlite-pragma', 'journal_mode=wal', '--sqlite-pragma', 'synchronous=off'] : [];
  const ui = uiPort === undefined ? ['--headless'] : ['--ui-port', String(uiPort), '--ui-disable-news-fetch'];
  // The one shard of a dev server looks for due timers and tasks twenty times a second at most; where many are due it falls behind.
  const looks = ['timer', 'transfer'].flatMap((queue) => [
    `history.${queue}ProcessorMaxPollRPS=500`,
    `history.${queue}ProcessorMaxPollHostRPS=500`,
  ]);
  const tuning = [`history.timerProcessorMaxTimeShift="${timerShift}"`, ...looks, ...(hurried ? HURRIED : [])];
  return [
    '--ip',
    '127.0.0.1',
    '--port',
    String(port),
    '--namespace',
    namespace,
    '--log-level',
    'error',
    ...ui,
    ...storage,
    ...attributes,
    ...tuning.flatMap((value) => ['--dynamic-config-value', value]),
  ];
}

const pidFile = (file: string) => `${file}.pid`;

/** A second server opens the same file without complaint, so one that a killed parent left behind is stopped first. */
export async function stopLeftBehind(file: string): Promise<void> {
  mkdirSync(dirname(file), { recursive: true });
  let pid: number;
  try {
    pid = Number(readFileSync(pidFile(file), 'utf8'));
  } catch {
    return;
  }
  if (pid > 0 && isRunning(pid, file)) await stopProcess(pid, {}, () => !isRunning(pid, file));
}

async function untilServing(address: string, namespace: string, child: Child): Promise<void> {
  const patience = Date.now() + 30_000;
  for (;;) {
    if (child.ended() !== null) throw new Error(`it ended: ${String(child.ended())}`);
    try {
      const connection = await Connection.connect({ address, connectTimeout: 1000 });
      try {
        await connection.workflowService.describeNamespace({ namespace });
      } finally {
        await connection.close();
      }
    } catch (error) {
      if (Date.now() > patience) throw new Error(`the Temporal dev server at ${address} does not answer`, { cause: error });
      await sleep(50);
      continue;
    }
    // Its last service listens a moment after the first answer, and a failure there ends the server.
    const ended = await Promise.race([child.gone, sleep(100, null)]);
    if (ended === null) return;
  }
}
