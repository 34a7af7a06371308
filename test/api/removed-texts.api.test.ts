import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createArchiveActivities } from '../../activities/archive.activities.ts';
import { manualArchive } from '../../activities/archive-manual.ts';
import { readDelivery, readText } from '../../api/archive/read-delivery.ts';
import { planShelf } from '../../api/plans.ts';
import type { FormView } from '../../api/schemas/form.schema.ts';
import type { DutyTextsView } from '../../api/schemas/removal.schema.ts';
import { verifyLedger } from '../../cli/ledger/verify-ledger.ts';
import { deliveriesOf } from '../../db/archive.repository.ts';
import { writeCommand } from '../../db/command.repository.ts';
import { storedPlans } from '../../db/plan.repository.ts';
import { deliveryPdf } from '../../documents/archive/delivery-text.ts';
import { documentFile, DOCUMENTS } from '../../documents/evidence/evidence-types.ts';
import { verifyBundle } from '../../documents/evidence/verify-bundle.ts';
import { unpack } from '../../documents/evidence/zip.ts';
import { newId } from '../../platform/ids.ts';
import { filledIn } from '../fixtures/forms.ts';
import { apiWorld, FILES, type World } from '../support/api-world.ts';

const FORM = 'P1.preparationForm';
const ARCHIVIST = 'stranger';
const SECRET = 'Sykmeldt siden mars';

let world: World;
let followUpId: string;
let cycleId: string;
beforeAll(async () => {
  world = await apiWorld();
  await world.importAll({ assignments: `${FILES.assignments}\n${ARCHIVIST},ntnu,archivist,2020-01-01,,ordinary` });
  cycleId = await world.createCycle();
  await world.as('coordinator').post(`/cycles/${cycleId}/start`);
  await world.confirmLists();
  world.at('2023-10-02 10:00');
  await world.advanceAll();
  const row = await world.db.selectFrom('follow_ups').select('follow_up_id').where('unit_id', '=', 'idi').executeTakeFirstOrThrow();
  followUpId = row.follow_up_id;
});
afterAll(() => world.close());

interface Stored {
  documentId: string;
  sha256: string;
}

async function store(person: string, kind: string, content: object): Promise<Stored> {
  return (await world.as(person).post('/documents', { followUpId, duty: FORM, kind, content })).json();
}

async function handIn(goal: string, type: 'submitForm' | 'editForm' = 'submitForm'): Promise<Stored> {
  const form = await store('head-idi', 'form', filledIn('preparation', { goals: [goal] }));
  const named = { duty: FORM, documentId: form.documentId, hash: form.sha256 };
  const command = type === 'submitForm' ? { type, ...named, external: false } : { type, ...named };
  expect((await world.command('head-idi', 'idi', command)).statusCode).toBe(200);
  return form;
}

const textsOf = async (person: string) =>
  (await world.as(person).get(`/units/idi/duties/${FORM}/texts`)).json<DutyTextsView>().texts.map((one) => one.documentId);

const remove = (person: string, documentIds: readonly string[], why = 'aboutHealth', key: string = crypto.randomUUID()) =>
  world.as(person).post(`/units/idi/duties/${FORM}/texts/removal`, { documentIds, why }, { 'idempotency-key': key });

const formOf = async (person: string) => (await world.as(person).get(`/units/idi/duties/${FORM}/form`)).json<FormView>();
const bundleOf = async () => new Uint8Array((await world.as('vo-idi').get('/units/idi/evidence?language=nb')).rawPayload);
const verify = async () => (await verifyLedger(world.db)).findings;

/** As the worker does it when the watch has told the workflow. */
function archive() {
  const sources = { db: world.db, plans: planShelf(storedPlans(world.db)), language: 'nb' as const };
  return createArchiveActivities({
    db: world.db,
    clock: world.clock,
    archives: new Map([['archive', manualArchive()]]),
    readDelivery: (one, folder) => readDelivery(sources, one, folder),
  });
}

/** Everything the database holds, as text. */
async function everything(): Promise<string> {
  const tables = ['documents', 'drafts', 'facts', 'commands', 'letters', 'notices', 'duties'];
  const dumps = await Promise.all(
    tables.map(async (table) =>
      JSON.stringify(
        await world.db
          .selectFrom(table as 'facts')
          .selectAll()
          .execute(),
      ),
    ),
  );
  return dumps.join('\n');
}

