import { createArchiveActivities } from '../../activities/archive.activities.ts';
import type { ArchivePorts } from '../../activities/archive-port.ts';
import { addDeliveries, addFolder, deliveriesOf, findDelivery, type FolderRow, type PlacedDelivery } from '../../db/archive.repository.ts';
import { addDocument } from '../../db/document.repository.ts';
import { sealDocument, sha256 } from '../../documents/hash.ts';
import type { ArchiveRequest } from '../../documents/archive/archive-request.ts';
import type { Fixture } from './record.ts';

const DUTY = 'P1.preparationForm';

/** A delivery without its words: one small file, the same at every attempt. */
export function plainRequest(delivery: PlacedDelivery, folder: FolderRow): Promise<ArchiveRequest> {
  const bytes = new TextEncoder().encode(`text of ${delivery.document_id ?? 'the bundle'} as of ${String(delivery.as_of)}`);
  return Promise.resolve({
    externalId: delivery.delivery_id,
    kind: delivery.kind,
    title: 'Forberedelse, IMF-A (versjon 1)',
    at: delivery.made_at,
    madeAt: delivery.made_at,
    unit: { unitId: delivery.unit_id, abbreviation: delivery.unit_id, name: 'Seksjon A' },
    writer: null,
    folder: {
      system: folder.system,
      caseId: folder.case_id,
      title: folder.title ?? 'Arbeidsmiljøundersøkelse 2023',
      accessCode: folder.access_code,
      legalBasis: folder.legal_basis,
    },
    files: () =>
      Promise.resolve([
        { name: 'dokument.pdf', title: 'Forberedelse', mediaType: 'application/pdf', variant: 'Arkivformat', bytes, sha256: sha256(bytes) },
      ]),
  });
}

/** The record's side of the archive for a started cycle: what is owed, folders, looks. */
export function archiveBench(fixture: Fixture, archives: ArchivePorts, unitId = 'IDI') {
  const { db, clock, cycleId } = fixture;
  const told: string[][] = [];
  const activities = createArchiveActivities({
    db,
    clock,
    archives,
    readDelivery: plainRequest,
    nudge: (ids) => told.push(ids),
  });
  return {
    activities,
    told,
    look: (deliveryId: string) => activities.deliver({ deliveryId }),
    row: async (deliveryId: string) => (await findDelivery(db, deliveryId))!,
    folder: (changes: Partial<FolderRow> = {}) =>
      db.transaction().execute((trx) =>
        addFolder(trx, {
          cycle_id: cycleId,
          unit_id: unitId,
          system: 'http',
          case_id: '2023/100',
          title: null,
          access_code: null,
          legal_basis: null,
          blocked: false,
          person_id: 'archivist',
          set_at: clock.at,
          ...changes,
        }),
      ),
    /** A text of the unit that the archive is owed, as if its facts had just said so. */
    owe: async (content: unknown = { n: Math.random() }): Promise<string> => {
      const { follow_up_id: followUpId } = await fixture.followUp(unitId);
      return db.transaction().execute(async (trx) => {
        const text = sealDocument(content);
        const about = { followUpId, duty: DUTY, kind: 'form', personId: 'anna', createdAt: clock.at, ...text };
        const { documentId } = await addDocument(trx, about);
        const owed = { kind: 'form' as const, duty: DUTY, documentId, seq: 1, at: clock.at, lateAt: clock.at + 86_400_000 };
        await addDeliveries(trx, followUpId, [owed]);
        return (await deliveriesOf(trx, followUpId)).find((row) => row.document_id === documentId)!.delivery_id;
      });
    },
  };
}

/** Looks again and again, as Temporal does, until an attempt does not fail. */
export async function untilItAnswers<T>(attempt: () => Promise<T>, attempts = 30): Promise<T> {
  for (let n = 1; ; n += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (n >= attempts) throw error;
    }
  }
}
