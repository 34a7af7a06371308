import { describe, expect, it } from 'vitest';
import { organisation, type OrgUnit } from '../../domain/organisation.ts';
import { listFault } from '../../domain/unit-list.ts';

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
