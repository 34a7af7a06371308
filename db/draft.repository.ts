import type { JSONColumnType, Selectable } from 'kysely';
import type { Instant } from '../domain/time.ts';
import type { Database, Trx } from './database.ts';

interface DraftTable {
  follow_up_id: string;
  duty: string;
  form_key: string;
  form_version: number;
  revision: number;
  answers: JSONColumnType<Record<string, unknown>>;
  changed_in: JSONColumnType<Record<string, number>>;
  saved_by: string | null;
  saved_at: number | null;
}

// An interface would have no index signature, which kysely asks for.
type DraftTables = Record<'drafts', DraftTable>;
export type DraftRow = Selectable<DraftTable>;

export interface DraftOf {
  followUpId: string;
  duty: string;
  form: { key: string; version: number };
}

export interface SavedDraft {
  revision: number;
  answers: Readonly<Record<string, unknown>>;
  changedIn: Readonly<Record<string, number>>;
  savedBy: string;
  savedAt: Instant;
}

const tables = (db: Database) => db.withTables<DraftTables>();

export function findDraft(db: Database, followUpId: string, duty: string): Promise<DraftRow | undefined> {
  return tables(db).selectFrom('drafts').selectAll().where('follow_up_id', '=', followUpId).where('duty', '=', duty).executeTakeFirst();
}

/** The draft, empty at first, held until the transaction ends: of two who save at once the second sees what the first has saved. */
export async function lockDraft(trx: Trx, { followUpId, duty, form }: DraftOf): Promise<DraftRow> {
  await tables(trx)
    .insertInto('drafts')
    .values({
      follow_up_id: followUpId,
      duty,
      form_key: form.key,
      form_version: form.version,
      revision: 0,
      answers: '{}',
      changed_in: '{}',
      saved_by: null,
      saved_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return tables(trx)
    .selectFrom('drafts')
    .selectAll()
    .where('follow_up_id', '=', followUpId)
    .where('duty', '=', duty)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

export async function saveDraft(trx: Trx, { followUpId, duty, form }: DraftOf, draft: SavedDraft): Promise<void> {
  await tables(trx)
    .updateTable('drafts')
    .set({
      form_key: form.key,
      form_version: form.version,
      revision: draft.revision,
      answers: JSON.stringify(draft.answers),
      changed_in: JSON.stringify(draft.changedIn),
      saved_by: draft.savedBy,
      saved_at: draft.savedAt,
    })
    .where('follow_up_id', '=', followUpId)
    .where('duty', '=', duty)
    .execute();
}

/** Nobody can send them any more. Answers how many there were. */
export async function forgetDrafts(db: Database): Promise<number> {
  const done = await tables(db)
    .deleteFrom('drafts')
    .where('follow_up_id', 'in', db.selectFrom('follow_ups').select('follow_up_id').where('closed', '=', true))
    .executeTakeFirst();
  return Number(done.numDeletedRows);
}
