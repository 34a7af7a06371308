import { fileURLToPath } from 'node:url';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { organisation, type Organisation } from '../../domain/organisation.ts';
import { resolve } from '../../domain/people.ts';
import { ROLES, type Receiver } from '../../domain/roles.ts';
import { generateOrganisation } from '../../planning/generate-organisation.ts';
import { organisationCsv, parseOrganisation, readOrganisation } from '../../planning/organisation-csv.ts';

const ntnu = readOrganisation(fileURLToPath(new URL('../../plans/organisations/ntnu', import.meta.url)));
const org = organisation(ntnu.units, ntnu.assignments);
const at = (date: string) => Date.parse(`${date}T12:00:00Z`);
const who = (role: Receiver, unitId: string, date: string, of: Organisation = org) => resolve(of, role, unitId, at(date));

describe('the sample organisation', () => {
  it('is read without a fault', () => {
    expect(ntnu.problems).toEqual([]);
    expect(ntnu.units.length).toBeGreaterThanOrEqual(60);
  });

  it('has a holder for every role', () => {
    expect(new Set(ntnu.assignments.map(({ role }) => role))).toEqual(new Set(ROLES));
  });

  it('[NT-001] has somebody accountable for every unit on every day of the cycle', () => {
    const nobody = ntnu.units.filter(({ unitId }) =>
      ['2023-08-01', '2024-04-30', '2025-06-30'].some((date) => who('unitManager', unitId, date).length === 0),
    );
    expect(nobody).toEqual([]);
  });

  it('[E11] holds one representative over whose successor was not notified', () => {
    const before = who('safetyRepresentative', 'iv-ept', '2024-12-31');
    expect(before).toHaveLength(1);
    expect(who('safetyRepresentative', 'iv-ept', '2025-01-02')).toEqual(before);
    expect(
      ntnu.assignments.some(
        ({ unitId, role, from }) => unitId === 'iv-ept' && role === 'safetyRepresentative' && from >= at('2025-01-01') - 86_400_000,
      ),
    ).toBe(false);
  });

  it('[X-10] changes many representatives at New Year 2025', () => {
    const changed = ntnu.units.filter(
      ({ unitId, isResponseUnit }) =>
        isResponseUnit &&
        who('safetyRepresentative', unitId, '2024-12-31').join() !== who('safetyRepresentative', unitId, '2025-01-02').join(),
    );
    expect(changed.length).toBeGreaterThan(10);
  });

  it('[NT-096] [NT-097] has one representative for three units, and a unit with three', () => {
    const shared = ['ad-iap', 'ad-id', 'ad-kit'].map((unit) => who('safetyRepresentative', unit, '2024-01-15').join());
    expect(new Set(shared).size).toBe(1);
    expect(who('safetyRepresentative', 'nv-ify', '2024-01-15')).toHaveLength(3);
  });

  it('turns to the deputy of the faculty where a safety area is vacant', () => {
    expect(who('safetyRepresentative', 'ok-iif', '2024-01-15')).toEqual(who('deputySafetyRepresentative', 'ok', '2024-01-15'));
  });

  it('[E02] [E04] has a vacant leader, a leader of two units and a dean who heads a department', () => {
    expect(who('unitManager', 'mh-ihg', '2024-01-15')).toEqual(who('unitManager', 'mh', '2024-01-15'));
    expect(who('unitManager', 'ie-idi-ai', '2024-01-15')).toEqual(who('unitManager', 'ie-idi-dks', '2024-01-15'));
    expect(who('unitManager', 'vm-inh', '2024-01-15')).toEqual(who('level2Leader', 'vm-inh', '2024-01-15'));
    expect(who('leaderAbove', 'vm-inh', '2024-01-15')).toEqual(who('institutionLeader', 'vm-inh', '2024-01-15'));
  });

  it('[E01] changes a manager on 1 February 2024, midnight local time', () => {
    const change = Date.parse('2024-02-01T00:00:00+01:00');
    const [before] = resolve(org, 'unitManager', 'nv-ibi', change - 1);
    const [after] = resolve(org, 'unitManager', 'nv-ibi', change);
    expect(before).toBeDefined();
    expect(after).toBeDefined();
    expect(after).not.toBe(before);
  });

  it('names nobody who exists', () => {
    expect(ntnu.people.filter(({ email }) => !email.endsWith('@example.org'))).toEqual([]);
  });
});

