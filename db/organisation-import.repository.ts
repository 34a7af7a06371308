import { sql, type Insertable } from 'kysely';
import type { Assignment, OrgUnit } from '../domain/organisation.ts';
import type { Instant } from '../domain/time.ts';
import type { Trx } from './database.ts';
import type { PersonTable } from './tables.ts';

export interface ImportedUnit extends OrgUnit {
  abbreviation: string;
  nameNb: string;
  nameNn: string;
  nameEn: string;
  headcount: number | null;
}

/** Each list that is given is the whole truth of its kind from now on; a list that is left out stays as it is. */
export interface OrganisationImport {
  units?: readonly ImportedUnit[];
  persons?: readonly Insertable<PersonTable>[];
  assignments?: readonly Assignment[];
}

/**
 * Applies an import inside the caller's transaction, so it is whole or nothing. The past is not rewritten: what is missing from a
 * list ends now. Whoever applies it tells the follow-ups whose roles changed hands (domain/role-changes).
 */
export async function applyImport(trx: Trx, input: OrganisationImport, at: Instant): Promise<void> {
  // Two imports at once would each compare with a state the other is changing.
  await sql`lock table assignments in share row exclusive mode`.execute(trx);
  if (input.units) await applyUnits(trx, input.units, at);
  if (input.persons) await applyPersons(trx, input.persons);
  if (input.assignments) await applyAssignments(trx, input.assignments, at);
}

async function applyUnits(trx: Trx, units: readonly ImportedUnit[], at: Instant): Promise<void> {
  await keepOldNames(trx, units, at);
  await sql`
    insert into units (unit_id, parent_id, level, is_response_unit, abbreviation, name_nb, name_nn, name_en, headcount, valid_from)
    select "unitId", "parentId", level, "isResponseUnit", abbreviation, "nameNb", "nameNn", "nameEn", headcount, ${at}
    from json_to_recordset(${JSON.stringify(units)}::json) as unit("unitId" text, "parentId" text, level smallint,
      "isResponseUnit" boolean, abbreviation text, "nameNb" text, "nameNn" text, "nameEn" text, headcount int)
    on conflict (unit_id) do update set parent_id = excluded.parent_id, level = excluded.level,
      is_response_unit = excluded.is_response_unit, abbreviation = excluded.abbreviation, name_nb = excluded.name_nb,
      name_nn = excluded.name_nn, name_en = excluded.name_en, headcount = excluded.headcount, valid_to = null`.execute(trx);
  const ids = units.map((unit) => unit.unitId);
  await sql`update units set valid_to = ${at} where valid_to is null and unit_id <> all(${ids})`.execute(trx);
}

/** A unit keeps its case and its history under a new name; the old one goes on the list of what it was called (E27). */
async function keepOldNames(trx: Trx, units: readonly ImportedUnit[], at: Instant): Promise<void> {
  await sql`
    insert into unit_aliases (unit_id, until, abbreviation, name_nb, name_nn, name_en)
    select unit_id, ${at}, units.abbreviation, name_nb, name_nn, name_en
    from units join json_to_recordset(${JSON.stringify(units)}::json)
      as given("unitId" text, abbreviation text, "nameNb" text, "nameNn" text, "nameEn" text) on unit_id = "unitId"
    where (units.abbreviation, name_nb, name_nn, name_en) is distinct from (given.abbreviation, "nameNb", "nameNn", "nameEn")
    on conflict do nothing`.execute(trx);
}

async function applyPersons(trx: Trx, persons: readonly Insertable<PersonTable>[]): Promise<void> {
  await sql`
    insert into persons select * from json_populate_recordset(null::persons, ${JSON.stringify(persons)}::json)
    on conflict (person_id) do update set sub = excluded.sub, name = excluded.name, email = excluded.email,
      language = excluded.language`.execute(trx);
}

async function applyAssignments(trx: Trx, assignments: readonly Assignment[], at: Instant): Promise<void> {
  const list = sql`json_to_recordset(${JSON.stringify(assignments)}::json)
    as given("personId" text, "unitId" text, role text, "from" bigint, "to" bigint, kind text)`;
  const sameRow = sql`person_id = "personId" and unit_id = "unitId" and assignments.role = given.role and valid_from = "from"`;
  await sql`delete from assignments where valid_from >= ${at} and not exists (select from ${list} where ${sameRow})`.execute(trx);
  await sql`
    update assignments set valid_to = ${at}
    where valid_from < ${at} and (valid_to is null or valid_to > ${at}) and not exists (select from ${list} where ${sameRow})`.execute(trx);
  await sql`
    insert into assignments (person_id, unit_id, role, valid_from, valid_to, kind)
    select "personId", "unitId", role, "from", "to", kind from ${list}
    on conflict (person_id, unit_id, role, valid_from) do update set valid_to = excluded.valid_to, kind = excluded.kind`.execute(trx);
}
