import { describe, expect, it } from 'vitest';
import { committeeSummary, type CommitteeInput } from '../../documents/committee/committee-summary.ts';
import { LANGUAGES } from '../../texts/language.ts';
import { SUMMARY } from '../fixtures/committee.ts';

const cells = (input: CommitteeInput, language: 'nb' | 'nn' | 'en' = 'nb') =>
  committeeSummary(input, language).sections.flatMap(({ table }) => table?.rows.flat() ?? []);

describe('the summary for the working environment committee', () => {
  it.each(LANGUAGES)('[X-12] holds every count, each once, and no number that speaks of single units: %s', (language) => {
    const numbers = cells(SUMMARY, language).filter((cell) => /^\d+$/.test(cell));
    const all = [6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 40, 70];
    expect(numbers.toSorted((a, b) => Number(a) - Number(b))).toEqual(all.map(String));
    expect(cells(SUMMARY, language).filter((cell) => cell === 'under 5')).toHaveLength(1);
  });

  it('says that themes are not shown where too few units chose one', () => {
    const said = committeeSummary({ ...SUMMARY, themes: [] }, 'nb').sections.flatMap(({ paragraphs }) => paragraphs);
    expect(said.filter((line) => line.startsWith('Vises ikke'))).toHaveLength(1);
  });

  it('says the threshold as the plan compares: at least five, or more than six', () => {
    const last = (input: CommitteeInput) => committeeSummary(input, 'nb').sections.at(-1)?.paragraphs.join(' ');
    expect(last(SUMMARY)).toContain('minst 5 svar');
    expect(last({ ...SUMMARY, gate: { value: 6, comparator: '>' } })).toContain('mer enn 6 svar');
  });
});