const UNITS = 'unitId,parentId,level,isResponseUnit,abbreviation,nameNb,nameNn,nameEn,headcount';
const PEOPLE = 'personId,sub,name,email,language';
const ROLES_HEAD = 'personId,unitId,role,from,to,kind';
const good = {
  organisation: [UNITS, 'a,,1,false,A,Åen,Åa,A,100', 'b,a,2,false,B,B,B,B,50', 'c,b,3,true,C,C,C,C,'],
  people: [PEOPLE, 'p1,s1,Åse Øy,ase@example.org,nn', 'p2,,Per Ås,per@example.org,nb'],
  assignments: [
    ROLES_HEAD,
    'p1,a,institutionLeader,2023-01-01,,ordinary',
    'p2,c,safetyRepresentative,2023-01-01,2024-12-31,elected',
    'p1,a,coordinator,2023-01-01,2024-12-31,ordinary',
  ],
};

function parse(files: Partial<Record<keyof typeof good, string[] | string | Buffer>> = {}, today?: string) {
  const file = (name: keyof typeof good) => {
    const content = files[name] ?? good[name];
    return { name: `${name}.csv`, content: Array.isArray(content) ? content.join('\n') : content };
  };
  const all = { organisation: file('organisation'), people: file('people'), assignments: file('assignments') };
  return parseOrganisation(all, 'Europe/Oslo', today);
}

