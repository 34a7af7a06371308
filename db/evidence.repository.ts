import { sql, type Selectable } from 'kysely';
import type { Receiver } from '../domain/roles.ts';
import type { Instant } from '../domain/time.ts';
import type { Trx } from './database.ts';
import { documentsOf, type DocumentRow } from './document.repository.ts';
import type { LetterTable, UnitTable } from './tables.ts';

export interface LetterRow {
  madeAt: Instant;
  sentAt: Instant | null;
  kind: string;
  state: Selectable<LetterTable>['state'];
  role: Receiver;
  duty: string | null;
  step: string;
}

export interface EvidenceRows {
  unit: Selectable<UnitTable>;
  headHash: string | null;
  /** Canonical texts, in order. */
  facts: string[];
  documents: DocumentRow[];
  letters: LetterRow[];
  /** Whoever acted, wrote or answered. */
  people: { personId: string; name: string }[];
}

/** All that a follow-up's evidence is made of, read in one transaction at one moment. */
export async function evidenceRows(trx: Trx, followUpId: string): Promise<EvidenceRows> {
  const followUp = await trx.selectFrom('follow_ups').selectAll().where('follow_up_id', '=', followUpId).executeTakeFirstOrThrow();
  const unit = await trx.selectFrom('units').selectAll().where('unit_id', '=', followUp.unit_id).executeTakeFirstOrThrow();
  const facts = await trx.selectFrom('facts').select('canonical').where('follow_up_id', '=', followUpId).orderBy('seq').execute();
  const { rows: letters } = await sql<LetterRow>`
    select l.made_at as "madeAt", l.sent_at as "sentAt", l.kind, l.state, n.role, n.duty, n.step
    from letters l join letter_notices using (letter_id) join notices n using (notice_id)
    where n.follow_up_id = ${followUpId} order by l.made_at, n.duty nulls first, n.step, n.role, l.letter_id`.execute(trx);
  const { rows: people } = await sql<{ personId: string; name: string }>`
    select person_id as "personId", name from persons where person_id in (
      select body -> 'by' ->> 'personId' from facts where follow_up_id = ${followUpId}
      union select person_id from documents where follow_up_id = ${followUpId}) order by person_id`.execute(trx);
  return {
    unit,
    headHash: followUp.head_hash,
    facts: facts.map(({ canonical }) => canonical),
    documents: await documentsOf(trx, followUpId),
    letters,
    people,
  };
}
