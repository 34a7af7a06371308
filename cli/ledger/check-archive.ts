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
    ).map((one) => [one.documentId ?? '', one]),
  );
  const known = new Map<string, DeliveryRow[]>();
  for (const row of rows) known.set(row.document_id ?? '', [...(known.get(row.document_id ?? '') ?? []), row]);
  const findings: Finding[] = [];
  for (const [document, one] of owed) {
    const [row, ...others] = known.get(document) ?? [];
    if (!row) findings.push(finding('DELIVERY_MISSING', { unit, seq: one.seq }));
    else if (!isSame(row, one)) findings.push(finding('DELIVERY_DIFFERS', { unit, seq: one.seq, notice: row.delivery_id }));
    for (const other of others) findings.push(finding('DELIVERY_TWICE', { unit, seq: one.seq, notice: other.delivery_id }));
  }
  for (const [document, others] of known) {
    if (owed.has(document)) continue;
    for (const row of others) findings.push(finding('DELIVERY_UNFOUNDED', { unit, seq: row.fact_seq, notice: row.delivery_id }));
  }
  for (const { seq, body } of facts) {
    if (body.type !== 'archived') continue;
    const kept = known.get(body.documentId)?.some((row) => row.journal_number !== null);
    if (!kept) findings.push(finding('RECEIPT_MISSING', { unit, seq, notice: body.documentId }));
  }
  return findings;
}

function isSame(row: DeliveryRow, one: Archivable): boolean {
  return row.kind === one.kind && row.duty === one.duty && row.fact_seq === one.seq && row.made_at === one.at;
}
