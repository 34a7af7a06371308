import type { GateUnit } from './types.ts';

/** From so many units up, a total says nothing of one of them. */
export const THEME_TOTAL_UNITS = 5;

/**
 * The units that may show theme totals (how many measures there are on each theme) over the units below. A total minus the totals shown below it
 * must again be of five units or of none, so a smaller total inside gives way to the larger one around it.
 */
export function themeTotals(units: readonly GateUnit[], contributing: ReadonlySet<string>): Set<string> {
  const sorted = [...units].sort((a, b) => (a.unitId < b.unitId ? -1 : 1));
  const known = new Set(sorted.map(({ unitId }) => unitId));
  const below = new Map<string | null, string[]>();
  for (const { unitId, parentId } of sorted) {
    const above = parentId !== null && known.has(parentId) ? parentId : null;
    below.set(above, [...(below.get(above) ?? []), unitId]);
  }
  const shown = new Set<string>();
  for (const top of below.get(null) ?? []) settle(top);
  return shown;

  /** What is shown below, nearest first, with the rest of each (who is in it but in none of those shown inside), and who is in none of them. */
  function settle(unitId: string): { rest: number; open: Shown[] } {
    let rest = contributing.has(unitId) ? 1 : 0;
    let open: Shown[] = [];
    for (const child of below.get(unitId) ?? []) {
      const found = settle(child);
      rest += found.rest;
      open.push(...found.open);
    }
    while (rest > 0 && rest < THEME_TOTAL_UNITS && open.length > 0) {
      const gives = open.reduce((least, other) => (other.rest < least.rest ? other : least));
      shown.delete(gives.unitId);
      open = [...open.filter((other) => other !== gives), ...gives.inside];
      rest += gives.rest;
    }
    if (rest < THEME_TOTAL_UNITS && open.length === 0) return { rest, open };
    shown.add(unitId);
    return { rest: 0, open: [{ unitId, rest, inside: open }] };
  }
}

interface Shown {
  unitId: string;
  rest: number;
  inside: Shown[];
}
