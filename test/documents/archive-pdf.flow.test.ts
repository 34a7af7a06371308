import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { deliveryPdf, type DeliveryText } from '../../documents/archive/delivery-text.ts';
import { renderPdf } from '../../documents/evidence/render-pdf.ts';
import { LANGUAGES } from '../../texts/language.ts';
import { archivedForm } from '../fixtures/archive.ts';
import { filledIn } from '../fixtures/forms.ts';
import { checkPdfs } from '../verapdf/verapdf.ts';

const answer = { name: 'Ola 李', role: 'safetyRepresentative', outcome: 'notConfirmed', at: 1_697_000_000_000 } as const;

/** Forms, a plan, a statement, and texts that need care: long, odd, empty. */
const CASES: Record<string, DeliveryText> = {
  form: archivedForm({ answer: { ...answer, statement: { text: 'Nei.\nSlik var det ikke.' } } }),
  unanswered: archivedForm({ end: 'closedUnanswered' }),
  plan: archivedForm({ kind: 'plan', duty: 'P3.actionPlan', content: filledIn('action-plan') }),
  'answer without words': archivedForm({
    kind: 'note',
    content: null,
    answer: { name: 'Ola Prøve', role: 'safetyRepresentative', outcome: 'confirmed', at: 1_696_500_000_000, statement: null },
  }),
  statement: archivedForm({ kind: 'note', content: { text: 'Vi er likevel ikke enige 😀' } }),
  long: archivedForm({ content: { text: Array.from({ length: 400 }, (_, n) => `Avsnitt ${String(n)} om alt mulig.`).join('\n') } }),
  empty: archivedForm({ content: {}, writer: { name: null, role: 'system' } }),
};

it('every text that is archived is PDF/A-3a and PDF/UA-1, in each language', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'toarshjul-archive-pdf-'));
  try {
    const files: string[] = [];
    for (const [name, text] of Object.entries(CASES)) {
      for (const language of LANGUAGES) {
        const file = join(folder, `${name}-${language}.pdf`);
        writeFileSync(file, await renderPdf(deliveryPdf(text, language)));
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
