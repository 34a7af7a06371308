import type { Cube } from './cube.ts';

/**
 * Proof that nothing small can be worked out by adding and subtracting shown figures; where the proof fails, `weak` says for whom.
 *
 * A figure is a set of atoms. Whatever is derivable is a function v on atoms, a combination of shown figures, and it is about a set of people
 * when v is 0 or 1 everywhere.
 * 1. Atoms in exactly the same shown figures form a *class*: v is the same on all of a class, and 0 on the class that is in no figure.
 * 2. Take two atom groups g and h, and lowest nodes that lie below the same units whose shown figures tell g from h. There v(g) - v(h) is one
 *    number for all these nodes. If it is not 0, then v is 1 on all these g, or on all these h. So where both sides have enough answers, a small
 *    v is the same on g and h, and their classes are joined.
 * 3. So what is derivable either holds enough answers by step 2 or consists of whole joined classes. When each of these has enough answers,
 *    everything derivable has.
 */
export interface Certificate {
  /** Class of an atom, by cell index; 0: in no shown figure. Also set for inner nodes: as if somebody stood there. */
  classOf: Int32Array;
  /** The joined class a class belongs to. */
  joined: (classId: number) => number;
  /** Every joined class with too few answers: its first atom (cell index) and how many it has, in order. */
  weak: { atom: number; size: number }[];
}

export function certify(cube: Cube, shown: Int32Array, least: number): Certificate {
  const { classOf, classes } = classify(cube, shown);
  const joined = joinParallel(cube, shown, least, classOf, classes);
  const answers = new Int32Array(classes);
  const size = new Int32Array(classes);
  const first = new Int32Array(classes);
  forEachAtom(cube, (atom) => {
    const joint = joined(classOf[atom]!);
    answers[joint]! += cube.people[atom]!;
    if (size[joint]!++ === 0) first[joint] = atom;
  });
  const weak: Certificate['weak'] = [];
  for (let joint = 0; joint < classes; joint++) {
    if (size[joint]! > 0 && joint !== joined(0) && answers[joint]! < least) weak.push({ atom: first[joint]!, size: size[joint]! });
  }
  return { classOf, joined, weak: weak.sort((a, b) => a.atom - b.atom) };
}

/** Only atoms that somebody was asked in: that nobody is there is known from the staff list. */
export function forEachAtom({ tree, width, asked }: Cube, visit: (atom: number, node: number) => void): void {
  for (let node = 0; node < tree.units.length; node++) {
    if (tree.end[node] !== node + 1) continue;
    for (let atom = node * width; atom < (node + 1) * width; atom++) if (asked[atom]! > 0) visit(atom, node);
  }
}

/** Step 1, from the top: below a node without shown figures the classes are those of the node above. */
function classify({ tree, width, groups }: Cube, shown: Int32Array): { classOf: Int32Array; classes: number } {
  const classOf = new Int32Array(tree.units.length * width);
  const inherited = new Int32Array(width);
  let classes = 1;
  for (let node = 0; node < tree.units.length; node++) {
    const above = tree.parent[node]!;
    const base = node * width;
    for (let atom = 0; atom < width; atom++) {
      const fromAbove = above < 0 ? 0 : classOf[above * width + atom]!;
      inherited[atom] = fromAbove;
      const figures = shown[node]! & groups.paths[atom]!;
      let same = figures === 0 ? atom : 0;
      while (same < atom && ((shown[node]! & groups.paths[same]!) !== figures || inherited[same] !== fromAbove)) same++;
      classOf[base + atom] = figures === 0 ? fromAbove : same < atom ? classOf[base + same]! : classes++;
    }
  }
  return { classOf, classes };
}

/** Step 2, for each pair of atom groups. */
function joinParallel(cube: Cube, shown: Int32Array, least: number, classOf: Int32Array, classes: number): (classId: number) => number {
  const { tree, width, asked, people } = cube;
  const above = Int32Array.from({ length: classes }, (_, classId) => classId);
  const joined = (classId: number): number => {
    let top = classId;
    while (above[top] !== top) top = above[top] = above[above[top]!]!;
    return top;
  };
  const ofG = new Int32Array(tree.units.length);
  const ofH = new Int32Array(tree.units.length);
  for (let g = 0; g < width; g++) {
    for (let h = g + 1; h < width; h++) {
      const tellingUnit = nearestTelling(cube, shown, g, h);
      ofG.fill(0);
      ofH.fill(0);
      const both = (node: number) =>
        tree.end[node] === node + 1 && tellingUnit[node]! >= 0 && asked[node * width + g]! > 0 && asked[node * width + h]! > 0;
      for (let node = 0; node < tree.units.length; node++) {
        if (!both(node)) continue;
        ofG[tellingUnit[node]!]! += people[node * width + g]!;
        ofH[tellingUnit[node]!]! += people[node * width + h]!;
      }
      for (let node = 0; node < tree.units.length; node++) {
        if (!both(node) || ofG[tellingUnit[node]!]! < least || ofH[tellingUnit[node]!]! < least) continue;
        above[joined(classOf[node * width + h]!)] = joined(classOf[node * width + g]!);
      }
    }
  }
  return joined;
}

/** For every node the nearest unit, itself or above, that shows a figure with only one of the two atom groups in it; -1 without one. */
export function nearestTelling({ tree, groups }: Cube, shown: Int32Array, g: number, h: number): Int32Array {
  const telling = groups.paths[g]! ^ groups.paths[h]!;
  const nearest = new Int32Array(tree.units.length);
  for (let node = 0; node < nearest.length; node++) {
    const above = tree.parent[node]!;
    nearest[node] = (shown[node]! & telling) !== 0 ? node : above < 0 ? -1 : nearest[above]!;
  }
  return nearest;
}
