import { missingFrom, type CheckFault, type CheckInput } from './check-reports.ts';
import { liveRates, type LiveRate } from './live-rates.ts';
import { keptTree, type GateMemory } from './memory.ts';

export type RatesCheck = { taken: false; faults: CheckFault[] } | { taken: true; rates: LiveRate[]; memory: GateMemory };

/** Rates of an open survey are over when the first report has been given: a rate beside a number would say what has come since. */
export function ratesAreOver(before: GateMemory | null): boolean {
  return before !== null && before.outcomes.length > 0;
}

/** One reading of the response while the survey is open. Numbers may be others each time; what had a band is remembered for the reports. */
export function checkRates({ counts, threshold, before, ...input }: Omit<CheckInput, 'ark' | 'correction' | 'seals'>): RatesCheck {
  const units = keptTree(before, input.units);
  const whole = counts.filter(({ group }) => group === null);
  const faults = missingFrom(before, whole);
  if (faults.length > 0) return { taken: false, faults };
  const known = (before?.shown ?? []).map(({ unitId, group }) => ({ unitId, group, answered: null }));
  const { rates, shown } = liveRates({ units, groups: input.groups, counts: whole, threshold, shown: known });
  const memory = {
    threshold,
    units,
    counted: whole.map(({ unitId, group }) => ({ unitId, group })),
    outcomes: [],
    shown: shown.map(({ unitId, group }) => ({ unitId, group, seal: null })),
    ark: [],
  };
  return { taken: true, rates, memory };
}
