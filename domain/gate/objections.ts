import { certify, type Certificate } from './certificate.ts';
import type { Cube } from './cube.ts';
import { findPinned, type Pinned, type Place } from './pinned.ts';

/** What the two proofs object to when these figures are shown. */
export interface Objections {
  certificate: Certificate;
  weak: Certificate['weak'];
  /** Looked for only when nothing is weak, since what is weak has to be mended first. */
  pinned: Pinned[];
}

export interface Objector {
  /** What nothing can be done about: it is there when only what was shown before is shown. */
  settled: Objections;
  /** All others. `among`: the cells that bounds could tell of; all of them when left out. */
  against: (shown: Int32Array, among?: readonly Place[]) => Objections;
}

export function objector(cube: Cube, fixed: Int32Array, least: number): Objector {
  const certificate = certify(cube, fixed, least);
  // Where nothing was shown, there is nothing to object to.
  const pinnedBefore = fixed.some((bits) => bits !== 0) ? findPinned(cube, fixed, certificate, least) : [];
  const settled = { certificate, weak: certificate.weak, pinned: pinnedBefore };
  // More shown figures split classes and never join them: one with the same first atom and as many atoms is the same.
  const weakSizes = new Map(settled.weak.map(({ atom, size }) => [atom, size]));
  const exactAt = new Map(settled.pinned.map(({ node, group, exact }) => [node * cube.width + group, exact]));
  const isNew = ({ node, group, exact }: Pinned) => {
    const before = exactAt.get(node * cube.width + group);
    return before === undefined || (exact && !before);
  };
  const against = (shown: Int32Array, among?: readonly Place[]): Objections => {
    const now = certify(cube, shown, least);
    const weak = now.weak.filter(({ atom, size }) => weakSizes.get(atom) !== size);
    return { certificate: now, weak, pinned: weak.length > 0 ? [] : findPinned(cube, shown, now, least, among).filter(isNew) };
  };
  return { settled, against };
}
