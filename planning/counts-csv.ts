import { z } from 'zod';
import { contradictions } from '../domain/gate/cube.ts';
import { keyOf } from '../domain/gate/memory.ts';
import type { CellCount, CellRef, GateUnit, PositionGroup } from '../domain/gate/types.ts';
import { because } from '../texts/field-reasons.ts';
import { reasonOf } from './field-reason.ts';
import { readTable, type CsvFile, type CsvProblem } from './csv-table.ts';

export interface CountsContext {
  units: readonly GateUnit[];
  groups: readonly PositionGroup[];
}

/** A count with the line of the file it stands in. */
export type CountLine = CellCount & { line: number };

export interface ReadCounts {
  /** Empty when there are problems: all or nothing. */
  rows: CountLine[];
  /** In the order of lines. */
  problems: CsvProblem[];
}

const whole = z
  .string()
  .regex(/^-?\d{1,6}$/, 'not whole')
  .transform(Number)
  .refine((value) => value >= 0, 'not negative');
/** Counts of people, never people: a column more (a name, a date of answering) is refused with the whole file. */
const countCells = z.object({
  unitId: z.string().min(1, because('notEmpty')).max(100),
  group: z.string().transform((text) => (text === '' ? null : text)),
  invited: whole,
  answered: whole,
});

/** `unitId,group,invited,answered`; an empty group is the whole unit. Tells everything that is wrong at once. */
export function parseCounts(file: CsvFile, context: CountsContext): ReadCounts {
  const problems: CsvProblem[] = [];
  const rows = readRows(file, problems);
  return settle(rows, [...problems, ...checkCounts(rows, context, file.name, problems.length === 0)]);
}

/** The same for counts that came as rows, not as a file. */
export function checkRows(rows: readonly CountLine[], context: CountsContext, name: string): ReadCounts {
  return settle([...rows], checkCounts(rows, context, name, true));
}

function settle(rows: CountLine[], problems: CsvProblem[]): ReadCounts {
  problems.sort((a, b) => a.line - b.line);
  return problems.length > 0 ? { rows: [], problems } : { rows, problems };
}

function readRows(file: CsvFile, problems: CsvProblem[]): CountLine[] {
  const found: CsvProblem[] = [];
  const table = readTable(file, Object.keys(countCells.shape), found);
  if (table.length === 0 && found.length === 0) found.push({ file: file.name, line: 1, path: '', code: 'FILE_EMPTY', params: {} });
  problems.push(...found.map(withoutNumbers));
  return table.flatMap(({ line, cells }): CountLine[] => {
    const checked = countCells.safeParse(cells);
    if (checked.success) return [{ ...checked.data, line }];
    for (const issue of checked.error.issues) {
      const path = String(issue.path[0]);
      const params = { unit: nameable(cells['unitId'] ?? ''), column: path, value: null, ...reasonOf(issue, '') };
      problems.push({ file: file.name, line, path, code: CODES[issue.message] ?? 'VALUE_INVALID', params });
    }
    return [];
  });
}

const CODES: Readonly<Record<string, string>> = { 'not negative': 'COUNT_NEGATIVE', 'not whole': 'COUNT_NOT_WHOLE' };

function checkCounts(rows: readonly CountLine[], context: CountsContext, file: string, complete: boolean): CsvProblem[] {
  const problems: CsvProblem[] = [];
  const unitIds = new Set(context.units.map(({ unitId }) => unitId));
  const keys = new Set(context.groups.map(({ key }) => key));
  const first = new Map<string, number>();
  for (const row of rows) {
    const add = (path: string, code: string) => problems.push(countProblem(file, row.line, path, code, row));
    if (!unitIds.has(row.unitId)) add('unitId', 'UNIT_UNKNOWN');
    if (row.group !== null && !keys.has(row.group)) add('group', 'GROUP_UNKNOWN');
    if (row.invited < 0) add('invited', 'COUNT_NEGATIVE');
    if (row.answered < 0) add('answered', 'COUNT_NEGATIVE');
    else if (row.answered > row.invited) add('answered', 'COUNT_ANSWERED_ABOVE_INVITED');
    const line = first.get(keyOf(row));
    if (line === undefined) first.set(keyOf(row), row.line);
    else problems.push({ file, line: row.line, path: '', code: 'ROW_DUPLICATE', params: { value: nameOf(row), first: line } });
  }
  // Sums mean nothing while single lines are wrong.
  return complete && problems.length === 0 ? checkSums(rows, context, file) : problems;
}

/** Units below add up to at most the unit, parts of a group to at most the group. */
function checkSums(rows: readonly CountLine[], { units, groups }: CountsContext, file: string): CsvProblem[] {
  return contradictions({ units, groups, counts: rows }).map((found) => countProblem(file, lineOf(rows, found), '', found.code, found));
}

/** Where a cell stands; else where its unit does, else the heading. */
export function lineOf(rows: readonly CountLine[], { unitId, group }: CellRef): number {
  const ofUnit = rows.filter((row) => row.unitId === unitId);
  return (ofUnit.find((row) => row.group === group) ?? ofUnit.find((row) => row.group === null) ?? ofUnit[0])?.line ?? 1;
}

/** Problems are shown, kept and logged more widely than the file: they name the cell and leave its numbers out. */
export function countProblem(file: string, line: number, path: string, code: string, cell: CellRef): CsvProblem {
  const value = nameable(path === 'group' ? (cell.group ?? '') : cell.unitId);
  return { file, line, path, code, params: { value, unit: nameOf(cell) } };
}

/** A file without its heading, or with its columns in another order, has numbers where names should be. */
function withoutNumbers(problem: CsvProblem): CsvProblem {
  if (problem.code !== 'COLUMN_UNKNOWN') return problem;
  const column = /^[\p{L}_ ]{1,40}$/u.test(problem.path) ? problem.path : '–';
  return { ...problem, path: column, params: { column } };
}

function nameable(text: string): string {
  return /^[\d\s.,+-]*$/.test(text) ? '–' : text;
}

function nameOf({ unitId, group }: CellRef): string {
  return group === null ? nameable(unitId) : `${nameable(unitId)} ${nameable(group)}`;
}
