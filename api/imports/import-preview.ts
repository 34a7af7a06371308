import type { Selectable } from 'kysely';
import { organisation, type Assignment, type Organisation, type OrgUnit } from '../../domain/organisation.ts';
import { roleChanges, type RoleChange } from '../../domain/role-changes.ts';
import type { Instant } from '../../domain/time.ts';
import { canonicalJson } from '../../documents/canonical.ts';
import { sha256 } from '../../documents/hash.ts';
import type { OrganisationNow } from '../../db/api-import.repository.ts';
import type { OrganisationImport } from '../../db/organisation-import.repository.ts';
import type { AssignmentTable } from '../../db/tables.ts';
import { dayEnd, dayStart } from '../iso.ts';
import type { ImportPreview } from '../schemas/import.schema.ts';
import { compare, type Comparison } from './compare.ts';
import { checkTogether, type ImportInput } from './import-checks.ts';
import { readFile, ROWS, type ImportFault } from './import-files.ts';

export interface ImportTexts {
  organisation?: string | undefined;
  people?: string | undefined;
  assignments?: string | undefined;
}

export interface Checked {
  content: OrganisationImport;
  faults: ImportFault[];
}

/** Reads and checks all files at once, so that nobody mends them one fault at a time. */
export function readImport(texts: ImportTexts, now: OrganisationNow, inUse: readonly string[]): Checked {
  const read = {
    ...(texts.organisation === undefined ? {} : { units: readFile('organisation', texts.organisation, ROWS.organisation) }),
    ...(texts.people === undefined ? {} : { people: readFile('people', texts.people, ROWS.people) }),
    ...(texts.assignments === undefined ? {} : { assignments: readFile('assignments', texts.assignments, ROWS.assignments) }),
  };
  const input: ImportInput = {
    ...(read.units ? { units: read.units.rows } : {}),
    ...(read.people ? { people: read.people.rows } : {}),
    ...(read.assignments ? { assignments: read.assignments.rows } : {}),
  };
  const known = {
    units: new Set(now.units.map((unit) => unit.unit_id)),
    persons: new Set(now.persons.map((person) => person.person_id)),
    subs: new Map(now.persons.flatMap((person) => (person.sub === null ? [] : [[person.sub, person.person_id] as const]))),
    inUse,
  };
  const single = Object.values(read).flatMap((one) => one.faults);
  // A row that could not be read would make the others seem to hang in the air.
  const faults = single.length > 0 ? single : checkTogether(input, known);
  return { content: contentOf(input), faults };
}

function contentOf(input: ImportInput): OrganisationImport {
  return {
    ...(input.units ? { units: input.units.map(({ line: _, ...unit }) => unit) } : {}),
    ...(input.people
      ? { persons: input.people.map(({ personId, sub, name, email, language }) => ({ person_id: personId, sub, name, email, language })) }
      : {}),
    ...(input.assignments
      ? {
          assignments: input.assignments.map(({ personId, unitId, role, from, to, kind }) => ({
            personId,
            unitId,
            role,
            from: dayStart(from),
            to: to === null ? null : dayEnd(to),
            kind,
          })),
        }
      : {}),
  };
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
