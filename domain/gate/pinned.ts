import type { Certificate } from './certificate.ts';
import type { Cube } from './cube.ts';
import { roomFinder, type RoomFinder } from './room.ts';

/** A cell of the cube. */
export interface Place {
  node: number;
  group: number;
}

/**
 * Hidden cells whose count could be worked out with bounds: it can only be one number, or it can only be below the threshold although enough
 * people were asked. Cells that nobody would ever get a report on matter only when they are small.
 */
export function findPinned(cube: Cube, shown: Int32Array, certificate: Certificate, least: number): Place[] {
  const finder = roomFinder(cube, shown, certificate);
  const pinned: Place[] = [];
  for (let node = 0; node < cube.tree.units.length; node++) {
    // Groups that nobody knows cannot be worked out either.
    const groups = cube.split[node] === 1 ? cube.width : 1;
    for (let group = 0; group < groups; group++) {
      if ((shown[node]! & (1 << group)) !== 0) continue;
      const cell = node * cube.width + group;
      const reportable = cube.tree.units[node]?.reported ?? false;
      if (cube.invited[cell] === 0 || (!reportable && cube.answered[cell]! >= least)) continue;
      if (!hasRoom(cube, finder, { node, group }, least)) pinned.push({ node, group });
    }
  }
  return pinned;
}

function hasRoom(cube: Cube, finder: RoomFinder, { node, group }: Place, least: number): boolean {
  const cell = node * cube.width + group;
  const neededUp = cube.invited[cell]! < least ? 0 : least - cube.answered[cell]!;
  const best = finder.withinClasses(node, group);
  const enough = () => best.up + best.down > 0 && best.up >= neededUp;
  if (enough()) return true;
  for (const g of cube.groups.atoms[group]!) {
    for (let h = 0; h < cube.width; h++) {
      if (cube.groups.atoms[group]!.includes(h)) continue;
      const room = finder.alongPair(node, g, h);
      best.up = Math.max(best.up, room.up);
      best.down = Math.max(best.down, room.down);
      if (enough()) return true;
    }
  }
  return false;
}
