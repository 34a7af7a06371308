import { setMaxListeners } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { verifyLedger } from '../../cli/ledger/verify-ledger.ts';
import type { CompiledPlan } from '../../domain/plan.ts';
import { planFromReal, type ClockSetting } from '../../platform/clock.ts';
import { compilePlan } from '../../planning/compile.ts';
import { parsePlan } from '../../planning/read-plan.ts';
import { localPersons } from '../people.ts';
import { register } from '../register.ts';
import { PLAN_FILE, SAMPLE_FOLDER } from '../sample-files.ts';
import { startStack, type Stack } from '../stack.ts';
import { upToDateWeb } from '../web-build.ts';
import type { CycleRow, StartAnswer } from './answers.ts';
import { apiClient, type ApiClient } from './api-client.ts';
import { CAST } from './cast/index.ts';
import { chanceOf } from './chance.ts';
import { checkCast } from './check-cast.ts';
import { cutTo } from './cut.ts';
import { demoClock, demoEnd } from './demo-clock.ts';
import { gatherEvidence } from './evidence.ts';
import { asKnownOn, IMPORT_DAYS } from './imports.ts';
import { readLag, watchLag, type LagWatch } from './lag-watch.ts';
import { play } from './player.ts';
import type { ProgressLine } from './progress-line.ts';
import { importFiles, readSample, type Sample } from './sample.ts';
import { scheduleOf } from './schedule.ts';
import {
  countDeliveries,
  countDisagreements,
  countDuties,
  countEscalations,
  countEvidence,
  countLetters,
  countReports,
  type DemoReport,
} from './summary.ts';
import { takeOutEvidence } from './take-out-evidence.ts';
import { dateOf, noon } from './unit-acts.ts';

export interface DemoOptions {
  units: number;
  minutes: number;
  seed: number;
  dataDir: string;
  /** Ends the demo, also while it is still starting. */
  signal?: AbortSignal;
}

export interface DemoRun {
  stack: Stack;
  sample: Sample;
  /** Settles when two years are over and everything has been looked at. */
  ended: Promise<DemoOutcome>;
  stop(): Promise<void>;
}

export interface DemoOutcome {
  report: DemoReport;
  /** Why the demo did not go as it should: a story that did not happen, a ledger that does not add up, a record behind the clock. */
  faults: { kind: 'story' | 'ledger' | 'evidence' | 'lag'; text: string }[];
  refused: string[];
}

/** Until API and worker are up and the lists are in; on a busy machine as much longer as the rest of the stack took. */
const BOOT_MS = 9_000;
const BOOT_SHARE = 2;
const LAG_LIMIT_DAYS = 2;

