import { describe, expect, it } from 'vitest';
import { bandOf, bandsFor } from '../../domain/gate/bands.ts';
import { decideReports } from '../../domain/gate/decide-reports.ts';
import { liveRates } from '../../domain/gate/live-rates.ts';
import { themeTotals } from '../../domain/gate/theme-totals.ts';
import { belowAdvice, meets, raiseThreshold } from '../../domain/gate/threshold.ts';
import type { GateInput, GateUnit } from '../../domain/gate/types.ts';
import { MUST } from '../fixtures/gate-plans.ts';
import { NTNU } from '../support/plans.ts';

const unit = (unitId: string, parentId: string | null = null): GateUnit => ({ unitId, parentId, reported: true });

describe('thresholds during a cycle', () => {
  const least5 = NTNU.gate.reportMinimum;
  it('[NT-033] [MU-025] are data with a comparator', () => {
    expect([meets(least5, 4), meets(least5, 5)]).toEqual([false, true]);
    expect([meets(MUST.gate.reportMinimum, 6), meets(MUST.gate.reportMinimum, 7)]).toEqual([false, true]);
  });

  it('[E30] may be raised, never lowered', () => {
    expect(raiseThreshold(least5, { value: 8, comparator: '>=' })).toMatchObject({ raised: true, threshold: { value: 8 } });
    expect(raiseThreshold(least5, { value: 4, comparator: '>' })).toMatchObject({ raised: true });
    expect(raiseThreshold(least5, { value: 4, comparator: '>=' })).toEqual({
      raised: false,
      code: 'THRESHOLD_LOWERED',
      params: { least: 5 },
    });
    expect(raiseThreshold(MUST.gate.reportMinimum, { value: 6, comparator: '>=' })).toMatchObject({ code: 'THRESHOLD_LOWERED' });
    expect(raiseThreshold(least5, { value: Number.NaN, comparator: '>=' })).toMatchObject({ code: 'THRESHOLD_INVALID' });
  });

  it('[AT-2] [E28] seven employees are below the advice, eight are not, and neither decides on a report', () => {
    expect([belowAdvice(7, NTNU.gate.recommendedHeadcount), belowAdvice(8, NTNU.gate.recommendedHeadcount)]).toEqual([true, false]);
    const seven = { units: [unit('a')], groups: [], counts: [{ unitId: 'a', group: null, invited: 7, answered: 5 }], threshold: least5 };
    expect(decideReports(seven).cells).toEqual([{ unitId: 'a', group: null, outcome: 'ownReport' }]);
  });
});

describe('live response rates', () => {
  const at = (x: number, y: number, z: number): GateInput => ({
    units: [unit('d'), unit('x', 'd'), unit('y', 'd'), unit('z', 'd')],
    groups: [],
    counts: Object.entries({ d: [90, x + y + z], x: [30, x], y: [30, y], z: [30, z] }).map(([unitId, [invited, answered]]) => {
      return { unitId, group: null, invited: invited!, answered: answered! };
    }),
    threshold: NTNU.gate.reportMinimum,
  });
  const shownIn = (input: GateInput) => liveRates(input).rates.flatMap(({ unitId, band }) => (band ? [unitId] : []));

  it('[E51] [AT-14] are bands, and none for a hidden unit', () => {
    const { rates } = liveRates(at(3, 20, 11));
    expect(rates).toEqual([
      { unitId: 'd', band: { from: 30, to: 50 } },
      { unitId: 'x', band: null },
      { unitId: 'y', band: { from: 50, to: 70 } },
      { unitId: 'z', band: null },
    ]);
  });

  it('[E51] hide nothing later that was shown, and open nothing that gives the rest away', () => {
    const first = liveRates(at(3, 7, 20));
    expect(shownIn(at(3, 7, 20))).toEqual(['d', 'z']);
    const second = { ...at(4, 25, 20), shown: first.shown };
    expect(shownIn(second)).toEqual(['d', 'z']);
    expect(shownIn(at(4, 25, 20))).toEqual(['d', 'y']);
  });

  it('[E51] have bands of more than the threshold, the last one included, or none at all', () => {
    for (let invited = 0; invited <= 300; invited++) {
      for (const least of [5, 7]) {
        const bands = bandsFor(invited, least);
        for (const { counts } of bands) expect(counts.to - counts.from).toBeGreaterThanOrEqual(least);
        expect(bands.at(-1)?.counts.to ?? invited).toBe(invited);
        expect(bands.length > 0).toBe(invited >= 2 * least);
      }
    }
    expect(bandOf(4, 40, 5)).toBeNull();
    expect(bandOf(40, 40, 5)?.band).toEqual({ from: 70, to: 100 });
  });
});

describe('theme totals', () => {
  const leaves = (count: number, above: string) => Array.from({ length: count }, (_, i) => unit(`${above}${String(i)}`, above));
  const allowed = (units: GateUnit[]) =>
    [...themeTotals(units, new Set(units.filter(({ unitId }) => /\d/.test(unitId)).map(({ unitId }) => unitId)))].sort();

  it.each([
    { units: 4, shown: [] },
    { units: 5, shown: ['f'] },
  ])('[HI-006] of $units units: $shown', ({ units, shown }) => {
    expect(allowed([unit('f'), ...leaves(units, 'f')])).toEqual(shown);
  });

  it('[HI-006] leave no four units between a total and those inside it', () => {
    const faculty = [unit('f'), unit('a', 'f'), unit('b', 'f'), ...leaves(6, 'a')];
    expect(allowed([...faculty, ...leaves(4, 'b')])).toEqual(['f']);
    expect(allowed([...faculty, ...leaves(5, 'b')])).toEqual(['a', 'b', 'f']);
    expect(allowed(faculty)).toEqual(['a', 'f']);
  });
});
