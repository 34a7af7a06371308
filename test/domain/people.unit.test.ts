import { describe, expect, it } from 'vitest';
import { organisation, type Assignment, type Organisation, type OrgUnit } from '../../domain/organisation.ts';
import { resolve, rolesOf, safetyDivision, termEndOf, safetyServiceOf } from '../../domain/people.ts';
import { isVacant } from '../../domain/role-changes.ts';
import type { Role } from '../../domain/roles.ts';

const units: OrgUnit[] = [
  { unitId: 'ntnu', parentId: null, level: 1, isResponseUnit: false },
  { unitId: 'ie', parentId: 'ntnu', level: 2, isResponseUnit: false },
  { unitId: 'idi', parentId: 'ie', level: 3, isResponseUnit: false },
  { unitId: 'ai', parentId: 'idi', level: 4, isResponseUnit: true },
];
const NEW_YEAR = 1000;
const a = (
  personId: string,
  unitId: string,
  role: Role,
  from = 0,
  to: number | null = null,
  kind: Assignment['kind'] = 'ordinary',
): Assignment => ({ personId, unitId, role, from, to, kind });
/** A unit that a representative has left to a deputy. */
const left = (personId: string, givenBy: string, to: number | null = null): Assignment => ({
  ...a(personId, 'ai', 'safetyRepresentative', 2, to, 'divided'),
  givenBy,
});
const base = [
  a('rector', 'ntnu', 'institutionLeader'),
  a('dean', 'ie', 'level2Leader'),
  a('head', 'idi', 'level3Leader'),
  a('manager', 'ai', 'unitManager'),
  a('coordinator', 'ntnu', 'coordinator'),
];
const at = (extra: Assignment[], without: string[] = []) =>
  organisation(units, [...base.filter((x) => !without.includes(x.personId)), ...extra]);

