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
const read = (lines: string[], header = HEADER) => parseCounts({ name: 'counts.csv', content: [header, ...lines].join('\n') }, context);
const found = (lines: string[]) => read(lines).problems.map(({ line, code }) => `${String(line)} ${code}`);

describe('counts of invited and answered', () => {
  it('are read per unit and position group; an empty group is the whole unit', () => {
    expect(read(['d,,40,30', 'd,UN2,12,9', 'x,,20,15', 'x,UN2,5,5'])).toEqual({
      rows: [
        { unitId: 'd', group: null, invited: 40, answered: 30, line: 2 },
        { unitId: 'd', group: 'UN2', invited: 12, answered: 9, line: 3 },
        { unitId: 'x', group: null, invited: 20, answered: 15, line: 4 },
        { unitId: 'x', group: 'UN2', invited: 5, answered: 5, line: 5 },
      ],
      problems: [],
    });
  });

  it.each([
    { what: 'more answered than invited', lines: ['d,,40,30', 'x,,4,5'], problem: '3 COUNT_ANSWERED_ABOVE_INVITED' },
    { what: 'an unknown unit', lines: ['d,,40,30', 'q,,4,3'], problem: '3 UNIT_UNKNOWN' },
    { what: 'an unknown group', lines: ['d,UN7,40,30'], problem: '2 GROUP_UNKNOWN' },
    { what: 'a negative count', lines: ['d,,40,-1'], problem: '2 COUNT_NEGATIVE' },
    { what: 'half a person', lines: ['d,,40,3.5'], problem: '2 COUNT_NOT_WHOLE' },
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
    expect(people.rows).toEqual([]);
    expect(people.problems).toMatchObject([{ line: 1, path: 'email', code: 'COLUMN_UNKNOWN' }]);
  });

  it('that are no CSV are refused', () => {
    const content = Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x22, 0x00, 0x0a, 0xff]);
    const { rows, problems } = parseCounts({ name: 'counts.xlsx', content }, context);
    expect(rows).toEqual([]);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems[0]).toMatchObject({ file: 'counts.xlsx', line: 1 });
  });

  it('are taken whole or not at all, with every problem told at once', () => {
    const { rows, problems } = read(['d,,40,30', 'x,,4,5', 'q,,4,3']);
    expect(rows).toEqual([]);
    expect(problems.map(({ file, line }) => [file, line])).toEqual([['counts.csv', 3], ['counts.csv', 4]]); // prettier-ignore
  });

  it.each([
    { what: 'no heading', header: 'd,,4711,4710', lines: ['x,,20,15'] },
    { what: 'its columns in another order', header: 'invited,answered,unitId,group', lines: ['d,x,4711,4710'] },
    { what: 'an open quote', header: HEADER, lines: ['d,,"4711,4710'] },
    { what: 'a number that is none', header: HEADER, lines: ['d,,4711.5,4710'] },
    { what: 'a negative number', header: HEADER, lines: ['d,,4711,-4710'] },
    { what: 'more answered than invited', header: HEADER, lines: ['d,,4710,4711'] },
  ])('are refused without a number being repeated, for a file with $what', ({ header, lines }) => {
    const { problems } = read(lines, header);
    expect(problems.length).toBeGreaterThan(0);
    expect(JSON.stringify(problems)).not.toMatch(/471/);
  });
});
