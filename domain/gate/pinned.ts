import type { Certificate } from './certificate.ts';
import type { Cube } from './cube.ts';
import { roomFinder, type Room, type RoomFinder } from './room.ts';

/** A cell of the cube. */
export interface Place {
  node: number;
  group: number;
}

export interface Pinned extends Place {
  /** Down to one number; else only known to be too few. */
  exact: boolean;
}

/**
 * Hidden cells whose count could be worked out with bounds: it can only be one number, or it can only be below the threshold although enough
 * people were asked. Cells that nobody would ever get a report on matter only when they are small.
 */
export function findPinned(
  cube: Cube,
  shown: Int32Array,
  certificate: Certificate,
  least: number,
  among: readonly Place[] = everyPlace(cube),
): Pinned[] {
  const finder = roomFinder(cube, shown, certificate);
  const pinned: Pinned[] = [];
  for (const { node, group } of among) {
    if ((shown[node]! & (1 << group)) !== 0) continue;
    const cell = node * cube.width + group;
    const reportable = cube.tree.units[node]?.reported ?? false;
    if (cube.invited[cell] === 0 || (!reportable && cube.answered[cell]! >= least)) continue;
    // Groups that nobody knows cannot be worked out either.
    if (group > 0 && cube.split[node] === 0) continue;
    const room = roomOf(cube, finder, { node, group }, least);
    if (room) pinned.push({ node, group, exact: room.up + room.down === 0 });
  }
  return pinned;
}

export function everyPlace({ tree, width }: Cube): Place[] {
  return tree.units.flatMap((_, node) => placesAt(node, width));
}

export function placesAt(node: number, width: number): Place[] {
  return Array.from({ length: width }, (_, group) => ({ node, group }));
}

/** Null when there is enough; else all there is. */
function roomOf(cube: Cube, finder: RoomFinder, { node, group }: Place, least: number): Room | null {
  const cell = node * cube.width + group;
  const neededUp = cube.invited[cell]! < least ? 0 : least - cube.answered[cell]!;
  const best = finder.withinClasses(node, group);
  if (isEnough(best, neededUp)) return null;
  const inside = cube.groups.atoms[group]!;
  for (const g of inside) {
    for (let h = 0; h < cube.width; h++) {
      if (inside.includes(h)) continue;
      const room = finder.alongPair(node, g, h);
      best.up = Math.max(best.up, room.up);
      best.down = Math.max(best.down, room.down);
      if (isEnough(best, neededUp)) return null;
    }
  }
  return best;
}

function isEnough({ up, down }: Room, neededUp: number): boolean {
  return up + down > 0 && up >= neededUp;
}
