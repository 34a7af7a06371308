import { sql } from 'kysely';
import type { TextRemoved } from '../domain/removed-texts.ts';
import type { Instant } from '../domain/time.ts';
import type { Database, Trx } from './database.ts';

/** In the transaction of the facts that say so. The shared draft of a form that held has the same words, so it goes as well. */
export async function emptyTexts(trx: Trx, followUpId: string, removed: readonly TextRemoved[], at: Instant): Promise<void> {
  if (removed.length === 0) return;
  const ids = removed.map(({ textId }) => textId);
  await trx
    .updateTable('documents')
    .set({ content: null })
    .where('follow_up_id', '=', followUpId)
    .where('document_id', 'in', ids)
    .execute();
  const held = removed.filter(({ inForce }) => inForce).map(({ duty }) => duty);
  if (held.length === 0) return;
  // Every field counts as changed, so that a page which still has the words does not save them without asking.
  await sql`
    update drafts set answers = '{}', revision = revision + 1, saved_by = null, saved_at = ${at},
      changed_in = coalesce((select jsonb_object_agg(field, revision + 1) from jsonb_object_keys(answers) as field), '{}')
    where follow_up_id = ${followUpId} and duty in (${sql.join([...new Set(held)])})`.execute(trx);
}

/** Somebody has asked for it, and it is not decided: nothing of the unit leaves for the archive meanwhile. */
export async function awaitsRemoval(db: Database, followUpId: string): Promise<boolean> {
  const row = await db
    .selectFrom('commands')
    .select('command_id')
    .where('follow_up_id', '=', followUpId)
    .where('verdict', 'is', null)
    .where(sql<string>`command ->> 'type'`, '=', 'removeTexts')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Whether the archive may have something of the duty. The follow-up's row comes first, as for every command; the deliveries stay locked,
 * so that none is taken up between this and the command that rests on it.
 */
export async function mayBeArchived(trx: Trx, followUpId: string, duty: string): Promise<boolean> {
  await trx.selectFrom('follow_ups').select('follow_up_id').where('follow_up_id', '=', followUpId).forShare().execute();
  const { rows } = await sql<{ tried: boolean }>`
    select (attempts > 0 or journal_number is not null) and (duty is null or duty = ${duty}) as tried
    from archive_deliveries where follow_up_id = ${followUpId} order by delivery_id for update`.execute(trx);
  return rows.some(({ tried }) => tried);
}
