import { certify } from './certificate.ts';
import { buildCube, type Cube } from './cube.ts';
import { settle, type Settled } from './history.ts';
import { findPinned, type Place } from './pinned.ts';
import { remedyFinder, type Figures, type Remedy } from './remedy.ts';
import { smallest } from './threshold.ts';
import type { CellOutcome, GateDecision, GateInput, GateWarning, GateWarningCode, ShownFigure } from './types.ts';

/**
 * The report gate. Decides for every unit and every position group of it whether it has a report of its own.
 *
 * What it guarantees, against everybody who sees everything that any role has ever been shown, and knows how many were asked where:
 * 1. Whatever set of people can be had by adding and subtracting shown figures (units, groups, levels, earlier steps) has at least as many
 *    answers as the threshold, or holds nobody who was asked.
 * 2. No hidden cell's count can be worked out with bounds either: more than one number fits, and one that meets the threshold fits unless
 *    fewer people than that were asked.
 * 3. What has been said stands: a later step hides nothing that was shown, and where counts have changed under a shown figure opens nothing.
 * It holds as long as reports are only given out as decided here; what was delivered without the gate is reckoned with and told.
 */
export function decideReports(input: GateInput): GateDecision {
  return decideCells(input, () => true);
}

/** `mayShow` leaves out cells for other reasons than protection. */
export function decideCells(input: GateInput, mayShow: (invited: number) => boolean): GateDecision {
  const { cube, contradictions } = buildCube(input);
  const contradiction = contradictions[0];
  if (contradiction) throw new Error(`counts contradict each other: ${contradiction.code} at ${contradiction.unitId}`);
  const least = smallest(input.threshold);
  const settled = settle(cube, input);
  const figures = firstFigures(cube, settled, least, mayShow);
  const atRisk = hideUntilSafe(cube, figures, least);
  const warnings = warn(cube, settled, figures, atRisk, least);
  return { cells: outcomes(cube, settled, figures, least), shown: remember(input.shown ?? [], cube, settled, figures), warnings };
}

/** Everything with enough answers, and what is known already. */
function firstFigures(cube: Cube, settled: Settled, least: number, mayShow: (invited: number) => boolean): Figures {
  const { tree, width, answered, invited } = cube;
  const fixed = settled.shown.map((bits, node) => (bits | settled.delivered[node]!) & askable(cube, node));
  const shown = fixed.map((bits, node) => {
    if (!tree.units[node]?.reported || settled.frozen[node] === 1) return bits;
    let wanted = bits;
    for (let group = 0; group < width; group++) {
      const cell = node * width + group;
      const enough = answered[cell]! >= least && mayShow(invited[cell]!);
      const allowed = (settled.withheld[node]! & (1 << group)) === 0 && (askable(cube, node) & (1 << group)) !== 0;
      // A group has a report only where its unit has one.
      if (enough && allowed && (wanted & 1) !== 0 || group === 0 && enough && allowed) wanted |= 1 << group; // prettier-ignore
    }
    return wanted;
  });
  return { shown, fixed };
}