describe('a text that does not belong here', () => {
  let form: Stored;
  let copy: Stored;
  let statement: Stored;

  it('[E61] is found by those who may remove it, without its words', async () => {
    form = await handIn(SECRET);
    // Stored once more, as after a lost answer, and never sent.
    copy = await store('head-idi', 'form', filledIn('preparation', { goals: [SECRET] }));
    const draft = {
      formVersion: (await formOf('head-idi')).form.version,
      sawRevision: 0,
      answers: filledIn('preparation', { goals: [SECRET] }).answers,
    };
    expect((await world.as('vo-idi').put(`/units/idi/duties/${FORM}/form/draft`, draft)).statusCode).toBe(200);
    statement = await store('vo-idi', 'statement', { text: 'Vi gikk gjennom alt.' });
    const answer = { type: 'answerForm', duty: FORM, outcome: 'confirmedWithRemarks', hash: form.sha256 } as const;
    expect((await world.command('vo-idi', 'idi', { ...answer, statementId: statement.documentId })).statusCode).toBe(200);

    expect(await textsOf('local-coordinator')).toEqual([form.documentId]);
    expect(await textsOf('head-idi')).toEqual([form.documentId, copy.documentId]);
    expect(await textsOf('vo-idi')).toEqual([statement.documentId]);
    expect(await textsOf('lhvo')).toEqual([statement.documentId]);
    expect(await textsOf('dean')).toEqual([]);
    const listed = await world.as('local-coordinator').get(`/units/idi/duties/${FORM}/texts`);
    expect(listed.body).not.toContain(SECRET);
    expect(listed.json<DutyTextsView>().texts).toMatchObject([{ kind: 'form', byRole: 'unitManager', inForce: true, removed: false }]);
    expect((await world.as('local-coordinator').get(`/documents/${form.documentId}`)).statusCode).toBe(403);
  });

  it('[E61] is not removed by whoever may not, and nothing changes', async () => {
    const before = await everything();
    for (const person of ['vo-idi', 'dean', 'lhvo'])
      expect((await remove(person, [form.documentId])).json()).toMatchObject({ status: 404 });
    for (const person of ['head-idi', 'local-coordinator', 'coordinator', 'dean'])
      expect((await remove(person, [statement.documentId])).json()).toMatchObject({ status: 404, code: 'DOCUMENT_UNKNOWN' });
    expect((await remove('employee', [form.documentId])).json()).toMatchObject({ status: 403, code: 'ACCESS_ROLE_MISSING' });
    const forged = {
      type: 'removeTexts',
      duty: FORM,
      texts: [{ id: statement.documentId, hash: statement.sha256, whose: 'own' }],
      why: 'other',
    };
    expect((await world.command('head-idi', 'idi', forged as never)).statusCode).toBe(400);
    const wordy = await world
      .as('head-idi')
      .post(
        `/units/idi/duties/${FORM}/texts/removal`,
        { documentIds: [form.documentId], why: 'Fordi hun er syk' },
        { 'idempotency-key': crypto.randomUUID() },
      );
    expect(wordy.statusCode).toBe(400);
    expect(await everything()).toBe(before);
  });

  it('[E61] [NM-005] is gone with its copies and its draft in one act, and the record accounts for it', async () => {
    expect(await everything()).toContain(SECRET);
    const key = crypto.randomUUID();
    const done = await remove('local-coordinator', [form.documentId], 'aboutHealth', key);
    expect(done.json()).toMatchObject({ status: 'accepted', type: 'removeTexts', duty: FORM });
    expect((await remove('local-coordinator', [form.documentId], 'aboutHealth', key)).json()).toMatchObject({ status: 'accepted' });
    expect((await remove('local-coordinator', [form.documentId])).json()).toMatchObject({ status: 409, code: 'TEXT_WAS_REMOVED' });
    expect(await everything()).not.toContain(SECRET);
    expect(await verify()).toEqual([]);
    const facts = await world.db.selectFrom('facts').select('body').where('type', '=', 'textRemoved').orderBy('seq').execute();
    expect(facts.map(({ body }) => body)).toMatchObject([
      { textId: form.documentId, sha256: form.sha256, why: 'aboutHealth', inForce: true, by: { role: 'localCoordinator' } },
      { textId: copy.documentId, sha256: form.sha256, why: 'aboutHealth' },
    ]);
  });

  it('[E61] is said in its place to everybody who may read it: when, in which role and why; the answer stands', async () => {
    for (const person of ['head-idi', 'vo-idi', 'lhvo']) {
      const read = await world.as(person).get(`/documents/${form.documentId}`);
      expect(read.json()).toMatchObject({
        content: null,
        sha256: form.sha256,
        removed: { byRole: 'localCoordinator', why: 'aboutHealth' },
      });
    }
    expect((await world.as('local-coordinator').get(`/documents/${form.documentId}`)).statusCode).toBe(403);
    const view = await formOf('vo-idi');
    expect(view).toMatchObject({ submitted: null, removed: { why: 'aboutHealth' }, draft: { answers: {} } });
    // A page that still has the words does not put them back without asking.
    const old = { formVersion: view.form.version, sawRevision: 1, answers: filledIn('preparation', { goals: [SECRET] }).answers };
    const put = await world.as('vo-idi').put(`/units/idi/duties/${FORM}/form/draft`, old);
    expect(put.json()).toMatchObject({ status: 409, code: 'DRAFT_CHANGED' });
    const duties = (await world.as('vo-idi').get('/units/idi/duties')).json<{
      duties: { duty: string; joint: unknown; status: string }[];
    }>();
    expect(duties.duties.find(({ duty }) => duty === FORM)).toMatchObject({
      status: 'fulfilled',
      joint: { hash: form.sha256, answer: { outcome: 'confirmedWithRemarks' } },
    });
  });

  it('[E61] cannot be named by a command again', async () => {
    const again = { type: 'editForm', duty: FORM, documentId: copy.documentId, hash: copy.sha256 } as const;
    expect((await world.command('head-idi', 'idi', again)).json()).toMatchObject({ status: 409, code: 'TEXT_WAS_REMOVED' });
  });

  it('[E61] is listed in the evidence as removed, with its hash; the bundle verifies without the file', async () => {
    const bundle = await bundleOf();
    expect(verifyBundle(bundle)).toMatchObject({ ok: true, documents: 2 });
    const files = unpack(bundle)!;
    expect(files[documentFile(form.documentId)]).toBeUndefined();
    const listed = JSON.parse(new TextDecoder().decode(files[DOCUMENTS])) as object[];
    expect(listed).toContainEqual(expect.objectContaining({ documentId: form.documentId, sha256: form.sha256, removed: true }));
    expect(Buffer.from(bundle).includes(SECRET)).toBe(false);
  });

  it('[E61] goes to the archive as removed: what had not left yet leaves without its words', async () => {
    const [delivery] = await deliveriesOf(world.db, followUpId);
    const shelf = planShelf(storedPlans(world.db));
    const row = await world.db.selectFrom('follow_ups').selectAll().where('follow_up_id', '=', followUpId).executeTakeFirstOrThrow();
    const shelved = await shelf.get(row.plan_key, row.plan_version);
    const text = await readText(world.db, delivery!, FORM, { abbreviation: 'IDI', name: { nb: 'IDI', nn: 'IDI', en: 'IDI' } }, shelved);
    expect(text).toMatchObject({ content: null, sha256: form.sha256, removed: { why: 'aboutHealth' } });
    const said = JSON.stringify(deliveryPdf(text!, 'nb').sections);
    expect(said).toContain('Teksten er fjernet');
    expect(said).toContain('Vi gikk gjennom alt.');
    await world.as(ARCHIVIST).put(`/cycles/${cycleId}/case-folders/idi`, { caseId: '2023/4711' });
    const { deliver } = archive();
    // While a removal is asked for and not decided, nothing of the unit leaves.
    const command = {
      type: 'removeTexts',
      duty: FORM,
      texts: [{ id: form.documentId, hash: form.sha256, whose: 'unit' }],
      why: 'other',
    } as const;
    const actor = { personId: 'coordinator', roles: ['coordinator' as const] };
    await world.db
      .transaction()
      .execute((trx) =>
        writeCommand(trx, world.clock, { commandId: newId(), followUpId, actor, command: { ...command, texts: [...command.texts] } }),
      );
    expect(await deliver({ deliveryId: delivery!.delivery_id })).toEqual({ state: 'waitingForCase' });
    await world.advanceAll();
    expect(await deliver({ deliveryId: delivery!.delivery_id })).toEqual({ state: 'waitingForArchive' });
  });

  it('[E61] is corrected by the manager, which voids the answer like every edit', async () => {
    const second = await handIn('Flere svar', 'editForm');
    expect(await formOf('vo-idi')).toMatchObject({ submitted: { documentId: second.documentId }, removed: null });
    expect(await verify()).toEqual([]);
  });

  it('[E61] of the safety service is removed by its senior, and the records office is told that the archive may have it', async () => {
    expect((await remove('lhvo', [statement.documentId], 'otherChannel')).json()).toMatchObject({ status: 'accepted' });
    const last = await world.db
      .selectFrom('facts')
      .select('body')
      .where('type', '=', 'textRemoved')
      .orderBy('seq', 'desc')
      .executeTakeFirstOrThrow();
    expect(last.body).toMatchObject({ by: { role: 'localSeniorSafetyRepresentative' }, why: 'otherChannel' });
    expect(last.body.notices?.map(({ step, role }) => [step, role])).toEqual([
      ['textRemovedHere', 'archivist'],
      ['textRemovedHere', 'localCoordinator'],
    ]);
    expect(await everything()).not.toContain('Vi gikk gjennom alt.');
    expect(await verify()).toEqual([]);
    expect(verifyBundle(await bundleOf())).toMatchObject({ ok: true });
  });

  it('[E61] why it went is for those who may read texts; others who see the history see only that it went', async () => {
    const seen = async (person: string) =>
      (await world.as(person).get('/units/idi/facts?limit=500'))
        .json<{ facts: { type: string; details: Record<string, unknown> }[] }>()
        .facts.filter(({ type }) => type === 'textRemoved');
    expect((await seen('vo-idi')).map(({ details }) => details['why'])).toContain('otherChannel');
    for (const person of ['dean', 'local-coordinator']) {
      const facts = await seen(person);
      expect(facts).toHaveLength(3);
      expect(facts.every(({ details }) => !('why' in details))).toBe(true);
    }
  });
});

