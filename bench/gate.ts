import { decideReports } from '../domain/gate/decide-reports.ts';
import { POSITION_GROUPS } from '../domain/gate/position-groups.ts';
import type { CellCount, CellOutcome, GateInput, GateUnit } from '../domain/gate/types.ts';

/** An institution of so many units: faculties, departments, sections; five position groups, two thirds answering. */
export function institution(size: number, seed: number): GateInput {
  const random = generator(seed);
  const pick = (most: number) => Math.floor(random() * (most + 1));
  const units: GateUnit[] = [{ unitId: 'top', parentId: null, reported: true }];
  const faculties = Math.max(1, Math.round(size / 800));
  const departments = Math.max(1, Math.round(size / 12));
  const add = (prefix: string, count: number, above: (i: number) => string) => {
    for (let i = 0; i < count; i++) units.push({ unitId: `${prefix}${String(i)}`, parentId: above(i), reported: true });
  };
  add('f', faculties, () => 'top');
  add('d', departments, (i) => `f${String(i % faculties)}`);
  add('s', Math.max(0, size - units.length), (i) => `d${String(i % departments)}`);
  const inner = new Set(units.map(({ parentId }) => parentId));
  const cells = new Map<string, Map<string | null, { invited: number; answered: number }>>();
  const parents = new Map(units.map(({ unitId, parentId }) => [unitId, parentId]));
  const addTo = (unitId: string, group: string | null, invited: number, answered: number) => {
    for (let at: string | null = unitId; at !== null; at = parents.get(at) ?? null) {
      const here = cells.get(at) ?? new Map<string | null, { invited: number; answered: number }>();
      cells.set(at, here);
      const cell = here.get(group) ?? { invited: 0, answered: 0 };
      here.set(group, { invited: cell.invited + invited, answered: cell.answered + answered });
    }
  };
  for (const { unitId } of units) {
    // A head and perhaps a small office, where there are units below.
    const scale = inner.has(unitId) ? 0.3 : 1;
    const staff: Record<string, number> = { UN2S: 4, UN2: 3, VI: 10, ST: 4, AD: 5 };
    for (const [group, most] of Object.entries(staff)) {
      const invited = random() < 0.25 ? 0 : Math.round(pick(most * 2) * scale);
      const answered = Array.from({ length: invited }, () => (random() < 0.67 ? 1 : 0)).reduce<number>((a, b) => a + b, 0);
      for (const containing of group === 'UN2S' ? ['UN2S', 'UN2', null] : [group, null]) addTo(unitId, containing, invited, answered);
    }
  }
  const counts = [...cells].flatMap(([unitId, groups]) => [...groups].map(([group, cell]): CellCount => ({ unitId, group, ...cell })));
  return { units, groups: POSITION_GROUPS, counts, threshold: { value: 5, comparator: '>=' } };
}

function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** How many of the cells with enough answers get their report, in one kind of cells. */
function share(input: GateInput, cells: readonly CellOutcome[], whole: boolean): { enoughAnswers: number; ownReport: number } {
  const enough = new Set(input.counts.filter(({ answered }) => answered >= 5).map(({ unitId, group }) => JSON.stringify([unitId, group])));
  const met = cells.filter(({ unitId, group }) => (group === null) === whole && enough.has(JSON.stringify([unitId, group])));
  return { enoughAnswers: met.length, ownReport: met.filter(({ outcome }) => outcome === 'ownReport').length };
}

function measure(size: number): object {
  const input = institution(size, 1);
  const runs = [0, 1, 2].map(() => {
    const [from, used] = [performance.now(), process.cpuUsage()];
    decideReports(input);
    const { user, system } = process.cpuUsage(used);
    return { ms: Math.round(performance.now() - from), cpuMs: Math.round((user + system) / 1000) };
  });
  const { cells } = decideReports(input);
  return {
    units: size,
    groups: 5,
    runs,

    wholeUnits: share(input, cells, true),
    groupCells: share(input, cells, false),
  };
}

if (import.meta.filename === process.argv[1]) for (const size of [10_000, 400]) console.log(JSON.stringify(measure(size)));
