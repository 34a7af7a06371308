import { sql } from 'kysely';
import type { Database } from '../../db/database.ts';
import { ROLES, type Role } from '../../domain/roles.ts';
import { filledIn } from '../fixtures/forms.ts';
import { apiWorld, type World } from '../support/api-world.ts';

/** One person for each role, and two who have nothing to do with the unit: another unit's manager, and somebody without a role. */
export const FOREIGN = 'foreign';
export const STRANGER = 'nobody';
export type Person = Role | typeof FOREIGN | typeof STRANGER;
export const PERSONS: readonly Person[] = [...ROLES, FOREIGN, STRANGER];

const AT: Readonly<Record<Role | typeof FOREIGN, string>> = {
  coordinator: 'ntnu',
  institutionLeader: 'ntnu',
  seniorSafetyRepresentative: 'ntnu',
  governanceOffice: 'ntnu',
  dataProtectionOfficer: 'ntnu',
  auditor: 'ntnu',
  archivist: 'ntnu',
  level2Leader: 'ie',
  localCoordinator: 'ie',
  localSeniorSafetyRepresentative: 'ie',
  resourcePerson: 'ie',
  level3Leader: 'imf',
  unitManager: 'imf-a',
  safetyRepresentative: 'imf-a',
  deputySafetyRepresentative: 'imf-a',
  employee: 'imf-a',
  // Whoever acts stands in the manager's place, so at a unit of its own.
  actingManager: 'imf-b',
  foreign: 'idi',
};

const FILES = {
  organisation: [
    'unitId,parentId,level,isResponseUnit,abbreviation,nameNb,nameNn,nameEn,headcount',
    'ntnu,,1,false,NTNU,Universitetet,Universitetet,The university,400',
    'ie,ntnu,2,false,IE,Fakultetet,Fakultetet,The faculty,120',
    'imf,ie,3,false,IMF,Institutt for matte,Institutt for matte,Mathematics,40',
    'imf-a,imf,4,true,IMF-A,Seksjon A,Seksjon A,Section A,20',
    'imf-b,imf,4,true,IMF-B,Seksjon B,Seksjon B,Section B,20',
    'idi,ie,3,true,IDI,Institutt for data,Institutt for data,Computer science,80',
  ].join('\n'),
  people: ['personId,sub,name,email,language', ...PERSONS.map((id) => `${id},sub-${id},Prøve ${id},${id}@example.org,nb`)].join('\n'),
  assignments: [
    'personId,unitId,role,from,to,kind',
    ...Object.entries(AT).map(([id, unit]) => `${id},${unit},${id === FOREIGN ? 'level3Leader' : id},2020-01-01,,ordinary`),
    'safetyRepresentative,imf-b,safetyRepresentative,2020-01-01,,ordinary',
  ].join('\n'),
};

/** The stage in which there is something to read. */
export const TEXTS_SENT = 'late tasks and texts that were sent';

/** The unit that a person is tried against. */
export const unitOf = (person: Person) => (person === 'actingManager' ? 'imf-b' : 'imf-a');

export interface AccessWorld extends World {
  /** Signed in once; the tokens are kept. */
  send: (
    person: Person,
    method: 'GET' | 'POST' | 'PUT' | 'PATCH',
    url: string,
    body?: object,
    headers?: Record<string, string>,
  ) => ReturnType<World['request']>;
  ids: {
    cycleId: string;
    plan: { key: string; version: number };
    followUps: Record<string, string>;
    /** By unit: the text its manager sent, and the command that sent it. */
    documents: Record<string, string>;
    commands: Record<string, string>;
    doubt: string;
  };
}

const UNKNOWN = '00000000-0000-7000-8000-000000000000';

/** The stages a cycle goes through, each entered by the function before it is tried. */
export async function accessWorld(): Promise<{ world: AccessWorld; stages: [name: string, enter: () => Promise<void>][] }> {
  const api = await apiWorld({ people: PERSONS, limits: { requestsPerMinute: 1_000_000 } });
  await api.importAll(FILES);
  const cycleId = await api.createCycle();
  const [plan] = (await api.as('coordinator').get('/plans')).json<{ plans: { key: string; version: number }[] }>().plans;
  const ids = { cycleId, plan: plan!, followUps: {}, documents: {}, commands: {}, doubt: UNKNOWN };
  const tokens = new Map<Person, string>();
  for (const person of PERSONS) tokens.set(person, await api.oidc.tokenFor(`sub-${person}`));
  const world: AccessWorld = {
    ...api,
    ids,
    send: (person, method, url, body, headers) => api.request(tokens.get(person)!, method, url, body, headers),
  };
  const until = async (when: string) => {
    api.at(when);
    await api.advanceAll();
  };
  return {
    world,
    stages: [
      ['a cycle that has not started', () => Promise.resolve()],
      ['open tasks', () => opened(world, until)],
      [TEXTS_SENT, () => until('2024-06-03 10:00')],
      ['a cycle that has closed', () => until('2026-01-02 10:00')],
    ],
  };
}

async function opened(world: AccessWorld, until: (when: string) => Promise<void>): Promise<void> {
  const { ids } = world;
  await ok(world.as('coordinator').post(`/cycles/${ids.cycleId}/start`));
  const duty = 'P1.responseUnitList';
  await ok(world.command('level3Leader', 'imf', { type: 'sendResponseUnits', duty, units: ['imf-a', 'imf-b'] }));
  await ok(world.command('localCoordinator', 'imf', { type: 'confirmResponseUnits', duty, units: ['imf-a', 'imf-b'] }));
  await until('2023-10-10 10:00');
  const rows = await world.db.selectFrom('follow_ups').select(['unit_id', 'follow_up_id']).execute();
  ids.followUps = Object.fromEntries(rows.map((row) => [row.unit_id, row.follow_up_id]));
  const form = 'P1.preparationForm';
  for (const [manager, unit] of [
    ['unitManager', 'imf-a'],
    ['actingManager', 'imf-b'],
  ] as const) {
    const content = filledIn('preparation');
    const body = { followUpId: ids.followUps[unit], duty: form, kind: 'form', content };
    const { documentId, sha256 } = (await ok(world.as(manager).post('/documents', body))).json<{ documentId: string; sha256: string }>();
    const command = { type: 'submitForm', duty: form, documentId, hash: sha256, external: false };
    ids.documents[unit] = documentId;
    ids.commands[unit] = (await ok(world.command(manager, unit, command))).json<{ commandId: string }>().commandId;
  }
  const doubt = await ok(world.as('unitManager').post('/me/role-doubts', { unitId: 'imf-a', role: 'unitManager' }));
  ids.doubt = doubt.json<{ doubtId: string }>().doubtId;
}

async function ok<T extends { statusCode: number; body: string }>(sent: Promise<T>): Promise<T> {
  const response = await sent;
  if (response.statusCode >= 300) throw new Error(`${response.statusCode} ${response.body}`);
  return response;
}

/** Every row of every table, as one value: a single changed letter anywhere is another value. */
export async function fingerprint(db: Database): Promise<Record<string, string>> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`.execute(
    db,
  );
  const prints = await Promise.all(
    tables.map(async ({ name }) => {
      const { rows } = await sql<{ print: string }>`
        select count(*) || ' ' || md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as print from ${sql.table(name)} t`.execute(
        db,
      );
      return [name, rows[0]!.print] as const;
    }),
  );
  return Object.fromEntries(prints);
}
