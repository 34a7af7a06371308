import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkReports, type Check, type CheckInput } from '../../domain/gate/check-reports.ts';
import { decideReports } from '../../domain/gate/decide-reports.ts';
import type { GateMemory, Seals } from '../../domain/gate/memory.ts';
import { POSITION_GROUPS } from '../../domain/gate/position-groups.ts';
import { byUnit, deliveredByHand, reportsToNote } from '../../domain/gate/report-units.ts';
import type { CellCount, GateUnit, ShownFigure } from '../../domain/gate/types.ts';
import { institution } from '../../bench/gate.ts';
import { inputAt, worlds } from '../fixtures/gate-world.ts';
import { NTNU } from '../support/plans.ts';

/** Stands in for the keyed seal: recognises, and says nothing. */
const notary = (): Seals => {
  const known = new Map<string, string>();
  const text = (cell: object, answered: number) => JSON.stringify([cell, answered]);
  return {
    seal: (cell, answered) => {
      const seal = known.get(text(cell, answered)) ?? `seal ${String(known.size)}`;
      known.set(text(cell, answered), seal);
      return seal;
    },
    matches: (seal, cell, answered) => known.get(text(cell, answered)) === seal,
  };
};

const unit = (unitId: string, parentId: string | null = null): GateUnit => ({ unitId, parentId, reported: true });
const UNITS = [unit('d'), unit('x', 'd'), unit('y', 'd')];
const counted = (rows: Record<string, [invited: number, answered: number]>): CellCount[] =>
  Object.entries(rows).map(([name, [invited, answered]]) => {
    const [unitId = '', group = null] = name.split('/');
    return { unitId, group, invited, answered };
  });

function cycle() {
  const seals = notary();
  const state: { before: GateMemory | null } = { before: null };
  return (counts: readonly CellCount[], more: Partial<CheckInput> = {}): Check => {
    const terms = { units: UNITS, groups: POSITION_GROUPS, ark: [], threshold: NTNU.gate.reportMinimum, correction: false };
    const check = checkReports({ ...terms, counts, before: state.before, seals, ...more });
    if (check.taken) state.before = check.memory;
    return check;
  };
}
const own = (check: Check) =>
  check.taken ? byUnit(check.decision.cells).flatMap((one) => (one.outcome === 'ownReport' ? [one.unitId] : [])) : null;
const faults = (check: Check) => (check.taken ? null : check.faults.map(({ code, unitId, group }) => [code, unitId, group]));
const codes = (check: Check) => (check.taken ? check.decision.warnings.map(({ code, unitId }) => `${code} ${unitId}`) : []);

const FIRST = { d: [200, 100], x: [120, 97], y: [80, 3] } satisfies Record<string, [number, number]>;
const LATER = { d: [200, 107], x: [120, 97], y: [80, 10] } satisfies Record<string, [number, number]>;

describe('what is kept between two runs', () => {
  it('[AT-14] [E32] holds no count, and still keeps a later run from telling an earlier one apart', () => {
    const run = cycle();
    const first = run(counted(FIRST));
    expect(own(first)).toEqual(['d']);
    expect(first.taken && JSON.stringify(first.memory)).not.toMatch(/\b(200|120|80|100|97|3)\b/);
    // Without a memory all three open, and the first total minus the section would have told that three had answered.
    const { cells } = decideReports({ units: UNITS, groups: [], counts: counted(LATER), threshold: NTNU.gate.reportMinimum });
    expect(byUnit(cells).map(({ outcome }) => outcome)).toEqual(['ownReport', 'ownReport', 'ownReport']);
    const second = run(counted(LATER), { correction: true });
    expect(own(second)).toEqual(['d']);
    expect(codes(second)).toContain('CHANGED_AFTER_SHOWING d');
  });

  it('lets the same file come again, whatever order it is in', () => {
    const run = cycle();
    const first = run(counted(FIRST));
    expect(own(run(counted(FIRST).reverse()))).toEqual(own(first));
  });

  it('refuses a second file with another number for what was shown, unless it is a correction', () => {
    const run = cycle();
    run(counted(FIRST));
    expect(faults(run(counted(LATER)))).toEqual([['COUNT_CHANGED', 'd', null]]);
    expect(run(counted(LATER), { correction: true }).taken).toBe(true);
    // The correction is the word that holds: it may come again without being called one.
    expect(run(counted(LATER)).taken).toBe(true);
  });

  it('refuses a second file that gives another answer on the same terms', () => {
    const run = cycle();
    run(counted({ d: [200, 100], x: [120, 50], y: [80, 3] }));
    expect(faults(run(counted({ d: [200, 100], x: [120, 50], y: [80, 20] })))).toEqual([['COUNT_CHANGED', 'y', null]]);
  });

  it('does not recognise a number that was never shown, so nobody can try numbers until one fits', () => {
    const run = cycle();
    run(counted({ d: [200, 100], x: [120, 50], y: [80, 3] }));
    expect(run(counted({ d: [200, 100], x: [120, 50], y: [80, 2] })).taken).toBe(true);
  });

  it('refuses a second file that leaves out what was counted before: the rest of a unit would hide it', () => {
    const run = cycle();
    run(counted({ ...FIRST, 'y/UN2': [3, 1] }));
    expect(faults(run(counted({ d: [200, 100], x: [120, 97] })))).toEqual([['COUNT_MISSING', 'y', null], ['COUNT_MISSING', 'y', 'UN2']]); // prettier-ignore
  });

  it('counts a unit that has moved where it was when people answered', () => {
    const run = cycle();
    run(counted(FIRST));
    const moved = [unit('d'), unit('e'), unit('x', 'd'), unit('y', 'e')];
    expect(own(run(counted(FIRST), { units: moved }))).toEqual(['d']);
    expect(own(run(counted(FIRST), { units: [unit('d'), unit('x', 'd')] }))).toEqual(['d']);
  });

  it('remembers what the survey system has withheld', () => {
    const run = cycle();
    const counts = counted({ d: [200, 150], x: [120, 97], y: [80, 30] });
    expect(own(run(counts, { ark: [{ unitId: 'y', group: null, says: 'withheld' }] }))).not.toContain('y');
    expect(own(run(counts))).not.toContain('y');
  });
});