describe('organisation files', () => {
  it('give units, people and roles; a role lasts through its last day', () => {
    const read = parse();
    expect(read.problems).toEqual([]);
    expect(read.units[2]).toEqual({
      unitId: 'c',
      parentId: 'b',
      level: 3,
      isResponseUnit: true,
      abbreviation: 'C',
      nameNb: 'C',
      nameNn: 'C',
      nameEn: 'C',
      headcount: null,
    });
    expect(read.people[1]).toEqual({ personId: 'p2', sub: null, name: 'Per Ås', email: 'per@example.org', language: 'nb' });
    expect(read.assignments[1]).toMatchObject({
      from: Date.parse('2023-01-01T00:00:00+01:00'),
      to: Date.parse('2025-01-01T00:00:00+01:00'),
    });
  });

  const people = good.people.join('\r\n');
  it.each([
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${people}`)],
    ['Windows-1252', iconv.encode(people, 'windows-1252')],
    ['semicolons', Buffer.from(people.replaceAll(',', ';'))],
    ['quotes and blank lines', Buffer.from(`\n${people.replace('Åse Øy', '"Åse Øy"')}\n\n`)],
  ])('may come with %s', (_how, content) => {
    const read = parse({ people: content });
    expect(read.problems).toEqual([]);
    expect(read.people.map(({ name }) => name)).toEqual(['Åse Øy', 'Per Ås']);
  });

  const faults: [what: string, file: keyof typeof good, line: number, text: string, path: string, code: string][] = [
    ['a unit whose parent is unknown', 'organisation', 4, 'c,x,3,true,C,C,C,C,', 'parentId', 'UNIT_PARENT_UNKNOWN'],
    ['a unit above itself', 'organisation', 3, 'b,c,2,false,B,B,B,B,50', 'parentId', 'UNIT_CIRCLE'],
    ['a unit that is its own parent', 'organisation', 4, 'c,c,3,true,C,C,C,C,', 'parentId', 'UNIT_CIRCLE'],
    ['a second top', 'organisation', 4, 'c,,1,true,C,C,C,C,', 'parentId', 'UNIT_ROOT_COUNT'],
    ['a top of the wrong level', 'organisation', 2, 'a,,2,false,A,A,A,A,1', 'level', 'UNIT_ROOT_LEVEL'],
    ['a level at or above its parent', 'organisation', 4, 'c,b,2,true,C,C,C,C,', 'parentId', 'UNIT_PARENT_LEVEL'],
    ['a unit twice', 'organisation', 4, 'b,a,3,true,C,C,C,C,', 'unitId', 'ROW_DUPLICATE'],
    ['a level that is none', 'organisation', 4, 'c,b,5,true,C,C,C,C,', 'level', 'VALUE_INVALID'],
    ['neither yes nor no', 'organisation', 4, 'c,b,3,maybe,C,C,C,C,', 'isResponseUnit', 'VALUE_INVALID'],
    ['a headcount that is no number', 'organisation', 4, 'c,b,3,true,C,C,C,C,many', 'headcount', 'VALUE_INVALID'],
    ['a name that is missing', 'organisation', 4, 'c,b,3,true,C,,C,C,', 'nameNb', 'VALUE_INVALID'],
    ['a cell too few', 'organisation', 4, 'c,b,3,true,C,C,C', '', 'ROW_CELLS'],
    ['a person twice', 'people', 3, 'p1,,Per Ås,per@example.org,nb', 'personId', 'ROW_DUPLICATE'],
    ['one sign-in for two', 'people', 3, 'p2,s1,Per Ås,per@example.org,nb', 'sub', 'ROW_DUPLICATE'],
    ['an address that is none', 'people', 3, 'p2,,Per Ås,per,nb', 'email', 'VALUE_INVALID'],
    ['an unknown language', 'people', 3, 'p2,,Per Ås,per@example.org,no', 'language', 'VALUE_INVALID'],
    ['an unknown role', 'assignments', 3, 'p2,c,boss,2023-01-01,,ordinary', 'role', 'VALUE_INVALID'],
    ['an unknown unit', 'assignments', 3, 'p2,x,unitManager,2023-01-01,,ordinary', 'unitId', 'UNIT_UNKNOWN'],
    ['an unknown person', 'assignments', 3, 'p9,c,unitManager,2023-01-01,,ordinary', 'personId', 'PERSON_UNKNOWN'],
    ['a date that does not exist', 'assignments', 3, 'p2,c,unitManager,2023-02-30,,ordinary', 'from', 'VALUE_INVALID'],
    ['a date in another form', 'assignments', 3, 'p2,c,unitManager,01.02.2023,,ordinary', 'from', 'VALUE_INVALID'],
    ['an end before the beginning', 'assignments', 3, 'p2,c,unitManager,2023-02-01,2023-01-31,ordinary', 'to', 'PERIOD_BACKWARDS'],
    ['a role twice', 'assignments', 3, 'p1,a,institutionLeader,2023-01-01,2024-01-01,acting', '', 'ROW_DUPLICATE'],
    ['the institution led from a level below', 'assignments', 3, 'p2,b,institutionLeader,2023-02-01,,ordinary', 'role', 'ROLE_LEVEL'],
    ['a leader of level 2 at the top', 'assignments', 3, 'p2,a,level2Leader,2023-02-01,,ordinary', 'role', 'ROLE_LEVEL'],
    ['a leader of level 2 on level 3', 'assignments', 3, 'p2,c,level2Leader,2023-02-01,,ordinary', 'role', 'ROLE_LEVEL'],
    ['a leader of level 3 on level 2', 'assignments', 3, 'p2,b,level3Leader,2023-02-01,,ordinary', 'role', 'ROLE_LEVEL'],
    ['a line break in a name', 'organisation', 3, 'b,a,2,false,B,"B\nB",B,B,50', 'nameNb', 'VALUE_INVALID'],
    ['a line break of Windows in a name', 'organisation', 3, 'b,a,2,false,B,"B\r\nB",B,B,50', 'nameNb', 'VALUE_INVALID'],
    ['a line break in an abbreviation', 'organisation', 3, 'b,a,2,false,"B\nB",B,B,B,50', 'abbreviation', 'VALUE_INVALID'],
    ['a line break in the name of a person', 'people', 3, 'p2,,"Per\nÅs",per@example.org,nb', 'name', 'VALUE_INVALID'],
    ['a null character', 'people', 3, 'p2,,Per\u0000Ås,per@example.org,nb', 'name', 'VALUE_INVALID'],
    ['a null character in a sign-in', 'people', 3, 'p2,s\u00002,Per Ås,per@example.org,nb', 'sub', 'VALUE_INVALID'],
    ['half a character', 'people', 3, 'p2,,Per \ud800,per@example.org,nb', 'name', 'VALUE_INVALID'],
    ['an unknown kind', 'assignments', 3, 'p2,c,unitManager,2023-02-01,,often', 'kind', 'VALUE_INVALID'],
  ];
  it.each(faults)('%s is named by file, line and column', (_what, file, line, text, path, code) => {
    const lines = good[file].map((old, index) => (index === line - 1 ? text : old));
    expect(parse({ [file]: lines }).problems).toContainEqual(expect.objectContaining({ file: `${file}.csv`, line, path, code }));
  });

  it.each([
    ['a long sign-in', 'people', `p2,${'s'.repeat(256)},Per Ås,per@example.org,nb`, 'sub', { reason: 'textLong', most: 255 }],
    ['a hidden character in a sign-in', 'people', 'p2,s\u00002,Per Ås,per@example.org,nb', 'sub', { reason: 'oneLine' }],
    ['a long parent', 'organisation', `b,${'a'.repeat(101)},2,false,B,B,B,B,50`, 'parentId', { reason: 'textLong', most: 100 }],
    ['a blank in a parent', 'organisation', 'b,a a,2,false,B,B,B,B,50', 'parentId', { reason: 'registerId' }],
  ] as const)('%s is refused for what it is', (_what, file, text, path, reason) => {
    const lines = good[file].map((old, index) => (index === 2 ? text : old));
    expect(parse({ [file]: lines }).problems).toMatchObject([{ line: 3, path, code: 'VALUE_INVALID', params: reason }]);
  });

  it.each([
    ['nothing at all', '', 'FILE_EMPTY', ''],
    ['a quote that never ends', `${PEOPLE}\np1,s1,"Åse`, 'FILE_NOT_CSV', ''],
    ['a column too few', 'personId,sub,name,email', 'COLUMN_MISSING', 'language'],
    ['a column too many', `${PEOPLE},phone`, 'COLUMN_UNKNOWN', 'phone'],
  ])('with %s are refused as a whole', (_what, content, code, path) => {
    expect(parse({ people: content }).problems).toContainEqual(expect.objectContaining({ file: 'people.csv', code, path }));
  });

  it('name the line where a row begins, after cells of several lines too', () => {
    const people = [PEOPLE, 'p1,s1,"Åse\r\n\r\nØy",ase@example.org,nn', 'p2,,Per Ås,per,nb'].join('\r\n');
    expect(parse({ people }).problems.map(({ line, path }) => [line, path])).toEqual([
      [2, 'name'],
      [5, 'email'],
    ]);
  });

  it('may let a unit of any level be led by its unit manager', () => {
    const managers = ['a', 'b', 'c'].map((unit) => `p1,${unit},unitManager,2023-01-01,,ordinary`);
    expect(parse({ assignments: [...good.assignments, ...managers] }).problems).toEqual([]);
  });

  const coordinator = 'p1,a,coordinator,2023-01-01,2024-12-31,ordinary';
  const nobody: [what: string, assignments: string[], today: string | undefined, line: number][] = [
    ['with only the headings', [ROLES_HEAD], undefined, 1],
    ['with a coordinator below the top', [ROLES_HEAD, coordinator.replace(',a,', ',b,')], undefined, 1],
    ['with a coordinator from tomorrow', [ROLES_HEAD, coordinator], '2022-12-31', 2],
    ['with a coordinator until yesterday', [ROLES_HEAD, coordinator], '2025-01-01', 2],
  ];
  it.each(nobody)('%s leave nobody to run the system, which is a fault', (_what, assignments, today, line) => {
    const [code, params] = today === undefined ? ['COORDINATOR_NEVER', { unit: 'a' }] : ['COORDINATOR_MISSING', { unit: 'a', date: today }];
    expect(parse({ assignments }, today).problems).toEqual([{ file: 'assignments.csv', line, path: 'role', code, params }]);
  });

  it('need a coordinator who can sign in on the day they come into force', () => {
    const people = good.people.map((line) => line.replace(',s1,', ',,'));
    expect(parse({ people }, '2023-01-01').problems).toMatchObject([
      { file: 'people.csv', line: 2, path: 'sub', code: 'COORDINATOR_SUB_MISSING' },
    ]);
    expect(parse({ people }).problems).toEqual([]);
    expect(parse({}, '2024-12-31').problems).toEqual([]);
  });

  it('tell all that is wrong at once', () => {
    const { problems } = parse({ organisation: [UNITS, 'a,,9,x,A,A,A,A,1'], people: [PEOPLE, 'p 1,,x,y,zz'] });
    expect(problems.map(({ file, path }) => `${file} ${path}`)).toEqual([
      'organisation.csv level',
      'organisation.csv isResponseUnit',
      'people.csv personId',
      'people.csv email',
      'people.csv language',
    ]);
  });
});

