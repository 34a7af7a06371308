import { sql } from 'kysely';
import type { Instant } from '../domain/time.ts';
import type { Database } from './database.ts';

export interface UnitAlias {
  abbreviation: string;
  name_nb: string;
  name_nn: string;
  name_en: string;
  until: Instant;
}

/** What a unit was called before, the newest first. */
export async function aliasesOf(db: Database, unitId: string): Promise<UnitAlias[]> {
  const { rows } = await sql<UnitAlias>`
    select abbreviation, name_nb, name_nn, name_en, until from unit_aliases where unit_id = ${unitId} order by until desc`.execute(db);
  return rows;
}
