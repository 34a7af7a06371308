import type { Language } from '../../texts/language.ts';
import { canonicalJson } from '../canonical.ts';
import { sha256 } from '../hash.ts';
import { DOCUMENTS, documentFile, FACTS, LEDGER, MANIFEST, type EvidenceInput, type Manifest } from './evidence-types.ts';
import { ledgerOf } from './ledger-of.ts';
import { plainInstant } from './plain-instant.ts';
import { readMe } from './read-me.ts';
import { summaryOf } from './summary.ts';
import { renderPdf } from './render-pdf.ts';
import { pack, type Files } from './zip.ts';

/**
 * Everything that proves what a unit has done, in one file that anybody can check without this system: a summary to read, and beside it
 * the facts with their chain, the ledger folded from them, every text that was handed in, and a manifest with the hash of each.
 * The same record gives the same bytes.
 */
export async function evidenceBundle(input: EvidenceInput, language: Language): Promise<Uint8Array> {
  const { plan, documents, people, letters } = input;
  const files: Files = {
    [`summary-${language}.pdf`]: await renderPdf(summaryOf(input, language)),
    'README.txt': bytes(readMe()),
    [FACTS]: bytes(input.facts.map((fact) => `${fact}\n`).join('')),
    [LEDGER]: json(ledgerOf(input.facts)),
    [DOCUMENTS]: json(documents.map(({ content, ...about }) => (content === null ? { ...about, removed: true } : about))),
    'people.json': json(people),
    'letters.json': json(letters),
    ...(input.archive ? { 'archive.json': json(input.archive) } : {}),
    'plan.yaml': bytes(plan.source),
  };
  for (const { documentId, content } of documents) if (content !== null) files[documentFile(documentId)] = bytes(content);
  files[MANIFEST] = json(manifestOf(input, files));
  return pack(files);
}

function manifestOf(input: EvidenceInput, files: Files): Manifest {
  const { plan, unit, cycle, followUpId, exportedAt, facts, headHash } = input;
  const body: Omit<Manifest, 'sha256'> = {
    schema: 1,
    what: 'toarshjul evidence',
    unit: unit.unitId,
    followUpId,
    cycleId: cycle.cycleId,
    plan: { key: plan.key, version: plan.version, hash: plan.hash },
    exportedAt: plainInstant(exportedAt),
    facts: facts.length,
    headHash,
    files: Object.entries(files).map(([name, content]) => ({ name, bytes: content.length, sha256: sha256(content) })),
  };
  return { ...body, sha256: sha256(canonicalJson(body)) };
}

const bytes = (text: string) => new TextEncoder().encode(text);
const json = (value: unknown) => bytes(canonicalJson(value));
