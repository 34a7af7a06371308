import { mayStillHide } from './bands.ts';
import { buildCube, type Cube } from './cube.ts';
import { giveBack } from './give-back.ts';
import { hideUntilSafe } from './hide-until-safe.ts';
import { settle, type Settled } from './history.ts';
import { objector } from './objections.ts';
import type { Figures } from './remedy.ts';
import { smallest } from './threshold.ts';
import type { CellOutcome, CellRef, GateDecision, GateInput, ShownFigure } from './types.ts';
import { warn } from './warnings.ts';

/**
 * The report gate. Decides for every unit and every position group of it whether it has a report of its own.
 *
 * What it guarantees, against everybody who sees everything that any role has ever been shown, and knows how many were asked where:
 * 1. Whatever set of people can be had by adding and subtracting shown figures (units, groups, levels, earlier steps) has at least as many
 *    answers as the threshold, or holds nobody who was asked.
 * 2. No hidden cell's count can be worked out with bounds either: more than one number fits, and one that meets the threshold fits unless
 *    fewer people than that were asked.
 * 3. A report that was given stands. Where counts have changed under a given report nothing more is opened.
 * Where earlier steps (live rates of a unit in which then everybody answers, a raised threshold, a report delivered without asking) leave no way to
 * keep 1 or 2 for what had been shown by then, nothing new is shown there and the coordinator is told `SHOWN_AT_RISK`.
 * Not covered: what somebody concludes from which cells are hidden, knowing these rules.
 */
export function decideReports(input: GateInput): GateDecision {
  return decideCells(input, null);
}

/** For rates of an open survey, `live` leaves out what is too small to have one. */
export function decideCells(input: GateInput, live: ((invited: number) => boolean) | null): GateDecision {
  const { cube, contradictions } = buildCube(input);
  const contradiction = contradictions[0];
  if (contradiction) throw new Error(`counts contradict each other: ${contradiction.code} at ${contradiction.unitId}`);
  const least = smallest(input.threshold);
  const settled = settle(cube, input);
  const figures = firstFigures(cube, settled, least, live);
  const wanted = figures.shown.slice();
  const objections = objector(cube, figures.fixed, least);
  const hidden = hideUntilSafe(cube, figures, objections);
  giveBack(cube, figures.shown, wanted, objections);
  const cells = outcomes(cube, settled, figures, least);
  return {
    cells,
    shown: remember(input.shown ?? [], cube, settled, cells),
    warnings: warn(cube, settled, { hidden, left: objections.settled }, cells, least),
  };
}

/** Everything with enough answers, and what is known already. */
function firstFigures(cube: Cube, settled: Settled, least: number, live: ((invited: number) => boolean) | null): Figures {
  const { tree, width, answered, invited } = cube;
  const shown = new Int32Array(tree.units.length);
  const fixed = new Int32Array(tree.units.length);
  for (let node = 0; node < tree.units.length; node++) {
    // Old and new counts do not belong in one sum.
    if (settled.frozen[node] === 1) continue;
    // Group figures are only judged where groups are known for everybody below.
    const judged = cube.split[node] === 1 ? -1 : 1;
    const known = (settled.shown[node]! | settled.delivered[node]!) & judged & ~(live ? 0 : releasable(cube, settled, node, least));
    fixed[node] = known;
    let wanted = 0;
    for (let group = 0; group < width; group++) {
      const cell = node * width + group;
      if (answered[cell]! >= least && (live?.(invited[cell]!) ?? true)) wanted |= 1 << group;
    }
    wanted &= judged & ~settled.withheld[node]!;
    // A group has a report only where its unit has one.
    const open = tree.units[node]?.reported === true && ((wanted | known) & 1) === 1;
    shown[node] = known | (open ? wanted : 0);
  }
  return { shown, fixed };
}

/** The bit of the whole unit where it was shown live only, and not too close to what was said. */
function releasable({ answered, invited, width }: Cube, settled: Settled, node: number, least: number): number {
  const cell = node * width;
  const liveOnly = settled.shown[node]! & ~settled.exact[node]! & ~settled.delivered[node]! & 1;
  return liveOnly === 1 && mayStillHide(answered[cell]!, invited[cell]!, least) ? 1 : 0;
}

function outcomes(cube: Cube, settled: Settled, { shown }: Figures, least: number): CellOutcome[] {
  const { tree, width, answered, invited, given, groups } = cube;
  const cells: CellOutcome[] = [];
  tree.units.forEach((unit, node) => {
    if (!unit?.reported) return;
    for (let group = 0; group < width; group++) {
      const cell = node * width + group;
      if (group > 0 && given[cell] === 0 && invited[cell] === 0) continue;
      const enough = answered[cell]! >= least ? shown[node]! | settled.delivered[node]! : 0;
      const own = ((settled.exact[node]! | enough) & ~settled.withheld[node]! & (1 << group)) !== 0;
      cells.push({ unitId: unit.unitId, group: groups.keys[group]!, outcome: own ? 'ownReport' : 'noOwnReport' });
    }
  });
  return cells;
}

/** Everything shown before, and what this decision and the survey's owner show now. */
function remember(before: readonly ShownFigure[], cube: Cube, { delivered }: Settled, cells: readonly CellOutcome[]): ShownFigure[] {
  const keyOf = ({ unitId, group }: CellRef) => JSON.stringify([unitId, group]);
  const all = new Map(before.map((figure) => [keyOf(figure), figure]));
  const add = (node: number, column: number) => {
    const cell = { unitId: cube.tree.units[node]!.unitId, group: cube.groups.keys[column]! };
    if (all.get(keyOf(cell))?.answered == null) all.set(keyOf(cell), { ...cell, answered: cube.answered[node * cube.width + column]! });
  };
  for (const { unitId, group, outcome } of cells) {
    if (outcome === 'ownReport') add(cube.tree.index.get(unitId)!, cube.groups.index.get(group)!);
  }
  delivered.forEach((bits, node) => {
    for (let column = 0; column < cube.width; column++) if ((bits & (1 << column)) !== 0) add(node, column);
  });
  return [...all.values()];
}
