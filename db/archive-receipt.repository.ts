import { compareReceipt, type Receipt } from '../domain/archive.ts';
import { keepReceipt, lockDelivery, receiptOf, updateDelivery, type DeliveryRow } from './archive.repository.ts';
import type { Clock } from './clock.ts';
import { writeCauses } from './command.repository.ts';
import type { Trx } from './database.ts';
import { findDocument } from './document.repository.ts';
import { findFollowUp } from './follow-up.repository.ts';

export interface Received {
  verdict: 'new' | 'same' | 'differs';
  /** The receipt that stands. */
  kept: Receipt;
  /** Follow-ups that have it to note. */
  told: string[];
}

/**
 * Keeps what the archive, or a person for it, says of a delivery. The first receipt stands. A form's receipt is told to its follow-up,
 * as a command like every outside cause: from then on what was said about the form is not changed but added to.
 */
export async function receive(trx: Trx, clock: Clock, deliveryId: string, given: Receipt, by: string | null): Promise<Received> {
  const delivery = await lockDelivery(trx, deliveryId);
  if (!delivery) throw new Error(`no delivery ${deliveryId}`);
  const kept = receiptOf(delivery);
  const verdict = compareReceipt(kept, given);
  if (kept && verdict !== 'new') {
    // The archive itself has another number than a person entered: it may be there twice, and somebody must look.
    if (verdict === 'differs' && by === null) await updateDelivery(trx, deliveryId, { problem: 'ARCHIVE_RECEIPTS_TWO' });
    return { verdict, kept, told: [] };
  }
  await keepReceipt(trx, deliveryId, given, await clock.now(trx), by);
  return { verdict, kept: given, told: await tellFollowUp(trx, clock, delivery) };
}

async function tellFollowUp(trx: Trx, clock: Clock, delivery: DeliveryRow): Promise<string[]> {
  const { kind, duty, document_id: documentId, follow_up_id: followUpId, as_of: asOf, fact_seq: seq } = delivery;
  if (kind !== 'form' || duty === null || documentId === null) return [];
  const followUp = await findFollowUp(trx, followUpId);
  const document = await findDocument(trx, documentId);
  if (!followUp || followUp.closed || !document) return [];
  const command = { type: 'noteArchived' as const, duty, documentId, hash: document.sha256, asOf: asOf ?? seq };
  return writeCauses(trx, clock, [{ followUpId, command }]);
}
