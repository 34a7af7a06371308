import { sql, type Insertable } from 'kysely';
import type { Assignment, OrgUnit } from '../domain/organisation.ts';
import type { Role } from '../domain/roles.ts';
import type { Instant } from '../domain/time.ts';
import type { Trx } from './database.ts';
import { loadAssignments } from './organisation.repository.ts';
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

export interface ChangedHolders {
  unitId: string;
  role: Role;
  before: string[];
  after: string[];
}

/**
 * Applies an import inside the caller's transaction, so it is whole or nothing. The past is not rewritten: what is missing from a
 * list ends now. Returns the roles that another person holds now than a moment ago; the caller tells the follow-ups.
 */
export async function applyImport(trx: Trx, input: OrganisationImport, at: Instant): Promise<ChangedHolders[]> {
  // Two imports at once would each compare with a state the other is changing.
  await sql`lock table assignments in share row exclusive mode`.execute(trx);
  const before = holdersAt(await loadAssignments(trx), at);
  if (input.units) await applyUnits(trx, input.units, at);
  if (input.persons) await applyPersons(trx, input.persons);
  if (input.assignments) await applyAssignments(trx, input.assignments, at);
  return difference(before, holdersAt(await loadAssignments(trx), at));
}

async function applyUnits(trx: Trx, units: readonly ImportedUnit[], at: Instant): Promise<void> {
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

type Holders = Map<string, { unitId: string; role: Role; persons: string[] }>;

function holdersAt(assignments: readonly Assignment[], at: Instant): Holders {
  const found: Holders = new Map();
  for (const { unitId, role, personId, from, to } of assignments) {
    if (from > at || (to !== null && to <= at)) continue;
    const key = `${unitId} ${role}`;
    const entry = found.get(key) ?? { unitId, role, persons: [] };
    if (!entry.persons.includes(personId)) entry.persons.push(personId);
    found.set(key, entry);
  }
  for (const entry of found.values()) entry.persons.sort();
  return found;
}

function difference(before: Holders, after: Holders): ChangedHolders[] {
  const keys = [...new Set([...before.keys(), ...after.keys()])].sort();
  return keys.flatMap((key) => {
    const { unitId, role } = (before.get(key) ?? after.get(key))!;
    const change = { unitId, role, before: before.get(key)?.persons ?? [], after: after.get(key)?.persons ?? [] };
    return change.before.join(' ') === change.after.join(' ') ? [] : [change];
  });
}
