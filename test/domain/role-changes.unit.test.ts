import { describe, expect, it } from 'vitest';
import { organisation, type Assignment, type OrgUnit } from '../../domain/organisation.ts';
import { roleChanges } from '../../domain/role-changes.ts';
import type { Role } from '../../domain/roles.ts';

const UNITS: OrgUnit[] = [
  { unitId: 'top', parentId: null, level: 1, isResponseUnit: false },
  { unitId: 'fac', parentId: 'top', level: 2, isResponseUnit: false },
  { unitId: 'dep', parentId: 'fac', level: 3, isResponseUnit: true },
  { unitId: 'sec', parentId: 'dep', level: 4, isResponseUnit: true },
];
const holds = (personId: string, unitId: string, role: Role, to: number | null = null, from = 0): Assignment => ({
  personId,
  unitId,
  role,
  from,
  to,
  kind: 'ordinary',
});
const BASE = [
  holds('rector', 'top', 'institutionLeader'),
  holds('dean', 'fac', 'level2Leader'),
  holds('head', 'dep', 'level3Leader'),
  holds('leader', 'sec', 'unitManager'),
];
const NOW = 100;
const changes = (before: Assignment[], after: Assignment[]) =>
  roleChanges(organisation(UNITS, before), organisation(UNITS, after), ['top', 'fac', 'dep', 'sec'], NOW);

describe('a role that changes hands', () => {
  it('is told to the unit that has a new manager, not to those below', () => {
    const after = BASE.map((one) => (one.personId === 'head' ? { ...one, to: 50 } : one));
    expect(changes(BASE, [...after, holds('new', 'dep', 'level3Leader', null, 50)])).toEqual([
      { unitId: 'dep', role: 'unitManager', vacant: false, newcomers: ['new'] },
    ]);
  });

  it('and is vacant goes to the leader above', () => {
    expect(
      changes(
        BASE,
        BASE.filter((one) => one.personId !== 'leader'),
      ),
    ).toEqual([{ unitId: 'sec', role: 'unitManager', vacant: true, newcomers: ['head'] }]);
  });

  it('while somebody acts is not vacant', () => {
    const acting = [...BASE, { ...holds('stand-in', 'dep', 'actingManager'), kind: 'acting' as const }];
    expect(changes(BASE, acting)).toEqual([{ unitId: 'dep', role: 'unitManager', vacant: false, newcomers: ['stand-in'] }]);
  });

  it('of a safety area is told to every unit of the area', () => {
    const [old, next] = ['old', 'next'].map((person) => [...BASE, holds(person, 'dep', 'safetyRepresentative')]);
    expect(changes(old!, next!)).toEqual([
      { unitId: 'dep', role: 'safetyRepresentative', vacant: false, newcomers: ['next'] },
      { unitId: 'sec', role: 'safetyRepresentative', vacant: false, newcomers: ['next'] },
    ]);
    expect(changes(old!, [...BASE, holds('deputy', 'dep', 'deputySafetyRepresentative')]).map((one) => one.vacant)).toEqual([true, true]);
  });

  it('of a local coordinator is told once, where the role is held', () => {
    const [old, next] = ['old', 'next'].map((person) => [...BASE, holds(person, 'fac', 'localCoordinator')]);
    expect(changes(old!, next!)).toEqual([{ unitId: 'fac', role: 'localCoordinator', vacant: false, newcomers: ['next'] }]);
  });

  it('and is shared from now on is handed over to the one who joins, and to nobody when one of two leaves', () => {
    const one = [...BASE, holds('first', 'dep', 'safetyRepresentative')];
    const two = [...one, holds('second', 'dep', 'safetyRepresentative')];
    expect(changes(one, two).map(({ unitId, newcomers }) => [unitId, newcomers])).toEqual([
      ['dep', ['second']],
      ['sec', ['second']],
    ]);
    expect(changes(two, one).map(({ newcomers }) => newcomers)).toEqual([[], []]);
  });

  it('later than now is told later', () => {
    expect(changes(BASE, [...BASE, holds('next', 'dep', 'safetyRepresentative', null, NOW + 1)])).toEqual([]);
  });
});
