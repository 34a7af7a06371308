import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../db/database.ts';
import { compilePlan } from '../../planning/compile.ts';
import { readPlan } from '../../planning/read-plan.ts';
import { progressLine } from '../../local/demo/progress-line.ts';
import { runDemo, type DemoOutcome, type DemoRun } from '../../local/demo/run-demo.ts';
import { noon } from '../../local/demo/unit-acts.ts';
import { startStack } from '../../local/stack.ts';
import { passableTemporaryFolder } from '../support/global-shared.ts';

// A plan day is 80 ms: too short for the people to be on the day, long enough for all that must hold on any machine.
const MINUTES = 1;
const SETTINGS = { units: 8, minutes: MINUTES, seed: 1 };
const { plan } = compilePlan(readPlan('plans/ntnu-ark-2023-2025.yaml'));

interface Ended extends DemoOutcome {
  ends: Map<string, string>;
  notices: NoticeRow[];
}

interface NoticeRow {
  unit: string;
  duty: string | null;
  step: string;
  role: string;
  state: string;
  reason: string | null;
}

/**
 * Two demos with the same seed, at the same time: one is left alone, the other loses its worker as in a power cut on the
 * day after many deadlines, and gets it back three weeks of plan time later.
 */
describe('two years in a minute', () => {
  const folder = passableTemporaryFolder();
  let calm: Ended;
  let killed: Ended;
  let lockMessage = '';

  beforeAll(async () => {
    const [one, other] = await Promise.all([start('calm'), start('killed')]);
    try {
      lockMessage = await startStack({ dataDir: join(folder.path, 'calm'), what: 'another', persons: [] }).then(
        () => 'nobody held the folder',
        (error: unknown) => (error as Error).message,
      );
      const cut = powerCut(other);
      [calm, killed] = await Promise.all([ended(one), ended(other)]);
      await cut;
    } finally {
      await Promise.all([one.stop(), other.stop()]);
    }
  }, 240_000);

  afterAll(() => folder.remove());

  const start = (name: string): Promise<DemoRun> => runDemo({ ...SETTINGS, dataDir: join(folder.path, name) }, progressLine());

  // Whether each story came true to the day depends on how fast the machine is; the demo's own exit code says so. What must
  // hold on any machine, with and without the power cut, is that nothing is lost, ended twice or left in the air.
  it.each(['left alone', 'with its worker killed'])('[NT-002] %s, every duty written has ended once and the ledger adds up', (which) => {
    const { report, ends: ended } = which === 'left alone' ? calm : killed;
    const { written, added, open, ...ends } = report.duties;
    expect(report.ledger).toEqual({ ok: true, findings: [] });
    expect(written + added).toBe(Object.values(ends).reduce((sum, n) => sum + n, 0) + open);
    expect(open).toBe(0);
    expect(ended.size).toBe(written + added);
    expect(report.letters.bounced).toBe(0);
  });

  it('owes the same duties when the worker is killed in the middle and comes back', () => {
    expect([...killed.ends.keys()].filter((name) => !name.includes('P4.measure/'))).toEqual(
      [...calm.ends.keys()].filter((name) => !name.includes('P4.measure/')),
    );
  });

  it('names every notice that became no letter as withdrawn or superseded, also after the outage', () => {
    for (const { notices } of [calm, killed]) {
      const silent = notices.filter((notice) => notice.state !== 'lettered');
      expect(silent.filter((notice) => !['withdrawn', 'superseded'].includes(notice.state) || notice.reason === null)).toEqual([]);
    }
  });

  it('says who holds a data folder when it is started a second time', () => {
    expect(lockMessage).toContain('is in use by toarshjul demo (process ');
  });

  it('gives evidence: forms, meetings, plans, and a bundle for each response unit in which no changed byte goes unseen', () => {
    for (const { report } of [calm, killed]) {
      const { forms, answers, meetings, plans, reviews } = report.handedIn;
      expect(Math.min(forms, answers, meetings, plans, reviews)).toBeGreaterThan(0);
      expect(report.evidence).toMatchObject({ bundles: SETTINGS.units, rejected: [], altered: { tried: 100, rejected: 100 } });
      expect(report.reports.own + report.reports.none).toBeGreaterThan(0);
      expect(report.archive.archived + report.archive.waiting).toBeGreaterThan(0);
    }
  });

  it('keeps its anchors beside the record', () => {
    expect(existsSync(join(folder.path, 'calm', 'anchors'))).toBe(true);
    rmSync(join(folder.path, 'calm', 'logs'), { recursive: true });
  });
});

async function powerCut({ stack }: DemoRun): Promise<void> {
  const { clock, product, db } = stack;
  await sleep(Math.max(0, clock.realFor(noon(plan, '2024-06-23')) - Date.now()));
  await product.killWorker();
  expect(product.isUp()).toBe(false);
  await sleep(Math.max(0, clock.realFor(noon(plan, '2024-07-12')) - Date.now()));
  // Without this nothing was at stake: no worker is there to decide what is due or asked for.
  expect(await undecided(db)).toBeGreaterThan(0);
  await product.startWorker();
}

async function undecided(db: Database): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select (select count(*) from follow_ups where next_at < plan_now() and not closed)::int
      + (select count(*) from commands where verdict is null)::int as n`.execute(db);
  return rows[0]?.n ?? 0;
}

async function ended(run: DemoRun): Promise<Ended> {
  const outcome = await run.ended;
  const { db } = run.stack;
  const duties = await sql<{ name: string; end: string }>`
    select unit_id || ' ' || key as name, coalesce(end_kind, 'open') as end from duties join follow_ups using (follow_up_id) order by 1`.execute(
    db,
  );
  const notices = await sql<NoticeRow>`
    select unit_id as unit, duty, step, role, state, reason from notices join follow_ups using (follow_up_id)`.execute(db);
  return { ...outcome, ends: new Map(duties.rows.map((row) => [row.name, row.end])), notices: notices.rows };
}
