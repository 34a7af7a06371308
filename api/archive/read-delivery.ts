import type { Fact } from '../../domain/facts.ts';
import { removalOf } from '../../domain/removed-texts.ts';
import type { PlacedDelivery, FolderRow } from '../../db/archive.repository.ts';
import type { EvidenceAsOf } from '../../db/evidence.repository.ts';
import { findCycle } from '../../db/cycle.repository.ts';
import type { Database } from '../../db/database.ts';
import { findDocument, type DocumentRow } from '../../db/document.repository.ts';
import { factsOf } from '../../db/fact.repository.ts';
import { findFollowUp } from '../../db/follow-up.repository.ts';
import { findPersons, unitRows } from '../../db/organisation.repository.ts';
import type { ArchiveRequest } from '../../documents/archive/archive-request.ts';
import type { ArchiveFile } from '../../documents/archive/archive-types.ts';
import { deliveryPdf, deliveryTitle, type DeliveryText, type Spoken } from '../../documents/archive/delivery-text.ts';
import { evidenceBundle } from '../../documents/evidence/bundle.ts';
import { renderPdf } from '../../documents/evidence/render-pdf.ts';
import { unpack } from '../../documents/evidence/zip.ts';
import { sha256 } from '../../documents/hash.ts';
import type { Language } from '../../texts/language.ts';
import { roleWord } from '../../texts/roles.ts';
import { readEvidence } from '../evidence.ts';
import type { PlanShelf, ShelvedPlan } from '../plans.ts';
import { unitName } from '../views/unit-view.ts';
import { saidAbout, saidAlone } from './said-about.ts';

export interface DeliverySources {
  db: Database;
  plans: PlanShelf;
  /** What the archive reads. */
  language: Language;
}

/**
 * What one delivery hands over, as the record knew it when the delivery was first tried, and a bundle as of the fact that made it owed:
 * asked again after an outage, it is the same. Null where the text is gone.
 */
export async function readDelivery(
  sources: DeliverySources,
  delivery: PlacedDelivery,
  folder: Pick<FolderRow, 'system' | 'case_id' | 'title' | 'access_code' | 'legal_basis'>,
): Promise<ArchiveRequest | null> {
  const { db, plans, language } = sources;
  const followUp = await findFollowUp(db, delivery.follow_up_id);
  const [unit] = await unitRows(db, [delivery.unit_id]);
  if (!followUp || !unit) return null;
  const shelved = await plans.get(followUp.plan_key, followUp.plan_version);
  const names = { unit: unit.abbreviation, texts: shelved.texts };
  const about = { abbreviation: unit.abbreviation, name: { nb: unit.name_nb, nn: unit.name_nn, en: unit.name_en } };
  const text = delivery.duty === null ? null : await readText(db, delivery, delivery.duty, about, shelved);
  if (delivery.kind !== 'evidence' && text === null) return null;
  const title = deliveryTitle(delivery.kind, { duty: delivery.duty, version: text?.version ?? 1, ...names }, language);
  return {
    externalId: delivery.delivery_id,
    kind: delivery.kind,
    title,
    at: delivery.made_at,
    madeAt: delivery.made_at,
    unit: { unitId: delivery.unit_id, abbreviation: unit.abbreviation, name: unitName(unit, language) },
    writer: text?.writer.name == null ? null : { name: text.writer.name, role: roleWord(text.writer.role, language) },
    folder: {
      system: folder.system,
      caseId: folder.case_id,
      title: folder.title ?? caseTitle(shelved, unit.abbreviation),
      accessCode: folder.access_code,
      legalBasis: folder.legal_basis,
    },
    files: async () => (text === null ? bundleFiles(sources, delivery, title) : [await pdfFile(text, title, language)]),
  };
}

/** The archive's own title for the unit's folder, as the plan has it. */
export function caseTitle({ texts }: Pick<ShelvedPlan, 'texts'>, abbreviation: string): string {
  return (texts.caseTitle ?? '{unit}').replaceAll('{unit}', abbreviation);
}

