import { readEvidence } from '../../api/evidence.ts';
import { planShelf } from '../../api/plans.ts';
import { findCycle } from '../../db/cycle.repository.ts';
import type { Database } from '../../db/database.ts';
import { storedPlans } from '../../db/plan.repository.ts';
import { evidenceBundle } from '../../documents/evidence/bundle.ts';
import { verifyBundle } from '../../documents/evidence/verify-bundle.ts';
import type { Chance } from './chance.ts';

export interface TakenOut {
  bundles: number;
  /** Texts in all of them. */
  documents: number;
  /** Units whose bundle does not hold together. */
  rejected: string[];
  /** Copies in which one byte was changed, spread over the bundles, and how many of them were found out. */
  altered: { tried: number; rejected: number };
}

const ALTERED = 100;

/** The evidence of every response unit, as its manager would take it out, and what the verification says of it and of false copies. */
export async function takeOutEvidence(db: Database, cycleId: string, at: number, chance: Chance): Promise<TakenOut> {
  const cycle = await findCycle(db, cycleId);
  if (!cycle) throw new Error(`no cycle ${cycleId}`);
  const shelf = planShelf(storedPlans(db));
  const followUps = await db
    .selectFrom('follow_ups')
    .selectAll()
    .where('cycle_id', '=', cycleId)
    .where('is_response_unit', '=', true)
    .execute();
  const result: TakenOut = { bundles: 0, documents: 0, rejected: [], altered: { tried: 0, rejected: 0 } };
  for (const [index, followUp] of followUps.entries()) {
    const shelved = await shelf.get(followUp.plan_key, followUp.plan_version);
    const bundle = await evidenceBundle(await readEvidence(db, { followUp, cycle, shelved, at }), 'nb');
    const { ok, documents } = verifyBundle(bundle);
    result.bundles += 1;
    result.documents += documents;
    if (!ok) result.rejected.push(followUp.unit_id);
    for (let copy = index; copy < ALTERED; copy += followUps.length) {
      result.altered.tried += 1;
      if (!verifyBundle(withOneByteChanged(bundle, chance, copy)).ok) result.altered.rejected += 1;
    }
  }
  return result;
}

function withOneByteChanged(bundle: Uint8Array, chance: Chance, copy: number): Uint8Array {
  const changed = bundle.slice();
  const at = Math.floor(chance('byte', copy) * bundle.length);
  changed[at] = (changed[at]! + 1 + Math.floor(chance('by', copy) * 255)) % 256;
  return changed;
}
