import { bandOf, bandsFor, type Band } from './bands.ts';
import { decideCells } from './decide-reports.ts';
import { smallest } from './threshold.ts';
import type { GateInput, ShownFigure } from './types.ts';

export interface LiveRate {
  unitId: string;
  /** Null: not shown, for whatever reason. */
  band: Band | null;
}

/**
 * Response rates of whole units while the survey is open. A rate is shown only where a report would be, and such a unit counts as shown with its
 * number in every later decision, so that nothing shown live can be held against what is decided later.
 */
export function liveRates(input: Omit<GateInput, 'ark'>): { rates: LiveRate[]; shown: ShownFigure[] } {
  const least = smallest(input.threshold);
  const counts = new Map(input.counts.flatMap((count) => (count.group === null ? [[count.unitId, count]] : [])));
  const whole = { ...input, groups: [], counts: [...counts.values()] };
  const { cells } = decideCells(whole, (invited) => bandsFor(invited, least).length > 0);
  const rates = cells.map(({ unitId, outcome }): LiveRate => {
    const count = counts.get(unitId);
    return { unitId, band: count && outcome === 'ownReport' ? (bandOf(count.answered, count.invited, least)?.band ?? null) : null };
  });
  const before = input.shown ?? [];
  const known = new Set(before.flatMap(({ unitId, group }) => (group === null ? [unitId] : [])));
  const now = rates.filter(({ unitId, band }) => band && !known.has(unitId));
  return { rates, shown: [...before, ...now.map(({ unitId }) => ({ unitId, group: null, answered: null }))] };
}
