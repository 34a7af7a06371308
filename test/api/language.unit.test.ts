import { describe, expect, it } from 'vitest';
import { asOfInstant, dayEnd, iso, lastDayOf } from '../../api/iso.ts';
import { acceptedLanguage } from '../../api/request.ts';
import { ADMINISTRATION_WORDS } from '../../api/words/administration.ts';
import { PROBLEM_WORDS } from '../../api/words/problems.ts';
import { faultWords, problemWords } from '../../api/words/say-problem.ts';
import { FAULT_WORDS, isPlanFault } from '../../texts/fault-words.ts';
import { LANGUAGES } from '../../texts/language.ts';

describe('the language of an answer', () => {
  it.each([
    [undefined, 'nb'],
    ['', 'nb'],
    ['fr, de;q=0.9', 'nb'],
    ['nn-NO, nb;q=0.8', 'nn'],
    ['en;q=0.3, no;q=0.9', 'nb'],
    ['nb;q=0, en;q=0.1', 'en'],
  ])('for "%s" is %s', (header, expected) => {
    expect(acceptedLanguage(header)).toBe(expected);
  });

  it('has words for every code of the API in all three, and they can be said', () => {
    const params = {
      id: 'x',
      scope: 's',
      count: 2,
      seconds: 3,
      request: 'r',
      plan: 'p',
      version: 1,
      unit: 'u',
      cycles: 'c',
      earliest: 'd',
      role: 'r',
      month: '2024-04',
    };
    for (const language of LANGUAGES) {
      for (const code of [...Object.keys(PROBLEM_WORDS), ...Object.keys(ADMINISTRATION_WORDS)]) {
        const { title, detail } = problemWords(code, params, language);
        expect(title.length, code).toBeGreaterThan(3);
        expect(detail, code).not.toMatch(/[{}]/);
      }
      // Those of plan files are proven by a broken plan each (plan-fault-words.unit.test.ts).
      for (const code of Object.keys(FAULT_WORDS).filter((one) => !isPlanFault(one))) {
        const said = faultWords(
          {
            path: 'p',
            code,
            params: {
              column: 'c',
              value: 'v',
              reason: 'r',
              first: 1,
              count: 2,
              expected: 9,
              found: 8,
              from: 'a',
              to: 'b',
              unit: 'u',
              belongs: 3,
              level: 4,
              date: 'd',
            },
          },
          language,
        );
        expect(said, code).not.toMatch(/[{}]/);
      }
    }
  });
});

describe('dates in answers', () => {
  it('carry the offset of the zone on both sides of the change of the clock', () => {
    expect(iso(dayEnd('2024-03-30'))).toBe('2024-03-31T00:00:00+01:00');
    expect(iso(dayEnd('2024-03-31'))).toBe('2024-04-01T00:00:00+02:00');
    expect(dayEnd('2024-03-31') - dayEnd('2024-03-30')).toBe(23 * 3_600_000);
  });

  it('name the last day in time of an exclusive end', () => {
    expect(lastDayOf(dayEnd('2024-04-30'))).toBe('2024-04-30');
  });

  it('take a date to mean its end, and an instant itself', () => {
    expect(asOfInstant('2024-05-01')).toBe(dayEnd('2024-05-01') - 1);
    expect(asOfInstant('2024-05-01T12:00:00+02:00')).toBe(Date.UTC(2024, 4, 1, 10));
  });
});