/** The text of a delivery with what had been said about it; null where it is gone. */
export async function readText(
  db: Database,
  delivery: PlacedDelivery,
  duty: string,
  unit: DeliveryText['unit'],
  { plan: compiled, texts }: ShelvedPlan,
): Promise<DeliveryText | null> {
  if (delivery.kind === 'evidence') return null;
  const asOf = delivery.as_of ?? Infinity;
  const facts = await factsOf(db, delivery.follow_up_id);
  const removed = (row: DocumentRow | undefined) =>
    row?.content === null
      ? removalOf(
          facts.map(({ fact }) => fact),
          row.document_id,
        )
      : null;
  const about = facts.filter(({ fact }) => 'duty' in fact && fact.duty === duty);
  const said = delivery.document_id === null ? saidAlone(about, delivery) : saidAbout(about, delivery.document_id, delivery.fact_seq, asOf);
  const document = await storedText(db, delivery.document_id ?? said?.about ?? null);
  if (!document || !said) return null;
  const alone = delivery.document_id === null;
  // Empty, and nobody has said so: it is missing, and a person must look.
  if (!alone && document.content === null && !removed(document)) return null;
  const statement = await storedText(db, said.answer?.statementId ?? null);
  const people = new Map(
    (await findPersons(db, [document.person_id, said.answer?.by?.personId ?? ''])).map((one) => [one.person_id, one.name]),
  );
  const who = (by: Fact['by'], personId = by?.personId ?? ''): Spoken => ({
    name: people.get(personId) ?? null,
    role: by?.role ?? 'system',
  });
  return {
    kind: delivery.kind,
    duty,
    version: document.version,
    createdAt: alone ? delivery.made_at : document.created_at,
    content: alone ? null : contentOf(document),
    removed: alone ? null : removed(document),
    sha256: document.sha256,
    writer: alone ? who(said.answer?.by) : who(said.handedInBy, document.person_id),
    answer: said.answer && {
      ...who(said.answer.by),
      outcome: said.answer.outcome,
      at: said.answer.at,
      ...(said.answer.interim ? { interim: said.answer.interim } : {}),
      ...(said.answer.by?.freshSignIn ? { freshSignIn: true as const } : {}),
      statement: contentOf(statement),
      statementRemoved: removed(statement),
    },
    end: said.end,
    unit,
    plan: { compiled, texts },
  };
}

function contentOf(row: DocumentRow | undefined): unknown {
  return row?.content == null ? null : (JSON.parse(row.content) as unknown);
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

async function storedText(db: Database, id: string | null): Promise<DocumentRow | undefined> {
  return id !== null && UUID.test(id) ? findDocument(db, id) : undefined;
}

async function pdfFile(text: DeliveryText, title: string, language: Language): Promise<ArchiveFile> {
  return fileOf('dokument.pdf', title, await renderPdf(deliveryPdf(text, language)));
}

/** The summary is what people read; the bundle beside it is what proves it. */
async function bundleFiles({ db, plans, language }: DeliverySources, delivery: PlacedDelivery, title: string): Promise<ArchiveFile[]> {
  const followUp = await findFollowUp(db, delivery.follow_up_id);
  const cycle = await findCycle(db, delivery.cycle_id);
  if (!followUp || !cycle) throw new Error(`no follow-up ${delivery.follow_up_id}`);
  const shelved = await plans.get(followUp.plan_key, followUp.plan_version);
  const { at, seq } = await asOfRemovals(db, delivery);
  const bundle = await evidenceBundle(await readEvidence(db, { followUp, cycle, shelved, at, asOf: { seq, at } }), language);
  const summary = unpack(bundle)?.[`summary-${language}.pdf`];
  if (!summary) throw new Error('an evidence bundle has no summary');
  return [fileOf('oppsummering.pdf', title, summary), fileOf('dokumentasjon.zip', title, bundle)];
}

/** A text that was removed after the close is not in the bundle, and the fact that says so is. */
async function asOfRemovals(db: Database, { follow_up_id: id, made_at, fact_seq }: PlacedDelivery): Promise<EvidenceAsOf> {
  const last = (await factsOf(db, id)).findLast(({ fact }) => fact.type === 'textRemoved');
  return last && last.seq > fact_seq ? { seq: last.seq, at: last.fact.at } : { seq: fact_seq, at: made_at };
}

function fileOf(name: string, title: string, bytes: Uint8Array): ArchiveFile {
  const zip = name.endsWith('.zip');
  return {
    name,
    title,
    mediaType: zip ? 'application/zip' : 'application/pdf',
    variant: zip ? 'Produksjonsformat' : 'Arkivformat',
    bytes,
    sha256: sha256(bytes),
  };
}
