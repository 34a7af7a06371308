import type { Assignment } from '../domain/organisation.ts';
import type { Role } from '../domain/roles.ts';
import type { Instant } from '../domain/time.ts';
import type { Database, Trx } from './database.ts';

export interface NamedAssignment extends Assignment {
  name: string;
}

export function assignmentsOf(db: Database, unitId: string): Promise<NamedAssignment[]> {
  return db
    .selectFrom('assignments')
    .innerJoin('persons', 'persons.person_id', 'assignments.person_id')
    .select([
      'assignments.person_id as personId',
      'unit_id as unitId',
      'role',
      'valid_from as from',
      'valid_to as to',
      'kind',
      'persons.name',
    ])
    .where('unit_id', '=', unitId)
    .orderBy('role')
    .orderBy('valid_from')
    .execute();
}

/** False when the person already holds the role at the unit in some of that time. */
export async function addAssignment(trx: Trx, one: Assignment): Promise<boolean> {
  const same = await trx
    .selectFrom('assignments')
    .select('assignment_id')
    .where('person_id', '=', one.personId)
    .where('unit_id', '=', one.unitId)
    .where('role', '=', one.role)
    .where(({ eb, or }) => or([eb('valid_to', 'is', null), eb('valid_to', '>', one.from)]))
    .$if(one.to !== null, (query) => query.where('valid_from', '<', one.to!))
    .executeTakeFirst();
  if (same) return false;
  const { personId, unitId, role, from, to, kind } = one;
  await trx
    .insertInto('assignments')
    .values({ person_id: personId, unit_id: unitId, role, valid_from: from, valid_to: to, kind })
    .execute();
  return true;
}

/** Ends what the person holds at that instant; false when there is nothing to end. */
export async function endAssignment(trx: Trx, which: { personId: string; unitId: string; role: Role }, to: Instant): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('assignments')
    .set({ valid_to: to })
    .where('person_id', '=', which.personId)
    .where('unit_id', '=', which.unitId)
    .where('role', '=', which.role)
    .where('valid_from', '<', to)
    .where(({ eb, or }) => or([eb('valid_to', 'is', null), eb('valid_to', '>', to)]))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function isHeldAt(trx: Trx, unitId: string, role: Role, at: Instant): Promise<boolean> {
  const holder = await trx
    .selectFrom('assignments')
    .select('assignment_id')
    .where('unit_id', '=', unitId)
    .where('role', '=', role)
    .where('valid_from', '<=', at)
    .where(({ eb, or }) => or([eb('valid_to', 'is', null), eb('valid_to', '>', at)]))
    .executeTakeFirst();
  return holder !== undefined;
}
