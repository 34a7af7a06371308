import { sql } from 'kysely';
import type { Assignment } from '../domain/organisation.ts';
import type { Instant } from '../domain/time.ts';
import type { Database, Trx } from './database.ts';

interface SafetyDivisionTable {
  unit_id: string;
  person_id: string;
  given_by: string;
  valid_from: number;
  valid_to: number | null;
}

const tables = (db: Database) => db.withTables<Record<'safety_divisions', SafetyDivisionTable>>();

/** As the rules see them: a representative's place that the deputy fills at one unit. */
export async function loadDivisions(db: Database, unitIds?: readonly string[]): Promise<Assignment[]> {
  const rows = await tables(db)
    .selectFrom('safety_divisions')
    .select(['unit_id as unitId', 'person_id as personId', 'given_by as givenBy', 'valid_from as from', 'valid_to as to'])
    .$if(unitIds !== undefined, (query) => query.where('unit_id', 'in', unitIds!))
    .orderBy('valid_from')
    .execute();
  return rows.map((row) => ({ ...row, role: 'safetyRepresentative' as const, kind: 'divided' as const }));
}

/** Nobody else divides the unit until the transaction ends: two at once would both be stored. */
export async function lockDivision(trx: Trx, unitId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`safety division ${unitId}`}, 0))`.execute(trx);
}

export interface Division {
  unitId: string;
  /** Null: the representative answers again. */
  personId: string | null;
  givenBy: string;
  at: Instant;
  to: Instant | null;
}

/** What held until now ends, and stays to be read. */
export async function divide(trx: Trx, { unitId, personId, givenBy, at, to }: Division): Promise<void> {
  await tables(trx)
    .updateTable('safety_divisions')
    .set({ valid_to: at })
    .where('unit_id', '=', unitId)
    .where(({ eb, or }) => or([eb('valid_to', 'is', null), eb('valid_to', '>', at)]))
    .execute();
  if (personId === null) return;
  await tables(trx)
    .insertInto('safety_divisions')
    .values({ unit_id: unitId, person_id: personId, given_by: givenBy, valid_from: at, valid_to: to })
    .execute();
}
