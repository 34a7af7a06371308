import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideReports } from '../../domain/gate/decide-reports.ts';
import { bandsFor } from '../../domain/gate/bands.ts';
import { liveRates } from '../../domain/gate/live-rates.ts';
import type { CellRef, GateDecision, GateInput, ShownFigure } from '../../domain/gate/types.ts';
import { findByBounds, findBySubtraction, type Knowledge } from '../fixtures/gate-attacker.ts';
import {
  askedIn,
  cellsOf,
  inputAt,
  sameCell,
  toldWhereNothingChanged,
  unknowing,
  unknownsOf,
  worlds,
  type World,
} from '../fixtures/gate-world.ts';

const least = fc.constantFrom(3, 5);

interface Shown {
  numbers: CellRef[];
  bands: (CellRef & { from: number; to: number })[];
  shown: ShownFigure[];
  /** The gate says itself that earlier steps leave no way out. */
  atRisk: boolean;
}
type Gate = (input: GateInput, live: boolean) => Shown;

const ours: Gate = (input, live) => {
  const known = (cell: CellRef) => input.shown?.find((figure) => sameCell(figure)(cell));
  if (live) {
    const { rates, shown } = liveRates(input);
    const bands = rates.flatMap(({ unitId, band }) => {
      const cell = { unitId, group: null };
      const invited = input.counts.find(sameCell(cell))!.invited;
      const hit = band && bandsFor(invited, input.threshold.value).find((other) => other.band.from === band.from);
      return hit ? [{ ...cell, ...hit.counts }] : [];
    });
    return { numbers: [], bands, shown, atRisk: false };
  }
  const { cells, shown, warnings } = decideReports(input);
  const numbers = cells.filter((cell) => cell.outcome === 'ownReport' && known(cell)?.answered == null);
  return { numbers, bands: [], shown, atRisk: warnings.some(({ code }) => code === 'SHOWN_AT_RISK') };
};

/** Looks at the threshold, and at nothing else. */
const naive: Gate = ({ counts, threshold }, live) => {
  const open = counts.filter(({ answered }) => answered >= threshold.value);
  return { numbers: live ? [] : open, bands: [], shown: [], atRisk: false };
};

interface Step {
  live: boolean;
  raise: number;
}

/** Plays the steps, and lets the attacker try after the last one with all that was shown on the way. */
function attack(gate: Gate, world: World, steps: readonly Step[], limit: number): unknown[] {
  let knowledge: Knowledge = unknowing(world);
  let shown: ShownFigure[] = [];
  const seen: CellRef[][] = [];
  let threshold = limit;
  const atRisk: boolean[] = [];
  steps.forEach(({ live, raise }, step) => {
    threshold += raise;
    const now = gate({ ...inputAt(world, step, threshold), shown }, live);
    shown = now.shown;
    atRisk.push(now.atRisk);
    const figures = now.numbers.map((cell) => {
      const of = unknownsOf(world, cell, step);
      const number = of.reduce((total, i) => total + knowledge.unknowns[i]!.answered, 0);
      return { of, from: number, to: number };
    });
    const bands = now.bands.map(({ from, to, ...cell }) => ({ of: unknownsOf(world, cell, step), from, to }));
    knowledge = { ...knowledge, figures: [...knowledge.figures, ...figures, ...bands] };
    seen.push([...(seen.at(-1) ?? []), ...now.numbers, ...now.bands]);
  });
  const set = findBySubtraction(toldWhereNothingChanged(knowledge, steps.length), limit);
  if (set) return [{ set }];
  if (atRisk.includes(true)) return [];
  return steps.flatMap((_, step) =>
    cellsOf(world).flatMap((cell) => {
      const answered = unknownsOf(world, cell, step).reduce((total, i) => total + knowledge.unknowns[i]!.answered, 0);
      const isLast = step === steps.length - 1;
      // What was hidden at an earlier step and is shown now was small then, or is no secret any more.
      if (seen[step]!.some(sameCell(cell)) || (!isLast && answered >= limit)) return [];
      const how = findByBounds(knowledge, unknownsOf(world, cell, step), askedIn(world, cell), limit);
      return how === 'exact' || (how && isLast) ? [{ ...cell, step, how }] : [];
    }),
  );
}

const once: Step[] = [{ live: false, raise: 0 }];
/** Live rates for some time, then decisions on counts that are corrected; thresholds may rise. */
const overTime = fc
  .tuple(fc.integer({ min: 0, max: 2 }), fc.tuple(fc.nat(1), fc.nat(1), fc.nat(1)))
  .map(([liveSteps, raises]) => raises.map((raise, i): Step => ({ live: i < liveSteps, raise: i === 0 ? 0 : raise })));

const caughtBehind = (gate: Gate, steps: number, path: fc.Arbitrary<Step[]>) =>
  fc
    .sample(fc.tuple(worlds(steps), least, path), { numRuns: 100, seed: 4 })
    .filter(([world, limit, walk]) => attack(gate, world, walk, limit).length > 0).length;

describe('an attacker with everything that was ever shown to anybody', () => {
  it('[AT-14] [E32] [E33] finds no hidden count by subtraction or bounds', () => {
    fc.assert(
      fc.property(worlds(1), least, (world, limit) => {
        expect(attack(ours, world, once, limit)).toEqual([]);
      }),
      { numRuns: 1000, seed: 4 },
    );
  });

  it('[E51] [AT-14] finds none over time, with live rates, corrections and raised thresholds', () => {
    fc.assert(
      fc.property(worlds(3), overTime, least, (world, steps, limit) => {
        expect(attack(ours, world, steps, limit)).toEqual([]);
      }),
      { numRuns: 250, seed: 4 },
    );
  });

  it('gets the same answer whatever the order of units, groups and counts', () => {
    const sorted = ({ cells }: GateDecision) => cells.map((cell) => JSON.stringify(cell)).sort();
    fc.assert(
      fc.property(worlds(1), least, (world, limit) => {
        const input = inputAt(world, 0, limit);
        const turned = { ...input, units: input.units.toReversed(), groups: input.groups.toReversed(), counts: input.counts.toReversed() };
        expect(sorted(decideReports(turned))).toEqual(sorted(decideReports(input)));
      }),
      { numRuns: 200, seed: 4 },
    );
  });

  it('finds hidden counts behind a gate that looks at the threshold only', () => {
    expect(caughtBehind(naive, 1, fc.constant(once))).toBeGreaterThan(25);
    expect(caughtBehind(naive, 3, overTime)).toBeGreaterThan(25);
  });
});
