import type { Cube } from './cube.ts';
import type { Settled } from './history.ts';
import type { Objections } from './objections.ts';
import type { Remedy } from './remedy.ts';
import type { CellOutcome, GateWarning, GateWarningCode } from './types.ts';

interface Found {
  hidden: readonly Remedy[];
  /** What was shown before and gives something away, whatever is hidden now. */
  left: Objections;
}

/** What the coordinator should know. Says where, never how many. */
export function warn(cube: Cube, settled: Settled, found: Found, cells: readonly CellOutcome[], least: number): GateWarning[] {
  const { tree, width, answered, invited, given, groups } = cube;
  const all = new Map<string, GateWarning>();
  const add = (code: GateWarningCode, unitId: string, group: string | null = null) => {
    all.set(JSON.stringify([code, unitId, group]), { code, unitId, group });
  };
  const unitOf = (node: number) => (tree.units[node] ?? tree.units[tree.parent[node]!]!).unitId;
  for (const { unit, group } of found.hidden) add(group === 0 ? 'FAMILY_AT_RISK' : 'GROUPS_AT_RISK', unitOf(unit));
  for (const { atom } of found.left.weak) add('SHOWN_AT_RISK', unitOf(Math.floor(atom / width)));
  for (const { node } of found.left.pinned) add('SHOWN_AT_RISK', unitOf(node));
  for (const node of settled.changed) add('CHANGED_AFTER_SHOWING', unitOf(node));
  tree.units.forEach((unit, node) => {
    if (!unit) return;
    const row = node * width;
    if (cube.split[node] === 0 && given.subarray(row + 1, row + width).includes(1)) add('GROUPS_NOT_SPLIT', unit.unitId);
    for (let group = 0; group < width; group++) {
      const delivered = (settled.delivered[node]! & (1 << group)) !== 0;
      if (delivered && answered[row + group]! < least) add('DELIVERED_BELOW_THRESHOLD', unit.unitId, groups.keys[group]);
    }
  });
  // For every unit without a report that is large enough, so that nothing follows from being asked.
  for (const { unitId, group, outcome } of cells) {
    const node = tree.index.get(unitId)!;
    if (group === null && outcome === 'noOwnReport' && invited[node * width]! >= least) add('CHECK_MAILING_LIST', unitId);
  }
  return [...all.values()];
}
