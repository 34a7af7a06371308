import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { canonicalJson } from '../../documents/canonical.ts';
import { evidenceBundle } from '../../documents/evidence/bundle.ts';
import {
  documentFile,
  DOCUMENTS,
  FACTS,
  LEDGER,
  MANIFEST,
  type EvidenceInput,
  type Manifest,
} from '../../documents/evidence/evidence-types.ts';
import { verifyBundle } from '../../documents/evidence/verify-bundle.ts';
import { pack, unpack, type Files } from '../../documents/evidence/zip.ts';
import { sha256 } from '../../documents/hash.ts';
import { playedEvidence } from '../support/evidence.ts';

let input: EvidenceInput;
let bundle: Uint8Array;
beforeAll(async () => {
  input = playedEvidence();
  bundle = await evidenceBundle(input, 'nb');
});

const text = (content: Uint8Array | undefined) => new TextDecoder().decode(content);
const bytes = (content: string) => new TextEncoder().encode(content);
const codes = (changed: Uint8Array) => verifyBundle(changed).findings.map(({ code, file, seq }) => [code, file, seq]);

/** What a forger does who knows the format: changes files and writes the list of files anew. */
function forged(change: (files: Files) => void): Uint8Array {
  const files = unpack(bundle)!;
  change(files);
  const { sha256: _, ...manifest } = JSON.parse(text(files[MANIFEST])) as Manifest;
  const others = Object.entries(files).filter(([name]) => name !== MANIFEST);
  const body = {
    ...manifest,
    files: others.map(([name, content]) => ({ name, bytes: content.length, sha256: sha256(content) })),
  };
  return pack({ ...Object.fromEntries(others), [MANIFEST]: bytes(canonicalJson({ ...body, sha256: sha256(canonicalJson(body)) })) });
}

const replaced = (name: string, from: string, to: string) => (files: Files) => {
  const before = text(files[name]);
  expect(before).toContain(from);
  files[name] = bytes(before.replace(from, to));
};

describe('an evidence bundle', () => {
  it('verifies without a database and says where the chain ends', () => {
    expect(verifyBundle(bundle)).toEqual({
      ok: true,
      unit: 'iv-ibm',
      headHash: input.headHash,
      facts: input.facts.length,
      documents: 2,
      findings: [],
    });
  });

  it('has the same bytes whenever the same record is exported', async () => {
    expect(Buffer.compare(await evidenceBundle(playedEvidence(), 'nb'), bundle)).toBe(0);
  });

  it('holds the deadline that was moved, the answer that was given, and no address', () => {
    const files = unpack(bundle)!;
    const ledger = JSON.parse(text(files[LEDGER])) as { duty: string; moves: { reason: string }[]; answers: { outcome: string }[] }[];
    expect(ledger.find(({ duty }) => duty === 'P1.staffInformation')?.moves).toMatchObject([{ reason: 'moved', role: 'coordinator' }]);
    expect(ledger.find(({ duty }) => duty === 'P1.preparationForm')?.answers).toMatchObject([{ outcome: 'confirmedWithRemarks' }]);
    const written = Object.keys(files).filter((name) => !name.endsWith('.pdf') && name !== 'plan.yaml');
    expect(written.filter((name) => text(files[name]).includes('@'))).toEqual([]);
  });

  it('is rejected after any change of one byte, wherever it is', () => {
    fc.assert(
      fc.property(fc.nat({ max: bundle.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const changed = bundle.slice();
        changed[at] = (changed[at]! + by) % 256;
        return !verifyBundle(changed).ok;
      }),
      { numRuns: 300 },
    );
  });

  it('is rejected when it is cut, or longer than it was', () => {
    expect(codes(bundle.slice(0, bundle.length - 40))).toEqual([['BUNDLE_UNREADABLE', null, null]]);
    expect(verifyBundle(new Uint8Array([...bundle, 0])).ok).toBe(false);
    expect(codes(bytes('unitId,answered'))).toEqual([['BUNDLE_UNREADABLE', null, null]]);
    expect(codes(pack({ 'a.txt': bytes('another archive') }))).toEqual([['BUNDLE_UNREADABLE', null, null]]);
  });

  it('names the file that was changed, taken out or put in', () => {
    const change = (act: (files: Files) => void) => {
      const files = unpack(bundle)!;
      act(files);
      return codes(pack(files));
    };
    expect(change(replaced('letters.json', 'unitManager', 'unitmanager'))).toEqual([['FILE_ALTERED', 'letters.json', null]]);
    expect(change((files) => delete files['people.json'])).toEqual([['FILE_MISSING', 'people.json', null]]);
    expect(change((files) => (files['more.txt'] = bytes('more')))).toEqual([['FILE_ADDED', 'more.txt', null]]);
    expect(change(replaced(MANIFEST, 'iv-ibm', 'iv-iba'))).toEqual([['MANIFEST_ALTERED', MANIFEST, null]]);
  });

  it.each([
    ['a fact rewritten', FACTS, '"confirmedWithRemarks"', '"confirmed"', 'CHAIN_BROKEN'],
    ['another end of the ledger', LEDGER, '"fulfilled"', '"fulfilledLate"', 'LEDGER_DIFFERS'],
    ['another text than was answered', 'documents/0f4d7a52-0a3c-7000-8000-000000000001.json', 'Flere', 'Færre', 'DOCUMENT_DIFFERS'],
    ['a text left out of the list', DOCUMENTS, '000000000001', '000000000009', 'DOCUMENT_DIFFERS'],
  ])('does not hold with %s, even when the list of files was written anew', (_, file, from, to, code) => {
    const findings = verifyBundle(forged(replaced(file, from, to))).findings.map((one) => one.code);
    expect(findings).toContain(code);
  });

  it.each([
    ['left out', null],
    ['reworded', '{"text":"Enig i alt"}'],
  ])('does not hold with a statement %s, even when every list was written anew', (_, reworded) => {
    const id = '0f4d7a52-0a3c-7000-8000-000000000002';
    const file = documentFile(id);
    const changed = forged((files) => {
      const listed = JSON.parse(text(files[DOCUMENTS])) as { documentId: string; sha256: string }[];
      const others = listed.filter(({ documentId }) => documentId !== id);
      const own = listed.filter(({ documentId }) => documentId === id);
      if (reworded === null) Reflect.deleteProperty(files, file);
      else files[file] = bytes(reworded);
      files[DOCUMENTS] = bytes(canonicalJson(reworded === null ? others : [...others, { ...own[0], sha256: sha256(reworded) }]));
    });
    expect(codes(changed)).toEqual([['DOCUMENT_DIFFERS', file, expect.any(Number)]]);
  });

  it('does not hold with the last fact cut off', () => {
    const cut = forged((files) => {
      files[FACTS] = bytes(`${input.facts.slice(0, -1).join('\n')}\n`);
    });
    expect(codes(cut)).toEqual([['HEAD_DIFFERS', FACTS, input.facts.length - 1]]);
  });
});
