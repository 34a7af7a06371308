import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { httpArchive } from '../../activities/archive-http.ts';
import { manualArchive } from '../../activities/archive-manual.ts';
import { packageArchive } from '../../activities/archive-package.ts';
import { receive } from '../../db/archive-receipt.repository.ts';
import { unlookedDeliveries } from '../../db/archive.repository.ts';
import { sha256 } from '../../documents/hash.ts';
import { ArchiveServer, type ArchiveFault } from '../support/archive-server.ts';
import { archiveBench, untilItAnswers } from '../support/archive.ts';
import { startedCycle, type Fixture } from '../support/record.ts';

let fixture: Fixture;
let server: ArchiveServer;
let other: ArchiveServer;
let packages: string;
let bench: ReturnType<typeof archiveBench>;

beforeAll(async () => {
  fixture = await startedCycle();
  await fixture.advanceAll();
  [server, other] = [await new ArchiveServer().start(), await new ArchiveServer().start()];
  packages = mkdtempSync(join(tmpdir(), 'toarshjul-packages-'));
  bench = archiveBench(
    fixture,
    new Map([
      ['http', httpArchive({ system: 'http', url: server.url, timeoutMs: 150 })],
      ['other', httpArchive({ system: 'other', url: other.url, timeoutMs: 150 })],
      ['package', packageArchive(packages)],
      ['manual', manualArchive()],
    ]),
  );
});
afterAll(async () => {
  await server.stop();
  await other.stop();
  rmSync(packages, { recursive: true });
  await fixture.close();
});
afterEach(() => {
  server.faults = [];
  server.away = false;
});

const storedOf = (deliveryId: string) => [...server.stored, ...other.stored].filter((one) => one.key === deliveryId);

