import { readEvidence } from '../../api/evidence.ts';
import { planShelf } from '../../api/plans.ts';
import { findCycle } from '../../db/cycle.repository.ts';
import type { Database } from '../../db/database.ts';
import { evidenceBundle } from '../../documents/evidence/bundle.ts';
import { verifyBundle } from '../../documents/evidence/verify-bundle.ts';

export interface TakenOut {
  bundles: number;
  /** Texts in all of them. */
  documents: number;
  /** Units whose bundle does not hold together. */
  rejected: string[];
}

/** The evidence of every response unit, as its manager would take it out, and what the verification says of each. */
export async function takeOutEvidence(db: Database, cycleId: string, at: number): Promise<TakenOut> {
  const cycle = await findCycle(db, cycleId);
  if (!cycle) throw new Error(`no cycle ${cycleId}`);
  const shelf = planShelf(db);
  const followUps = await db
    .selectFrom('follow_ups')
    .selectAll()
    .where('cycle_id', '=', cycleId)
    .where('is_response_unit', '=', true)
    .execute();
  const result: TakenOut = { bundles: 0, documents: 0, rejected: [] };
  for (const followUp of followUps) {
    const shelved = await shelf.get(followUp.plan_key, followUp.plan_version);
    const bundle = await evidenceBundle(await readEvidence(db, { followUp, cycle, shelved, at }), 'nb');
    const { ok, documents } = verifyBundle(bundle);
    result.bundles += 1;
    result.documents += documents;
    if (!ok) result.rejected.push(followUp.unit_id);
  }
  return result;
}
