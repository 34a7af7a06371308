import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase, type Database } from '../../db/database.ts';
import { applyImport, type OrganisationImport } from '../../db/organisation-import.repository.ts';
import { loadOrganisation } from '../../db/organisation.repository.ts';
import type { Assignment } from '../../domain/organisation.ts';
import type { Role } from '../../domain/roles.ts';
import { createTestDatabase, type TestDatabase } from '../support/postgres.ts';
import { unit } from '../support/record.ts';

let database: TestDatabase;
let db: Database;
beforeAll(async () => {
  database = await createTestDatabase();
  db = openDatabase(database.url);
});
afterAll(async () => {
  await db.destroy();
  await database.drop();
});

const person = (id: string) => ({ person_id: id, sub: id, name: id, email: `${id}@example.org`, language: 'nb' as const });
const holds = (personId: string, role: Role, from = 0, to: number | null = null): Assignment => ({
  personId,
  unitId: 'IDI',
  role,
  from,
  to,
  kind: 'ordinary',
});
const apply = (input: OrganisationImport, at: number) => db.transaction().execute((trx) => applyImport(trx, input, at));

const FIRST: OrganisationImport = {
  units: [unit('NTNU', null, 1), unit('IE', 'NTNU', 2), unit('IDI', 'IE', 3, true), unit('IMF', 'IE', 3)],
  persons: [person('anna'), person('bo')],
  assignments: [holds('anna', 'unitManager'), holds('bo', 'safetyRepresentative')],
};

test('a first import brings units in any order with everybody who holds a role', async () => {
  await apply({ ...FIRST, units: [...(FIRST.units ?? [])].reverse() }, 100);
  const org = await loadOrganisation(db, 100);
  expect([...org.units.keys()]).toEqual(['IDI', 'IE', 'IMF', 'NTNU']);
  expect(org.assignments.get('IDI')).toHaveLength(2);
});

test('the same import again changes nothing', async () => {
  const rows = () => db.selectFrom('assignments').selectAll().orderBy('person_id').execute();
  const before = await rows();
  await apply(FIRST, 200);
  expect(await rows()).toEqual(before);
});

test('an import with a fault in its last row changes nothing at all', async () => {
  const faulty = [holds('bo', 'unitManager'), holds('nobody', 'safetyRepresentative')];
  await expect(apply({ units: [unit('NTNU', null, 1)], assignments: faulty }, 300)).rejects.toThrow('foreign key');
  const org = await loadOrganisation(db, 300);
  expect(org.units.size).toBe(4);
  expect(org.assignments.get('IDI')?.map((one) => [one.personId, one.to])).toEqual([
    ['anna', null],
    ['bo', null],
  ]);
});

test('who is missing from a list holds the role no longer, and the past stays as it was', async () => {
  await apply({ assignments: [holds('bo', 'safetyRepresentative'), holds('bo', 'unitManager', 400)] }, 400);
  const managers = (await loadOrganisation(db, 400)).assignments.get('IDI')?.filter((one) => one.role === 'unitManager');
  expect(managers?.map(({ personId, from, to }) => ({ personId, from, to }))).toEqual([
    { personId: 'anna', from: 0, to: 400 },
    { personId: 'bo', from: 400, to: null },
  ]);
});

test('a unit that is missing from the list is closed from then on and opens again with the next list', async () => {
  await apply({ units: (FIRST.units ?? []).slice(0, 3) }, 700);
  expect((await loadOrganisation(db, 699)).units.has('IMF')).toBe(true);
  expect((await loadOrganisation(db, 700)).units.has('IMF')).toBe(false);
  await apply({ units: FIRST.units ?? [] }, 800);
  expect((await loadOrganisation(db, 800)).units.has('IMF')).toBe(true);
});
