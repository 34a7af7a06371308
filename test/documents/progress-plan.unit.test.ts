import { describe, expect, it } from 'vitest';
import { progressPlan } from '../../documents/progress-plan/progress-plan.ts';
import { renderPdf } from '../../documents/evidence/render-pdf.ts';
import { compilePlan } from '../../planning/compile.ts';
import { LANGUAGES, type Language } from '../../texts/language.ts';
import { MUST, NTNU as NTNU_FILE } from '../planning/ntnu.ts';
import { readPlan } from '../../planning/read-plan.ts';

const { plan, texts } = compilePlan(readPlan(NTNU_FILE));
const document = (language: Language) => progressPlan({ plan, texts, language }, plan.startsAt);
const rows = (language: Language) => document(language).sections.flatMap(({ table }) => table?.rows ?? []);
const row = (language: Language, name: string) => rows(language).find(([first]) => first === name);

describe('the progress plan', () => {
  it('holds every task of the plan once, phase by phase, with who answers for it and the last day in time', () => {
    expect(rows('nb')).toHaveLength(plan.duties.length + plan.milestones.length);
    expect(row('nb', 'Oppfølgingsmøte')).toEqual(['Oppfølgingsmøte', 'Lederen', '1. januar 2024', '30. april 2024']);
    expect(row('nb', 'Forberedelsesskjema')).toEqual([
      'Forberedelsesskjema',
      'Lederen med verneombudet',
      '1. september 2023',
      '13. oktober 2023',
    ]);
  });

  it('says a month deadline as the month, a proposal with a star, and what a date waits for in words', () => {
    expect(row('nb', 'Planlegging av oppfølgingsmøtet')?.[3]).toBe('januar 2024');
    expect(row('nb', 'Kontroll av utsendelseslisten')?.[3]).toBe('6. oktober 2023\u00a0*');
    expect(row('nn', 'Rapporten til verneombodet')?.slice(2)).toEqual([
      'når «Resultatrapport» er ferdig',
      '5 arbeidsdagar etter at «Resultatrapport» er ferdig\u00a0*',
    ]);
    expect(row('en', 'The report to the safety representative')?.[3]).toBe('5 working days after “Result report” is done\u00a0*');
  });

  it('is the same bytes for the same plan, in three languages, and for any plan', async () => {
    for (const language of LANGUAGES) {
      const [one, two] = await Promise.all([renderPdf(document(language)), renderPdf(document(language))]);
      expect(Buffer.compare(one, two)).toBe(0);
    }
    const must = compilePlan(readPlan(MUST));
    expect(progressPlan({ plan: must.plan, texts: must.texts, language: 'nb' }, must.plan.startsAt).sections.length).toBeGreaterThan(1);
  });
});