describe('whom a role means', () => {
  it('[AT-16][E05] the leader above is somebody else: a head who runs a section is passed over', () => {
    const org = at([a('head', 'ai', 'unitManager')], ['manager']);
    expect(resolve(org, 'unitManager', 'ai', 5)).toEqual(['head']);
    expect(resolve(org, 'leaderAbove', 'ai', 5)).toEqual(['dean']);
  });

  it('[AT-16] somebody who is manager and dean at once is passed over up to the rector', () => {
    const org = at([a('dean', 'ai', 'unitManager'), a('dean', 'idi', 'level3Leader')], ['manager', 'head']);
    expect(resolve(org, 'leaderAbove', 'ai', 5)).toEqual(['rector']);
  });

  it('[E02][NT-001] without a manager the leader above answers for the unit, and the next one is asked instead', () => {
    const org = at([], ['manager']);
    expect(resolve(org, 'unitManager', 'ai', 5)).toEqual(['head']);
    expect(resolve(org, 'leaderAbove', 'ai', 5)).toEqual(['dean']);
  });

  it('[E03] the acting manager stands in for the period and no longer', () => {
    const org = at([a('acting', 'ai', 'actingManager', 10, 20, 'acting')]);
    expect([5, 10, 19, 20].map((when) => resolve(org, 'unitManager', 'ai', when)[0])).toEqual(['manager', 'acting', 'acting', 'manager']);
  });

  it('[E11][X-07] a representative whose term ended is held over until a successor is known', () => {
    const old = a('old', 'ie', 'safetyRepresentative', 0, NEW_YEAR, 'elected');
    expect(resolve(at([old]), 'safetyRepresentative', 'ai', NEW_YEAR + 5)).toEqual(['old']);
    expect(
      resolve(at([old, a('new', 'ie', 'safetyRepresentative', NEW_YEAR, null, 'elected')]), 'safetyRepresentative', 'ai', NEW_YEAR + 5),
    ).toEqual(['new']);
  });

  it('[E10][X-11] a vacant post falls to the deputy, the local senior, the senior, in this order', () => {
    const left = a('left', 'ai', 'safetyRepresentative', 0, 3, 'left');
    const chain = [
      a('hvo', 'ntnu', 'seniorSafetyRepresentative'),
      a('lhvo', 'ie', 'localSeniorSafetyRepresentative'),
      a('deputy', 'idi', 'deputySafetyRepresentative'),
    ];
    expect(resolve(at([left, ...chain]), 'safetyRepresentative', 'ai', 5)).toEqual(['deputy']);
    expect(resolve(at([left, ...chain.slice(0, 2)]), 'safetyRepresentative', 'ai', 5)).toEqual(['lhvo']);
    expect(resolve(at([left, ...chain.slice(0, 1)]), 'safetyRepresentative', 'ai', 5)).toEqual(['hvo']);
  });

  it('[E10][X-11] everybody who may answer is named by the role held, in the order in which they are asked', () => {
    const chain = [
      a('hvo', 'ntnu', 'seniorSafetyRepresentative'),
      a('lhvo', 'ie', 'localSeniorSafetyRepresentative'),
      a('deputy', 'idi', 'deputySafetyRepresentative'),
      a('vo', 'ai', 'safetyRepresentative'),
    ];
    const named = (extra: Assignment[]) => safetyServiceOf(at(extra), 'ai', 5).map(({ role, persons }) => [role, ...persons].join(' '));
    expect(named(chain)).toEqual([
      'safetyRepresentative vo',
      'deputySafetyRepresentative deputy',
      'localSeniorSafetyRepresentative lhvo',
      'seniorSafetyRepresentative hvo',
    ]);
    expect(named(chain.slice(0, 2))).toEqual(['localSeniorSafetyRepresentative lhvo', 'seniorSafetyRepresentative hvo']);
    expect(named([])).toEqual([]);
  });

  it('[E10] a unit that the representative leaves to the deputy: they change places there, and only while the deputy is one', () => {
    const chain = (until: number | null) => [
      a('lhvo', 'ie', 'localSeniorSafetyRepresentative'),
      a('deputy', 'ie', 'deputySafetyRepresentative', 0, until),
      a('vo', 'ie', 'safetyRepresentative', 0, 100, 'elected'),
      left('deputy', 'vo', 100),
    ];
    const org = at(chain(null));
    const asked = (unit: string, when: number) => [
      resolve(org, 'safetyRepresentative', unit, when),
      resolve(org, 'deputySafetyRepresentative', unit, when),
    ];
    expect(asked('ai', 1)).toEqual([['vo'], ['deputy']]);
    expect(asked('ai', 5)).toEqual([['deputy'], ['vo']]);
    expect(asked('idi', 5)).toEqual([['vo'], ['deputy']]);
    expect(asked('ai', 100)).toEqual([['vo'], ['deputy']]);
    expect(safetyDivision(org, 'ai', 5)).toEqual({ elected: ['vo'], deputies: ['deputy'], dividedTo: ['deputy'] });
    expect(termEndOf(org, 'ai', 'vo', 5)).toBe(100);
    expect(resolve(at(chain(4)), 'safetyRepresentative', 'ai', 5)).toEqual(['vo']);
  });

  it('[E10][X-11] a unit left to the deputy lapses with the representative who left it, and a vacancy shows again', () => {
    const deputy = a('deputy', 'ie', 'deputySafetyRepresentative');
    const lhvo = a('lhvo', 'ie', 'localSeniorSafetyRepresentative');
    const vo = (to: number | null, kind: Assignment['kind'] = 'elected') => a('vo', 'ie', 'safetyRepresentative', 0, to, kind);
    const successor = a('new', 'ie', 'safetyRepresentative', 10, null, 'elected');
    const seen = (org: Organisation, when: number) => [
      safetyDivision(org, 'ai', when).dividedTo,
      resolve(org, 'safetyRepresentative', 'ai', when),
      resolve(org, 'deputySafetyRepresentative', 'ai', when),
      isVacant(org, 'ai', 'safetyRepresentative', when),
    ];
    const replaced = at([deputy, lhvo, vo(10), successor, left('deputy', 'vo')]);
    expect(seen(replaced, 9)).toEqual([['deputy'], ['deputy'], ['vo'], false]);
    expect(seen(replaced, 10)).toEqual([[], ['new'], ['deputy'], false]);
    const gone = at([deputy, lhvo, vo(10, 'left'), left('deputy', 'vo')]);
    expect(seen(gone, 9)).toEqual([['deputy'], ['deputy'], ['vo'], false]);
    expect(seen(gone, 10)).toEqual([[], ['deputy'], ['deputy'], true]);
    const nearer = at([deputy, lhvo, vo(null), a('own', 'ai', 'safetyRepresentative', 10, null, 'elected'), left('deputy', 'vo')]);
    expect(seen(nearer, 10)).toEqual([[], ['own'], ['deputy'], false]);
  });

  it('[E10] the other deputies stay deputies where one answers, each named by the own role; a division stored twice counts once', () => {
    const org = at([
      a('deputy', 'ie', 'deputySafetyRepresentative'),
      a('other', 'ie', 'deputySafetyRepresentative'),
      a('vo', 'ie', 'safetyRepresentative', 0, 100, 'elected'),
      left('deputy', 'vo'),
      left('deputy', 'vo'),
    ]);
    expect(safetyDivision(org, 'ai', 5).dividedTo).toEqual(['deputy']);
    expect(resolve(org, 'safetyRepresentative', 'ai', 5)).toEqual(['deputy']);
    expect(resolve(org, 'deputySafetyRepresentative', 'ai', 5)).toEqual(['vo', 'other']);
    expect(rolesOf(org, 'other', 'ai', 5)).toContain('deputySafetyRepresentative');
    expect(safetyServiceOf(org, 'ai', 5)).toEqual([
      { role: 'deputySafetyRepresentative', persons: ['deputy'] },
      { role: 'safetyRepresentative', persons: ['vo'] },
      { role: 'deputySafetyRepresentative', persons: ['other'] },
    ]);
  });

  it('[E15] whoever answers for the unit does not represent its staff', () => {
    const org = at([a('manager', 'ai', 'safetyRepresentative', 0, null, 'elected'), a('deputy', 'ie', 'deputySafetyRepresentative')]);
    expect(resolve(org, 'safetyRepresentative', 'ai', 5)).toEqual(['deputy']);
  });

  it('[E17] without a local coordinator the institution’s takes over', () => {
    expect(resolve(at([]), 'localCoordinator', 'ai', 5)).toEqual(['coordinator']);
  });

  it('roles are those the person holds now, fallbacks included', () => {
    expect(rolesOf(at([], ['manager']), 'head', 'ai', 5)).toContain('unitManager');
    expect(rolesOf(at([]), 'manager', 'idi', 5)).toEqual([]);
  });
});
