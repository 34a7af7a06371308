import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyLedger } from '../../cli/ledger/verify-ledger.ts';
import { receive } from '../../db/archive-receipt.repository.ts';
import { addFolder, deliveriesOf, foldersOf } from '../../db/archive.repository.ts';
import { addDocument } from '../../db/document.repository.ts';
import { openDatabase } from '../../db/database.ts';
import { sealDocument } from '../../documents/hash.ts';
import { on } from '../support/play.ts';
import { NTNU } from '../support/plans.ts';
import { startedCycle, type Fixture } from '../support/record.ts';

const FORM = 'P1.preparationForm';
let fixture: Fixture;
let form: { documentId: string; hash: string };

beforeAll(async () => {
  fixture = await startedCycle();
  await fixture.advanceAll();
  await fixture.send('IMF', '2023-09-01', 'localCoordinator', {
    type: 'confirmResponseUnits',
    duty: 'P1.responseUnitList',
    units: ['IMF-A'],
  });
  await fixture.advanceAll('2023-09-20');
  form = await store('form', { goals: 'Alle svarer' });
});
afterAll(() => fixture.close());

const followUpId = async () => (await fixture.followUp('IMF-A')).follow_up_id;
const deliveries = async () => deliveriesOf(fixture.db, await followUpId());

async function store(kind: string, content: unknown) {
  const text = sealDocument(content);
  const about = { followUpId: await followUpId(), duty: FORM, kind, personId: 'anna', createdAt: fixture.clock.at, ...text };
  const { documentId } = await fixture.db.transaction().execute((trx) => addDocument(trx, about));
  return { documentId, hash: text.sha256 };
}

/** What `ledger verify` finds when the owner of the database has done this. */
async function findingsAfter(tampering: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: fixture.url });
  await client.connect();
  const backup = (await client.query('select * from archive_deliveries')).rows as Record<string, unknown>[];
  try {
    await client.query(`set session_replication_role = replica; ${tampering}`);
    return (await verifyLedger(fixture.db)).findings.map(({ code }) => code);
  } finally {
    await client.query('delete from archive_deliveries');
    await client.query('insert into archive_deliveries select * from json_populate_recordset(null::archive_deliveries, $1)', [
      JSON.stringify(backup),
    ]);
    await client.end();
  }
}

