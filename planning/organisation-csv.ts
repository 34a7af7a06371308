import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DateTime } from 'luxon';
import type { z } from 'zod';
import type { Instant, LocalDate } from '../domain/time.ts';
import { readTable, type CsvFile, type CsvProblem } from './csv-table.ts';
import { reasonOf } from './field-reason.ts';
import { checkTogether, type Lined } from './organisation-checks.ts';
import { assignmentCells, personCells, unitCells, type OrganisationRows } from './organisation-rows.ts';

export type { CsvFile, CsvProblem } from './csv-table.ts';
export type { AssignmentRow, OrganisationRows, PersonRow, UnitRow } from './organisation-rows.ts';

export interface OrganisationFiles {
  organisation: CsvFile;
  people: CsvFile;
  assignments: CsvFile;
}

export interface ReadOrganisation extends OrganisationRows {
  /** In the order of files and lines. Rows are only to be used when there are none. */
  problems: CsvProblem[];
}

/** Reads the three files of an organisation and tells everything that is wrong with them at once. `today`: on that day they come into force. */
export function parseOrganisation(files: OrganisationFiles, zone = 'Europe/Oslo', today?: LocalDate): ReadOrganisation {
  const problems: CsvProblem[] = [];
  const units = readRows(files.organisation, unitCells, problems);
  const people = readRows(files.people, personCells, problems);
  const assignments = readRows(files.assignments, assignmentCells, problems);
  // A row that could not be read would make others seem to hang in the air.
  if (problems.length === 0) {
    const names = { units: files.organisation.name, people: files.people.name, assignments: files.assignments.name };
    problems.push(...checkTogether({ units, people, assignments }, names, today));
  }
  return {
    units: units.map(({ line: _, ...unit }) => unit),
    people: people.map(({ line: _, ...person }) => person),
    assignments: assignments.map(({ line: _, from, to, ...assignment }) => ({
      ...assignment,
      from: startOf(from, zone),
      to: to === null ? null : endOf(to, zone),
    })),
    problems,
  };
}

/** The files `organisation.csv`, `people.csv` and `assignments.csv` of a folder. */
export function readOrganisation(folder: string, zone?: string): ReadOrganisation {
  const paths = ['organisation.csv', 'people.csv', 'assignments.csv'].map((name) => join(folder, name));
  const missing = paths.filter((path) => !statSync(path, { throwIfNoEntry: false })?.isFile());
  if (missing.length > 0) {
    const problems = missing.map((file) => ({ file, line: 1, path: '', code: 'FILE_MISSING', params: {} }));
    return { units: [], people: [], assignments: [], problems };
  }
  const [organisation, people, assignments] = paths.map((name): CsvFile => ({ name, content: readFileSync(name) }));
  return parseOrganisation({ organisation: organisation!, people: people!, assignments: assignments! }, zone);
}

/** The same rows as files again. */
export function organisationCsv(
  rows: OrganisationRows,
  zone = 'Europe/Oslo',
): { organisation: string; people: string; assignments: string } {
  const day = (at: Instant) => DateTime.fromMillis(at, { zone }).toISODate() ?? '';
  const assignments = rows.assignments.map((row) => ({ ...row, from: day(row.from), to: row.to === null ? null : day(row.to - 1) }));
  return {
    organisation: table(Object.keys(unitCells.shape), rows.units),
    people: table(Object.keys(personCells.shape), rows.people),
    assignments: table(Object.keys(assignmentCells.shape), assignments),
  };
}

function readRows<T extends z.ZodObject>(file: CsvFile, cells: T, problems: CsvProblem[]): Lined<z.output<T>>[] {
  return readTable(file, Object.keys(cells.shape), problems).flatMap((row): Lined<z.output<T>>[] => {
    const checked = cells.safeParse(row.cells);
    if (checked.success) return [{ ...checked.data, line: row.line }];
    for (const issue of checked.error.issues) {
      const column = String(issue.path[0] ?? '');
      const value = row.cells[column] ?? '';
      const params = { column, value, ...reasonOf(issue, value) };
      problems.push({ file: file.name, line: row.line, path: column, code: 'VALUE_INVALID', params });
    }
    return [];
  });
}

type Cell = string | number | boolean | null;

function table(columns: readonly string[], rows: readonly object[]): string {
  const line = (cells: readonly string[]) => cells.map(quoted).join(',');
  const body = rows.map((row) => line(columns.map((column) => String((row as Record<string, Cell>)[column] ?? ''))));
  return [line(columns), ...body, ''].join('\n');
}

function quoted(cell: string): string {
  return /[",;\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function startOf(date: LocalDate, zone: string): Instant {
  return DateTime.fromISO(date, { zone }).startOf('day').toMillis();
}

/** A role lasts through its last day. */
function endOf(date: LocalDate, zone: string): Instant {
  return DateTime.fromISO(date, { zone }).plus({ days: 1 }).startOf('day').toMillis();
}
