import type { LocalDate } from '../domain/time.ts';
import type { Assignment } from '../domain/organisation.ts';
import { LEADER_LEVELS } from '../domain/roles.ts';
import type { CsvProblem } from './csv-table.ts';
import type { PersonRow, UnitRow } from './organisation-rows.ts';

export type Lined<T> = T & { line: number };
type AssignmentDates = Omit<Assignment, 'from' | 'to'> & { from: LocalDate; to: LocalDate | null };

interface Lists {
  units: readonly Lined<UnitRow>[];
  people: readonly Lined<PersonRow>[];
  assignments: readonly Lined<AssignmentDates>[];
}

/** What only shows when rows are seen together. With `today`, somebody must be able to run the system on that day too. */
export function checkTogether(lists: Lists, files: Record<keyof Lists, string>, today?: LocalDate): CsvProblem[] {
  return [
    ...checkUnits(lists.units, files.units),
    ...checkPeople(lists.people, files.people),
    ...checkAssignments(lists, files.assignments),
    ...checkCoordinator(lists, files, today),
  ];
}

function checkUnits(units: Lists['units'], file: string): CsvProblem[] {
  const problems = twice(file, 'unitId', units, (unit) => unit.unitId);
  const byId = new Map(units.map((unit) => [unit.unitId, unit]));
  const roots = units.filter((unit) => unit.parentId === null);
  if (roots.length !== 1) {
    problems.push({ file, line: roots[1]?.line ?? 1, path: 'parentId', code: 'UNIT_ROOT_COUNT', params: { count: roots.length } });
  }
  for (const unit of units) {
    const problem = (path: string, code: string, value: string | number) =>
      problems.push({ file, line: unit.line, path, code, params: { value } });
    if ((unit.parentId === null) !== (unit.level === 1)) problem('level', 'UNIT_ROOT_LEVEL', unit.level);
    if (unit.parentId === null) continue;
    const parent = byId.get(unit.parentId);
    if (!parent) problem('parentId', 'UNIT_PARENT_UNKNOWN', unit.parentId);
    else if (isAboveItself(unit, byId)) problem('parentId', 'UNIT_CIRCLE', unit.parentId);
    // Groups may hold groups; every other level lies strictly below its parent's.
    else if (parent.level > unit.level || (parent.level === unit.level && unit.level !== 4))
      problem('parentId', 'UNIT_PARENT_LEVEL', unit.parentId);
  }
  return problems;
}

function isAboveItself(unit: UnitRow, byId: ReadonlyMap<string, UnitRow>): boolean {
  const seen = new Set<string>();
  let above = unit.parentId;
  while (above !== null && above !== unit.unitId && !seen.has(above)) {
    seen.add(above);
    above = byId.get(above)?.parentId ?? null;
  }
  return above === unit.unitId;
}

function checkPeople(people: Lists['people'], file: string): CsvProblem[] {
  const known = people.filter((person) => person.sub !== null);
  return [...twice(file, 'personId', people, (person) => person.personId), ...twice(file, 'sub', known, (person) => person.sub ?? '')];
}

function checkAssignments({ units, people, assignments }: Lists, file: string): CsvProblem[] {
  const levels = new Map(units.map((unit) => [unit.unitId, unit.level]));
  const personIds = new Set(people.map((person) => person.personId));
  const problems = twice(file, '', assignments, (row) => `${row.personId} ${row.unitId} ${row.role} ${row.from}`);
  for (const { line, unitId, personId, role, from, to } of assignments) {
    const level = levels.get(unitId);
    const belongs = LEADER_LEVELS[role];
    if (level === undefined) problems.push({ file, line, path: 'unitId', code: 'UNIT_UNKNOWN', params: { value: unitId } });
    else if (belongs !== undefined && belongs !== level)
      problems.push({ file, line, path: 'role', code: 'ROLE_LEVEL', params: { value: role, unit: unitId, level, belongs } });
    if (!personIds.has(personId)) problems.push({ file, line, path: 'personId', code: 'PERSON_UNKNOWN', params: { value: personId } });
    if (to !== null && to < from) problems.push({ file, line, path: 'to', code: 'PERIOD_BACKWARDS', params: { from, to } });
  }
  return problems;
}

/** Only a coordinator at the top unit may import, so without one nobody could put right what an import did. */
function checkCoordinator({ units, people, assignments }: Lists, files: Record<keyof Lists, string>, today?: LocalDate): CsvProblem[] {
  const [top, ...others] = units.filter((unit) => unit.parentId === null);
  if (!top || others.length > 0) return [];
  const named = assignments.filter((row) => row.role === 'coordinator' && row.unitId === top.unitId);
  const acting = today === undefined ? named : named.filter(({ from, to }) => from <= today && (to === null || today <= to));
  if (acting.length === 0) {
    // A missing line has no place: one with the wrong days, else the heading.
    const place = { file: files.assignments, line: named[0]?.line ?? 1, path: 'role' };
    return [
      today === undefined
        ? { ...place, code: 'COORDINATOR_NEVER', params: { unit: top.unitId } }
        : { ...place, code: 'COORDINATOR_MISSING', params: { unit: top.unitId, date: today } },
    ];
  }
  const persons = people.filter(({ personId }) => acting.some((row) => row.personId === personId));
  if (today === undefined || persons.length === 0 || persons.some(({ sub }) => sub !== null)) return [];
  const { line, personId } = persons[0]!;
  return [{ file: files.people, line, path: 'sub', code: 'COORDINATOR_SUB_MISSING', params: { value: personId } }];
}

function twice<T extends { line: number }>(file: string, path: string, rows: readonly T[], keyOf: (row: T) => string): CsvProblem[] {
  const first = new Map<string, number>();
  return rows.flatMap((row): CsvProblem[] => {
    const value = keyOf(row);
    const line = first.get(value);
    if (line !== undefined) return [{ file, line: row.line, path, code: 'ROW_DUPLICATE', params: { value, first: line } }];
    first.set(value, row.line);
    return [];
  });
}