describe('a delivery', () => {
  it('[NT-026] waits for the case folder, and goes when it is there', async () => {
    const alone = archiveBench(fixture, new Map([['http', httpArchive({ system: 'http', url: server.url })]]), 'IE');
    const id = await alone.owe();
    expect(await alone.look(id)).toEqual({ state: 'waitingForCase' });
    expect(storedOf(id)).toEqual([]);
    await alone.folder();
    expect(await unlookedDeliveries(fixture.db, 100)).toContain(id);
    expect(await alone.look(id)).toEqual({ state: 'archived' });
    expect(await alone.row(id)).toMatchObject({ system: 'http', case_id: '2023/100', journal_number: storedOf(id)[0]?.journalNumber });
  });

  it('waits while people have blocked the folder', async () => {
    await bench.folder({ blocked: true });
    const id = await bench.owe();
    expect(await bench.look(id)).toEqual({ state: 'waitingForCase' });
    expect(await bench.row(id)).toMatchObject({ problem: 'ARCHIVE_FOLDER_BLOCKED', attempts: 0 });
    await bench.folder();
    expect(await bench.look(id)).toEqual({ state: 'archived' });
  });

  it('carries the access code people have set, and none where they have set none', async () => {
    await bench.folder({ access_code: 'UO', legal_basis: 'Offl. § 23' });
    const screened = await bench.owe();
    await bench.look(screened);
    await bench.folder();
    const open = await bench.owe();
    await bench.look(open);
    expect(storedOf(screened)[0]?.body.skjerming).toEqual({ tilgangsrestriksjon: 'UO', skjermingshjemmel: 'Offl. § 23' });
    expect(storedOf(open)[0]?.body).not.toHaveProperty('skjerming');
  });

  it('[AT-15][E100] is stored once and its receipt kept, whatever gets lost on the way', async () => {
    await bench.folder();
    const fault = fc.constantFrom<ArchiveFault>(
      'fine',
      'down',
      'replyLost',
      'tooSlow',
      'garbage',
      500,
      503,
      429,
      401,
      403,
      404,
      409,
      423,
      400,
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fault, { maxLength: 7 }), async (faults) => {
        const id = await bench.owe();
        server.faults = [...faults];
        let state = '';
        // A person mends what was refused, as often as need be.
        for (let mended = 0; mended <= faults.length && state !== 'archived'; mended += 1) {
          ({ state } = await untilItAnswers(() => bench.look(id)));
        }
        server.faults = [];
        expect(state).toBe('archived');
        expect(storedOf(id)).toHaveLength(1);
        expect(await bench.row(id)).toMatchObject({
          journal_number: storedOf(id)[0]?.journalNumber,
          case_id: '2023/100',
          system: 'http',
          problem: null,
        });
        // Asked once more it does nothing.
        const before = server.requests.length;
        expect(await bench.look(id)).toEqual({ state: 'archived' });
        expect(server.requests).toHaveLength(before);
      }),
      { numRuns: 60 },
    );
  });

  it('[E100][E101] that reached the old system unheard is not stored again in the new one', async () => {
    await bench.folder();
    const id = await bench.owe();
    server.faults = ['fine', 'replyLost'];
    await expect(bench.look(id)).rejects.toThrow();
    await bench.folder({ system: 'other', case_id: '2023/200' });
    expect(await bench.look(id)).toEqual({ state: 'archived' });
    expect(storedOf(id)).toHaveLength(1);
    expect(await bench.row(id)).toMatchObject({ system: 'http', case_id: '2023/100' });
  });

  it('[E100][E101] asks the old system until that has answered, and only then goes to the new one', async () => {
    await bench.folder();
    const id = await bench.owe();
    server.faults = ['fine', 'replyLost'];
    await expect(bench.look(id)).rejects.toThrow();
    await bench.folder({ system: 'other', case_id: '2023/200' });
    server.away = true;
    await expect(bench.look(id)).rejects.toThrow();
    // Nor does a folder in a system that is not set up make it forget where it was sent.
    await bench.folder({ system: 'gone' });
    expect(await bench.look(id)).toEqual({ state: 'refused' });
    await bench.folder({ system: 'other', case_id: '2023/200' });
    await expect(bench.look(id)).rejects.toThrow();
    expect(await bench.row(id)).toMatchObject({ state: 'waitingForArchive', system: 'http', case_id: '2023/100' });
    server.away = false;
    expect(await bench.look(id)).toEqual({ state: 'archived' });
    expect(storedOf(id)).toHaveLength(1);
    expect(await bench.row(id)).toMatchObject({ system: 'http', case_id: '2023/100' });
  });

  it.each([
    [401, 'ARCHIVE_ACCESS_DENIED'],
    [404, 'ARCHIVE_REFUSED'],
  ])(
    '[E101] whose old system answers %i when asked waits for people with %s, and goes when they have mended it',
    async (status, problem) => {
      await bench.folder();
      const id = await bench.owe();
      server.faults = ['fine', 'down'];
      await expect(bench.look(id)).rejects.toThrow();
      await bench.folder({ system: 'other', case_id: '2023/200' });
      server.faults = [status];
      expect(await bench.look(id)).toEqual({ state: 'refused' });
      expect(await bench.row(id)).toMatchObject({ problem, system: 'http' });
      expect(storedOf(id)).toEqual([]);
      expect(await bench.look(id)).toEqual({ state: 'archived' });
      expect(await bench.row(id)).toMatchObject({ system: 'other', case_id: '2023/200', problem: null });
    },
  );

  it('[E101] goes to the new system from the day the folder is there; older receipts stay', async () => {
    await bench.folder();
    const before = await bench.owe();
    await bench.look(before);
    await bench.folder({ system: 'other', case_id: '2023/200' });
    const after = await bench.owe();
    await bench.look(after);
    expect(await bench.row(before)).toMatchObject({ system: 'http', case_id: '2023/100' });
    expect(await bench.row(after)).toMatchObject({ system: 'other', case_id: '2023/200' });
    await bench.folder();
  });

  it.each([
    [401, 'ARCHIVE_ACCESS_DENIED'],
    [403, 'ARCHIVE_ACCESS_DENIED'],
    [423, 'ARCHIVE_CASE_CLOSED'],
    [422, 'ARCHIVE_REFUSED'],
  ])('that is refused with %i waits for people with %s, and goes when they have mended it', async (status, problem) => {
    const id = await bench.owe();
    server.faults = ['fine', status];
    expect(await bench.look(id)).toEqual({ state: 'refused' });
    expect(await bench.row(id)).toMatchObject({ state: 'refused', problem, journal_number: null });
    expect(await bench.look(id)).toEqual({ state: 'archived' });
    expect(await bench.row(id)).toMatchObject({ problem: null });
  });

  it('to a case the archive does not know says so', async () => {
    await bench.folder({ case_id: '2023/999' });
    const id = await bench.owe();
    expect(await bench.look(id)).toEqual({ state: 'refused' });
    expect((await bench.row(id)).problem).toBe('ARCHIVE_CASE_NOT_FOUND');
    await bench.folder();
    expect(await bench.look(id)).toEqual({ state: 'archived' });
  });

  it('to a system that is no longer set up says so', async () => {
    await bench.folder({ system: 'gone' });
    const id = await bench.owe();
    expect(await bench.look(id)).toEqual({ state: 'refused' });
    expect((await bench.row(id)).problem).toBe('ARCHIVE_SYSTEM_GONE');
    await bench.folder();
  });

  it('tells its follow-up, as a command that names the text and what it knew of', async () => {
    const id = await bench.owe();
    await bench.look(id);
    const row = await bench.row(id);
    expect(bench.told.at(-1)).toEqual([row.follow_up_id]);
    const { command, actor } = await fixture.db
      .selectFrom('commands')
      .select(['command', 'actor'])
      .where('follow_up_id', '=', row.follow_up_id)
      .orderBy('command_id', 'desc')
      .executeTakeFirstOrThrow();
    expect(command).toMatchObject({ type: 'noteArchived', documentId: row.document_id, asOf: row.as_of });
    expect(actor).toEqual({ personId: 'system', roles: ['system'] });
  });
});

