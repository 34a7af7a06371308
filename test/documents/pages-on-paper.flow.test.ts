import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { renderPdf } from '../../documents/evidence/render-pdf.ts';
import { committeeSummary } from '../../documents/committee/committee-summary.ts';
import { progressPlan } from '../../documents/progress-plan/progress-plan.ts';
import { compilePlan } from '../../planning/compile.ts';
import { readPlan } from '../../planning/read-plan.ts';
import { LANGUAGES } from '../../texts/language.ts';
import { SUMMARY } from '../fixtures/committee.ts';
import { NTNU } from '../planning/ntnu.ts';
import { checkPdfs } from '../verapdf/verapdf.ts';

it('[NT-015] every progress plan, and every summary for the committee, is PDF/A-3a and PDF/UA-1', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'toarshjul-plan-'));
  try {
    const { plan, texts } = compilePlan(readPlan(NTNU));
    const files: string[] = [];
    for (const language of LANGUAGES) {
      const pages = [progressPlan({ plan, texts, language }, plan.startsAt), committeeSummary(SUMMARY, language)];
      for (const [index, page] of pages.entries()) {
        const file = join(folder, `${language}-${String(index)}.pdf`);
        writeFileSync(file, await renderPdf(page));
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
