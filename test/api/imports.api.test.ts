import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportPreview } from '../../api/schemas/import.schema.ts';
import { apiWorld, FILES, type World } from '../support/api-world.ts';

let world: World;
beforeAll(async () => {
  world = await apiWorld();
});
afterAll(() => world.close());

const preview = async (files: Partial<typeof FILES> = {}) =>
  (await world.as('coordinator').post('/imports', { ...FILES, ...files })).json<ImportPreview>();
const apply = (importId: string | null) => world.as('coordinator').post(`/imports/${importId}/apply`);
const unitCount = async () => (await world.db.selectFrom('units').select('unit_id').where('valid_to', 'is', null).execute()).length;

describe('imports', () => {
  it('previews the first import of a register and changes nothing before it is applied', async () => {
    const token = await world.machineToken();
    const response = await world.request(token, 'POST', '/imports', FILES);
    const shown = response.json<ImportPreview>();
    expect(shown).toMatchObject({ problems: [], appliedAt: null, units: { added: 6, changed: 0, ended: 0 }, assignments: { added: 15 } });
    expect(await unitCount()).toBe(0);
    const applied = await world.request(token, 'POST', `/imports/${shown.importId}/apply`, {});
    expect(applied.json<ImportPreview>().appliedAt).toBe('2023-08-01T09:00:00+02:00');
    expect(await unitCount()).toBe(6);
  });

  it('answers an import that is applied twice with the first time', async () => {
    const shown = await preview();
    expect(shown).toMatchObject({ units: { added: 0, changed: 0, ended: 0, unchanged: 6 }, changes: [] });
    const first = (await apply(shown.importId)).json<ImportPreview>();
    world.at('2023-08-02 09:00');
    expect((await apply(shown.importId)).json<ImportPreview>().appliedAt).toBe(first.appliedAt);
  });

  it('names every fault with file, line and column, in the language of the person, and gives nothing to apply', async () => {
    const shown = await preview({
      organisation: FILES.organisation.replace('idi,ie,3,true', 'idi,nowhere,3,true').replace('adm,ntnu,2', 'adm,ntnu,7'),
      people: `${FILES.people}\nsomebody,,Prøve,not-an-address,nb`,
      assignments: FILES.assignments.replace('employee,2020-01-01', 'caretaker,2020-01-01'),
    });
    expect(shown.importId).toBeNull();
    expect(shown.problems.map(({ file, line, path, code }) => [file, line, path, code])).toEqual([
      ['organisation', 7, 'level', 'VALUE_INVALID'],
      ['people', 19, 'email', 'VALUE_INVALID'],
      ['assignments', 16, 'role', 'VALUE_INVALID'],
    ]);
    expect(shown.problems[0]?.detail).toContain('level kan ikke være "7"');
    const together = await preview({ organisation: FILES.organisation.replace('idi,ie,3,true', 'idi,nowhere,3,true') });
    expect(together.problems).toMatchObject([{ file: 'organisation', line: 4, path: 'parentId', code: 'UNIT_PARENT_UNKNOWN' }]);
    const missing = await preview({ people: 'personId;sub;name\na;b;c' });
    expect(missing.problems.map((one) => [one.file, one.code, one.path])).toEqual([
      ['people', 'COLUMN_MISSING', 'email'],
      ['people', 'COLUMN_MISSING', 'language'],
    ]);
  });

  it.each([
    ['only the headings', FILES.assignments.split('\n')[0]!, 1],
    ['no coordinator at the top', FILES.assignments.replace('coordinator,ntnu,coordinator', 'coordinator,ie,coordinator'), 1],
    ['a coordinator who has left', FILES.assignments.replace('ntnu,coordinator,2020-01-01,', 'ntnu,coordinator,2020-01-01,2023-07-31'), 3],
  ])('does not let assignments with %s lock everybody out', async (_what, assignments, line) => {
    const shown = await preview({ assignments });
    expect(shown.importId).toBeNull();
    expect(shown.problems).toMatchObject([{ file: 'assignments', line, path: 'role', code: 'COORDINATOR_MISSING' }]);
    expect(shown.problems[0]?.detail).toContain('ved den øverste enheten ntnu i dag (2023-08-02), så ingen kunne importere etterpå');
  });

  it('says of a leader on the wrong level where the role belongs', async () => {
    const shown = await preview({ assignments: FILES.assignments.replace('dean,ie,level2Leader', 'dean,ie,institutionLeader') });
    expect(shown).toMatchObject({ importId: null, problems: [{ file: 'assignments', line: 5, path: 'role', code: 'ROLE_LEVEL' }] });
    expect(shown.problems[0]?.detail).toContain('institutionLeader hører til på nivå 1, men ie er på nivå 2');
  });

  it('refuses an import whose ground has moved since the preview', async () => {
    const shown = await preview({ people: FILES.people.replace('Prøve dean', 'Prøve dekan') });
    expect(shown.changes).toEqual([{ what: 'person', change: 'changed', id: 'dean', fields: ['name'] }]);
    await apply((await preview({ people: FILES.people.replace('Prøve hvo', 'Prøve ombud') })).importId);
    expect((await apply(shown.importId)).json()).toMatchObject({ status: 409, code: 'IMPORT_OUTDATED' });
    expect((await world.db.selectFrom('persons').select('name').where('person_id', '=', 'dean').executeTakeFirstOrThrow()).name).toBe(
      'Prøve dean',
    );
  });

  it('is for the coordinator and the register only', async () => {
    for (const person of ['rector', 'dean', 'local-coordinator', 'head-idi', 'vo-idi', 'employee', 'stranger']) {
      const response = await world.as(person).post('/imports', FILES);
      expect([person, response.statusCode]).toEqual([person, 403]);
    }
    const nobody = await world.as('coordinator').post('/imports/0190f3e4-0000-7000-8000-000000000000/apply');
    expect(nobody.json()).toMatchObject({ status: 404, code: 'IMPORT_UNKNOWN' });
  });

  it('tells the running follow-ups whose manager changed, in the same transaction, whole or not at all', async () => {
    const cycleId = await world.createCycle();
    expect((await world.as('coordinator').post(`/cycles/${cycleId}/start`)).statusCode).toBe(201);
    const assignments = `${FILES.assignments.replace('head-idi,idi,level3Leader,2020-01-01,', 'head-idi,idi,level3Leader,2020-01-01,2023-07-31')}\nnew-head,idi,level3Leader,2023-08-01,,ordinary`;
    const shown = await preview({ assignments });
    expect(shown.roleChanges).toEqual([{ unitId: 'idi', role: 'unitManager', vacant: false }]);

    const applied = await apply(shown.importId);
    expect(applied.statusCode).toBe(200);
    const notes = await world.db
      .selectFrom('commands')
      .select(['command', 'verdict'])
      .where('command', '@>', '{"type":"noteRoleChange"}' as never)
      .execute();
    expect(notes).toEqual([
      {
        command: { type: 'noteRoleChange', role: 'unitManager', vacant: false, newcomers: ['new-head'] },
        verdict: { accepted: true, facts: 1 },
      },
    ]);
    expect((await world.as('new-head').get('/units/idi')).statusCode).toBe(200);
  });

  it('applies nothing of an import that fails on its way', async () => {
    const shown = await preview({ organisation: `${FILES.organisation}\nidi-x,idi,4,true,X,X,X,X,3`, assignments: FILES.assignments });
    // The row goes in before the role notes: a rule of the database that strikes late must undo it.
    await sql`alter table commands add constraint no_notes check (command->>'type' <> 'noteRoleChange') not valid`.execute(world.db);
    expect((await apply(shown.importId)).statusCode).toBe(500);
    await sql`alter table commands drop constraint no_notes`.execute(world.db);
    expect(await world.db.selectFrom('units').select('unit_id').where('unit_id', '=', 'idi-x').execute()).toEqual([]);
    const applied = (await apply(shown.importId)).json<ImportPreview>();
    expect(applied.appliedAt).not.toBeNull();
    expect(await unitCount()).toBe(7);
  });

  it('does not let a unit of a running cycle disappear', async () => {
    const organisation = FILES.organisation
      .split('\n')
      .filter((line) => !line.startsWith('imf'))
      .join('\n');
    const assignments = FILES.assignments
      .split('\n')
      .filter((line) => !line.includes('imf'))
      .join('\n');
    const shown = await preview({ organisation, assignments });
    expect(shown.problems).toMatchObject([{ code: 'UNIT_IN_USE', detail: expect.stringContaining('imf') as string }]);
  });
});
