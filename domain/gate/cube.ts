import { groupTree, type GroupTree } from './group-tree.ts';
import type { CountContradiction, GateInput } from './types.ts';
import { unitTree, type UnitTree } from './unit-tree.ts';

/**
 * All counts, unit by group. `answered` and `invited` hold whole cells; `people` and `asked` hold atoms (the staff of a lowest node in one atom of
 * the groups) and are what every figure is a sum of. Index: node × number of groups + group.
 */
export interface Cube {
  tree: UnitTree;
  groups: GroupTree;
  width: number;
  invited: Int32Array;
  answered: Int32Array;
  asked: Int32Array;
  people: Int32Array;
  /** 1 where the file has a row, or rows below that add up to one. */
  given: Uint8Array;
  /** By node: 1 where group counts are known for everybody below. */
  split: Uint8Array;
}

export type CubeInput = Pick<GateInput, 'units' | 'groups' | 'counts'>;

export function buildCube({ units, groups: list, counts }: CubeInput): { cube: Cube; contradictions: CountContradiction[] } {
  const groups = groupTree(list);
  const tree = unitTree(units, new Set(counts.map(({ unitId }) => unitId)));
  const width = groups.keys.length;
  const size = tree.units.length * width;
  const cube: Cube = {
    tree,
    groups,
    width,
    invited: new Int32Array(size),
    answered: new Int32Array(size),
    asked: new Int32Array(size),
    people: new Int32Array(size),
    given: new Uint8Array(size),
    split: new Uint8Array(tree.units.length),
  };
  for (const { unitId, group, invited, answered } of counts) {
    const node = tree.index.get(unitId);
    const column = groups.index.get(group);
    if (node === undefined || column === undefined) continue;
    const cell = node * width + column;
    cube.invited[cell] = invited;
    cube.answered[cell] = answered;
    cube.given[cell] = 1;
  }
  const contradictions: CountContradiction[] = [];
  for (let node = tree.units.length - 1; node >= 0; node--) if (tree.units[node]) addUp(cube, node, contradictions);
  for (let node = 0; node < tree.units.length; node++) if (tree.end[node] === node + 1) takeApart(cube, node, contradictions);
  return { cube, contradictions };
}

/** Fills the cells that have no row of their own, and works out the unit's own staff. Units below are done. */
function addUp(cube: Cube, node: number, contradictions: CountContradiction[]): void {
  const { tree, groups, width } = cube;
  const children = childrenOf(tree, node);
  const base = node * width;
  let hasGroups = false;
  for (let group = width - 1; group >= 0; group--) {
    const cell = base + group;
    const units = sum(cube, children, [group]);
    if (group > 0) hasGroups ||= cube.given[cell] === 1;
    if (cube.given[cell] === 0) {
      const parts = sum(cube, [node], groups.parts[group]!);
      const larger = parts.invited > units.invited ? parts : units;
      cube.invited[cell] = larger.invited;
      cube.answered[cell] = larger.answered;
      cube.given[cell] = larger.given ? 1 : 0;
    }
    const { invited, answered } = { invited: cube.invited[cell]!, answered: cube.answered[cell]! };
    const where = { unitId: tree.units[node]!.unitId, group: groups.keys[group]! };
    if (invited < 0 || answered < 0) contradictions.push({ ...where, code: 'COUNT_NEGATIVE' });
    else if (answered > invited) contradictions.push({ ...where, code: 'COUNT_ANSWERED_ABOVE_INVITED' });
    else if (units.invited > invited || units.answered > answered) contradictions.push({ ...where, code: 'COUNT_BELOW_UNITS' });
  }
  if (children.length === 0) {
    cube.split[node] = hasGroups || cube.invited[base] === 0 ? 1 : 0;
    return;
  }
  const own = tree.end[node]! - 1;
  for (let group = 0; group < width; group++) {
    const units = sum(cube, children, [group]);
    const answered = cube.answered[base + group]! - units.answered;
    // A head's own answers may count here and the invitation below.
    cube.invited[own * width + group] = Math.max(cube.invited[base + group]! - units.invited, answered);
    cube.answered[own * width + group] = answered;
  }
  const ownKnown = hasGroups || cube.invited[own * width] === 0;
  cube.split[node] = ownKnown && children.every((child) => cube.split[child] === 1) ? 1 : 0;
  cube.split[own] = cube.split[node];
}

/** Cells of a lowest node into atoms; everybody into one where groups are not known. */
function takeApart(cube: Cube, node: number, contradictions: CountContradiction[]): void {
  const { groups, width, tree } = cube;
  const base = node * width;
  if (cube.split[node] === 0) {
    cube.asked[base] = cube.invited[base]!;
    cube.people[base] = cube.answered[base]!;
    return;
  }
  const own = tree.units[node] === null;
  for (let group = 0; group < width; group++) {
    const parts = sum(cube, [node], groups.parts[group]!);
    const people = cube.answered[base + group]! - parts.answered;
    const asked = cube.invited[base + group]! - parts.invited;
    cube.people[base + group] = people;
    cube.asked[base + group] = own ? Math.max(asked, people) : asked;
    if (people < 0 || people > cube.asked[base + group]!) {
      const unit = tree.units[node] ?? tree.units[tree.parent[node]!]!;
      contradictions.push({ unitId: unit.unitId, group: groups.keys[group]!, code: 'COUNT_BELOW_GROUPS' });
    }
  }
}

function childrenOf({ units, end }: UnitTree, node: number): number[] {
  const children: number[] = [];
  for (let child = node + 1; child < end[node]!; child = end[child]!) if (units[child]) children.push(child);
  return children;
}

function sum(cube: Cube, nodes: readonly number[], groups: readonly number[]): { invited: number; answered: number; given: boolean } {
  const total = { invited: 0, answered: 0, given: false };
  for (const node of nodes) {
    for (const group of groups) {
      const cell = node * cube.width + group;
      total.invited += cube.invited[cell]!;
      total.answered += cube.answered[cell]!;
      total.given ||= cube.given[cell] === 1;
    }
  }
  return total;
}

/** Counts that cannot all be true. A gate decides only on counts without any. */
export function contradictions(input: CubeInput): CountContradiction[] {
  return buildCube(input).contradictions;
}
