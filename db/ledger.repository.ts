import { sql, type Selectable } from 'kysely';
import type { Database, Trx } from './database.ts';
import type { DutyRow } from './duty.repository.ts';
import type { FactRow } from './fact.repository.ts';
import type { FollowUpRow } from './follow-up.repository.ts';
import type { NoticeRow } from './notice.repository.ts';
import type { CommandTable } from './tables.ts';

// Reads for `ledger verify`: everything at one moment, in pages of follow-ups.

export type VerdictRow = Pick<Selectable<CommandTable>, 'command_id' | 'follow_up_id' | 'verdict'>;

export interface FollowUpRecord {
  followUp: FollowUpRow;
  facts: FactRow[];
  duties: DutyRow[];
  notices: NoticeRow[];
  commands: VerdictRow[];
}

/** One unchanging view of the record, however long the reading takes. */
export function atOneMoment<T>(db: Database, read: (trx: Trx) => Promise<T>): Promise<T> {
  return db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(read);
}

const PAGE = 100;

export async function* followUpRecords(trx: Trx): AsyncGenerator<FollowUpRecord> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const page = await trx
      .selectFrom('follow_ups')
      .selectAll()
      .where('follow_up_id', '>', after)
      .orderBy('follow_up_id')
      .limit(PAGE)
      .execute();
    const last = page.at(-1);
    if (!last) return;
    yield* await recordsOf(trx, page);
    after = last.follow_up_id;
  }
}

async function recordsOf(trx: Trx, followUps: FollowUpRow[]): Promise<FollowUpRecord[]> {
  const ids = followUps.map((row) => row.follow_up_id);
  const facts = await trx.selectFrom('facts').selectAll().where('follow_up_id', 'in', ids).orderBy('seq').execute();
  const duties = await trx.selectFrom('duties').selectAll().where('follow_up_id', 'in', ids).execute();
  const notices = await trx.selectFrom('notices').selectAll().where('follow_up_id', 'in', ids).execute();
  const commands = await trx
    .selectFrom('commands')
    .select(['command_id', 'follow_up_id', 'verdict'])
    .where('follow_up_id', 'in', ids)
    .execute();
  const [factsOf, dutiesOf, noticesOf, commandsOf] = [grouped(facts), grouped(duties), grouped(notices), grouped(commands)];
  return followUps.map((followUp) => ({
    followUp,
    facts: factsOf.get(followUp.follow_up_id) ?? [],
    duties: dutiesOf.get(followUp.follow_up_id) ?? [],
    notices: noticesOf.get(followUp.follow_up_id) ?? [],
    commands: commandsOf.get(followUp.follow_up_id) ?? [],
  }));
}

function grouped<Row extends { follow_up_id: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.follow_up_id);
    if (group) group.push(row);
    else groups.set(row.follow_up_id, [row]);
  }
  return groups;
}

/** Rows that speak of a follow-up that is not there: possible only when somebody went round the foreign keys. */
export async function strayFollowUpIds(trx: Trx): Promise<string[]> {
  const { rows } = await sql<{ follow_up_id: string }>`
    select follow_up_id from (
      select follow_up_id from facts union select follow_up_id from duties union select follow_up_id from notices
      union select follow_up_id from commands union select follow_up_id from documents) as named
    where not exists (select from follow_ups where follow_ups.follow_up_id = named.follow_up_id) order by follow_up_id`.execute(trx);
  return rows.map((row) => row.follow_up_id);
}

export interface LetterFault {
  code: string;
  unit: string | null;
  seq: number | null;
  notice: string;
}

/** Each lettered notice has a letter, each letter tells of a lettered notice or of something for a coordinator to look at, and whatever left has the time it left. */
export async function letterFaults(trx: Trx): Promise<LetterFault[]> {
  const { rows } = await sql<LetterFault>`
    select 'NOTICE_WITHOUT_LETTER' as code, unit_id as unit, fact_seq as seq, notice_id::text as notice
    from notices left join follow_ups using (follow_up_id)
    where state = 'lettered' and not exists (select from letter_notices l join letters using (letter_id) where l.notice_id = notices.notice_id)
    union all
    select 'NOTICE_UNACCOUNTED', unit_id, fact_seq, notice_id::text
    from notices n left join follow_ups using (follow_up_id)
    where (state = 'withdrawn' and reason is null) or (state = 'superseded' and not exists (select from notices by where by.notice_id = n.superseded_by))
    union all
    select 'LETTER_WITHOUT_NOTICE', null, null, letter_id::text
    from letters where notes = 0 and not exists (select from letter_notices l join notices using (notice_id) where l.letter_id = letters.letter_id)
    union all
    select 'LETTER_UNACCOUNTED', null, null, letter_id::text
    from letters where (state = 'sent') <> (sent_at is not null) or (state = 'bounced' and last_code is null)
    union all
    select 'LETTER_MISSING', unit_id, fact_seq, l.notice_id::text
    from letter_notices l left join notices using (notice_id) left join follow_ups using (follow_up_id)
    where notices.state is distinct from 'lettered' or not exists (select from letters where letters.letter_id = l.letter_id)
    order by 1, 4`.execute(trx);
  return rows;
}

export interface StoredText {
  unit_id: string;
  document_id: string;
  content: string | null;
  sha256: string;
}

export async function snapshotIds(trx: Trx): Promise<Set<string>> {
  return new Set((await trx.selectFrom('snapshots').select('snapshot_id').execute()).map((row) => row.snapshot_id));
}

export function documentsForVerification(trx: Trx): Promise<StoredText[]> {
  return trx
    .selectFrom('documents')
    .innerJoin('follow_ups', 'follow_ups.follow_up_id', 'documents.follow_up_id')
    .select(['follow_ups.unit_id', 'documents.document_id', 'documents.content', 'documents.sha256'])
    .orderBy('documents.document_id')
    .execute();
}
