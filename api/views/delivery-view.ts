import type { Instant } from '../../domain/time.ts';
import { deliveriesOf, foldersOf, type FolderRow, type PlacedDelivery } from '../../db/archive.repository.ts';
import type { Database } from '../../db/database.ts';
import { documentsOf } from '../../db/document.repository.ts';
import type { UnitRow } from '../../db/organisation.repository.ts';
import { deliveryTitle } from '../../documents/archive/delivery-text.ts';
import { DELIVERY_STATE_WORDS } from '../../texts/archive-words.ts';
import type { Language } from '../../texts/language.ts';
import { refusalText } from '../../texts/refusals.ts';
import { caseTitle } from '../archive/read-delivery.ts';
import { iso, isoOrNull } from '../iso.ts';
import type { ShelvedPlan } from '../plans.ts';
import type { DeliveryView, FolderView } from '../schemas/archive.schema.ts';

export interface Looking {
  shelved: ShelvedPlan;
  unit: Pick<UnitRow, 'unit_id' | 'abbreviation'>;
  at: Instant;
  language: Language;
}

/** A delivery with where it stands. `version` is that of the text it hands over. */
export function viewOfDelivery({ shelved, unit, at, language }: Looking, row: PlacedDelivery, version: number): DeliveryView {
  const { zone } = shelved.plan;
  const named = { duty: row.duty, version, unit: unit.abbreviation, texts: shelved.texts };
  return {
    deliveryId: row.delivery_id,
    unitId: row.unit_id,
    kind: row.kind,
    duty: row.duty,
    title: deliveryTitle(row.kind, named, language),
    state: row.state,
    stateText: DELIVERY_STATE_WORDS[row.state][language],
    problem: row.problem === null ? null : { code: row.problem, detail: refusalText(row.problem, {}, language) },
    madeAt: iso(row.made_at, zone),
    late: (row.archived_at ?? at) >= row.late_at,
    system: row.system,
    caseId: row.case_id,
    journalNumber: row.journal_number,
    archivedAt: isoOrNull(row.archived_at, zone),
  };
}

/** Versions of the texts that deliveries hand over, by document. */
export async function versionsOf(db: Database, followUpIds: readonly string[]): Promise<Map<string, number>> {
  const documents = await Promise.all([...new Set(followUpIds)].map((id) => documentsOf(db, id)));
  return new Map(documents.flat().map((one) => [one.document_id, one.version]));
}

export async function viewsOfDeliveries(db: Database, looking: Looking, rows: readonly PlacedDelivery[]): Promise<DeliveryView[]> {
  const versions = await versionsOf(
    db,
    rows.map((row) => row.follow_up_id),
  );
  return rows.map((row) => viewOfDelivery(looking, row, versions.get(row.document_id ?? '') ?? 1));
}

/** What a unit's page shows of the archive. */
export async function unitArchive(db: Database, ids: { unitId: string; cycleId: string; followUpId: string }, looking: Looking) {
  const [[folder], rows] = await Promise.all([foldersOf(db, ids.cycleId, ids.unitId), deliveriesOf(db, ids.followUpId)]);
  return {
    caseId: folder?.case_id ?? null,
    system: folder?.system ?? null,
    deliveries: await viewsOfDeliveries(db, looking, rows),
  };
}

export function viewOfFolder({ shelved, unit }: Pick<Looking, 'shelved' | 'unit'>, row: FolderRow): FolderView {
  return {
    unitId: row.unit_id,
    cycleId: row.cycle_id,
    system: row.system,
    caseId: row.case_id,
    title: row.title ?? caseTitle(shelved, unit.abbreviation),
    accessCode: row.access_code,
    legalBasis: row.legal_basis,
    blocked: row.blocked,
    setAt: iso(row.set_at, shelved.plan.zone),
  };
}
