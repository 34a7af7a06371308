import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeCycle } from '../../db/cycle.repository.ts';
import { findDraft, lockDraft, saveDraft } from '../../db/draft.repository.ts';
import { addCheck, checksOfCycle, findGate, lockGate, saveGate } from '../../db/report-gate.repository.ts';
import type { GateMemory } from '../../domain/gate/memory.ts';
import { newId } from '../../platform/ids.ts';
import { forgetWhatIsOver } from '../../worker/retention.ts';
import { startedCycle, type Fixture } from '../support/record.ts';

const FORM = 'P1.preparationForm';
const MEMORY: GateMemory = { threshold: { value: 5, comparator: '>=' }, units: [], counted: [], outcomes: [], shown: [], ark: [] };
let fixture: Fixture;

beforeAll(async () => {
  fixture = await startedCycle();
  await fixture.advanceAll('2023-10-02');
});
afterAll(() => fixture.close());

async function draftOf(unitId: string) {
  const { follow_up_id: followUpId } = await fixture.followUp(unitId);
  const of = { followUpId, duty: FORM, form: { key: 'preparation', version: 1 } };
  await fixture.db.transaction().execute(async (trx) => {
    await lockDraft(trx, of);
    await saveDraft(trx, of, { revision: 1, answers: { goals: ['x'] }, changedIn: {}, savedBy: 'anna', savedAt: fixture.clock.at });
  });
  return () => findDraft(fixture.db, followUpId, FORM);
}

describe('what is over', () => {
  it('[NM-023] of a unit is forgotten when its follow-up is closed, and no earlier: its drafts', async () => {
    const [ended, open] = [await draftOf('IDI'), await draftOf('IE')];
    expect(await forgetWhatIsOver(fixture.db)).toEqual({ drafts: 0, gates: 0 });
    await fixture.send('IDI', '2023-10-03', 'coordinator', { type: 'endUnit', end: 'discontinued', reason: 'Merged' });
    expect((await fixture.followUp('IDI')).closed).toBe(true);
    expect(await forgetWhatIsOver(fixture.db)).toEqual({ drafts: 1, gates: 0 });
    expect(await ended()).toBeUndefined();
    expect((await open())?.answers).toEqual({ goals: ['x'] });
  });

  it('of the report gate is forgotten when the cycle is closed: its memory, not what it decided', async () => {
    const { db, cycleId, clock } = fixture;
    await db.transaction().execute(async (trx) => {
      await lockGate(trx, cycleId);
      await saveGate(trx, cycleId, 1, MEMORY);
      await addCheck(trx, {
        check_id: newId(),
        cycle_id: cycleId,
        revision: 1,
        person_id: 'coordinator',
        role: 'coordinator',
        checked_at: clock.at,
        threshold: JSON.stringify(MEMORY.threshold),
        correction: false,
        decision: JSON.stringify({ units: [], warnings: [], told: [] }),
        idempotency_key: 'k',
        request_seal: 's',
      });
    });
    expect(await forgetWhatIsOver(db)).toEqual({ drafts: 0, gates: 0 });
    expect((await findGate(db, cycleId)).memory).toEqual(MEMORY);
    await closeCycle(db, cycleId, clock.at);
    expect(await forgetWhatIsOver(db)).toEqual({ drafts: 0, gates: 1 });
    expect(await findGate(db, cycleId)).toEqual({ revision: 1, memory: null });
    expect(await checksOfCycle(db, cycleId, { limit: 10 })).toHaveLength(1);
    expect(await forgetWhatIsOver(db)).toEqual({ drafts: 0, gates: 0 });
  });
});
