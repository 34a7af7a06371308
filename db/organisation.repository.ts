import type { Selectable } from 'kysely';
import { organisation, type Assignment, type Organisation, type OrgUnit } from '../domain/organisation.ts';
import type { Instant } from '../domain/time.ts';
import type { Database } from './database.ts';
import { loadDivisions } from './safety-division.repository.ts';
import type { PersonTable, UnitTable } from './tables.ts';

export type UnitRow = Selectable<UnitTable>;
export type PersonRow = Selectable<PersonTable>;

/** The tree as it is valid at an instant, with every assignment: the rules look at their dates themselves. */
export async function loadOrganisation(db: Database, at: Instant): Promise<Organisation> {
  const [units, assignments, divisions] = await Promise.all([loadUnits(db, at), loadAssignments(db), loadDivisions(db)]);
  return organisation(units, [...assignments, ...divisions]);
}

export function loadUnits(db: Database, at: Instant): Promise<OrgUnit[]> {
  return db
    .selectFrom('units')
    .select(['unit_id as unitId', 'parent_id as parentId', 'level', 'is_response_unit as isResponseUnit'])
    .where('valid_from', '<=', at)
    .where(({ eb, or }) => or([eb('valid_to', 'is', null), eb('valid_to', '>', at)]))
    .orderBy('unit_id')
    .execute();
}

export function loadAssignments(db: Database): Promise<Assignment[]> {
  return db
    .selectFrom('assignments')
    .select(['person_id as personId', 'unit_id as unitId', 'role', 'valid_from as from', 'valid_to as to', 'kind'])
    .orderBy('assignment_id')
    .execute();
}

export function unitRows(db: Database, unitIds?: readonly string[]): Promise<UnitRow[]> {
  if (unitIds?.length === 0) return Promise.resolve([]);
  return db
    .selectFrom('units')
    .selectAll()
    .$if(unitIds !== undefined, (query) => query.where('unit_id', 'in', unitIds!))
    .orderBy('unit_id')
    .execute();
}

export function findPersons(db: Database, personIds: readonly string[]): Promise<PersonRow[]> {
  if (personIds.length === 0) return Promise.resolve([]);
  return db.selectFrom('persons').selectAll().where('person_id', 'in', personIds).execute();
}

export function personOfSub(db: Database, sub: string): Promise<PersonRow | undefined> {
  return db.selectFrom('persons').selectAll().where('sub', '=', sub).executeTakeFirst();
}
