import type { Selectable } from 'kysely';
import { organisation, type Assignment, type Organisation, type OrgUnit } from '../../domain/organisation.ts';
import { roleChanges, type RoleChange } from '../../domain/role-changes.ts';
import type { Instant } from '../../domain/time.ts';
import { canonicalJson } from '../../documents/canonical.ts';
import { sha256 } from '../../documents/hash.ts';
import type { OrganisationNow } from '../../db/api-import.repository.ts';
import type { OrganisationImport } from '../../db/organisation-import.repository.ts';
import type { AssignmentTable } from '../../db/tables.ts';
import type { CsvProblem } from '../../planning/csv-table.ts';
import { parseOrganisation, type OrganisationRows } from '../../planning/organisation-csv.ts';
import { HOME_ZONE } from '../../platform/local-day.ts';
import { lastDayOf } from '../iso.ts';
import type { ImportPreview } from '../schemas/import.schema.ts';
import { compare, type Comparison } from './compare.ts';

export interface ImportTexts {
  organisation: string;
  people: string;
  assignments: string;
}

export interface Checked {
  content: Required<OrganisationImport>;
  problems: CsvProblem[];
}

/** Reads and checks all files at once, so that nobody mends them one fault at a time. */
export function readImport(texts: ImportTexts, now: OrganisationNow, inUse: readonly string[], at: Instant): Checked {
  const file = (name: keyof ImportTexts) => ({ name, content: texts[name] });
  const read = parseOrganisation(
    { organisation: file('organisation'), people: file('people'), assignments: file('assignments') },
    HOME_ZONE,
    lastDayOf(at + 1),
  );
  const { units, people, assignments } = read;
  const persons = people.map(({ personId, sub, name, email, language }) => ({ person_id: personId, sub, name, email, language }));
  const problems = read.problems.length > 0 ? read.problems : againstRecord(read, now, inUse);
  return { content: { units, persons, assignments }, problems };
}

/** What is sound in itself, but not with what the record holds. */
function againstRecord({ units, people }: OrganisationRows, now: OrganisationNow, inUse: readonly string[]): CsvProblem[] {
  const given = new Set(units.map((unit) => unit.unitId));
  const gone = inUse.filter((unitId) => !given.has(unitId));
  const owners = new Map(now.persons.map((person) => [person.sub, person.person_id]));
  const taken = people.filter(({ sub, personId }) => {
    const owner = sub === null ? undefined : owners.get(sub);
    return owner !== undefined && owner !== personId && !people.some((one) => one.personId === owner);
  });
  return [
    // A missing line has no place: the heading stands for the file.
    ...gone.map((value) => ({ file: 'organisation', line: 1, path: 'unitId', code: 'UNIT_IN_USE', params: { value } })),
    ...taken.map(({ personId, sub }) => ({
      file: 'people',
      line: 1 + people.findIndex((one) => one.personId === personId) + 1,
      path: 'sub',
      code: 'SUB_TAKEN',
      params: { value: sub },
    })),
  ];
}

/** What the record would look like afterwards, and who changes place in running follow-ups. */
export function changedRoles(now: OrganisationNow, content: OrganisationImport, unitIds: readonly string[], at: Instant): RoleChange[] {
  const before = organisation(now.units.map(orgUnit), now.assignments.map(assignment));
  const after: Organisation = organisation(content.units ?? now.units.map(orgUnit), content.assignments ?? now.assignments.map(assignment));
  return roleChanges(before, after, unitIds, at);
}

function orgUnit(row: OrganisationNow['units'][number]): OrgUnit {
  return { unitId: row.unit_id, parentId: row.parent_id, level: row.level, isResponseUnit: row.is_response_unit };
}

function assignment(row: Selectable<AssignmentTable>): Assignment {
  return { personId: row.person_id, unitId: row.unit_id, role: row.role, from: row.valid_from, to: row.valid_to, kind: row.kind };
}

/** The state an import was compared with: if anything of it changes, what was previewed is no longer what would happen. */
export function baseHash(now: OrganisationNow): string {
  const assignments = now.assignments.map(({ assignment_id: _, ...row }) => row);
  return sha256(canonicalJson({ units: now.units, persons: now.persons, assignments }));
}

export type Differences = Pick<ImportPreview, 'units' | 'people' | 'assignments' | 'changes'>;

export function differences(now: OrganisationNow, content: OrganisationImport, at: Instant): Differences {
  const units = compare(
    'unit',
    now.units.map(({ valid_from: _from, valid_to: _to, ...row }) => [row.unit_id, row]),
    content.units?.map((unit) => [
      unit.unitId,
      {
        unit_id: unit.unitId,
        parent_id: unit.parentId,
        level: unit.level,
        is_response_unit: unit.isResponseUnit,
        abbreviation: unit.abbreviation,
        name_nb: unit.nameNb,
        name_nn: unit.nameNn,
        name_en: unit.nameEn,
        headcount: unit.headcount,
      },
    ]),
    'ends',
  );
  const people = compare(
    'person',
    now.persons.map((row) => [row.person_id, { ...row }]),
    content.persons?.map((row) => [row.person_id, { ...row }]),
    'stays',
  );
  const current = now.assignments.filter((row) => row.valid_to === null || row.valid_to > at);
  const assignments = compare(
    'assignment',
    current.map((row) => [nameOf(assignment(row)), { to: row.valid_to, kind: row.kind }]),
    content.assignments?.filter((one) => one.to === null || one.to > at).map((one) => [nameOf(one), { to: one.to, kind: one.kind }]),
    'ends',
  );
  const changes = [units, people, assignments].flatMap((one: Comparison) => one.changes);
  return { units: units.counts, people: people.counts, assignments: assignments.counts, changes: changes.slice(0, 5000) };
}

function nameOf({ personId, unitId, role, from }: Assignment): string {
  return `${unitId} ${role} ${personId} ${from}`;
}
