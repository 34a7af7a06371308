import { nextStep, type DeliveryState } from '../domain/archive.ts';
import { receive } from '../db/archive-receipt.repository.ts';
import { findDelivery, foldersOf, lockDelivery, updateDelivery, type FolderRow, type PlacedDelivery } from '../db/archive.repository.ts';
import type { Clock } from '../db/clock.ts';
import type { Database, Trx } from '../db/database.ts';
import { findFollowUp } from '../db/follow-up.repository.ts';
import { awaitsRemoval } from '../db/removed-text.repository.ts';
import type { ArchiveRequest } from '../documents/archive/archive-request.ts';
import { ArchiveRefusedError, type ArchiveAnswer, type ArchivePorts } from './archive-port.ts';
import type { ArchiveActivities } from './types.ts';

export interface ArchiveDependencies {
  db: Database;
  clock: Clock;
  archives: ArchivePorts;
  /** What a delivery hands over, from the record; null where its text is gone. */
  readDelivery: (delivery: PlacedDelivery, folder: FolderRow) => Promise<ArchiveRequest | null>;
  /** Told after the commit which follow-ups have a receipt to note. */
  nudge?: (followUpIds: string[]) => void;
}

/**
 * One look at a delivery: whatever is missing is said by its state, whatever fails for now is thrown and tried again. The record is
 * asked before and after the archive, each in a transaction of its own: no lock is held while the archive thinks.
 */
export function createArchiveActivities(dependencies: ArchiveDependencies): ArchiveActivities {
  const { db } = dependencies;
  return {
    async deliver({ deliveryId }) {
      const taken = await db.transaction().execute((trx) => takeUp(trx, deliveryId));
      if (!taken.folder) return { state: taken.delivery.state };
      const answer = await askArchive(dependencies, taken.delivery, taken.folder, taken.before).catch(refusal);
      return { state: await settle(dependencies, deliveryId, answer) };
    },
  };
}

interface TakenUp {
  delivery: PlacedDelivery;
  /** Null: there is nothing to deliver now. */
  folder: FolderRow | null;
  /** Another system that it may have reached before the folder moved; the record names that one until it has answered. */
  before: string | null;
}

/** Notes that it is looked at, and fixes what the archive will get: from here on an answer may get lost. */
async function takeUp(trx: Trx, deliveryId: string): Promise<TakenUp> {
  const locked = await lockDelivery(trx, deliveryId);
  const delivery = locked && (await findDelivery(trx, deliveryId));
  if (!delivery) throw new Error(`no delivery ${deliveryId}`);
  // Not marked as looked at: it is told again when that has been decided.
  if (await awaitsRemoval(trx, delivery.follow_up_id)) return { delivery, folder: null, before: null };
  const [folder = null] = await foldersOf(trx, delivery.cycle_id, delivery.unit_id);
  const step = nextStep(delivery.state, folder);
  if (step !== 'deliver' || !folder) {
    const waits = { state: 'waitingForCase' as const, problem: folder?.blocked ? 'ARCHIVE_FOLDER_BLOCKED' : null };
    await updateDelivery(trx, deliveryId, step === 'done' ? {} : waits, 'looked');
    return { delivery: { ...delivery, ...(step === 'done' ? {} : waits) }, folder: null, before: null };
  }
  const followUp = await findFollowUp(trx, delivery.follow_up_id);
  const changes = {
    state: 'waitingForArchive' as const,
    problem: null,
    as_of: delivery.as_of ?? followUp?.seq ?? delivery.fact_seq,
    attempts: delivery.attempts + 1,
  };
  const before = delivery.system === folder.system ? null : delivery.system;
  await updateDelivery(trx, deliveryId, { ...changes, ...(before === null ? placeIn(folder) : {}) }, 'looked');
  return { delivery: { ...delivery, ...changes }, folder, before };
}

const placeIn = (folder: FolderRow) => ({ system: folder.system, case_id: folder.case_id });

async function askArchive(
  { db, archives, readDelivery }: ArchiveDependencies,
  delivery: PlacedDelivery,
  folder: FolderRow,
  before: string | null,
): Promise<ArchiveAnswer> {
  const archive = archives.get(folder.system);
  if (!archive) return { kind: 'refused', code: 'ARCHIVE_SYSTEM_GONE' };
  if (before !== null) {
    // Its answer may have got lost there before the folder moved here (E100, E101).
    const earlier = await archives.get(before)?.find(delivery.delivery_id);
    if (earlier) return { kind: 'receipt', receipt: earlier };
    if (!(await db.transaction().execute((trx) => moveTo(trx, delivery.delivery_id, folder)))) return { kind: 'waiting' };
  }
  const request = await readDelivery(delivery, folder);
  return request ? archive.deliver(request) : { kind: 'refused', code: 'ARCHIVE_DOCUMENT_MISSING' };
}

/** The old system has answered that it has nothing. False: a person has entered the receipt meanwhile. */
async function moveTo(trx: Trx, deliveryId: string, folder: FolderRow): Promise<boolean> {
  const delivery = await lockDelivery(trx, deliveryId);
  if (delivery?.state === 'archived') return false;
  await updateDelivery(trx, deliveryId, placeIn(folder));
  return true;
}

function refusal(error: unknown): ArchiveAnswer {
  if (error instanceof ArchiveRefusedError) return { kind: 'refused', code: error.code };
  throw error;
}

async function settle({ db, clock, nudge }: ArchiveDependencies, deliveryId: string, answer: ArchiveAnswer): Promise<DeliveryState> {
  if (answer.kind === 'receipt') {
    const { told } = await db.transaction().execute((trx) => receive(trx, clock, deliveryId, answer.receipt, null));
    if (told.length > 0) nudge?.(told);
    return 'archived';
  }
  return db.transaction().execute(async (trx) => {
    const delivery = await lockDelivery(trx, deliveryId);
    if (!delivery) throw new Error(`no delivery ${deliveryId}`);
    // A person was quicker.
    if (delivery.state === 'archived' || answer.kind === 'waiting') return delivery.state;
    // Refused at the first attempt it is not there for certain, so the next one may tell what has been said since.
    const fresh = delivery.attempts === 1 ? { as_of: null } : {};
    await updateDelivery(trx, deliveryId, { state: 'refused', problem: answer.code, ...fresh });
    return 'refused';
  });
}
