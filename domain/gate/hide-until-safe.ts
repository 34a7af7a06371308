import type { Cube } from './cube.ts';
import type { Objector } from './objections.ts';
import { everyPlace, placesAt, type Place } from './pinned.ts';
import { remedyFinder, type Figures, type Remedy } from './remedy.ts';

/** Takes figures out of `figures.shown` until there are no objections left that hiding can meet. Returns what was hidden. */
export function hideUntilSafe(cube: Cube, figures: Figures, { against }: Objector): Remedy[] {
  const hidden: Remedy[] = [];
  let unsure: Place[] = everyPlace(cube);
  for (;;) {
    const { certificate, weak, pinned } = against(figures.shown, unsure);
    if (weak.length === 0 && pinned.length === 0) return hidden;
    // Hiding gives every hidden count more room: a cell once found safe stays so.
    if (weak.length === 0) unsure = [...pinned];
    const find = remedyFinder(cube, figures, certificate);
    const now = hideAll(figures, [...weak.map(({ atom }) => find.forWeak(atom)), ...pinned.map(find.forPinned)]);
    hidden.push(...now);
    for (const { node } of now) unsure.push(...placesAt(node, cube.width));
  }
}

/** One remedy a family and round: often it helps the others as well. */
function hideAll({ shown, fixed }: Figures, remedies: readonly Remedy[]): Remedy[] {
  const done = new Set<number>();
  return remedies.filter((remedy) => {
    if (done.has(remedy.unit)) return false;
    done.add(remedy.unit);
    const { node, group } = remedy;
    // A unit without a report has none for its groups.
    shown[node]! &= group === 0 ? fixed[node]! : ~(1 << group);
    return true;
  });
}