describe('deliveries in the record', () => {
  it('[NT-025] are written with the fact that makes a text final, once, with the archive’s own time limit', async () => {
    await fixture.send('IMF-A', '2023-09-20', 'unitManager', { type: 'submitForm', duty: FORM, ...form, external: false });
    expect(await deliveries()).toEqual([]);
    await fixture.send('IMF-A', '2023-09-25', 'safetyRepresentative', {
      type: 'answerForm',
      duty: FORM,
      outcome: 'confirmed',
      hash: form.hash,
    });
    expect(await deliveries()).toMatchObject([
      {
        kind: 'form',
        duty: FORM,
        document_id: form.documentId,
        made_at: on(NTNU, '2023-09-25'),
        // A day after the unit's own last day.
        late_at: on(NTNU, '2023-10-15 00:00'),
        state: 'waitingForCase',
      },
    ]);
    await fixture.advanceAll('2023-10-01');
    expect(await deliveries()).toHaveLength(1);
    expect(await verifyLedger(fixture.db)).toMatchObject({ ok: true });
  });

  it.each([
    ['delete from archive_deliveries', 'DELIVERY_MISSING'],
    ['update archive_deliveries set made_at = made_at + 1', 'DELIVERY_DIFFERS'],
    [
      `insert into archive_deliveries (delivery_id, follow_up_id, kind, document_id, fact_seq, made_at, late_at)
       select gen_random_uuid(), follow_up_id, 'note', 'nobody-wrote-this', 1, 0, 0 from archive_deliveries`,
      'DELIVERY_UNFOUNDED',
    ],
  ])('after "%s" the ledger says so', async (tampering, code) => {
    expect(await findingsAfter(tampering)).toEqual([code]);
    expect(await verifyLedger(fixture.db)).toMatchObject({ ok: true });
  });

  it('[AT-3] a receipt on 16 October leaves the unit in time and shows the archive as late', async () => {
    const [delivery] = await deliveries();
    fixture.clock.at = on(NTNU, '2023-10-16');
    const receipt = { system: 'archive', caseId: '2023/1', journalNumber: '5' };
    const { told } = await fixture.db
      .transaction()
      .execute((trx) => receive(trx, fixture.clock, delivery!.delivery_id, receipt, 'archivist'));
    expect(told).toEqual([await followUpId()]);
    await fixture.advanceAll();
    const [row] = await deliveries();
    expect(row!.archived_at! >= row!.late_at).toBe(true);
    const duty = await fixture.db.selectFrom('duties').selectAll().where('key', '=', FORM).executeTakeFirstOrThrow();
    expect(duty).toMatchObject({ status: 'fulfilled', ended_at: on(NTNU, '2023-09-25') });
    expect(await verifyLedger(fixture.db)).toMatchObject({ ok: true });
  });

  it('[E69] after the receipt a changed answer is a remark, with a delivery of its own', async () => {
    const statement = await store('statement', { text: 'Vi er likevel ikke enige.' });
    const command = { type: 'answerForm' as const, duty: FORM, outcome: 'notConfirmed' as const, hash: form.hash };
    await fixture.write('IMF-A', '2023-10-17', 'safetyRepresentative', { ...command, statementId: statement.documentId });
    await fixture.advanceAll();
    expect((await deliveries()).map(({ kind, document_id: id }) => [kind, id])).toEqual([
      ['form', form.documentId],
      ['note', statement.documentId],
    ]);
    expect(await verifyLedger(fixture.db)).toMatchObject({ ok: true });
  });

  it('that a fact says are archived must have their receipt', async () => {
    expect(await findingsAfter("update archive_deliveries set state = 'waitingForArchive', journal_number = null")).toEqual([
      'RECEIPT_MISSING',
    ]);
  });

  it('a form that went back to an earlier text has a delivery for each time it was final, and each receipt is one of them', async () => {
    const other = await store('form', { goals: 'Nesten alle svarer' });
    const answer = { type: 'answerForm' as const, duty: FORM, outcome: 'confirmed' as const };
    for (const [day, text] of [
      ['2023-10-18', other],
      ['2023-10-20', form],
    ] as const) {
      expect(await fixture.send('IMF-A', day, 'unitManager', { type: 'editForm', duty: FORM, ...text })).toBe('accepted');
      expect(await fixture.send('IMF-A', day, 'safetyRepresentative', { ...answer, hash: text.hash })).toBe('accepted');
    }
    const forms = (await deliveries()).filter(({ kind }) => kind === 'form');
    expect(forms.map(({ document_id: id }) => id)).toEqual([form.documentId, other.documentId, form.documentId]);
    expect(await verifyLedger(fixture.db)).toMatchObject({ ok: true });
    const receipt = { system: 'archive', caseId: '2023/1', journalNumber: '9' };
    await fixture.db.transaction().execute((trx) => receive(trx, fixture.clock, forms[2]!.delivery_id, receipt, 'archivist'));
    await fixture.advanceAll();
    expect(await verifyLedger(fixture.db)).toMatchObject({ ok: true });
    const lost = `update archive_deliveries set state = 'waitingForArchive', journal_number = null where delivery_id = '${forms[2]!.delivery_id}'`;
    expect(await findingsAfter(lost)).toEqual(['RECEIPT_MISSING']);
  });

  it('a folder keeps where it was before, also when two people enter one at the same moment', async () => {
    const folder = (caseId: string) => ({
      cycle_id: fixture.cycleId,
      unit_id: 'IMF-A',
      system: 'archive',
      case_id: caseId,
      title: null,
      access_code: null,
      legal_basis: null,
      blocked: false,
      person_id: 'archivist',
      set_at: fixture.clock.at,
    });
    const db = openDatabase(fixture.url);
    await Promise.all(['1', '2', '3'].map((id) => db.transaction().execute((trx) => addFolder(trx, folder(`2023/${id}`)))));
    await db.destroy();
    const rows = await foldersOf(fixture.db, fixture.cycleId, 'IMF-A');
    expect(rows.map(({ revision }) => revision)).toEqual([3, 2, 1]);
    expect(rows.map(({ case_id: caseId }) => caseId).sort()).toEqual(['2023/1', '2023/2', '2023/3']);
  });
});
