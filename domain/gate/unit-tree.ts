import type { GateUnit } from './types.ts';

/**
 * Units in the order of a walk from the top, so that everything below a node is the range [node, end). A unit with counted units below gets one
 * more node, its *own staff*: whoever belongs to it but to none of them (a head of department, whose answers count one level up, for instance).
 */
export interface UnitTree {
  /** Null for own staff. */
  units: (GateUnit | null)[];
  index: ReadonlyMap<string, number>;
  parent: Int32Array;
  end: Int32Array;
}

export function unitTree(units: readonly GateUnit[], counted: ReadonlySet<string>): UnitTree {
  const sorted = [...units].sort((a, b) => (a.unitId < b.unitId ? -1 : 1));
  const known = new Set(sorted.map(({ unitId }) => unitId));
  const below = new Map<string | null, GateUnit[]>();
  for (const unit of sorted) {
    const above = unit.parentId !== null && known.has(unit.parentId) ? unit.parentId : null;
    const list = below.get(above);
    if (list) list.push(unit);
    else below.set(above, [unit]);
  }
  const relevant = withAncestors(sorted, counted);
  const nodes: (GateUnit | null)[] = [];
  const parents: number[] = [];
  const ends: number[] = [];
  const walk = (unit: GateUnit, parent: number) => {
    const node = nodes.push(unit) - 1;
    parents.push(parent);
    ends.push(0);
    const children = (below.get(unit.unitId) ?? []).filter(({ unitId }) => relevant.has(unitId));
    for (const child of children) walk(child, node);
    if (children.length > 0) {
      nodes.push(null);
      parents.push(node);
      ends.push(nodes.length);
    }
    ends[node] = nodes.length;
  };
  for (const unit of below.get(null) ?? []) if (relevant.has(unit.unitId)) walk(unit, -1);
  const index = new Map(nodes.flatMap((unit, node): [string, number][] => (unit ? [[unit.unitId, node]] : [])));
  return { units: nodes, index, parent: Int32Array.from(parents), end: Int32Array.from(ends) };
}

/** Units without counts, and with none below, have no part in the arithmetic. */
function withAncestors(units: readonly GateUnit[], counted: ReadonlySet<string>): Set<string> {
  const byId = new Map(units.map((unit) => [unit.unitId, unit]));
  const relevant = new Set<string>();
  for (const unitId of counted) {
    for (let unit = byId.get(unitId); unit && !relevant.has(unit.unitId);) {
      relevant.add(unit.unitId);
      unit = unit.parentId === null ? undefined : byId.get(unit.parentId);
    }
  }
  return relevant;
}
