import type { Selectable } from 'kysely';
import type { Instant } from '../domain/time.ts';
import type { Database, Trx } from './database.ts';
import { newId } from '../platform/ids.ts';
import type { DocumentTable } from './tables.ts';

export type DocumentRow = Selectable<DocumentTable>;
/** One that has not been removed. */
export type TextRow = DocumentRow & { content: string };

export interface NewDocument {
  followUpId: string;
  duty: string;
  /** `form`, `actionPlan`, `statement`, `reason`, … */
  kind: string;
  personId: string;
  createdAt: Instant;
  /** Canonical JSON and its hash, as documents/hash seals them. */
  content: string;
  sha256: string;
}

/** A new version, numbered after the last. The follow-up's row is share-locked by the command that names the document; two at once retry. */
export async function addDocument(trx: Trx, document: NewDocument): Promise<{ documentId: string; version: number }> {
  const last = await trx
    .selectFrom('documents')
    .select(({ fn }) => fn.max('version').as('version'))
    .where('follow_up_id', '=', document.followUpId)
    .where('duty', '=', document.duty)
    .where('kind', '=', document.kind)
    .executeTakeFirst();
  const row = {
    document_id: newId(),
    follow_up_id: document.followUpId,
    duty: document.duty,
    kind: document.kind,
    version: (last?.version ?? 0) + 1,
    person_id: document.personId,
    created_at: document.createdAt,
    content: document.content,
    sha256: document.sha256,
  };
  await trx.insertInto('documents').values(row).execute();
  return { documentId: row.document_id, version: row.version };
}

export function findDocument(db: Database, documentId: string): Promise<DocumentRow | undefined> {
  return db.selectFrom('documents').selectAll().where('document_id', '=', documentId).executeTakeFirst();
}

export function documentsOf(db: Database, followUpId: string, duty?: string): Promise<DocumentRow[]> {
  return db
    .selectFrom('documents')
    .selectAll()
    .where('follow_up_id', '=', followUpId)
    .$if(duty !== undefined, (query) => query.where('duty', '=', duty!))
    .orderBy('created_at')
    .execute();
}

const isKept = (row: DocumentRow): row is TextRow => row.content !== null;

/** For whoever reads words: a text that was removed is not there. */
export async function findText(db: Database, documentId: string): Promise<TextRow | undefined> {
  const row = await findDocument(db, documentId);
  return row && isKept(row) ? row : undefined;
}

export async function textsOf(db: Database, followUpId: string, duty?: string): Promise<TextRow[]> {
  return (await documentsOf(db, followUpId, duty)).filter(isKept);
}
