import { describe, expect, it } from 'vitest';
import { merge, same, withoutEmpty } from '../../web/data/merge.ts';
import { piecesOf } from '../../web/pages/safety/text-changes.ts';

describe('a draft that two write', () => {
  it('[NT-092] takes what the other wrote in fields one has not touched', () => {
    expect(merge({ place: 'A1' }, { place: 'A1', note: 'mine' }, { place: 'B2' })).toEqual({
      answers: { place: 'B2', note: 'mine' },
      taken: ['place'],
      conflicts: [],
    });
  });

  it('keeps both texts of a field that both have changed, and lets the reader choose', () => {
    expect(merge({ place: 'A1' }, { place: 'mine' }, { place: 'theirs' })).toEqual({
      answers: { place: 'mine' },
      taken: [],
      conflicts: ['place'],
    });
    expect(merge({}, { place: 'A1' }, { place: 'A1' }).conflicts).toEqual([]);
  });

  it('does not take a field for changed because it was never touched', () => {
    expect(same('', undefined)).toBe(true);
    expect(same([], undefined)).toBe(true);
    expect(same([{ id: 'm1', note: '' }], [{ id: 'm1' }])).toBe(true);
    expect(same(false, undefined)).toBe(false);
    expect(merge({ place: '' }, {}, { place: 'B2' }).conflicts).toEqual([]);
  });

  it('sends only what holds something', () => {
    expect(withoutEmpty({ place: '', list: ['', 'a'], rows: [{ id: 'm1', why: '' }, {}], no: false, none: [] })).toEqual({
      list: ['a'],
      rows: [{ id: 'm1' }],
      no: false,
    });
  });
});

describe('what has changed in a text', () => {
  it('[NT-093] is told by sentence: new ones and those taken out', () => {
    expect(piecesOf('Pågår. Ny prøveordning avklares.', 'Pågår. Vi prøver møtefri onsdag.')).toEqual([
      { text: 'Pågår.', kind: 'same' },
      { text: 'Vi prøver møtefri onsdag.', kind: 'new' },
      { text: 'Ny prøveordning avklares.', kind: 'removed' },
    ]);
  });

  it('is nothing where nothing has changed, and everything where there was nothing', () => {
    expect(piecesOf('A. B.', 'A. B.').every(({ kind }) => kind === 'same')).toBe(true);
    expect(piecesOf('', 'A.')).toEqual([{ text: 'A.', kind: 'new' }]);
    expect(piecesOf('A.', '')).toEqual([{ text: 'A.', kind: 'removed' }]);
  });

  it('stays within reason for long texts', () => {
    const long = Array.from({ length: 400 }, (_, index) => `Setning ${index}.`).join(' ');
    expect(piecesOf(long, `${long} Ny.`).filter(({ kind }) => kind !== 'same')).toEqual([{ text: 'Ny.', kind: 'new' }]);
  });
});
