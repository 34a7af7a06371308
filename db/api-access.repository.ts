import { sql } from 'kysely';
import { organisation, type Assignment, type Organisation, type OrgUnit } from '../domain/organisation.ts';
import type { Instant } from '../domain/time.ts';
import type { Database } from './database.ts';
import { loadDivisions } from './safety-division.repository.ts';

// Who may do what is asked at every request, so only the part of the tree that can matter is read.

/** The unit and everything above it: enough to say which roles anybody holds towards it. */
export async function organisationOfLine(db: Database, unitId: string): Promise<Organisation> {
  const { rows } = await sql<OrgUnit>`
    with recursive line as (
      select * from units where unit_id = ${unitId}
      union
      select above.* from units above join line on above.unit_id = line.parent_id
    )
    select unit_id as "unitId", parent_id as "parentId", level, is_response_unit as "isResponseUnit" from line`.execute(db);
  return withAssignments(db, rows);
}

/** Every unit a person can hold a role towards (those with an assignment of the person and all below), and the lines above them. */
export async function organisationAround(db: Database, personId: string, at: Instant): Promise<Organisation> {
  const { rows } = await sql<OrgUnit>`
    with recursive
    below as (
      select units.* from units where unit_id in (select unit_id from assignments where person_id = ${personId})
      union
      select child.* from units child join below on child.parent_id = below.unit_id
    ),
    around as (
      select * from below
      union
      select above.* from units above join around on above.unit_id = around.parent_id
    )
    select unit_id as "unitId", parent_id as "parentId", level, is_response_unit as "isResponseUnit"
    from around where valid_from <= ${at} and (valid_to is null or valid_to > ${at})`.execute(db);
  return withAssignments(db, rows);
}

async function withAssignments(db: Database, units: readonly OrgUnit[]): Promise<Organisation> {
  if (units.length === 0) return organisation([], []);
  const unitIds = units.map((unit) => unit.unitId);
  const assignments: Assignment[] = await db
    .selectFrom('assignments')
    .select(['person_id as personId', 'unit_id as unitId', 'role', 'valid_from as from', 'valid_to as to', 'kind'])
    .where('unit_id', 'in', unitIds)
    .execute();
  return organisation(units, [...assignments, ...(await loadDivisions(db, unitIds))]);
}

/** The institution itself: where those who run the cycle hold their roles. */
export async function rootUnitId(db: Database, at: Instant): Promise<string | null> {
  const row = await db
    .selectFrom('units')
    .select('unit_id')
    .where('parent_id', 'is', null)
    .where('level', '=', 1)
    .where('valid_from', '<=', at)
    .where(({ eb, or }) => or([eb('valid_to', 'is', null), eb('valid_to', '>', at)]))
    .orderBy('unit_id')
    .executeTakeFirst();
  return row?.unit_id ?? null;
}
