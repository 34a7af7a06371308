import { describe, expect, it } from 'vitest';
import { roundOf } from '../../web/pages/leadership/queries.ts';
import { readLeadershipSearch } from '../../web/pages/leadership/search.ts';

describe('the address of the leadership page', () => {
  it.each([
    [
      { unit: 'mh', frozen: 'P4.tertialReport' },
      { unit: 'mh', frozen: 'P4.tertialReport' },
    ],
    [
      { unit: 194065, cycle: 'c' },
      { unit: '194065', cycle: 'c' },
    ],
    [
      { unit: 'mh', frozen: 'P4.tertialReport', asOf: '2024-05-01' },
      { unit: 'mh', frozen: 'P4.tertialReport' },
    ],
    [{ asOf: 'yesterday', unit: '' }, {}],
  ])('%o is read as %o: units may have numbers for names', (search, read) => {
    expect(readLeadershipSearch(search)).toEqual(read);
  });

  it('shows the round that is asked for, else the one that runs, else the last', () => {
    const round = (cycleId: string, status: 'running' | 'closed') => ({ cycleId, status }) as Parameters<typeof roundOf>[0][number];
    const rounds = [round('first', 'closed'), round('second', 'running'), round('third', 'closed')];
    expect([roundOf(rounds, 'first'), roundOf(rounds, undefined), roundOf(rounds, 'nowhere')].map((one) => one?.cycleId)).toEqual([
      'first',
      'second',
      'second',
    ]);
    expect(roundOf([round('first', 'closed')], undefined)?.cycleId).toBe('first');
    expect(roundOf([], undefined)).toBeNull();
  });
});
