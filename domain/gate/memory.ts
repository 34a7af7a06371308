import type { Threshold } from '../plan.ts';
import { buildCube, type CubeInput } from './cube.ts';
import type { ArkStatement, CellOutcome, CellRef, GateDecision, GateUnit, ShownFigure } from './types.ts';

/** A figure that somebody has been able to see, without its number. */
export interface ShownTrace extends CellRef {
  /** Recognises the number if it comes again; null where only a band was shown. */
  seal: string | null;
  /** Another number has come as a correction since. It is not sealed: nobody has been shown it. */
  corrected?: true;
  /** What the last run added: the figure, or its number where there had been a band. Without it that run can be decided once more. */
  added?: 'figure' | 'number';
}

/** All that is kept between two runs of the gate in a cycle. No counts: those are gone when a run is over. */
export interface GateMemory {
  threshold: Threshold;
  /** The tree the counts follow. A unit that moves later still counts where it did when people answered. */
  units: GateUnit[];
  /** Cells that had a row of their own. */
  counted: CellRef[];
  outcomes: CellOutcome[];
  shown: ShownTrace[];
  /** The latest word of the survey's owner on each report. */
  ark: ArkStatement[];
}

/** Made and recognised by whoever holds the key. Nobody else can try numbers until one fits. */
export interface Seals {
  seal: (cell: CellRef, answered: number) => string;
  matches: (seal: string, cell: CellRef, answered: number) => boolean;
}

/** Stands for a number that is not the one shown then; no count is negative. */
const ANOTHER_NUMBER = -1;

/** The units as the first run saw them, and those that have come since. */
export function keptTree(before: GateMemory | null, now: readonly GateUnit[]): GateUnit[] {
  const kept = new Map((before?.units ?? []).map((unit) => [unit.unitId, unit]));
  const current = now.map((unit) => ({ ...unit, parentId: (kept.get(unit.unitId) ?? unit).parentId }));
  const here = new Set(now.map(({ unitId }) => unitId));
  return [...current, ...[...kept.values()].filter(({ unitId }) => !here.has(unitId))];
}

/** What was shown, in the numbers of now: the same one where the seal recognises it. `changed` is what is another for the first time. */
export function recall(before: GateMemory | null, input: CubeInput, seals: Seals): { shown: ShownFigure[]; changed: CellRef[] } {
  const { cube } = buildCube(input);
  const changed: CellRef[] = [];
  const shown = (before?.shown ?? []).map(({ unitId, group, seal, corrected }): ShownFigure => {
    const cell = { unitId, group };
    if (seal === null) return { ...cell, answered: null };
    const node = cube.tree.index.get(cell.unitId);
    const column = cube.groups.index.get(cell.group);
    const answered = node === undefined || column === undefined ? ANOTHER_NUMBER : cube.answered[node * cube.width + column]!;
    if (seals.matches(seal, cell, answered)) return { ...cell, answered };
    if (!corrected) changed.push(cell);
    return { ...cell, answered: ANOTHER_NUMBER };
  });
  return { shown, changed };
}

/** What the last run started from. */
export function ground(memory: GateMemory): GateMemory {
  const shown = memory.shown.flatMap(({ added, ...trace }): ShownTrace[] =>
    added === 'figure' ? [] : [added === 'number' ? { ...trace, seal: null } : trace],
  );
  return { ...memory, shown };
}

/** Sealed once, at the first showing: what was said then is what later numbers are held against. */
export function sealShown(before: GateMemory | null, { shown }: Pick<GateDecision, 'shown'>, seals: Seals): ShownTrace[] {
  const known = new Map((before?.shown ?? []).map((trace) => [keyOf(trace), trace]));
  return shown.map(({ answered, ...cell }) => {
    const trace = known.get(keyOf(cell));
    const seal = trace?.seal ?? (answered === null ? null : seals.seal(cell, answered));
    const corrected = trace?.corrected ?? answered === ANOTHER_NUMBER;
    const added = !trace ? 'figure' : trace.seal === null && seal !== null ? 'number' : null;
    return { ...cell, seal, ...(corrected ? { corrected } : {}), ...(added ? { added } : {}) };
  });
}

export function keyOf({ unitId, group }: CellRef): string {
  return JSON.stringify([unitId, group]);
}