describe('a manual archive', () => {
  it('waits until somebody has entered the number', async () => {
    await bench.folder({ system: 'manual' });
    const id = await bench.owe();
    expect(await bench.look(id)).toEqual({ state: 'waitingForArchive' });
    const receipt = { system: 'manual', caseId: '2023/100', journalNumber: '17' };
    const enter = (given: typeof receipt) => fixture.db.transaction().execute((trx) => receive(trx, fixture.clock, id, given, 'archivist'));
    expect((await enter(receipt)).verdict).toBe('new');
    expect((await enter(receipt)).verdict).toBe('same');
    expect(await enter({ ...receipt, journalNumber: '18' })).toEqual({ verdict: 'differs', kept: receipt, told: [] });
    expect(await bench.row(id)).toMatchObject({ journal_number: '17', archived_by: 'archivist', problem: null });
    expect(await bench.look(id)).toEqual({ state: 'archived' });
  });

  it('is overruled by nobody: a receipt of the archive with another number is only flagged', async () => {
    const id = await bench.owe();
    const receipt = { system: 'manual', caseId: '2023/100', journalNumber: '20' };
    await fixture.db.transaction().execute((trx) => receive(trx, fixture.clock, id, receipt, 'archivist'));
    await fixture.db.transaction().execute((trx) => receive(trx, fixture.clock, id, { ...receipt, journalNumber: '21' }, null));
    expect(await bench.row(id)).toMatchObject({ journal_number: '20', problem: 'ARCHIVE_RECEIPTS_TWO' });
  });
});

describe('a package', () => {
  it('is whole in its folder, once, with checksums that hold', async () => {
    await bench.folder({ system: 'package' });
    const id = await bench.owe();
    expect(await bench.look(id)).toEqual({ state: 'waitingForArchive' });
    const place = join(packages, id);
    const manifest = JSON.parse(readFileSync(join(place, 'manifest.json'), 'utf8')) as { files: { name: string; sha256: string }[] };
    expect(manifest.files.map(({ name }) => name)).toEqual(['arkivmelding.xml', 'dokumenter/dokument.pdf']);
    for (const { name, sha256: hash } of manifest.files) expect(sha256(readFileSync(join(place, name)))).toBe(hash);
    const written = statSync(join(place, 'arkivmelding.xml')).mtimeMs;
    await bench.look(id);
    expect(statSync(join(place, 'arkivmelding.xml')).mtimeMs).toBe(written);
    expect(readdirSync(packages).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('is there once also when two workers write it at the same moment', async () => {
    const id = await bench.owe();
    await Promise.all([bench.look(id), bench.look(id), bench.look(id)]);
    expect(existsSync(join(packages, id, 'manifest.json'))).toBe(true);
    expect(readdirSync(packages).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});

describe('the record', () => {
  it('keeps a receipt as it came: neither another number nor a deletion is taken', async () => {
    await bench.folder();
    const id = await bench.owe();
    await bench.look(id);
    const db = fixture.db.withTables<{ archive_deliveries: { delivery_id: string; journal_number: string } }>();
    await expect(
      db.updateTable('archive_deliveries').set({ journal_number: '9999' }).where('delivery_id', '=', id).execute(),
    ).rejects.toThrow(/kept as it came/);
    await expect(db.deleteFrom('archive_deliveries').where('delivery_id', '=', id).execute()).rejects.toThrow(/kept as it came/);
  });
});
