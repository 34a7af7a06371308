import { describe, expect, it } from 'vitest';
import { RULES_VERSION, type Fact } from '../../domain/facts.ts';
import { evidenceBundle } from '../../documents/evidence/bundle.ts';
import type { EvidenceInput } from '../../documents/evidence/evidence-types.ts';
import { linkOf } from '../../documents/evidence/ledger-of.ts';
import { summaryOf } from '../../documents/evidence/summary.ts';
import { verifyBundle } from '../../documents/evidence/verify-bundle.ts';
import { sealFact } from '../../documents/hash.ts';
import { playedEvidence } from '../support/evidence.ts';

/** Both texts of the played unit: the form, and the statement of the safety service. */
const emptied = (input: EvidenceInput, which = 0): EvidenceInput => ({
  ...input,
  documents: input.documents.map((one, index) => (index === which ? { ...one, content: null } : one)),
});

/** The same record with one more fact: a text was removed. */
function removed(input: EvidenceInput, changes: Partial<Extract<Fact, { type: 'textRemoved' }>> = {}, which = 0): EvidenceInput {
  const { documentId, sha256, duty } = input.documents[which]!;
  const { seq, at } = linkOf(input.facts.at(-1)!);
  const by = { personId: 'person-coordinator', role: 'coordinator' } as const;
  const fact: Fact = { type: 'textRemoved', duty, textId: documentId, sha256, why: 'namesPerson', at, by, ...changes };
  const link = sealFact({ seq: seq + 1, at, recordedAt: at, rulesVersion: RULES_VERSION, fact, prevHash: input.headHash });
  return { ...input, facts: [...input.facts, link.canonical], headHash: link.hash };
}

const codes = async (input: EvidenceInput) => verifyBundle(await evidenceBundle(input, 'nb')).findings.map(({ code }) => code);

describe('a bundle without a text', () => {
  it.each([0, 1])('[E61] verifies where a fact says that the text was removed, with the hash it had (%i)', async (which) => {
    const input = emptied(removed(playedEvidence(), {}, which), which);
    expect(await codes(input)).toEqual([]);
    const rows = summaryOf(input, 'nb').sections.flatMap(({ table }) => table?.rows ?? []);
    expect(rows.flat().filter((cell) => cell.endsWith('(fjernet)'))).toHaveLength(1);
  });

  it('[E61] is refused where no fact says so', async () => {
    expect(await codes(emptied(playedEvidence()))).toEqual(['DOCUMENT_DIFFERS']);
  });

  it('[E61] is refused where the fact is about another text, or about other words', async () => {
    const input = playedEvidence();
    expect(await codes(emptied(removed(input, {}, 1)))).toEqual(['DOCUMENT_DIFFERS', 'DOCUMENT_NOT_REMOVED']);
    expect(await codes(emptied(removed(input, { sha256: '0'.repeat(64) })))).toEqual(['DOCUMENT_DIFFERS']);
  });

  it('[E61] is refused where the text is still in it although a fact says that it is gone', async () => {
    expect(await codes(removed(playedEvidence()))).toEqual(['DOCUMENT_NOT_REMOVED']);
  });
});
