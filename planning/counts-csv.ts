import { z } from 'zod';
import { contradictions } from '../domain/gate/cube.ts';
import type { CellCount, GateUnit, PositionGroup } from '../domain/gate/types.ts';
import { readTable, type CsvFile, type CsvProblem } from './csv-table.ts';

export interface CountsContext {
  units: readonly GateUnit[];
  groups: readonly PositionGroup[];
  /** The counts accepted before, if they are still kept. */
  accepted?: readonly CellCount[];
  /** The person says that this file corrects the one before. Without that a changed number is a contradiction. */
  correction?: boolean;
}

export interface ReadCounts {
  /** All counts after this file: those accepted before, with its rows in their place. Empty when there are problems: all or nothing. */
  counts: CellCount[];
  /** Cells whose numbers the file changes. */
  changed: number;
  /** In the order of lines. */
  problems: CsvProblem[];
}

const whole = z
  .string()
  .regex(/^-?\d{1,6}$/, 'a whole number')
  .transform(Number)
  .refine((value) => value >= 0, 'not negative');
/** Counts of people, never people: a column more (a name, a date of answering) is refused with the whole file. */
const countCells = z.object({
  unitId: z.string().min(1, 'not empty').max(100),
  group: z.string().transform((text) => (text === '' ? null : text)),
  invited: whole,
  answered: whole,
});

type Line = CellCount & { line: number };

/** `unitId,group,invited,answered`; an empty group is the whole unit. Tells everything that is wrong at once. */
export function parseCounts(file: CsvFile, context: CountsContext): ReadCounts {
  const problems: CsvProblem[] = [];
  const rows = readRows(file, problems);
  checkRows(rows, context, file.name, problems);
  const before = new Map((context.accepted ?? []).map((count) => [keyOf(count), count]));
  const after = new Map([...before, ...rows.map(({ line: _, ...count }): [string, CellCount] => [keyOf(count), count])]);
  const changed = rows.filter((row) => {
    const old = before.get(keyOf(row));
    return old !== undefined && (old.invited !== row.invited || old.answered !== row.answered);
  });
  if (context.correction !== true) problems.push(...changed.map((row) => problemAt(file.name, row, '', 'COUNT_CHANGED')));
  const counts = [...after.values()];
  // Sums mean nothing while single lines are wrong.
  if (problems.length === 0) problems.push(...checkSums(counts, rows, context, file.name));
  problems.sort((a, b) => a.line - b.line);
  return problems.length > 0 ? { counts: [], changed: 0, problems } : { counts, changed: changed.length, problems };
}

function readRows(file: CsvFile, problems: CsvProblem[]): Line[] {
  const table = readTable(file, Object.keys(countCells.shape), problems);
  if (table.length === 0 && problems.length === 0) problems.push({ file: file.name, line: 1, path: '', code: 'FILE_EMPTY', params: {} });
  return table.flatMap(({ line, cells }): Line[] => {
    const checked = countCells.safeParse(cells);
    if (checked.success) return [{ ...checked.data, line }];
    for (const issue of checked.error.issues) {
      const column = String(issue.path[0]);
      const code = issue.message === 'not negative' ? 'COUNT_NEGATIVE' : 'VALUE_INVALID';
      problems.push({ file: file.name, line, path: column, code, params: { column, value: cells[column] ?? '', reason: issue.message } });
    }
    return [];
  });
}

function checkRows(rows: readonly Line[], { units, groups }: CountsContext, file: string, problems: CsvProblem[]): void {
  const unitIds = new Set(units.map(({ unitId }) => unitId));
  const keys = new Set(groups.map(({ key }) => key));
  const first = new Map<string, number>();
  for (const row of rows) {
    if (!unitIds.has(row.unitId)) problems.push(problemAt(file, row, 'unitId', 'UNIT_UNKNOWN'));
    if (row.group !== null && !keys.has(row.group)) problems.push(problemAt(file, row, 'group', 'GROUP_UNKNOWN'));
    if (row.answered > row.invited) problems.push(problemAt(file, row, 'answered', 'COUNT_ANSWERED_ABOVE_INVITED'));
    const line = first.get(keyOf(row));
    if (line === undefined) first.set(keyOf(row), row.line);
    else problems.push({ ...problemAt(file, row, '', 'ROW_DUPLICATE'), params: { value: nameOf(row), first: line } });
  }
}

/** Units below add up to at most the unit, parts of a group to at most the group. */
function checkSums(counts: readonly CellCount[], rows: readonly Line[], { units, groups }: CountsContext, file: string): CsvProblem[] {
  const lines = new Map(rows.map((row) => [keyOf(row), row.line]));
  return contradictions({ units, groups, counts }).map((found): CsvProblem => {
    const line = lines.get(keyOf(found)) ?? lines.get(keyOf({ ...found, group: null })) ?? 1;
    return { file, line, path: '', code: found.code, params: { value: nameOf(found) } };
  });
}

// The number itself is left out: problems are shown, kept and logged more widely than the file.
function problemAt(file: string, row: Line, path: string, code: string): CsvProblem {
  return {
    file,
    line: row.line,
    path,
    code,
    params: { value: path === 'group' ? row.group : path === 'unitId' ? row.unitId : nameOf(row) },
  };
}

function nameOf({ unitId, group }: { unitId: string; group: string | null }): string {
  return group === null ? unitId : `${unitId} ${group}`;
}

function keyOf({ unitId, group }: { unitId: string; group: string | null }): string {
  return JSON.stringify([unitId, group]);
}
