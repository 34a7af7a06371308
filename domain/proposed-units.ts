import { lineUpwards, unitFacts, type Organisation } from './organisation.ts';
import { applies, type CompiledPlan } from './plan.ts';

/**
 * Which response units stand on whose list: the nearest unit upwards that owes one. A response unit that nobody owes a list for
 * (directly under a faculty that has institutes) would be forgotten, so it starts with the cycle.
 */
export function proposedUnits(plan: CompiledPlan, org: Organisation): { proposed: Map<string, string[]>; unlisted: Set<string> } {
  const lists = plan.duties.filter((duty) => duty.evidence === 'responseUnits');
  const owes = new Map<string, boolean>();
  for (const { unitId } of org.units.values()) {
    const unit = unitFacts(org, unitId, false);
    owes.set(
      unitId,
      lists.some((duty) => applies(duty.appliesTo, unit)),
    );
  }
  const proposed = new Map<string, string[]>();
  const unlisted = new Set<string>();
  for (const unit of org.units.values()) {
    if (!unit.isResponseUnit) continue;
    const owner = lineUpwards(org, unit.unitId).find((above) => owes.get(above.unitId));
    if (owner) proposed.set(owner.unitId, [...(proposed.get(owner.unitId) ?? []), unit.unitId]);
    else unlisted.add(unit.unitId);
  }
  return { proposed, unlisted };
}
