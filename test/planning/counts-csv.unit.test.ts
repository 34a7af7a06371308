import { describe, expect, it } from 'vitest';
import { POSITION_GROUPS } from '../../domain/gate/position-groups.ts';
import { parseCounts, type CountsContext } from '../../planning/counts-csv.ts';

const context: CountsContext = {
  units: [
    { unitId: 'd', parentId: null, reported: true },
    { unitId: 'x', parentId: 'd', reported: true },
  ],
  groups: POSITION_GROUPS,
};
const HEADER = 'unitId,group,invited,answered';
const read = (lines: string[], more: Partial<CountsContext> = {}) =>
  parseCounts({ name: 'counts.csv', content: [HEADER, ...lines].join('\n') }, { ...context, ...more });
const found = (lines: string[], more?: Partial<CountsContext>) =>
  read(lines, more).problems.map(({ line, code }) => `${String(line)} ${code}`);

describe('counts of invited and answered', () => {
  it('are read per unit and position group; an empty group is the whole unit', () => {
    expect(read(['d,,40,30', 'd,UN2,12,9', 'x,,20,15', 'x,UN2,5,5'])).toEqual({
      counts: [
        { unitId: 'd', group: null, invited: 40, answered: 30 },
        { unitId: 'd', group: 'UN2', invited: 12, answered: 9 },
        { unitId: 'x', group: null, invited: 20, answered: 15 },
        { unitId: 'x', group: 'UN2', invited: 5, answered: 5 },
      ],
      changed: 0,
      problems: [],
    });
  });

  it.each([
    { what: 'more answered than invited', lines: ['d,,40,30', 'x,,4,5'], problem: '3 COUNT_ANSWERED_ABOVE_INVITED' },
    { what: 'an unknown unit', lines: ['d,,40,30', 'q,,4,3'], problem: '3 UNIT_UNKNOWN' },
    { what: 'an unknown group', lines: ['d,UN7,40,30'], problem: '2 GROUP_UNKNOWN' },
    { what: 'a negative count', lines: ['d,,40,-1'], problem: '2 COUNT_NEGATIVE' },
    { what: 'half a person', lines: ['d,,40,3.5'], problem: '2 VALUE_INVALID' },
    { what: 'a row twice', lines: ['d,,40,30', 'x,,20,10', 'd,,40,30'], problem: '4 ROW_DUPLICATE' },
    { what: 'a cell too many', lines: ['d,,40,30,5'], problem: '2 ROW_CELLS' },
    { what: 'nothing', lines: [], problem: '1 FILE_EMPTY' },
    { what: 'fewer in a unit than in those below', lines: ['d,,40,10', 'x,,20,15'], problem: '2 COUNT_BELOW_UNITS' },
    { what: 'fewer in a group than in its part', lines: ['d,,40,30', 'd,UN2,9,5', 'd,UN2S,9,6'], problem: '3 COUNT_BELOW_GROUPS' },
  ])('with $what are refused, with the line', ({ lines, problem }) => {
    expect(found(lines)).toEqual([problem]);
  });

  it('[MU-027] are refused when the file tells of single people', () => {
    const people = parseCounts({ name: 'counts.csv', content: `${HEADER},email\nd,,1,1,kari@example.org` }, context);
    expect(people.counts).toEqual([]);
    expect(people.problems).toMatchObject([{ line: 1, path: 'email', code: 'COLUMN_UNKNOWN' }]);
  });

  it('that are no CSV are refused', () => {
    const content = Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x22, 0x00, 0x0a, 0xff]);
    const { counts, problems } = parseCounts({ name: 'counts.xlsx', content }, context);
    expect(counts).toEqual([]);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems[0]).toMatchObject({ file: 'counts.xlsx', line: 1 });
  });

  it('are taken whole or not at all, with every problem told at once', () => {
    const { counts, problems } = read(['d,,40,30', 'x,,4,5', 'q,,4,3']);
    expect(counts).toEqual([]);
    expect(problems.map(({ file, line }) => [file, line])).toEqual([['counts.csv', 3], ['counts.csv', 4]]); // prettier-ignore
  });
});

describe('a second file', () => {
  const accepted = read(['d,,40,30', 'x,,20,15']).counts;

  it('that contradicts the first is refused unless it is named a correction', () => {
    expect(found(['x,,20,16', 'd,,40,31'], { accepted })).toEqual(['2 COUNT_CHANGED', '3 COUNT_CHANGED']);
    const corrected = read(['x,,20,16', 'd,,40,31'], { accepted, correction: true });
    expect(corrected).toMatchObject({ changed: 2, problems: [] });
    expect(corrected.counts).toContainEqual({ unitId: 'x', group: null, invited: 20, answered: 16 });
  });

  it('that says the same, or adds rows, is taken', () => {
    expect(read(['x,,20,15', 'x,UN2,5,5'], { accepted })).toMatchObject({ changed: 0, problems: [], counts: { length: 3 } });
  });

  it('must still add up with the first, correction or not', () => {
    expect(found(['x,,50,45'], { accepted, correction: true })).toEqual(['1 COUNT_BELOW_UNITS']);
  });

  it('tells a changed number by its line, never by the number', () => {
    expect(JSON.stringify(read(['x,,20,16'], { accepted }).problems)).not.toContain('16');
  });
});
