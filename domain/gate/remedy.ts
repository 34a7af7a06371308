import { forEachAtom, type Certificate } from './certificate.ts';
import type { Cube } from './cube.ts';
import { isCovered, smallestInside } from './inside.ts';
import type { Place } from './pinned.ts';

/** What is shown while the gate decides: one bit a group for every node. `fixed` has been shown already and cannot be taken back. */
export interface Figures {
  shown: Int32Array;
  fixed: Int32Array;
}

/** Hide this, and tell the coordinator that the family of `unit` is at risk. */
export interface Remedy extends Place {
  unit: number;
}

const WHOLE = 1;

/** For every node the nearest unit, itself or above, whose whole-unit figure is shown; -1 without one. */
function nearestShown({ tree }: Cube, shown: Int32Array): Int32Array {
  const nearest = new Int32Array(tree.units.length);
  for (let node = 0; node < nearest.length; node++) {
    const above = tree.parent[node]!;
    nearest[node] = (shown[node]! & WHOLE) !== 0 ? node : above < 0 ? -1 : nearest[above]!;
  }
  return nearest;
}

export interface RemedyFinder {
  /** For a joined class with too few answers, named by one of its atoms. */
  forWeak: (atom: number) => Remedy;
  forPinned: (place: Place) => Remedy;
}

/**
 * Which figure to hide. Within a family of units the smallest shown unit (so that the least is lost), else the unit above them; among the groups
 * of a unit the smallest group, before any unit is touched. What was shown before is left: it is known anyway.
 */
export function remedyFinder(cube: Cube, figures: Figures, { classOf, joined }: Certificate): RemedyFinder {
  const { tree, width, groups, answered } = cube;
  const { shown, fixed } = figures;
  const nearest = nearestShown(cube, shown);
  // A unit block (who is below a shown unit, but below none that is shown further down) is either one joined class, or its groups are told apart.
  const only = new Int32Array(tree.units.length).fill(-1);
  const mixed = new Uint8Array(tree.units.length);
  forEachAtom(cube, (atom, node) => {
    const block = nearest[node]!;
    if (block < 0) return;
    const joint = joined(classOf[atom]!);
    if (only[block] === -1) only[block] = joint;
    else if (only[block] !== joint) mixed[block] = 1;
  });
  const hideable = (node: number, group: number) => (shown[node]! & ~fixed[node]! & (1 << group)) !== 0;
  const smaller = (a: Place | null, b: Place) => (a && answered[a.node * width + a.group]! <= answered[b.node * width + b.group]! ? a : b);

  /** Hiding one unit merges its people with the block above. One whose own block is empty would merge nobody: only for want of others. */
  const amongUnits = (node: number): Remedy | null => {
    for (let unit = nearest[node]!; unit >= 0; unit = tree.parent[unit]! < 0 ? -1 : nearest[tree.parent[unit]!]!) {
      let useful: Place | null = null;
      let useless: Place | null = null;
      for (let below = unit + 1; below < tree.end[unit]!; below = (shown[below]! & WHOLE) === 0 ? below + 1 : tree.end[below]!) {
        if (!hideable(below, 0)) continue;
        const place = { node: below, group: 0 };
        if (only[below] !== -1) useful = smaller(useful, place);
        else useless = smaller(useless, place);
      }
      const found = useful ?? useless ?? (hideable(unit, 0) ? { node: unit, group: 0 } : null);
      if (found) return { ...found, unit };
    }
    return null;
  };

  const amongGroups = (node: number, atom: number): Remedy | null => {
    for (let unit = node; unit >= 0; unit = tree.parent[unit]!) {
      if (shown[unit]! >>> 1 === 0) continue;
      const inner = innermostShown(unit, atom);
      let found: Place | null = null;
      for (let group = 1; group < width; group++) {
        if (!hideable(unit, group) || (groups.paths[atom]! & (1 << group)) !== 0) continue;
        if (innermostShown(unit, group, group) === inner) found = smaller(found, { node: unit, group });
      }
      found ??= inner > 0 && hideable(unit, inner) ? { node: unit, group: inner } : null;
      if (found) return { ...found, unit };
    }
    return null;
  };
  /** The smallest shown group of a unit that contains the atom; `except` leaves one out. 0 where only the whole does. */
  const innermostShown = (unit: number, atom: number, except = -1): number => {
    const around = shown[unit]! & groups.paths[atom]! & ~(except < 0 ? 0 : 1 << except);
    // Parents have lower numbers than their parts.
    return around <= 1 ? 0 : 31 - Math.clz32(around);
  };

  /** When nothing near is left. There is no objection to what is fixed alone, so something else must be shown. */
  const anywhere = (): Remedy => {
    const node = tree.parent.findIndex((_, other) => (shown[other]! & ~fixed[other]!) !== 0);
    if (node < 0) throw new Error('the gate has an objection and nothing to hide');
    return { node, group: 31 - Math.clz32(shown[node]! & ~fixed[node]!), unit: node };
  };

  return {
    forWeak: (atom) => {
      const node = Math.floor(atom / width);
      const block = nearest[node]!;
      const groupsFirst = block < 0 || mixed[block] === 1 ? amongGroups(node, atom % width) : null;
      return groupsFirst ?? amongUnits(node) ?? amongGroups(node, atom % width) ?? anywhere();
    },
    forPinned: (place) => {
      const { node, group } = place;
      const inside = smallestInside(cube, figures, place);
      // A cell that is put together from shown ones is known as long as all of them are.
      if (inside && isCovered(cube, shown, place)) return { ...inside, unit: node };
      const from = tree.units[node] ? node : tree.parent[node]!;
      const around = group === 0 ? (amongUnits(node) ?? amongGroups(from, 0)) : (amongGroups(from, group) ?? amongUnits(node));
      return around ?? (inside ? { ...inside, unit: node } : anywhere());
    },
  };
}
