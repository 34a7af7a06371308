import { sql, type Insertable, type JSONColumnType, type Selectable } from 'kysely';
import type { Instant } from '../domain/time.ts';
import type { Database, Trx } from './database.ts';
import type { OrganisationImport } from './organisation-import.repository.ts';
import type { AssignmentTable, PersonTable, UnitTable } from './tables.ts';

interface ImportTable {
  import_id: string;
  created_by: string;
  created_at: number;
  base_hash: string;
  content: JSONColumnType<OrganisationImport>;
  preview: JSONColumnType<object>;
  applied_at: number | null;
  applied_by: string | null;
}
export type ImportRow = Selectable<ImportTable>;

export async function saveImport(db: Database, row: Omit<Insertable<ImportTable>, 'applied_at' | 'applied_by'>): Promise<void> {
  await db
    .withTables<{ imports: ImportTable }>()
    .insertInto('imports')
    .values({ ...row, applied_at: null, applied_by: null })
    .execute();
}

/** Locked: of two who apply the same import, the second sees that it is done; and nobody changes roles between comparing and applying. */
export async function lockImport(trx: Trx, importId: string): Promise<ImportRow | undefined> {
  await sql`lock table assignments in share row exclusive mode`.execute(trx);
  return trx
    .withTables<{ imports: ImportTable }>()
    .selectFrom('imports')
    .selectAll()
    .where('import_id', '=', importId)
    .forUpdate()
    .executeTakeFirst();
}

export async function markApplied(trx: Trx, importId: string, by: string, at: Instant): Promise<void> {
  await trx
    .withTables<{ imports: ImportTable }>()
    .updateTable('imports')
    .set({ applied_at: at, applied_by: by })
    .where('import_id', '=', importId)
    .execute();
}

/** Everything an import is compared with, as it is now. */
export interface OrganisationNow {
  units: Selectable<UnitTable>[];
  persons: Selectable<PersonTable>[];
  assignments: Selectable<AssignmentTable>[];
}

export async function organisationNow(db: Database, at: Instant): Promise<OrganisationNow> {
  const units = await db
    .selectFrom('units')
    .selectAll()
    .where(({ eb, or }) => or([eb('valid_to', 'is', null), eb('valid_to', '>', at)]))
    .orderBy('unit_id')
    .execute();
  const persons = await db.selectFrom('persons').selectAll().orderBy('person_id').execute();
  const assignments = await db.selectFrom('assignments').selectAll().orderBy('assignment_id').execute();
  return { units, persons, assignments };
}

export function openFollowUps(db: Database): Promise<{ follow_up_id: string; unit_id: string }[]> {
  return db
    .selectFrom('follow_ups')
    .innerJoin('cycles', 'cycles.cycle_id', 'follow_ups.cycle_id')
    .select(['follow_up_id', 'unit_id'])
    .where('follow_ups.closed', '=', false)
    .where('cycles.closed_at', 'is', null)
    .orderBy('follow_up_id')
    .execute();
}
