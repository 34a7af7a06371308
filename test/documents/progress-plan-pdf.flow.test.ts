import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { renderPdf } from '../../documents/evidence/render-pdf.ts';
import { progressPlan } from '../../documents/progress-plan/progress-plan.ts';
import { compilePlan } from '../../planning/compile.ts';
import { readPlan } from '../../planning/read-plan.ts';
import { LANGUAGES } from '../../texts/language.ts';
import { NTNU } from '../planning/ntnu.ts';
import { checkPdfs } from '../verapdf/verapdf.ts';

it('every progress plan is PDF/A-3a and PDF/UA-1', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'toarshjul-plan-'));
  try {
    const { plan, texts } = compilePlan(readPlan(NTNU));
    const files: string[] = [];
    for (const language of LANGUAGES) {
      const file = join(folder, `${language}.pdf`);
      writeFileSync(file, await renderPdf(progressPlan({ plan, texts, language }, plan.startsAt)));
      files.push(file);
    }
    const verdicts = await checkPdfs(files, ['3a', 'ua1']);
    expect(verdicts).toHaveLength(2 * files.length);
    expect(verdicts.filter(({ broken }) => broken !== '[]')).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 120_000);