describe('a text that is emptied without a fact', () => {
  it('[E61] is a finding, and so is one that is still there although a fact says that it is gone', async () => {
    const [kept, gone] = await Promise.all(
      ['is not', 'is'].map((operator) =>
        world.db
          .selectFrom('documents')
          .select(['document_id', 'content'])
          .where('content', operator as 'is', null)
          .executeTakeFirstOrThrow(),
      ),
    );
    const put = (id: string, content: string | null) =>
      world.db.updateTable('documents').set({ content }).where('document_id', '=', id).execute();
    await put(kept!.document_id, null);
    expect(await verify()).toMatchObject([{ code: 'DOCUMENT_EMPTIED', notice: kept!.document_id }]);
    expect(verifyBundle(await bundleOf()).findings.map(({ code }) => code)).toContain('DOCUMENT_DIFFERS');
    await put(kept!.document_id, kept!.content);
    await put(gone!.document_id, '{}');
    const codes = (await verify()).map(({ code }) => code);
    expect(codes).toContain('DOCUMENT_NOT_REMOVED');
    await put(gone!.document_id, null);
    expect(await verify()).toEqual([]);
  });
});

describe('after the close', () => {
  it('[E61] [MO-016] a text is removed all the same, and the bundle that had not left tells of it and verifies', async () => {
    world.at('2026-01-05 10:00');
    await world.advanceAll();
    const { submitted } = await formOf('vo-idi');
    const { documentId } = submitted!;
    expect(
      (
        await world.db
          .selectFrom('drafts' as 'facts')
          .selectAll()
          .execute()
      ).length,
    ).toBeGreaterThan(0);
    expect((await remove('coordinator', [documentId], 'namesPerson')).json()).toMatchObject({ status: 'accepted' });
    expect(await verify()).toEqual([]);
    expect(await everything()).not.toContain('Flere svar');
    const bundle = (await deliveriesOf(world.db, followUpId)).find(({ kind }) => kind === 'evidence')!;
    await archive().deliver({ deliveryId: bundle.delivery_id });
    const given = await world.as(ARCHIVIST).get(`/archive/deliveries/${bundle.delivery_id}/package`);
    const files = unpack(new Uint8Array(given.rawPayload))!;
    const delivered = files['dokumenter/dokumentasjon.zip']!;
    expect(verifyBundle(delivered)).toMatchObject({ ok: true, findings: [] });
    expect(unpack(delivered)![documentFile(documentId)]).toBeUndefined();
  });
});
