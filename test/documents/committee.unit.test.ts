import { describe, expect, it } from 'vitest';
import { committeeSummary, type CommitteeInput } from '../../documents/committee/committee-summary.ts';
import { LANGUAGES } from '../../texts/language.ts';
import { SUMMARY } from '../fixtures/committee.ts';

const cells = (input: CommitteeInput, language: 'nb' | 'nn' | 'en' = 'nb') =>
  committeeSummary(input, language).sections.flatMap(({ table }) => table?.rows.flat() ?? []);

describe('the summary for the working environment committee', () => {
  it('[X-12] holds every count, each once, in three languages', () => {
    for (const language of LANGUAGES) {
      const numbers = cells(SUMMARY, language).filter((cell) => /^\d+$/.test(cell));
      const twice = new Set(numbers.filter((one, index) => numbers.indexOf(one) !== index));
      expect([language, [...twice]]).toEqual([language, []]);
      for (const expected of [2, 3, 4, 6, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 40, 70])
        expect([language, numbers]).toEqual([language, expect.arrayContaining([String(expected)])]);
    }
  });

  it('[X-12] shows no kind of disagreement where so few units take part that it would speak of single ones', () => {
    const few = { ...SUMMARY, counts: null, themes: [] };
    expect(cells(few).filter((cell) => /^\d+$/.test(cell))).toEqual(['40', '31', '28', '6', '70', '29', '30']);
    const said = committeeSummary(few, 'nb').sections.flatMap(({ paragraphs }) => paragraphs);
    expect(said.filter((line) => line.startsWith('Vises ikke'))).toHaveLength(3);
  });

  it('says the threshold as the plan compares: at least five, or more than six', () => {
    const last = (input: CommitteeInput) => committeeSummary(input, 'nb').sections.at(-1)?.paragraphs.join(' ');
    expect(last(SUMMARY)).toContain('minst 5 svar');
    expect(last({ ...SUMMARY, gate: { value: 6, comparator: '>' } })).toContain('mer enn 6 svar');
  });
});
