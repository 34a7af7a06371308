import type { Instant } from './time.ts';
import type { CompiledPlan, Level } from './plan.ts';
import type { Fact, RaisedOutcome } from './facts.ts';
import { refersTo } from './dates.ts';

/** What a fact causes outside its own follow-up; the record turns each into command rows in the same transaction. */
export type Effect =
  | { kind: 'startResponseUnit'; unitId: string; because: { duty: string; at: Instant } }
  /** To the next unit above that is followed up; where there is none, it comes back. */
  | { kind: 'raise'; raisedId: string; unit: string | null; measure: string }
  /** Back down to the unit that raised it. */
  | { kind: 'answerRaised'; raisedId: string; unit: string; measure: string; outcome: RaisedOutcome }
  | { kind: 'tellAbove'; level: Level; duty: string; when: 'opened' | 'ended'; at: Instant };

/** Pure: the same fact always has the same effects. */
export function effectsOf(plan: CompiledPlan, fact: Fact): Effect[] {
  if (fact.type === 'responseUnitsConfirmed') {
    return fact.units.map((unitId) => ({ kind: 'startResponseUnit', unitId, because: { duty: fact.duty, at: fact.at } }));
  }
  if (fact.type === 'measureRaised') return [{ kind: 'raise', raisedId: fact.raisedId, unit: null, measure: fact.duty }];
  if (fact.type === 'raisedDecided') {
    const { raisedId, unit, measure, outcome } = fact;
    const answer: Effect = { kind: 'answerRaised', raisedId, unit, measure, outcome };
    return outcome === 'redirected' ? [answer, { kind: 'raise', raisedId, unit, measure }] : [answer];
  }
  // The level above hears of a plan that has come, not of one that was waived or missed.
  if (fact.type !== 'planSubmitted' || fact.version > 1) return [];
  return levelsWaitingFor(plan, fact.duty, 'ended').map((level) => ({
    kind: 'tellAbove',
    level,
    duty: fact.duty,
    when: 'ended',
    at: fact.at,
  }));
}

/** Levels whose own duties open with a duty of the response units below (upper-level discussion: the first plan). */
function levelsWaitingFor(plan: CompiledPlan, duty: string, when: 'opened' | 'ended'): Level[] {
  const source = plan.duties.find((definition) => definition.key === duty);
  if (!source?.appliesTo.responseUnits) return [];
  const waiting = plan.duties.filter((definition) => !definition.appliesTo.responseUnits && refersTo(definition.opens, duty, when));
  return [...new Set(waiting.flatMap((definition) => definition.appliesTo.levels ?? []))];
}
