import { forEachAtom, nearestTelling, type Certificate } from './certificate.ts';
import type { Cube } from './cube.ts';

/** How far a hidden count can be moved without changing any shown figure or exceeding who was asked. */
export interface Room {
  up: number;
  down: number;
}

/**
 * Second half of the proof, against reasoning with bounds: other counts exist that fit all that is shown. They are made by moving answers
 * - between two atoms of one class, or
 * - from h to g at one lowest node and back from g to h at another that lies below the same telling units.
 */
export interface RoomFinder {
  withinClasses: (node: number, group: number) => Room;
  alongPair: (node: number, g: number, h: number) => Room;
}

export function roomFinder(cube: Cube, shown: Int32Array, certificate: Certificate): RoomFinder {
  return { withinClasses: classRoom(cube, certificate), alongPair: pairRoom(cube, shown) };
}

function classRoom(cube: Cube, { classOf }: Certificate): RoomFinder['withinClasses'] {
  const { width, groups, asked, people } = cube;
  const size = classOf.reduce((most, classId) => Math.max(most, classId), 0) + 1;
  const taken = new Float64Array(size);
  const free = new Float64Array(size);
  forEachAtom(cube, (cell) => {
    taken[classOf[cell]!]! += people[cell]!;
    free[classOf[cell]!]! += asked[cell]! - people[cell]!;
  });
  // The class in no shown figure can hold any number.
  taken[0] = free[0] = Infinity;
  const takenInside = new Int32Array(size);
  const freeInside = new Int32Array(size);
  return (node, group) => {
    const touched: number[] = [];
    forEachBelow(cube, node, (lowest) => {
      for (const atom of groups.atoms[group]!) {
        const cell = lowest * width + atom;
        if (asked[cell] === 0) continue;
        const classId = classOf[cell]!;
        if (takenInside[classId] === 0 && freeInside[classId] === 0) touched.push(classId);
        takenInside[classId]! += people[cell]!;
        freeInside[classId]! += asked[cell]! - people[cell]!;
      }
    });
    const room = { up: 0, down: 0 };
    for (const classId of touched) {
      room.up += Math.min(freeInside[classId]!, taken[classId]! - takenInside[classId]!);
      room.down += Math.min(takenInside[classId]!, free[classId]! - freeInside[classId]!);
      takenInside[classId] = freeInside[classId] = 0;
    }
    return room;
  };
}

function pairRoom(cube: Cube, shown: Int32Array): RoomFinder['alongPair'] {
  const { width } = cube;
  const known = new Map<number, { telling: Int32Array; up: Int32Array; down: Int32Array }>();
  const pair = (g: number, h: number) => {
    const found = known.get(g * width + h);
    if (found) return found;
    const telling = nearestTelling(cube, shown, g, h);
    const made = { telling, up: new Int32Array(telling.length), down: new Int32Array(telling.length) };
    forEachBelow(cube, null, (lowest) => {
      if (telling[lowest]! < 0) return;
      const step = stepAt(cube, lowest, g, h);
      made.up[telling[lowest]!]! += step.up;
      made.down[telling[lowest]!]! += step.down;
    });
    known.set(g * width + h, made);
    return made;
  };
  return (node, g, h) => {
    const { telling, up, down } = pair(g, h);
    const block = telling[node]!;
    if (block < 0 || block === node) return { up: 0, down: 0 };
    const inside = { up: 0, down: 0 };
    forEachBelow(cube, node, (lowest) => {
      if (telling[lowest] !== block) return;
      const step = stepAt(cube, lowest, g, h);
      inside.up += step.up;
      inside.down += step.down;
    });
    return { up: Math.min(inside.up, down[block]! - inside.down), down: Math.min(inside.down, up[block]! - inside.up) };
  };

  function stepAt({ asked, people }: Cube, lowest: number, g: number, h: number): Room {
    const cellG = lowest * width + g;
    const cellH = lowest * width + h;
    return {
      up: Math.min(asked[cellG]! - people[cellG]!, people[cellH]!),
      down: Math.min(people[cellG]!, asked[cellH]! - people[cellH]!),
    };
  }
}

/** The lowest nodes below a node; all of them for null. */
function forEachBelow({ tree }: Cube, node: number | null, visit: (lowest: number) => void): void {
  const end = node === null ? tree.units.length : tree.end[node]!;
  for (let below = node ?? 0; below < end; below++) if (tree.end[below] === below + 1) visit(below);
}
