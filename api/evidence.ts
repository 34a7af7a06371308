import { textsNamed } from '../domain/documents.ts';
import type { Instant } from '../domain/time.ts';
import { deliveriesOf, type PlacedDelivery } from '../db/archive.repository.ts';
import type { CycleRow } from '../db/cycle.repository.ts';
import type { Database } from '../db/database.ts';
import { evidenceRows } from '../db/evidence.repository.ts';
import type { FollowUpRow } from '../db/follow-up.repository.ts';
import { atOneMoment } from '../db/ledger.repository.ts';
import type { ArchiveLine, EvidenceInput } from '../documents/evidence/evidence-types.ts';
import { linkOf } from '../documents/evidence/ledger-of.ts';
import type { ShelvedPlan } from './plans.ts';

/** What a follow-up's bundle is made of. Only texts that were handed in: a draft, or a remark not sent, is nobody's evidence. */
export async function readEvidence(
  db: Database,
  { followUp, cycle, shelved, at }: { followUp: FollowUpRow; cycle: CycleRow; shelved: ShelvedPlan; at: Instant },
): Promise<EvidenceInput> {
  const { unit, facts, documents, ...rows } = await atOneMoment(db, async (trx) => ({
    ...(await evidenceRows(trx, followUp.follow_up_id)),
    archive: (await deliveriesOf(trx, followUp.follow_up_id)).map(archiveLine),
  }));
  const named = new Set(facts.flatMap((canonical) => textsNamed(linkOf(canonical).fact).map(({ id }) => id)));
  return {
    ...rows,
    exportedAt: at,
    cycle: { cycleId: cycle.cycle_id, mandateReference: cycle.mandate_reference },
    plan: { ...shelved, compiled: shelved.plan },
    unit: { unitId: unit.unit_id, abbreviation: unit.abbreviation, name: { nb: unit.name_nb, nn: unit.name_nn, en: unit.name_en } },
    followUpId: followUp.follow_up_id,
    facts,
    documents: documents
      .filter(({ document_id: id }) => named.has(id))
      .map(({ document_id: documentId, person_id: personId, created_at: createdAt, duty, kind, version, content, sha256 }) => ({
        documentId,
        duty,
        kind,
        version,
        personId,
        createdAt,
        content,
        sha256,
      })),
  };
}

function archiveLine(row: PlacedDelivery): ArchiveLine {
  return {
    kind: row.kind,
    duty: row.duty,
    documentId: row.document_id,
    madeAt: row.made_at,
    system: row.system,
    caseId: row.case_id,
    journalNumber: row.journal_number,
    archivedAt: row.archived_at,
  };
}
