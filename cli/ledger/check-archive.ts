import { archivables, type Archivable } from '../../domain/archive.ts';
import type { CompiledPlan } from '../../domain/plan.ts';
import type { DeliveryRow } from '../../db/archive.repository.ts';
import type { FollowUpRecord } from '../../db/ledger.repository.ts';
import { finding, type Finding } from './findings.ts';

/** Each thing the archive must get has exactly one delivery, none is invented, and what facts say of a receipt is there. */
export function checkDeliveries(plan: CompiledPlan, { followUp, facts }: FollowUpRecord, rows: readonly DeliveryRow[]): Finding[] {
  const unit = followUp.unit_id;
  const owed = new Map(
    archivables(
      plan,
      facts.map(({ seq, body: fact }) => ({ seq, fact })),
    ).map((one) => [keyOf(one.documentId, one.seq), one]),
  );
  const known = new Map<string, DeliveryRow[]>();
  for (const row of rows) {
    const key = keyOf(row.document_id, row.fact_seq);
    known.set(key, [...(known.get(key) ?? []), row]);
  }
  const receipts = rows.filter((row) => row.kind === 'form' && row.journal_number !== null);
  const findings: Finding[] = [];
  for (const [key, one] of owed) {
    const [row, ...others] = known.get(key) ?? [];
    if (!row) findings.push(finding('DELIVERY_MISSING', { unit, seq: one.seq }));
    else if (!isSame(row, one)) findings.push(finding('DELIVERY_DIFFERS', { unit, seq: one.seq, notice: row.delivery_id }));
    for (const other of others) findings.push(finding('DELIVERY_TWICE', { unit, seq: one.seq, notice: other.delivery_id }));
  }
  for (const [key, others] of known) {
    if (owed.has(key)) continue;
    for (const row of others) findings.push(finding('DELIVERY_UNFOUNDED', { unit, seq: row.fact_seq, notice: row.delivery_id }));
  }
  for (const { seq, body } of facts) {
    if (body.type !== 'archived') continue;
    // Each receipt a fact tells of is another delivery's.
    const kept = receipts.findIndex((row) => row.document_id === body.documentId);
    if (kept < 0) findings.push(finding('RECEIPT_MISSING', { unit, seq, notice: body.documentId }));
    else receipts.splice(kept, 1);
  }
  return findings;
}

function isSame(row: DeliveryRow, one: Archivable): boolean {
  return row.kind === one.kind && row.duty === one.duty && row.fact_seq === one.seq && row.made_at === one.at;
}

/** A text can be handed in again after another one: the fact that made it final tells the two apart. */
const keyOf = (documentId: string | null, seq: number) => `${documentId ?? ''} ${String(seq)}`;
