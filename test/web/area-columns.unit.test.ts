import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../web/pages/safety/area-columns.ts';

type Unit = Parameters<typeof columnsOf>[0][number];
type Row = Unit['duties'][number];

/** `a 2024-01-31 ended`, or without a day. */
function unit(...rows: string[]): Unit {
  return {
    duties: rows.map((row) => {
      const [duty = '', lastDay = '', ended] = row.split(' ');
      const endedOn = ended === undefined ? null : lastDay;
      return { duty, title: duty.toUpperCase(), lastDay: lastDay === '-' ? null : lastDay, endedOn } as Row;
    }),
  };
}
const keys = (...units: Unit[]) => columnsOf(units).map(({ duty }) => duty);

const YEAR = ['plan 2024-01-31', 'meeting 2024-04-30', 'actions 2024-05-24', 'evaluation 2024-05-31', 'autumn 2024-10-31', 'last -'];

describe('the columns of a representative’s table', () => {
  it('begin with the earliest task that is left in any unit, and go on by last day', () => {
    expect(keys(unit(...YEAR), unit(...YEAR.map((row) => `${row} ended`)))).toEqual(['plan', 'meeting', 'actions', 'evaluation']);
  });

  it('leave out what is over everywhere as long as four are left', () => {
    const [first, ...others] = YEAR;
    expect(keys(unit(`${first} ended`, ...others))).toEqual(['meeting', 'actions', 'evaluation', 'autumn']);
  });

  it('are filled with the last that are over when little is left, a task without a day last of all', () => {
    const rows = YEAR.map((row) => (row.startsWith('last') ? row : `${row} ended`));
    expect(keys(unit(...rows))).toEqual(['actions', 'evaluation', 'autumn', 'last']);
    expect(keys(unit(...YEAR.map((row) => `${row} ended`)))).toHaveLength(4);
    expect(keys()).toEqual([]);
  });
});