describe('a generated organisation', () => {
  it.each([1, 2, 24, 150, 400, 1000])('has exactly %i response units and no fault', (responseUnits) => {
    const rows = generateOrganisation({ responseUnits, seed: 7 });
    expect(rows.units.filter((unit) => unit.isResponseUnit)).toHaveLength(responseUnits);
    const csv = organisationCsv(rows);
    const read = parse(csv);
    expect(read.problems).toEqual([]);
    expect({ units: read.units, people: read.people, assignments: read.assignments }).toEqual(rows);
  });

  it('is the same for the same seed and another for another', () => {
    const made = (seed: number) => JSON.stringify(generateOrganisation({ responseUnits: 60, seed }));
    expect(made(1)).toBe(made(1));
    expect(made(1)).not.toBe(made(2));
  });

  it('[NT-001] leaves no unit without somebody accountable, and none without a safety service', () => {
    const rows = generateOrganisation({ responseUnits: 400, seed: 3 });
    const made = organisation(rows.units, rows.assignments);
    const alone = rows.units.filter(
      ({ unitId }) =>
        who('unitManager', unitId, '2024-04-01', made).length === 0 || who('safetyRepresentative', unitId, '2025-02-01', made).length === 0,
    );
    expect(alone).toEqual([]);
  });

  it.each([0, -1, 1.5, Number.NaN])('cannot have %s response units', (responseUnits) => {
    expect(() => generateOrganisation({ responseUnits, seed: 1 })).toThrow('give a whole number of response units from 1');
  });
});
