import { belowAdvice, meets } from '../../domain/gate/threshold.ts';
import type { CompiledPlan } from '../../domain/plan.ts';
import type { RehearsalUnit, UnderThreshold } from './rehearsal-types.ts';

/** Response units that may get no report of their own, or are smaller than advised: to talk about before the list is confirmed. */
export function underThreshold(plan: CompiledPlan, units: readonly RehearsalUnit[], expectedResponse: number): UnderThreshold[] {
  return units.flatMap((unit): UnderThreshold[] => {
    if (!unit.isResponseUnit || unit.headcount === null) return [];
    const expected = Math.floor(unit.headcount * expectedResponse);
    const row = { unit: unit.abbreviation, headcount: unit.headcount, expected };
    if (!meets(plan.gate.reportMinimum, expected)) return [{ ...row, why: 'reportUnlikely' }];
    return belowAdvice(unit.headcount, plan.gate.recommendedHeadcount) ? [{ ...row, why: 'headcountBelowAdvice' }] : [];
  });
}

/** Ids of the units that will probably get no report of their own. */
export function unitsWithoutReport(plan: CompiledPlan, units: readonly RehearsalUnit[], expectedResponse: number): Set<string> {
  const small = units.filter((unit) => underThreshold(plan, [unit], expectedResponse)[0]?.why === 'reportUnlikely');
  return new Set(small.map(({ unitId }) => unitId));
}
