import type { ImportFault, AssignmentInput, PersonInput, UnitInput } from './import-files.ts';

/** What the record already knows, for lists that the import leaves out. */
export interface Known {
  units: ReadonlySet<string>;
  persons: ReadonlySet<string>;
  subs: ReadonlyMap<string, string>;
  /** Units with a follow-up that has not closed. */
  inUse: readonly string[];
}

export interface ImportInput {
  units?: UnitInput[];
  people?: PersonInput[];
  assignments?: AssignmentInput[];
}

/** What only shows when rows are seen together. */
export function checkTogether(input: ImportInput, known: Known): ImportFault[] {
  const units = input.units ? new Set(input.units.map((unit) => unit.unitId)) : known.units;
  const persons = new Set([...known.persons, ...(input.people ?? []).map((person) => person.personId)]);
  return [...checkUnits(input.units, known), ...checkPeople(input.people, known), ...checkAssignments(input.assignments, units, persons)];
}

function checkUnits(units: UnitInput[] | undefined, known: Known): ImportFault[] {
  if (!units) return [];
  const file = 'organisation' as const;
  const faults = duplicates(file, 'unitId', units, (unit) => unit.unitId);
  const byId = new Map(units.map((unit) => [unit.unitId, unit]));
  const roots = units.filter((unit) => unit.parentId === null);
  if (roots.length !== 1 || roots[0]?.level !== 1) {
    const line = roots.find((root) => root.level !== 1)?.line ?? roots[1]?.line ?? 1;
    faults.push({ file, line, path: 'parentId', code: 'UNIT_ROOT_COUNT', params: { count: roots.length } });
  }
  for (const unit of units) {
    if (unit.parentId === null) continue;
    const at = { file, line: unit.line, path: 'parentId', params: { value: unit.parentId } };
    const parent = byId.get(unit.parentId);
    if (!parent) faults.push({ ...at, code: 'UNIT_PARENT_UNKNOWN' });
    else if (isBelowItself(unit, byId)) faults.push({ ...at, code: 'UNIT_CIRCLE' });
    else if (parent.level > unit.level || (parent.level === unit.level && unit.level !== 4)) faults.push({ ...at, code: 'UNIT_PARENT_LEVEL' });
  }
  for (const value of known.inUse.filter((unitId) => !byId.has(unitId))) faults.push({ file, line: 1, path: 'unitId', code: 'UNIT_IN_USE', params: { value } });
  return faults;
}

function isBelowItself(unit: UnitInput, byId: ReadonlyMap<string, UnitInput>): boolean {
  const seen = new Set<string>();
  for (let one: UnitInput | undefined = unit; one; one = one.parentId === null ? undefined : byId.get(one.parentId)) {
    if (seen.has(one.unitId)) return one.unitId === unit.unitId;
    seen.add(one.unitId);
  }
  return false;
}

function checkPeople(people: PersonInput[] | undefined, known: Known): ImportFault[] {
  if (!people) return [];
  const given = new Set(people.map((person) => person.personId));
  const withSub = people.filter((person) => person.sub !== null);
  const taken = withSub.filter(({ sub, personId }) => {
    const owner = known.subs.get(sub ?? '');
    return owner !== undefined && owner !== personId && !given.has(owner);
  });
  return [
    ...duplicates('people', 'personId', people, (person) => person.personId),
    ...duplicates('people', 'sub', withSub, (person) => person.sub ?? ''),
    ...taken.map(({ line, sub }): ImportFault => ({ file: 'people', line, path: 'sub', code: 'SUB_TAKEN', params: { value: sub } })),
  ];
}

function checkAssignments(assignments: AssignmentInput[] | undefined, units: ReadonlySet<string>, persons: ReadonlySet<string>): ImportFault[] {
  if (!assignments) return [];
  const file = 'assignments' as const;
  return [
    ...duplicates(file, '', assignments, (one) => `${one.personId} ${one.unitId} ${one.role} ${one.from}`),
    ...assignments.flatMap((one): ImportFault[] => [
      ...(units.has(one.unitId) ? [] : [{ file, line: one.line, path: 'unitId', code: 'UNIT_UNKNOWN', params: { value: one.unitId } }]),
      ...(persons.has(one.personId) ? [] : [{ file, line: one.line, path: 'personId', code: 'PERSON_UNKNOWN', params: { value: one.personId } }]),
      ...(one.to === null || one.to >= one.from ? [] : [{ file, line: one.line, path: 'to', code: 'PERIOD_BACKWARDS', params: {} }]),
    ]),
  ];
}

function duplicates<T extends { line: number }>(file: ImportFault['file'], path: string, rows: readonly T[], keyOf: (row: T) => string): ImportFault[] {
  const first = new Map<string, number>();
  return rows.flatMap((row) => {
    const value = keyOf(row);
    const line = first.get(value);
    if (line === undefined) {
      first.set(value, row.line);
      return [];
    }
    return [{ file, line: row.line, path, code: 'ROW_DUPLICATE', params: { value, first: line } }];
  });
}
