import type { CompiledPlan, Threshold } from '../../domain/plan.ts';
import type { RehearsalUnit, UnderThreshold } from './rehearsal-types.ts';

/** Response units that may get no report of their own, or are smaller than advised: to talk about before the list is confirmed. */
export function underThreshold(plan: CompiledPlan, units: readonly RehearsalUnit[], expectedResponse: number): UnderThreshold[] {
  return units.flatMap((unit): UnderThreshold[] => {
    if (!unit.isResponseUnit || unit.headcount === null) return [];
    const expected = Math.floor(unit.headcount * expectedResponse);
    const row = { unit: unit.abbreviation, headcount: unit.headcount, expected };
    if (!reaches(expected, plan.gate.reportMinimum)) return [{ ...row, why: 'reportUnlikely' }];
    return reaches(unit.headcount, plan.gate.recommendedHeadcount) ? [] : [{ ...row, why: 'headcountBelowAdvice' }];
  });
}

function reaches(count: number, { value, comparator }: Threshold): boolean {
  return comparator === '>=' ? count >= value : count > value;
}
