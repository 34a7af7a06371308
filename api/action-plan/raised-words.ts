import { planDutyOf } from '../../domain/action-plan.ts';
import type { Fact } from '../../domain/facts.ts';
import type { CompiledPlan } from '../../domain/plan.ts';
import type { Measure } from '../../documents/action-plan/plan-document.ts';
import type { Database } from '../../db/database.ts';
import { findDocument } from '../../db/document.repository.ts';
import { followUpOfUnit } from '../../db/follow-up.repository.ts';
import { foldFollowUp } from '../follow-ups.ts';
import type { RaisedWords } from '../views/raised-view.ts';
import { newestPlan } from './read-plan.ts';

/**
 * The words for what was raised, from where they stand: a measure in the plan of its unit, a reason in the record of the unit that
 * answered. Both are read here for the other side, so nobody needs access to a record that is not theirs.
 */
export async function raisedWords(
  db: Database,
  plan: CompiledPlan,
  cycleId: string,
  facts: readonly Fact[],
  unitId: string,
): Promise<RaisedWords> {
  const below = [unitId, ...facts.flatMap((fact) => (fact.type === 'raisedReceived' ? [fact.unit] : []))];
  const above = facts.flatMap((fact) => (fact.type === 'raisedAnswered' && fact.unit !== null ? [fact.unit] : []));
  const measures = new Map<string, readonly Measure[]>();
  for (const unit of new Set(below)) measures.set(unit, await measuresOf(db, plan, cycleId, unit));
  const reasons = new Map<string, unknown>();
  for (const unit of new Set(above)) {
    for (const [raisedId, reason] of await reasonsOf(db, cycleId, unit)) reasons.set(`${raisedId} ${unit}`, reason);
  }
  return {
    measure: (unit, duty) => measures.get(unit)?.find(({ id }) => duty.endsWith(`/${id}`)),
    reason: (raisedId, unit) => reasons.get(`${raisedId} ${unit ?? ''}`),
  };
}

async function measuresOf(db: Database, plan: CompiledPlan, cycleId: string, unit: string): Promise<readonly Measure[]> {
  const followUp = await followUpOfUnit(db, cycleId, unit);
  if (!followUp) return [];
  const { state, facts } = await foldFollowUp(db, followUp.follow_up_id);
  const duty = planDutyOf(plan, state);
  if (!duty) return [];
  const said = facts.map(({ fact }) => fact);
  return (await newestPlan(db, followUp.follow_up_id, duty.key, said))?.measures ?? [];
}

async function reasonsOf(db: Database, cycleId: string, unit: string): Promise<[raisedId: string, reason: unknown][]> {
  const followUp = await followUpOfUnit(db, cycleId, unit);
  const facts = followUp ? (await foldFollowUp(db, followUp.follow_up_id)).facts : [];
  const found: [string, unknown][] = [];
  for (const { fact } of facts) {
    if (fact.type !== 'raisedDecided' || fact.reasonId === null) continue;
    const document = await findDocument(db, fact.reasonId);
    if (document) found.push([fact.raisedId, JSON.parse(document.content)]);
  }
  return found;
}
