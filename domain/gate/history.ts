import type { Cube } from './cube.ts';
import type { CellRef, GateInput } from './types.ts';

/** What earlier steps and the survey's owner have settled, as bits by node. */
export interface Settled {
  /** Has been shown, with its number or as a band. */
  shown: Int32Array;
  /** Has been shown with its number. */
  exact: Int32Array;
  delivered: Int32Array;
  withheld: Int32Array;
  /** 1 where counts inside a shown figure have changed: nothing new opens here. */
  frozen: Uint8Array;
  /** Nodes whose shown number has changed. */
  changed: number[];
}

export function settle(cube: Cube, { shown = [], ark = [] }: Pick<GateInput, 'shown' | 'ark'>): Settled {
  const { tree, width, answered } = cube;
  const bits = () => new Int32Array(tree.units.length);
  const settled: Settled = {
    shown: bits(),
    exact: bits(),
    delivered: bits(),
    withheld: bits(),
    frozen: new Uint8Array(tree.units.length),
    changed: [],
  };
  const place = ({ unitId, group }: CellRef, visit: (node: number, column: number) => void) => {
    const node = tree.index.get(unitId);
    const column = cube.groups.index.get(group);
    if (node !== undefined && column !== undefined) visit(node, column);
  };
  for (const figure of shown) {
    place(figure, (node, column) => {
      settled.shown[node]! |= 1 << column;
      if (figure.answered === null) return;
      settled.exact[node]! |= 1 << column;
      if (figure.answered !== answered[node * width + column]) settled.changed.push(node);
    });
  }
  for (const statement of ark) place(statement, (node, column) => (settled[statement.says][node]! |= 1 << column));
  // A change can be felt in every figure that overlaps, and in those that overlap these: all below the highest unit shown with a number.
  for (const node of settled.changed) {
    let top = node;
    for (let above = node; above >= 0; above = tree.parent[above]!) if (settled.exact[above] !== 0) top = above;
    settled.frozen.fill(1, top, tree.end[top]);
    for (let above = tree.parent[top]!; above >= 0; above = tree.parent[above]!) settled.frozen[above] = 1;
  }
  return settled;
}
