import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unlookedDeliveries } from '../../db/archive.repository.ts';
import { filledIn } from '../fixtures/forms.ts';
import { apiWorld, FILES, type World } from '../support/api-world.ts';

const FORM = 'P1.preparationForm';
const ARCHIVIST = 'stranger';
const HEADER = 'unitId,caseId,system,title,accessCode,legalBasis,blocked';
let world: World;
let cycleId: string;

interface Answer {
  preview: string;
  counts: { new: number; changed: number; same: number };
  folders: { unitId: string; change: string; after: object; before: { caseId: string } | null }[];
  code?: string;
  errors?: { path: string; line: number; code: string; detail: string }[];
}

beforeAll(async () => {
  world = await apiWorld();
  await world.importAll({ assignments: `${FILES.assignments}\n${ARCHIVIST},ntnu,archivist,2020-01-01,,ordinary` });
  cycleId = await world.createCycle();
  await world.as('coordinator').post(`/cycles/${cycleId}/start`);
  await world.confirmLists();
  world.at('2023-10-02 10:00');
  await world.advanceAll();
});
afterAll(() => world.close());

const address = (rest = '') => `/cycles/${cycleId}/case-folders${rest}`;
const csv = (...lines: string[]) => ({ csv: [HEADER, ...lines].join('\n') });
const preview = async (body: object, person = ARCHIVIST) => (await world.as(person).post(address('/preview'), body)).json<Answer>();
const apply = async (body: object, confirm: string, person = ARCHIVIST) =>
  (await world.as(person).post(address(`?confirm=${confirm}`), body)).json<Answer>();
const folderOf = async (unitId: string) =>
  (await world.as(ARCHIVIST).get(address(`/${unitId}`))).json<{ folder: { caseId: string; accessCode: string | null } | null }>().folder;

