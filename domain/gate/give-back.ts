import type { Cube } from './cube.ts';
import type { Objector } from './objections.ts';
import type { Place } from './pinned.ts';

/** Trials times nodes. Keeps it within a second; much larger institutions keep the first, more careful answer. */
const MOST_EFFORT = 400_000;

/**
 * Hiding goes family by family, and what was hidden for one is sometimes no longer needed after another. Tries every hidden figure once more,
 * whole units and large ones first, and shows it again where there is no objection.
 */
export function giveBack(cube: Cube, shown: Int32Array, wanted: Int32Array, { against }: Objector): void {
  const hidden = hiddenPlaces(cube, shown, wanted);
  if (hidden.length * cube.tree.units.length > MOST_EFFORT) return;
  for (const { node, group } of hidden) {
    const before = shown[node]!;
    // A group has a report only where its unit has one.
    if (group > 0 && (before & 1) === 0) continue;
    shown[node] = before | (1 << group);
    const { weak, pinned } = against(shown);
    if (weak.length > 0 || pinned.length > 0) shown[node] = before;
  }
}

function hiddenPlaces({ tree, width, answered }: Cube, shown: Int32Array, wanted: Int32Array): Place[] {
  const places: Place[] = [];
  for (let node = 0; node < tree.units.length; node++) {
    for (let group = 0; group < width; group++) if ((wanted[node]! & ~shown[node]! & (1 << group)) !== 0) places.push({ node, group });
  }
  const size = ({ node, group }: Place) => answered[node * width + group]!;
  return places.sort((a, b) => Number(a.group > 0) - Number(b.group > 0) || size(b) - size(a) || a.node - b.node || a.group - b.group);
}
