import { textsInEvidence } from '../../domain/documents.ts';
import { RULES_VERSION } from '../../domain/facts.ts';
import { canonicalJson } from '../canonical.ts';
import { sha256 } from '../hash.ts';
import { DOCUMENTS, documentFile, FACTS, LEDGER, MANIFEST, type EvidenceDocument, type Manifest } from './evidence-types.ts';
import { ledgerOf, linkOf } from './ledger-of.ts';
import { readManifest } from './read-manifest.ts';
import { pack, unpack, type Files } from './zip.ts';

export const BUNDLE_CODES = {
  BUNDLE_UNREADABLE: 'this is no evidence bundle, or it was cut: get it again from where it was exported',
  MANIFEST_ALTERED: 'the list of files is not the one that was written',
  FILE_MISSING: 'the list names a file that is not there',
  FILE_ADDED: 'a file is there that the list does not name',
  FILE_ALTERED: 'the file is not the one that was exported',
  PACKAGING_ALTERED: 'bytes outside the files were changed',
  CHAIN_BROKEN: 'the fact does not follow from the one before it',
  HEAD_DIFFERS: 'the chain does not end where the list says',
  NEWER_RULES: 'the facts were made by a newer version of Toårshjulet: verify with that one',
  LEDGER_DIFFERS: 'the duties are not those that follow from the facts',
  DOCUMENT_DIFFERS: 'the text is not the one that was handed in or answered',
  DOCUMENT_NOT_REMOVED: 'a fact says that the text was removed, and it is here',
} as const;

export interface BundleFinding {
  code: keyof typeof BUNDLE_CODES;
  /** Where: a file of the bundle, with the number of the fact where there is one. */
  file: string | null;
  seq: number | null;
}

export interface BundleReport {
  ok: boolean;
  unit: string | null;
  /** Where the chain ends: to be compared with the record's own anchors by whoever does not trust the sender. */
  headHash: string | null;
  facts: number;
  documents: number;
  findings: BundleFinding[];
}

/** Checks a bundle from its own bytes alone, and names everything that was changed. */
export function verifyBundle(bundle: Uint8Array): BundleReport {
  const files = unpack(bundle);
  const manifest = files && readManifest(files[MANIFEST]);
  if (!files || !manifest) return report(null, [found('BUNDLE_UNREADABLE')], 0);
  const findings = [...checkFiles(files, manifest)];
  if (findings.length === 0 && !sameBytes(pack(files), bundle)) findings.push(found('PACKAGING_ALTERED'));
  const facts = linesOf(files[FACTS]);
  findings.push(...checkChain(facts, manifest));
  // What does not even hold together cannot be folded.
  if (findings.length > 0) return report(manifest, findings, 0);
  const documents = (parsed(files[DOCUMENTS]) ?? []) as Omit<EvidenceDocument, 'content'>[];
  findings.push(...checkDocuments(files, documents, facts));
  if (!isFolded(facts, text(files[LEDGER]))) findings.push(found('LEDGER_DIFFERS', LEDGER));
  return report(manifest, findings, documents.length);
}

function isFolded(facts: readonly string[], ledger: string): boolean {
  try {
    return canonicalJson(ledgerOf(facts)) === ledger;
  } catch {
    return false;
  }
}

function* checkFiles(files: Files, manifest: Manifest): Iterable<BundleFinding> {
  const { sha256: hash, ...body } = manifest;
  if (sha256(canonicalJson(body)) !== hash || canonicalJson(manifest) !== text(files[MANIFEST])) yield found('MANIFEST_ALTERED', MANIFEST);
  const listed = new Set([MANIFEST, ...manifest.files.map(({ name }) => name)]);
  for (const { name, bytes, sha256: expected } of manifest.files) {
    const content = files[name];
    if (!content) yield found('FILE_MISSING', name);
    else if (content.length !== bytes || sha256(content) !== expected) yield found('FILE_ALTERED', name);
  }
  for (const name of Object.keys(files)) if (!listed.has(name)) yield found('FILE_ADDED', name);
}

function checkChain(facts: readonly string[], manifest: Manifest): BundleFinding[] {
  let head: string | null = null;
  for (const [index, canonical] of facts.entries()) {
    const seq = index + 1;
    try {
      const link = linkOf(canonical);
      if (link.rulesVersion > RULES_VERSION) return [found('NEWER_RULES', FACTS, seq)];
      if (link.seq !== seq || link.prevHash !== head || canonicalJson(link) !== canonical) return [found('CHAIN_BROKEN', FACTS, seq)];
    } catch {
      return [found('CHAIN_BROKEN', FACTS, seq)];
    }
    head = sha256(canonical);
  }
  return head === manifest.headHash && facts.length === manifest.facts ? [] : [found('HEAD_DIFFERS', FACTS, facts.length)];
}

/** Every text that a fact names is here, with the hash it is named by. */
function* checkDocuments(files: Files, documents: Omit<EvidenceDocument, 'content'>[], facts: readonly string[]): Iterable<BundleFinding> {
  const hashes = new Map<string, string>();
  const removed = new Map<string, string>();
  for (const canonical of facts) {
    const { fact } = linkOf(canonical);
    if (fact.type === 'textRemoved') removed.set(fact.textId, fact.sha256);
  }
  for (const { documentId, sha256: hash } of documents) {
    const file = documentFile(documentId);
    // Only a fact takes a text out, and the hash that it had stays.
    if (removed.has(documentId) && files[file]) yield found('DOCUMENT_NOT_REMOVED', file);
    else if (files[file] ? sha256(files[file]) !== hash : removed.get(documentId) !== hash) yield found('DOCUMENT_DIFFERS', file);
    hashes.set(documentId, hash);
  }
  for (const canonical of facts) {
    const { seq, fact } = linkOf(canonical);
    for (const { id, hash } of textsInEvidence(fact)) {
      const here = hashes.get(id);
      if (here === undefined || (hash !== null && here !== hash)) yield found('DOCUMENT_DIFFERS', documentFile(id), seq);
    }
  }
}

function report(manifest: Manifest | null, findings: BundleFinding[], documents: number): BundleReport {
  const { unit = null, headHash = null, facts = 0 } = manifest ?? {};
  return { ok: findings.length === 0, unit, headHash, facts, documents, findings };
}

const found = (code: BundleFinding['code'], file: string | null = null, seq: number | null = null): BundleFinding => ({ code, file, seq });

function parsed(content: Uint8Array | undefined): unknown {
  try {
    return JSON.parse(text(content));
  } catch {
    return null;
  }
}

const text = (content: Uint8Array | undefined) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(content);

function linesOf(content: Uint8Array | undefined): string[] {
  return text(content).split('\n').slice(0, -1);
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.from(a.buffer, a.byteOffset, a.byteLength).equals(b);
}