describe('a list of case folders', () => {
  const LIST = csv('idi,2023/1,,,UO,Offl. § 23,', 'imf,2023/2,,,,,', 'adm,2023/3,archive,"Miljø, 2023",,,true');

  it('[NT-026] is shown first and changes nothing, then carried out whole, and what waits for it is delivered', async () => {
    const { follow_up_id: followUpId } = await world.db
      .selectFrom('follow_ups')
      .select('follow_up_id')
      .where('unit_id', '=', 'idi')
      .executeTakeFirstOrThrow();
    const stored = await world
      .as('head-idi')
      .post('/documents', { followUpId, duty: FORM, kind: 'form', content: filledIn('preparation') });
    const { documentId, sha256: hash } = stored.json<{ documentId: string; sha256: string }>();
    await world.command('head-idi', 'idi', { type: 'submitForm', duty: FORM, documentId, hash, external: false });
    await world.command('vo-idi', 'idi', { type: 'answerForm', duty: FORM, outcome: 'confirmed', hash });

    const shown = await preview(LIST);
    expect(shown.counts).toEqual({ new: 3, changed: 0, same: 0 });
    expect(await folderOf('idi')).toBeNull();
    expect(await apply(LIST, shown.preview)).toMatchObject({ counts: { new: 3 } });
    expect(await folderOf('idi')).toMatchObject({ caseId: '2023/1', system: 'archive', accessCode: 'UO', legalBasis: 'Offl. § 23' });
    expect(await folderOf('adm')).toMatchObject({ caseId: '2023/3', title: 'Miljø, 2023', blocked: true });
    const { deliveries } = (await world.as(ARCHIVIST).get('/archive/deliveries?unit=idi')).json<{ deliveries: { deliveryId: string }[] }>();
    expect(await unlookedDeliveries(world.db, 100)).toEqual([deliveries[0]!.deliveryId]);
  });

  it('sent again changes nothing; of another one only what differs is new', async () => {
    expect((await apply(LIST, 'whatever')).counts).toEqual({ new: 0, changed: 0, same: 3 });
    const next = csv('idi,2023/1,,,UO,Offl. § 23,', 'imf,2023/9,,,,,');
    const shown = await preview(next);
    expect(shown.folders.map(({ unitId, change, before }) => [unitId, change, before?.caseId])).toEqual([
      ['idi', 'same', '2023/1'],
      ['imf', 'changed', '2023/2'],
    ]);
    await apply(next, shown.preview);
    const answer = (await world.as(ARCHIVIST).get(address('/imf'))).json<{ folder: { caseId: string }; earlier: { caseId: string }[] }>();
    expect([answer.folder.caseId, answer.earlier.map(({ caseId }) => caseId)]).toEqual(['2023/9', ['2023/2']]);
  });

  it('is not carried out when a folder was entered after the preview, not even in part', async () => {
    const next = csv('idi,2023/20,,,,,', 'imf,2023/21,,,,,');
    const { preview: agreed } = await preview(next);
    expect((await world.as(ARCHIVIST).put(address('/imf'), { caseId: '2023/10' })).statusCode).toBe(200);
    expect(await apply(next, agreed)).toMatchObject({ status: 409, code: 'CASE_FOLDERS_OUTDATED' });
    expect([(await folderOf('idi'))?.caseId, (await folderOf('imf'))?.caseId]).toEqual(['2023/1', '2023/10']);
  });

  it('may leave out columns, and comes as a file from a spreadsheet as well', async () => {
    const file = Buffer.from('\uFEFFunitId;caseId\r\nimf;2023/10\r\n');
    const token = await world.oidc.tokenFor(`sub-${ARCHIVIST}`);
    const response = await world.app.inject({
      method: 'POST',
      url: `/v1${address('/preview')}`,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'text/csv' },
      payload: file,
    });
    expect(response.json<Answer>().counts).toEqual({ new: 0, changed: 0, same: 1 });
  });

  it('keeps what a folder has where the list has no column for it; an empty cell takes it back to what is usual', async () => {
    const kept = { system: 'archive', title: 'Miljø, 2023', accessCode: 'UO', legalBasis: 'Offl. § 23', blocked: true };
    expect((await world.as(ARCHIVIST).put(address('/adm'), { caseId: '2023/3', ...kept })).statusCode).toBe(200);
    const short = { csv: 'unitId,caseId\nadm,2023/60' };
    const shown = await preview(short);
    const [before, after] = ['2023/3', '2023/60'].map((caseId) => ({ caseId, ...kept }));
    expect(shown.folders).toMatchObject([{ unitId: 'adm', change: 'changed', before, after }]);
    expect(await apply(short, shown.preview)).toMatchObject({ counts: { changed: 1 } });
    expect(await folderOf('adm')).toMatchObject(after!);
    const emptied = { csv: 'unitId,caseId,accessCode\nadm,2023/60,' };
    expect((await preview(emptied)).folders).toMatchObject([{ before: after, after: { ...after, accessCode: null } }]);
  });

  it.each([
    ['a unit that does not exist', ['nowhere,1,,,,,'], '2 unitId UNIT_UNKNOWN'],
    ['a unit twice', ['idi,2023/30,,,,,', 'idi,2023/31,,,,,'], '3 unitId ROW_DUPLICATE'],
    ['no case', ['idi,,,,,,'], '2 caseId VALUE_INVALID'],
    ['an archive that is not set up', ['idi,2023/30,sharepoint,,,,'], '2 system VALUE_INVALID'],
    ['a block that is neither yes nor no', ['idi,2023/30,,,,,perhaps'], '2 blocked VALUE_INVALID'],
    ['a cell too many', ['idi,2023/30,,,,,,x'], '2  ROW_CELLS'],
    ['nothing', [], '1  FILE_EMPTY'],
  ])('with %s is refused with the line, as a whole', async (_, lines, fault) => {
    const good = 'imf,2023/40,,,,,';
    const body = lines.length === 0 ? csv() : csv(...lines, good);
    const refused = await preview(body);
    expect(refused).toMatchObject({ status: 422, code: 'CASE_FOLDERS_INVALID' });
    expect(refused.errors?.map(({ line, path, code }) => `${String(line)} ${path} ${code}`)).toEqual([fault]);
    expect(await apply(body, 'x')).toMatchObject({ status: 422 });
    expect((await folderOf('imf'))?.caseId).toBe('2023/10');
  });

  it('with an archive that is not set up is told which there are', async () => {
    const { errors } = await preview(csv('idi,2023/30,sharepoint,,,,'));
    expect(errors?.[0]?.detail).toBe('system kan ikke være "sharepoint": skriv en av disse: archive.');
  });

  it('[NT-103] is for the records office and coordinators: a local one says the own units’ folders, a manager none', async () => {
    expect(await preview(csv('idi,2023/1,,,UO,Offl. § 23,'), 'local-coordinator')).toMatchObject({ counts: { same: 1 } });
    const foreign = await preview(csv('adm,2023/50,,,,,'), 'local-coordinator');
    expect(foreign.errors).toMatchObject([{ line: 2, code: 'UNIT_UNKNOWN' }]);
    for (const person of ['head-idi', 'vo-idi', 'employee']) {
      expect(await preview(csv('nowhere,1,,,,,'), person)).toMatchObject({ status: 403, code: 'ACCESS_ROLE_MISSING' });
    }
  });

  it('is taken after the close as well: what is left on its way needs its folder', async () => {
    await world.db.updateTable('cycles').set({ closed_at: world.clock.at }).where('cycle_id', '=', cycleId).execute();
    const late = csv('imf,2023/70,,,,,');
    const shown = await preview(late);
    expect(await apply(late, shown.preview)).toMatchObject({ counts: { changed: 1 } });
    expect((await folderOf('imf'))?.caseId).toBe('2023/70');
  });
});
