import type { Command } from '../domain/commands.ts';
import type { Trx } from '../db/database.ts';
import { findDocument } from '../db/document.repository.ts';
import { Problem, unknown } from './problem.ts';

/**
 * What a command rests on must be in the record: each text it names was stored for this duty of this follow-up, with the hash it is
 * named by. A statement or a reason is its writer's own: nobody else can send it.
 */
export async function checkNamedDocuments(trx: Trx, followUpId: string, personId: string, command: Command): Promise<void> {
  const { documentId, statementId, reasonId, hash } = command as {
    documentId?: string;
    statementId?: string;
    reasonId?: string;
    hash?: string;
  };
  const find = async (id: string) => {
    const document = await findDocument(trx, id);
    const fits = document?.follow_up_id === followUpId && 'duty' in command && document.duty === command.duty;
    if (!fits) throw unknown('DOCUMENT', id);
    return document;
  };
  for (const id of [statementId, reasonId]) {
    if (id !== undefined && (await find(id)).person_id !== personId) throw unknown('DOCUMENT', id);
  }
  if (documentId === undefined) return;
  const document = await find(documentId);
  if (hash !== undefined && document.sha256 !== hash) throw new Problem(422, 'DOCUMENT_HASH_DIFFERS', { id: documentId });
}
