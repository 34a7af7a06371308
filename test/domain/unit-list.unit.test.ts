import { describe, expect, it } from 'vitest';
import { organisation, type OrgUnit } from '../../domain/organisation.ts';
import { listFault, smallUnits, unreasoned, type UnitSize } from '../../domain/unit-list.ts';
import { NTNU } from '../support/plans.ts';
import { Play } from '../support/play.ts';

const unit = (unitId: string, parentId: string | null, level: 1 | 2 | 3 | 4): OrgUnit => ({
  unitId,
  parentId,
  level,
  isResponseUnit: false,
});
const ORG = organisation(
  [unit('top', null, 1), unit('ie', 'top', 2), unit('idi', 'ie', 3), unit('idi-ai', 'idi', 4), unit('mh', 'top', 2), unit('ikom', 'mh', 3)],
  [],
);

describe('a list of response units', () => {
  it.each([
    ['the unit itself', ['idi'], null],
    ['units below it', ['idi-ai', 'idi'], null],
    ['a unit that does not exist', ['idi', 'nope'], { code: 'LIST_UNIT_FOREIGN', unit: 'nope' }],
    ['a unit of another faculty', ['ikom'], { code: 'LIST_UNIT_FOREIGN', unit: 'ikom' }],
    ['the unit above', ['idi-ai', 'ie'], { code: 'LIST_UNIT_FOREIGN', unit: 'ie' }],
    ['a unit twice', ['idi-ai', 'idi-ai'], { code: 'LIST_UNIT_TWICE', unit: 'idi-ai' }],
  ])('[NT-031] with %s: %j answers %j', (_, units, expected) => {
    const fault = listFault(ORG, 'idi', 'P1.responseUnitList', units);
    expect(fault && { code: fault.code, unit: fault.params['unit'] }).toEqual(expected);
  });
});

describe('a small unit on the list of response units', () => {
  const size = (unitId: string, parentId: string | null, headcount: number | null): UnitSize => ({ unitId, parentId, headcount });
  const SIZES = [
    size('idi', 'ie', 40),
    size('a', 'idi', 7),
    size('b', 'idi', 8),
    size('c', 'idi', 20),
    size('d', 'idi', null),
    size('e', 'idi', 1),
  ];
  const advised = NTNU.gate.recommendedHeadcount;

  it.each([
    ['eight employees are enough', ['b', 'c'], []],
    ['seven are few: the smallest neighbour on the list is named', ['a', 'b', 'c'], [['a', 'b']]],
    [
      'a neighbour that is too small with it is passed over, and each has its own',
      ['a', 'e'],
      [
        ['a', 'e'],
        ['e', 'a'],
      ],
    ],
    ['one alone answers with the unit above', ['a'], [['a', 'idi']]],
    ['of a size nobody knows nothing is said', ['d'], []],
  ])('[E28][NT-032] %s', (_, list, expected) => {
    expect(smallUnits(advised, SIZES, list).map(({ unitId, neighbour }) => [unitId, neighbour])).toEqual(expected);
  });

  it('[E28] two that are not enough together answer with the unit above, and the whole unit has nobody to answer with', () => {
    const tiny = [size('idi', 'ie', 7), size('x', 'idi', 3), size('y', 'idi', 4)];
    expect(smallUnits(advised, tiny, ['x', 'y', 'idi']).map(({ neighbour }) => neighbour)).toEqual([null, 'idi', 'idi']);
  });

  it('[E28] who confirms what was sent rests on the sender’s reason; a small unit that is added needs its own', () => {
    const small = smallUnits(advised, SIZES, ['a', 'e']);
    expect(unreasoned(small, ['a', 'e'])).toEqual([]);
    expect(unreasoned(small, ['a']).map(({ unitId }) => unitId)).toEqual(['e']);
  });

  it('[E28] the reason stands with the list, and the same list with a reason is no unchanged list', () => {
    const play = new Play(NTNU, { level: 3, isResponseUnit: false, hasLevel3Below: false }, '2023-08-01', []);
    const LIST = 'P1.responseUnitList';
    expect(play.send('2023-09-01', 'unitManager', { type: 'sendResponseUnits', duty: LIST, units: ['a'] })).toBeNull();
    expect(play.send('2023-09-02', 'unitManager', { type: 'sendResponseUnits', duty: LIST, units: ['a'] })?.code).toBe('LIST_UNCHANGED');
    const why = { type: 'sendResponseUnits' as const, duty: LIST, units: ['a'], reasonId: 'why' };
    expect(play.send('2023-09-03', 'unitManager', why)).toBeNull();
    expect(play.of('responseUnitsSent').map(({ reasonId }) => reasonId)).toEqual([undefined, 'why']);
  });
});
