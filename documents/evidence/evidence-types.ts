import type { DeliveryKind } from '../../domain/archive.ts';
import type { CompiledPlan } from '../../domain/plan.ts';
import type { Receiver } from '../../domain/roles.ts';
import type { Instant } from '../../domain/time.ts';
import type { Message } from '../../texts/message.ts';
import type { PlanTexts } from '../../texts/plan-texts.ts';

/** One unit's follow-up as the record holds it: what a bundle is made of. Instants are plan time, epoch ms. */
export interface EvidenceInput {
  exportedAt: Instant;
  cycle: { cycleId: string; mandateReference: string | null };
  plan: { key: string; version: number; hash: string; source: string; compiled: CompiledPlan; texts: PlanTexts };
  unit: { unitId: string; abbreviation: string; name: Message };
  followUpId: string;
  /** The canonical text of each fact, in order: the very bytes its hash was made of. */
  facts: string[];
  /** Where the record says the chain ends; null before the first fact. */
  headHash: string | null;
  /** Every text a fact names. A draft is nobody's evidence. */
  documents: EvidenceDocument[];
  /** Names of those who acted; no addresses. */
  people: { personId: string; name: string }[];
  letters: LetterLine[];
  /** What is in the archive, or on its way there. */
  archive?: ArchiveLine[];
}

/** Where a text is kept; without a journal number it is on its way. */
export interface ArchiveLine {
  kind: DeliveryKind;
  duty: string | null;
  documentId: string | null;
  madeAt: Instant;
  system: string | null;
  caseId: string | null;
  journalNumber: string | null;
  archivedAt: Instant | null;
}

export interface EvidenceDocument {
  documentId: string;
  duty: string;
  kind: string;
  version: number;
  personId: string;
  createdAt: Instant;
  /** Canonical JSON, and its hash as signatures name it; null where the text was removed. */
  content: string | null;
  sha256: string;
}

/** That a letter went, not what it said: a leader's letter speaks of other units too. */
export interface LetterLine {
  madeAt: Instant;
  sentAt: Instant | null;
  kind: string;
  state: string;
  role: Receiver;
  duty: string | null;
  step: string;
}

export const MANIFEST = 'manifest.json';
export const FACTS = 'facts.jsonl';
export const LEDGER = 'ledger.json';
export const DOCUMENTS = 'documents.json';
export const documentFile = (documentId: string) => `documents/${documentId}.json`;

export interface Manifest {
  schema: 1;
  what: 'toarshjul evidence';
  unit: string;
  followUpId: string;
  cycleId: string;
  plan: { key: string; version: number; hash: string };
  exportedAt: string;
  facts: number;
  headHash: string | null;
  files: { name: string; bytes: number; sha256: string }[];
  /** Hash of the manifest's canonical form without this field. */
  sha256: string;
}
