import type { Cube } from './cube.ts';
import type { Place } from './pinned.ts';
import type { Figures } from './remedy.ts';

/** The smallest figure shown inside a hidden cell that can still be hidden: one of the same group at a unit below, else one of its parts. */
export function smallestInside(cube: Cube, { shown, fixed }: Figures, { node, group }: Place): Place | null {
  const smallestOf = (parts: readonly number[]): Place | null => {
    let found: Place | null = null;
    let least = Infinity;
    for (let below = node; below < cube.tree.end[node]!; below++) {
      for (const part of parts) {
        const count = cube.answered[below * cube.width + part]!;
        if ((shown[below]! & ~fixed[below]! & (1 << part)) === 0 || count >= least) continue;
        found = { node: below, group: part };
        least = count;
      }
    }
    return found;
  };
  return smallestOf([group]) ?? smallestOf(cube.groups.atoms[group]!);
}

/** Whether everybody in a cell is in some figure shown inside it. */
export function isCovered({ tree, width, groups, asked }: Cube, shown: Int32Array, { node, group }: Place): boolean {
  const parts = groups.atoms[group]!.reduce((bits, part) => bits | (1 << part), 0);
  const isAround = (lowest: number, atom: number): boolean => {
    for (let unit = lowest; unit >= node; unit = tree.parent[unit]!) if ((shown[unit]! & groups.paths[atom]! & parts) !== 0) return true;
    return false;
  };
  for (let below = node; below < tree.end[node]!; below++) {
    if (tree.end[below] !== below + 1) continue;
    for (const atom of groups.atoms[group]!) if (asked[below * width + atom]! > 0 && !isAround(below, atom)) return false;
  }
  return true;
}
