import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '../../api/problem.ts';
import { runCheck, type CheckResult } from '../../api/report-checks/run-check.ts';
import { findCycle } from '../../db/cycle.repository.ts';
import { addCheck, checksOfCycle, findGate, lockGate, notedReports, saveGate } from '../../db/report-gate.repository.ts';
import { newId } from '../../platform/ids.ts';
import type { GateMemory } from '../../domain/gate/memory.ts';
import { newCodecKeys, parseCodecKeys } from '../../platform/codec.ts';
import { createSeals } from '../../platform/seals.ts';
import { NTNU } from '../support/plans.ts';
import { startedCycle, type Fixture } from '../support/record.ts';

const keys = newCodecKeys();
let fixture: Fixture;
beforeAll(async () => {
  fixture = await startedCycle();
  await fixture.advanceAll('2024-01-22 10:00');
});
afterAll(() => fixture.close());

const HEADER = 'unitId,group,invited,answered';
const FIRST = [HEADER, 'IE,,9000,6170', 'IDI,,6000,6167', 'IMF,,800,3'];
const file = (lines: string[]) => lines.join('\n').replace('6000,6167', '6500,6167');
/** One run, held back between reading and storing if asked. */
async function store(
  csv: string,
  more: { correction?: 'true'; seals?: string; meanwhile?: () => Promise<void> } = {},
): Promise<CheckResult> {
  const cycle = (await findCycle(fixture.db, fixture.cycleId))!;
  const seals = createSeals(parseCodecKeys(more.seals ?? keys));
  return fixture.db.transaction().execute(async (trx) => {
    const gate = await lockGate(trx, fixture.cycleId);
    const request = { body: { csv, ark: [] }, query: { correction: more.correction ?? ('false' as const) } };
    const result = await runCheck(trx, { cycle, plan: NTNU, gate, at: fixture.clock.at, seals }, request);
    await more.meanwhile?.();
    await saveGate(trx, fixture.cycleId, gate.revision + 1, result.memory);
    return result;
  });
}
const own = ({ decision }: CheckResult) => decision.units.filter((unit) => unit.outcome === 'ownReport').map((unit) => unit.unitId);
/** The codes of what was refused; null where nothing was. */
async function refusal(run: Promise<unknown>): Promise<string[] | null> {
  const [outcome] = await Promise.allSettled([run]);
  return outcome.status === 'fulfilled' ? null : (outcome.reason as Problem).faults.map(({ code }) => code);
}

describe('the record of the gate', () => {
  it('starts empty, and a lock on it is no run', async () => {
    await fixture.db.transaction().execute((trx) => lockGate(trx, fixture.cycleId));
    expect(await findGate(fixture.db, fixture.cycleId)).toEqual({ revision: 0, memory: null });
  });

  it('[AT-14] [E32] keeps of a run what was shown, not how many, and gives it back to the next', async () => {
    expect(own(await store(file(FIRST)))).toEqual(['IE', 'NTNU']);
    const { revision, memory } = await findGate(fixture.db, fixture.cycleId);
    expect([revision, memory?.shown.map(({ unitId }) => unitId).sort()]).toEqual([1, ['IE', 'NTNU']]);
    expect(JSON.stringify(memory)).not.toMatch(/(?<!\d)(9000|6170|6500|6167|800)(?!\d)/);
    // Seven more have answered: by itself everything could be shown, but 6170 has been.
    const later = file([HEADER, 'IE,,9000,6177', 'IDI,,6000,6167', 'IMF,,800,10']);
    expect(await refusal(store(later))).toEqual(['COUNT_CHANGED', 'COUNT_CHANGED']);
    expect(own(await store(later, { correction: 'true' }))).toEqual(['IE', 'NTNU']);
  });

  it('[E47] opens nothing once its key is gone: what cannot be recognised counts as changed', async () => {
    const { memory } = await findGate(fixture.db, fixture.cycleId);
    const fresh = { ...memory!, shown: memory!.shown.map(({ unitId, group, seal }) => ({ unitId, group, seal })) } satisfies GateMemory;
    await fixture.db.transaction().execute((trx) => saveGate(trx, fixture.cycleId, 2, fresh));
    const rotated = `${newCodecKeys('next')},${keys}`;
    expect(own(await store(file(FIRST), { seals: rotated }))).toEqual(['IE', 'NTNU']);
    const lost = `${newCodecKeys('next')},${keys.split(':')[0] ?? ''}:destroyed`;
    expect(await refusal(store(file(FIRST), { seals: lost }))).toEqual(['COUNT_CHANGED', 'COUNT_CHANGED']);
    expect(own(await store(file(FIRST), { seals: lost, correction: 'true' }))).toEqual(['IE', 'NTNU']);
  });

  it('lets of two runs at once the second wait and see what the first has shown', async () => {
    await sql`update report_gates set memory = null, revision = 0`.execute(fixture.db);
    const waiting = sql<{ n: number }>`select count(*)::int as n from pg_stat_activity
      where wait_event_type = 'Lock' and datname = current_database()`;
    let second: Promise<unknown> = Promise.resolve();
    await store(file([...FIRST, 'ADM,,50,41']), {
      meanwhile: async () => {
        second = refusal(store(file([...FIRST, 'ADM,,50,40'])));
        await expect.poll(async () => (await waiting.execute(fixture.db)).rows[0]?.n).toBe(1);
      },
    });
    expect(await second).toEqual(['COUNT_CHANGED', 'COUNT_CHANGED']);
    expect((await findGate(fixture.db, fixture.cycleId)).revision).toBe(1);
  });

  it('never rewrites a run', async () => {
    const row = {
      check_id: newId(), cycle_id: fixture.cycleId, revision: 1, person_id: 'coordinator', role: 'coordinator' as const, checked_at: fixture.clock.at,
      threshold: JSON.stringify({ value: 5, comparator: '>=' }), correction: false,
      decision: JSON.stringify({ units: [], warnings: [], told: [] }), idempotency_key: 'key', request_seal: 'seal',
    }; // prettier-ignore
    await fixture.db.transaction().execute((trx) => addCheck(trx, row));
    await expect(sql`update report_checks set correction = true`.execute(fixture.db)).rejects.toThrow('append-only');
    await expect(sql`delete from report_checks`.execute(fixture.db)).rejects.toThrow('append-only');
    expect(await checksOfCycle(fixture.db, fixture.cycleId, { limit: 5 })).toMatchObject([{ revision: 1, correction: false }]);
    expect(await checksOfCycle(fixture.db, fixture.cycleId, { before: 1, limit: 5 })).toEqual([]);
  });

  it('[E50] knows the latest outcome noted for a unit with all languages, and none that was refused', async () => {
    const report = (languages: string[]) => ({
      type: 'recordReport' as const,
      duty: 'P2.report',
      outcome: 'ownReport' as const,
      languages,
    });
    await fixture.send('IDI', '2024-01-23', 'coordinator', report(['nb']));
    await fixture.send('IDI', '2024-01-24', 'employee', { ...report([]), outcome: 'noOwnReport' });
    await fixture.write('IDI', '2024-01-25', 'coordinator', report(['en']));
    const noted = await notedReports(fixture.db, fixture.cycleId, 'P2.report');
    expect(noted).toEqual([{ unitId: 'IDI', outcome: 'ownReport', languages: ['nb', 'en'] }]);
  });
});
