import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { renderPdf } from '../../documents/evidence/render-pdf.ts';
import { summaryOf } from '../../documents/evidence/summary.ts';
import type { EvidenceInput, LetterLine } from '../../documents/evidence/evidence-types.ts';
import { LANGUAGES } from '../../texts/language.ts';
import { playedEvidence } from '../support/evidence.ts';
import { checkPdfs } from '../verapdf/verapdf.ts';

/** Tables over several pages, a name no font knows, and nothing at all. */
const CASES: Record<string, (input: EvidenceInput) => EvidenceInput> = {
  ordinary: (input) => input,
  long: (input) => ({ ...input, letters: Array.from({ length: 120 }, (_, n): LetterLine => input.letters[n % input.letters.length]!) }),
  odd: (input) => ({ ...input, unit: { ...input.unit, abbreviation: '工\u200b\t😀' }, cycle: { ...input.cycle, mandateReference: null } }),
  empty: (input) => ({ ...input, facts: [], headHash: null, documents: [], people: [], letters: [] }),
};

it('every summary is PDF/A-3a and PDF/UA-1, in each language, long, odd or empty', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'toarshjul-pdf-'));
  try {
    const files: string[] = [];
    for (const [name, change] of Object.entries(CASES)) {
      for (const language of LANGUAGES) {
        const file = join(folder, `${name}-${language}.pdf`);
        writeFileSync(file, await renderPdf(summaryOf(change(playedEvidence()), language)));
        files.push(file);
      }
    }
    const verdicts = await checkPdfs(files, ['3a', 'ua1']);
    expect(verdicts).toHaveLength(2 * files.length);
    expect(verdicts.filter(({ broken }) => broken !== '[]')).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 120_000);