describe('three runs with corrections', () => {
  it('[AT-14] [E32] [E33] decide from seals alone what they would decide with every number kept', () => {
    fc.assert(
      fc.property(worlds(3), (world) => {
        const seals = notary();
        let before: GateMemory | null = null;
        let shown: ShownFigure[] = [];
        for (const step of [0, 1, 2]) {
          const input = inputAt(world, step, 5);
          const kept = decideReports({ ...input, shown });
          const check = checkReports({ ...input, ark: input.ark ?? [], correction: true, before, seals });
          if (!check.taken) throw new Error('a correction is taken');
          expect(check.decision.cells).toEqual(kept.cells);
          expect(check.decision.warnings).toEqual(kept.warnings);
          ({ shown } = kept);
          before = check.memory;
        }
      }),
      { numRuns: 200, seed: 4 },
    );
  });
});

describe('the same file again', () => {
  it('is answered the same, however large the institution and whatever has come in between', () => {
    const { units, counts } = institution(2000, 1);
    const run = cycle();
    const first = run(counts, { units });
    expect(run(counts, { units })).toEqual(first);
    const corrected = counts.map((count) => (count.unitId === 'top' && count.group === null ? { ...count, invited: count.invited + 9, answered: count.answered + 9 } : count)); // prettier-ignore
    const second = run(corrected, { units, correction: true });
    expect(second.taken && second.decision).not.toEqual(first.taken && first.decision);
    expect(run(corrected, { units })).toEqual(second);
  });
});

describe('reports to note', () => {
  const cells = [{ unitId: 'x', group: null, outcome: 'ownReport' as const }, { unitId: 'y', group: null, outcome: 'noOwnReport' as const }]; // prettier-ignore
  const before = { outcomes: cells } as unknown as GateMemory;
  const noted = (outcome: 'ownReport' | 'noOwnReport', languages: string[] = []) => [{ unitId: 'x', outcome, languages }];
  const note = (known: Parameters<typeof reportsToNote>[2], languages: string[] = []) =>
    reportsToNote(['x', 'z'], cells, known, languages).map(({ unitId, outcome }) => [unitId, outcome]);

  it('are those of units that hold the duty and have heard nothing yet', () => {
    expect(note({ noted: [], before: null })).toEqual([['x', 'ownReport']]);
    expect(note({ noted: noted('ownReport'), before })).toEqual([]);
  });

  it('[E47] leave a correction by hand alone until the gate itself says something else', () => {
    expect(note({ noted: noted('noOwnReport'), before })).toEqual([]);
    expect(note({ noted: noted('noOwnReport'), before: null })).toEqual([['x', 'ownReport']]);
  });

  it('[E50] come again with a language that has not been there', () => {
    expect(note({ noted: noted('ownReport', ['nb']), before }, ['nb'])).toEqual([]);
    expect(note({ noted: noted('ownReport', ['nb']), before }, ['nb', 'en'])).toEqual([['x', 'ownReport']]);
  });

  it('that were noted by hand count as delivered', () => {
    expect(deliveredByHand(noted('ownReport'), null)).toEqual([{ unitId: 'x', group: null, says: 'delivered' }]);
    expect(deliveredByHand(noted('ownReport'), before)).toEqual([]);
  });
});
