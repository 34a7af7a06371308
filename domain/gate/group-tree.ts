import type { PositionGroup } from './types.ts';

/**
 * Position groups as a tree: group 0 is everybody, parents come before their parts. Each group also stands for its *atom*: the people of the
 * group who are in none of its parts. Every person is in exactly one atom.
 */
export interface GroupTree {
  keys: (string | null)[];
  index: ReadonlyMap<string | null, number>;
  parts: number[][];
  /** The groups that contain an atom, one bit a group. */
  paths: number[];
  /** The atoms of a group: its own and those of its parts. */
  atoms: number[][];
}

/** One bit a group, in a 32-bit word. */
const MOST_GROUPS = 30;

export function groupTree(groups: readonly PositionGroup[]): GroupTree {
  const keys: (string | null)[] = [null];
  const paths = [1];
  const parts: number[][] = [[]];
  // Level by level, in key order: the same tree whatever the order of the input.
  for (let at = 0; at < keys.length && keys.length <= MOST_GROUPS; at++) {
    const below = groups.filter(({ within }) => within === keys[at]).map(({ key }) => key);
    for (const key of below.sort()) {
      const group = keys.push(key) - 1;
      paths.push(paths[at]! | (1 << group));
      parts.push([]);
      parts[at]!.push(group);
    }
  }
  if (keys.length !== groups.length + 1 || keys.length > MOST_GROUPS || new Set(keys).size !== keys.length) {
    throw new Error('position groups must form a tree of distinct keys');
  }
  const atoms = keys.map((_, group) => keys.flatMap((__, atom) => (paths[atom]! & (1 << group) ? [atom] : [])));
  return { keys, index: new Map(keys.map((key, group) => [key, group])), parts, paths, atoms };
}
