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

/** A fact, and its instant: what came after it, or is of that very instant, is left out. */
export interface EvidenceAsOf {
  seq: number;
  at: Instant;
}

/** All that a follow-up's evidence is made of, read in one transaction at one moment; as of a fact it is the same whenever it is read. */
export async function evidenceRows(trx: Trx, followUpId: string, asOf?: EvidenceAsOf): Promise<EvidenceRows> {
  const followUp = await trx.selectFrom('follow_ups').selectAll().where('follow_up_id', '=', followUpId).executeTakeFirstOrThrow();
  const unit = await trx.selectFrom('units').selectAll().where('unit_id', '=', followUp.unit_id).executeTakeFirstOrThrow();
  const facts = await trx
    .selectFrom('facts')
    .select(['canonical', 'hash'])
    .where('follow_up_id', '=', followUpId)
    .$if(asOf !== undefined, (query) => query.where('seq', '<=', asOf!.seq))
    .orderBy('seq')
    .execute();
  const before = asOf?.at ?? null;
  // A letter that bounced before bounces were dated did so long ago.
  const { rows: letters } = await sql<LetterRow>`
    select l.made_at as "madeAt", case when ${before}::bigint is null or l.sent_at < ${before} then l.sent_at end as "sentAt", l.kind,
      case when ${before}::bigint is null or l.sent_at < ${before} or (l.state = 'bounced' and coalesce(l.bounced_at, 0) < ${before})
        then l.state else 'made' end as state,
      n.role, n.duty, n.step
    from letters l join letter_notices using (letter_id) join notices n using (notice_id)
    where n.follow_up_id = ${followUpId} and (${before}::bigint is null or l.made_at < ${before}) order by l.made_at, n.duty nulls first, n.step, n.role, l.letter_id`.execute(
    trx,
  );
  const { rows: people } = await sql<{ personId: string; name: string }>`
    select person_id as "personId", name from persons where person_id in (
      select body -> 'by' ->> 'personId' from facts where follow_up_id = ${followUpId} and seq <= ${asOf?.seq ?? 2147483647}
      union select person_id from documents where follow_up_id = ${followUpId} and (${before}::bigint is null or created_at <= ${before})) order by person_id`.execute(
    trx,
  );
  return {
    unit,
    headHash: asOf === undefined ? followUp.head_hash : (facts.at(-1)?.hash ?? null),
    facts: facts.map(({ canonical }) => canonical),
    documents: await documentsOf(trx, followUpId),
    letters,
    people,
  };
}
