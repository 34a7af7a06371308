import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { cell, measureFields, planSheet, withoutApostrophe } from '../../documents/action-plan/spreadsheet.ts';
import { readPlanSheet } from '../../planning/plan-sheet.ts';
import type { FormAnswers } from '../../texts/form-definition.ts';
import { LANGUAGES } from '../../texts/language.ts';
import { formNamed, GOOD_ANSWERS } from '../fixtures/forms.ts';

const FORM = formNamed('action-plan');
const FIELDS = measureFields(FORM);
const GOOD = GOOD_ANSWERS['action-plan']!['measures'] as FormAnswers[];
const sheet = (measures: FormAnswers[], language: 'nb' | 'nn' | 'en' = 'nb') => planSheet(FORM, { measures }, language);
const read = (content: string | Buffer) => readPlanSheet({ name: 'plan.csv', content }, FIELDS, withoutApostrophe);
const measures = (content: string | Buffer) => {
  const { rows, problems } = read(content);
  expect(problems).toEqual([]);
  return rows.map(({ measure }) => measure);
};

describe('the plan as a spreadsheet', () => {
  it('is what Excel in Norway opens: a byte order mark, semicolons, CRLF, words and not keys', () => {
    const [head, first] = sheet(GOOD).split('\r\n');
    expect(head).toBe(
      '\uFEFF"Nr.";"Tiltaket";"Hvorfor";"Mål";"Tema";"Forhold etter arbeidsmiljøloven § 4-3";"Ansvarlig (rolle)";"Siste dag";"Status";"Steg";"Trenger nivået over";"Med fra forrige runde"',
    );
    expect(first).toBe(
      '"m1";"Fast møtepunkt hver måned";"Flere ønsket mer tid sammen.";"Alle vet hva de andre holder på med.";"Arbeidsklima";"";"Leder";"2024-10-15";"Planlagt";"Finne dag\nBestille rom";"";""',
    );
  });

  it.each(LANGUAGES)('written in %s, it is read back as it was', (language) => {
    expect(measures(sheet(GOOD, language))).toEqual(GOOD);
  });

  it('is read from Windows-1252 and from commas too', () => {
    expect(measures(iconv.encode(sheet(GOOD).slice(1), 'windows-1252'))).toEqual(GOOD);
    expect(measures(sheet(GOOD).replaceAll('";"', '","'))).toEqual(GOOD);
  });

  it.each([
    ['15.10.2024', '2024-10-15'],
    ['5.1.2024', '2024-01-05'],
    ['15/10/24', '2024-10-15'],
    ['2024-10-15', '2024-10-15'],
    ['soon', 'soon'],
  ])('takes the date %s as %s', (written, lastDay) => {
    expect(measures(`Nr.;Tiltaket;Tema;Ansvarlig (rolle);Siste dag;Status\nm1;X;climate;Leder;${written};planned`)[0]).toMatchObject({
      lastDay,
    });
  });

  it('may leave out columns that need not be filled in, in any order', () => {
    const text = 'Status;Tiltaket;Nr.;Tema;Siste dag;Ansvarlig (rolle)\nI gang;X;m1;arbeidsklima;1.9.2024;leder';
    expect(measures(text)).toEqual([
      { id: 'm1', title: 'X', theme: 'climate', owner: 'unitManager', lastDay: '2024-09-01', status: 'underway' },
    ]);
  });

  it('with a column nobody knows, or without one that is needed, is refused with its name', () => {
    const { problems } = read('Nr.;Tiltaket;Tema;Ansvarlig (rolle);Siste dag;Navn\nm1;X;climate;Leder;2024-10-15;Kari');
    expect(problems.map(({ line, path, code }) => `${line} ${path} ${code}`)).toEqual(['1 status COLUMN_MISSING', '1 Navn COLUMN_UNKNOWN']);
  });

  it('says in which line a measure begins, also after a cell of several lines', () => {
    expect(read(sheet([GOOD[0]!, GOOD[1]!])).rows.map(({ line }) => line)).toEqual([2, 4]);
  });
});

describe('a cell', () => {
  it.each(['=1+1', '+47 22', '-2', '@SUM(A1)', '\t=1', '\r=1', ' =1', "'=1", '＝1', '=HYPERLINK("http://x")'])(
    '%j is no formula when it is opened, and the same when it is read back',
    (text) => {
      expect(cell(text)).toBe(`"'${text.replaceAll('"', '""')}"`);
      expect(withoutApostrophe(`'${text}`)).toBe(text);
    },
  );

  it.each(['1+1', 'a=b', "it's", "'quoted'", ''])('%j is left as it is', (text) => {
    expect(cell(text)).toBe(`"${text}"`);
    expect(withoutApostrophe(text)).toBe(text);
  });

  it('whatever people write begins no formula and comes back unchanged', () => {
    const letter = fc.oneof(
      fc.constantFrom(...'=+-@\'";,\n\t xæ😀'.match(/./gsu)!),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }).filter((one) => !/[\r\uFEFF\0]/.test(one)),
    );
    const text = fc
      .array(letter, { minLength: 1, maxLength: 20 })
      .map((letters) => letters.join('').trim())
      .filter((one) => one !== '');
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (titles) => {
        const written = titles.map((title, index) => ({ ...GOOD[1]!, id: `m${index}`, title }));
        const file = sheet(written);
        expect(measures(file).map(({ title }) => title)).toEqual(titles);
        // A field opens at the start of a line or after a semicolon: none begins a formula.
        for (const title of titles) expect(cell(title)).toMatch(/^"(?![=+\-@\t\r＝＋－＠])/);
      }),
    );
  });
});
