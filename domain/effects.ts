import type { Instant } from './time.ts';
import type { CompiledPlan, DateRule, Level } from './plan.ts';
import type { Fact } from './facts.ts';

/** What a fact causes outside its own follow-up; the record turns each into command rows in the same transaction. */
export type Effect =
  | { kind: 'startResponseUnit'; unitId: string; because: { duty: string; at: Instant } }
  | { kind: 'tellAbove'; level: Level; duty: string; when: 'opened' | 'ended'; at: Instant };

/** Pure: the same fact always has the same effects. */
export function effectsOf(plan: CompiledPlan, fact: Fact): Effect[] {
  if (fact.type === 'responseUnitsConfirmed') {
    return fact.units.map((unitId) => ({ kind: 'startResponseUnit', unitId, because: { duty: fact.duty, at: fact.at } }));
  }
  if (fact.type !== 'dutyEnded' && fact.type !== 'dutyOpened') return [];
  const when = fact.type === 'dutyEnded' ? 'ended' : 'opened';
  return levelsWaitingFor(plan, fact.duty, when).map((level) => ({ kind: 'tellAbove', level, duty: fact.duty, when, at: fact.at }));
}

/** Levels whose own duties open with a duty of the response units below (upper-level discussion: the first plan). */
function levelsWaitingFor(plan: CompiledPlan, duty: string, when: 'opened' | 'ended'): Level[] {
  const source = plan.duties.find((definition) => definition.key === duty);
  if (!source?.appliesTo.responseUnits) return [];
  const waiting = plan.duties.filter((definition) => !definition.appliesTo.responseUnits && refersTo(definition.opens, duty, when));
  return [...new Set(waiting.flatMap((definition) => definition.appliesTo.levels ?? []))];
}

export function refersTo(rule: DateRule | undefined, duty: string, when?: 'opened' | 'ended'): boolean {
  if (rule === undefined || typeof rule !== 'object') return false;
  if ('latestOf' in rule) return rule.latestOf.some((part) => refersTo(part, duty, when));
  return rule.duty === duty && (when === undefined || rule.when === when);
}