/** Plays the cycle 2023-2025 on the real stack: starts everything, and two years later looks at what became of it. */
export async function runDemo(options: DemoOptions, line: ProgressLine): Promise<DemoRun> {
  const source = readFileSync(PLAN_FILE, 'utf8');
  const { plan } = compilePlan(parsePlan(source));
  const sample = cutTo(
    readSample(SAMPLE_FOLDER),
    options.units,
    CAST.map((story) => story.unit),
  );
  line.say(`Starting the stack: ${options.units} response units, two years in ${options.minutes} minutes, seed ${options.seed}.`);
  // Before anything is timed: how long the stack takes decides when the clock starts.
  await upToDateWeb({ say: (text) => line.say(text) });
  let setting: ClockSetting | undefined;
  const stack = await startStack({
    dataDir: options.dataDir,
    what: 'toarshjul demo',
    fresh: true,
    persons: localPersons(sample),
    clock: (tookMs) => (setting = demoClock(plan, options.minutes, Math.max(BOOT_MS, BOOT_SHARE * tookMs))),
    say: (text) => line.say(text),
  });
  const stopping = new AbortController();
  setMaxListeners(0, stopping.signal);
  options.signal?.addEventListener('abort', () => stopping.abort(options.signal?.reason), { once: true });
  const stop = async () => {
    stopping.abort(new Error('the demo was stopped'));
    await stack.stop();
  };
  try {
    options.signal?.throwIfAborted();
    const theatre = { options, plan, source, sample, stack, setting: setting!, line, signal: stopping.signal };
    const cycleId = await prepare(theatre);
    const ended = perform(theatre, cycleId);
    ended.catch(() => undefined);
    return { stack, sample, ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

interface Theatre {
  options: DemoOptions;
  plan: CompiledPlan;
  source: string;
  sample: Sample;
  stack: Stack;
  setting: ClockSetting;
  line: ProgressLine;
  signal: AbortSignal;
}

/** The lists, the plan and the cycle, as an institution would begin; the clock still stands. */
async function prepare(theatre: Theatre): Promise<string> {
  const { plan, source, sample, stack } = theatre;
  await register(stack.apiUrl, stack.signIn).import(importFiles(asKnownOn(IMPORT_DAYS[0]!, sample)));
  const api = apiOf(theatre);
  const coordinator = coordinatorOf(sample);
  await api.call(coordinator, '/plans', { method: 'POST', body: { source } });
  const body = {
    planKey: plan.key,
    planVersion: plan.version,
    mandateReference: '2023/8812',
    discussedOn: '2023-06-15',
    privacyNotice: 'https://example.org/personvern',
  };
  const { cycleId } = await api.call<CycleRow>(coordinator, '/cycles', { method: 'POST', body });
  await api.call<StartAnswer>(coordinator, `/cycles/${cycleId}/start`, { method: 'POST' });
  return cycleId;
}

async function perform(theatre: Theatre, cycleId: string): Promise<DemoOutcome> {
  const { options, plan, sample, stack, setting, line, signal } = theatre;
  const { db, clock } = stack;
  const api = apiOf(theatre);
  const lag = watchLag(db, () => stack.isUp());
  const schedule = scheduleOf(plan, sample, options.seed);
  const stage = { api, cycleId, signal, seed: options.seed, holderOf: schedule.holderOf };
  const player = play(schedule.acts, stage, (at) => clock.realFor(at));
  const imports = importsLater(theatre);
  const end = clock.realFor(demoEnd(plan));
  while (Date.now() < end) {
    const complaint = stack.product.complaint();
    if (complaint !== null) throw new Error(complaint);
    const now = planFromReal(setting, Date.now());
    line.show(
      `${dateOf(plan, now)}  ${player.done()} of ${schedule.acts.length} acts, ${stack.mail.mails().length} letters, lag at most ${lag.maxPlanDays().toFixed(2)} plan days`,
    );
    await sleep(Math.min(500, Math.max(1, end - Date.now())), undefined, { signal });
  }
  await imports;
  await Promise.race([player.ended, sleep(5_000)]);
  await untilDecided(stack, signal);
  await lag.stop();
  const evidence = await gatherEvidence(db, api, coordinatorOf(sample), cycleId, stack.mail.mails());
  const missing = await checkCast(CAST, evidence, sample);
  const ledger = await verifyLedger(db, { anchors: stack.folder.anchors });
  const taken = await takeOutEvidence(db, cycleId, demoEnd(plan), chanceOf(options.seed));
  const report: DemoReport = {
    schema: 1,
    seed: options.seed,
    units: options.units,
    maxLagPlanDays: lag.maxPlanDays(),
    duties: await countDuties(db),
    letters: await countLetters(db),
    escalations: await countEscalations(db),
    disagreements: await countDisagreements(db),
    handedIn: await countEvidence(db),
    reports: await countReports(db),
    archive: await countDeliveries(db),
    ledger: { ok: ledger.ok, findings: ledger.findings },
    evidence: taken,
  };
  const faults = [
    ...missing.map((text) => ({ kind: 'story' as const, text })),
    ...(ledger.ok ? [] : [{ kind: 'ledger' as const, text: `the ledger does not add up: ${ledger.findings.length} findings` }]),
    ...taken.rejected.map((unit) => ({ kind: 'evidence' as const, text: `the evidence of ${unit} does not verify` })),
    ...(taken.altered.rejected === taken.altered.tried
      ? []
      : [{ kind: 'evidence' as const, text: 'a bundle with one byte changed verifies' }]),
    ...(report.maxLagPlanDays > LAG_LIMIT_DAYS ? [{ kind: 'lag' as const, text: describeLag(lag, plan) }] : []),
  ];
  return { report, faults, refused: player.refused };
}

function describeLag(lag: LagWatch, plan: CompiledPlan): string {
  const worst = lag.worst(4).map(({ planDays, at }) => `${planDays.toFixed(1)} on ${dateOf(plan, at)}`);
  return `the record was more than ${LAG_LIMIT_DAYS} plan days behind the clock (${worst.join(', ')}): this machine is too slow or too busy, give --minutes more`;
}

/** The register's later lists, each on its day. */
function importsLater({ plan, sample, stack, signal }: Theatre): Promise<unknown> {
  const imports = IMPORT_DAYS.slice(1).map(async (day) => {
    await sleep(Math.max(0, stack.clock.realFor(noon(plan, day)) - Date.now()), undefined, { signal });
    await register(stack.apiUrl, stack.signIn).import(importFiles(asKnownOn(day, sample)));
  });
  const all = Promise.all(imports);
  // Looked at when the two years are over; until then nobody listens.
  all.catch(() => undefined);
  return all;
}

/** What was due before the end has been decided, and its letters have gone. */
async function untilDecided({ db }: Stack, signal: AbortSignal): Promise<void> {
  for (const patience = Date.now() + 20_000; Date.now() < patience;) {
    await sleep(200, undefined, { signal });
    const unsent = await db
      .selectFrom('letters')
      .select('letter_id')
      .where('state', 'in', ['made', 'claimed', 'handed', 'deferred'])
      .limit(1)
      .execute();
    if ((await readLag(db)).planDays === 0 && unsent.length === 0) return;
  }
}

function coordinatorOf(sample: Sample): string {
  return sample.assignments.find((one) => one.role === 'coordinator')?.personId ?? '';
}

/** Each person signs in once an hour. */
function apiOf({ stack, sample, signal }: Theatre): ApiClient {
  const subs = new Map(sample.people.map((person) => [person.personId, person.sub]));
  const tokens = new Map<string, Promise<string>>();
  const tokenFor = (personId: string) => {
    let token = tokens.get(personId);
    if (!token) tokens.set(personId, (token = stack.signIn.tokenFor(subs.get(personId) ?? '', { seconds: 12 * 3600 })));
    return token;
  };
  return apiClient({ url: stack.apiUrl, tokenFor, signal });
}
