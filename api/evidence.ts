import { textsInEvidence } from '../domain/documents.ts';
import type { Instant } from '../domain/time.ts';
import { deliveriesOf, type PlacedDelivery } from '../db/archive.repository.ts';
import type { CycleRow } from '../db/cycle.repository.ts';
import type { Database } from '../db/database.ts';
import { evidenceRows, type EvidenceAsOf } from '../db/evidence.repository.ts';
import type { FollowUpRow } from '../db/follow-up.repository.ts';
import { atOneMoment } from '../db/ledger.repository.ts';
import type { ArchiveLine, EvidenceInput } from '../documents/evidence/evidence-types.ts';
import { linkOf } from '../documents/evidence/ledger-of.ts';
import type { ShelvedPlan } from './plans.ts';

interface Wanted {
  followUp: FollowUpRow;
  cycle: CycleRow;
  shelved: ShelvedPlan;
  at: Instant;
  /** Without it: all that is there now. */
  asOf?: EvidenceAsOf;
}

/** What a follow-up's bundle is made of. Only texts that were handed in: a draft, or a remark not sent, is nobody's evidence. */
export async function readEvidence(db: Database, { followUp, cycle, shelved, at, asOf }: Wanted): Promise<EvidenceInput> {
  const { unit, facts, documents, ...rows } = await atOneMoment(db, async (trx) => ({
    ...(await evidenceRows(trx, followUp.follow_up_id, asOf)),
    archive: archiveLines(await deliveriesOf(trx, followUp.follow_up_id), asOf),
  }));
  const named = new Set(facts.flatMap((canonical) => textsInEvidence(linkOf(canonical).fact).map(({ id }) => id)));
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

function archiveLines(rows: readonly PlacedDelivery[], asOf: EvidenceAsOf | undefined): ArchiveLine[] {
  if (!asOf) return rows.map(archiveLine);
  const onItsWay = { system: null, caseId: null, journalNumber: null, archivedAt: null };
  return rows
    .filter((row) => row.fact_seq <= asOf.seq)
    .map((row) => ({ ...archiveLine(row), ...(row.archived_at === null || row.archived_at >= asOf.at ? onItsWay : {}) }));
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
