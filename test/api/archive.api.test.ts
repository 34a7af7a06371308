import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createArchiveActivities } from '../../activities/archive.activities.ts';
import { manualArchive } from '../../activities/archive-manual.ts';
import { readDelivery, readText } from '../../api/archive/read-delivery.ts';
import { planShelf } from '../../api/plans.ts';
import { findDelivery, unlookedDeliveries, updateDelivery } from '../../db/archive.repository.ts';
import { makeLetters, markBounced, markSent } from '../../db/letter.repository.ts';
import { storedPlans } from '../../db/plan.repository.ts';
import { verifyLedger } from '../../cli/ledger/verify-ledger.ts';
import type { DeliveryView } from '../../api/schemas/archive.schema.ts';
import type { UnitDetailView } from '../../api/schemas/unit.schema.ts';
import { unpack } from '../../documents/evidence/zip.ts';
import { verifyBundle } from '../../documents/evidence/verify-bundle.ts';
import { newId } from '../../platform/ids.ts';
import { filledIn } from '../fixtures/forms.ts';
import { apiWorld, FILES, type World } from '../support/api-world.ts';
import { NTNU } from '../support/plans.ts';
import { readXml, textsOf } from '../support/read-xml.ts';

const FORM = 'P1.preparationForm';
const ARCHIVIST = 'stranger';
let world: World;
let cycleId: string;

beforeAll(async () => {
  world = await apiWorld();
  await world.importAll({ assignments: `${FILES.assignments}\n${ARCHIVIST},ntnu,archivist,2020-01-01,,ordinary` });
  cycleId = await world.createCycle();
  await world.as('coordinator').post(`/cycles/${cycleId}/start`);
  await world.confirmLists();
  world.at('2023-10-02 10:00');
  await world.advanceAll();
  await handIn();
});
afterAll(() => world.close());

/** The preparation form of IDI, handed in and answered. */
async function handIn(): Promise<void> {
  const { follow_up_id: followUpId } = await world.db
    .selectFrom('follow_ups')
    .select('follow_up_id')
    .where('unit_id', '=', 'idi')
    .executeTakeFirstOrThrow();
  const stored = await world.as('head-idi').post('/documents', { followUpId, duty: FORM, kind: 'form', content: filledIn('preparation') });
  const { documentId, sha256: hash } = stored.json<{ documentId: string; sha256: string }>();
  const sent = await world.command('head-idi', 'idi', { type: 'submitForm', duty: FORM, documentId, hash, external: false });
  const answered = await world.command('vo-idi', 'idi', { type: 'answerForm', duty: FORM, outcome: 'confirmed', hash });
  expect([stored.statusCode, sent.statusCode, answered.statusCode]).toEqual([201, 200, 200]);
}

/** As the worker does it when the watch has told the workflow. */
async function look(deliveryId: string): Promise<void> {
  const sources = { db: world.db, plans: planShelf(storedPlans(world.db)), language: 'nb' as const };
  const activities = createArchiveActivities({
    db: world.db,
    clock: world.clock,
    archives: new Map([['archive', manualArchive()]]),
    readDelivery: (delivery, folder) => readDelivery(sources, delivery, folder),
  });
  await activities.deliver({ deliveryId });
}

const list = async (query = '', person = ARCHIVIST) =>
  (await world.as(person).get(`/archive/deliveries${query}`)).json<{ deliveries: DeliveryView[] }>().deliveries;
const folderAddress = (unitId = 'idi') => `/cycles/${cycleId}/case-folders/${unitId}`;

describe('the archive', () => {
  let id: string;

  it('[NT-103] shows the records office what waits for the case, and nobody else', async () => {
    const deliveries = await list('?state=waitingForCase');
    expect(deliveries).toMatchObject([
      { unitId: 'idi', duty: FORM, kind: 'form', state: 'waitingForCase', journalNumber: null, late: false },
    ]);
    expect(deliveries[0]?.title).toContain('IDI (versjon 1)');
    id = deliveries[0]!.deliveryId;
    expect((await world.as('head-idi').get('/archive/deliveries')).json()).toMatchObject({ status: 403, code: 'ACCESS_ROLE_MISSING' });
    expect(await list('', 'local-coordinator')).toHaveLength(1);
    expect(await list('', 'local-coordinator-adm')).toHaveLength(0);
  });

  it('[NT-027] proposes the folder the plan names, and takes the one people enter', async () => {
    expect((await world.as(ARCHIVIST).get(folderAddress())).json()).toMatchObject({
      folder: null,
      earlier: [],
      proposed: { system: 'archive', title: 'Arbeidsmiljøundersøkelse 2023 IDI' },
      systems: ['archive'],
    });
    const early = await world.as(ARCHIVIST).post(`/archive/deliveries/${id}/receipt`, { journalNumber: '1' });
    expect(early.json()).toMatchObject({ status: 409, code: 'ARCHIVE_CASE_MISSING' });
    const body = { caseId: '2023/4711', accessCode: 'UO', legalBasis: 'Offl. § 23' };
    const put = await world.as(ARCHIVIST).put(folderAddress(), body);
    expect(put.json()).toMatchObject({
      folder: { ...body, system: 'archive', title: 'Arbeidsmiljøundersøkelse 2023 IDI', blocked: false },
    });
    expect((await world.as(ARCHIVIST).put(folderAddress(), body)).json<{ earlier: unknown[] }>().earlier).toEqual([]);
  });

  it('delivers again what was refused, and nothing else: what waits goes by itself', async () => {
    const set = (state: 'refused' | 'waitingForArchive' | 'waitingForCase', problem: string | null) =>
      world.db.transaction().execute((trx) => updateDelivery(trx, id, { state, problem }, 'looked'));
    const retry = async () => (await world.as(ARCHIVIST).post(`/archive/deliveries/${id}/retry`)).json<Record<string, unknown>>();
    for (const state of ['waitingForArchive', 'waitingForCase'] as const) {
      await set(state, null);
      expect(await retry()).toMatchObject({ status: 409, code: 'DELIVERY_NOT_REFUSED' });
      expect(await unlookedDeliveries(world.db, 100)).not.toContain(id);
    }
    await set('refused', 'ARCHIVE_CASE_NOT_FOUND');
    expect(await retry()).toMatchObject({ state: 'waitingForArchive', problem: null });
    expect(await unlookedDeliveries(world.db, 100)).toContain(id);
    // Asked twice by mistake: it is on its way already.
    expect(await retry()).toMatchObject({ status: 409, code: 'DELIVERY_NOT_REFUSED' });
  });

  it('gives whoever files by hand the file and what the archive wants to know', async () => {
    await look(id);
    const response = await world.as(ARCHIVIST).get(`/archive/deliveries/${id}/package`);
    const files = unpack(new Uint8Array(response.rawPayload))!;
    expect(Object.keys(files)).toEqual(['arkivmelding.xml', 'dokumenter/dokument.pdf', 'manifest.json']);
    const root = readXml(new TextDecoder().decode(files['arkivmelding.xml']));
    expect(textsOf(root, 'mappeID')).toEqual(['2023/4711']);
    expect(textsOf(root, 'korrespondansepartNavn')).toEqual(['Prøve head-idi']);
    expect(textsOf(root, 'tilgangsrestriksjon')).toEqual(['UO']);
    expect(new TextDecoder().decode(files['dokumenter/dokument.pdf']!.slice(0, 5))).toBe('%PDF-');
  });

  it('gives the files to the records office alone: coordinators see where things stand, not what was written', async () => {
    for (const person of ['coordinator', 'local-coordinator', 'dean', 'head-idi']) {
      const response = await world.as(person).get(`/archive/deliveries/${id}/package`);
      expect(response.json()).toMatchObject({ status: 403, code: 'ACCESS_ROLE_MISSING', params: { role: 'archivist' } });
    }
  });

  it('[AT-3] takes the receipt; a late one is the archive’s, and the unit’s page shows it', async () => {
    world.at('2023-10-16 10:00');
    const receipt = { journalNumber: '17', caseId: '2023/4711' };
    const answer = await world.as(ARCHIVIST).post(`/archive/deliveries/${id}/receipt`, receipt);
    expect(answer.json()).toMatchObject({ state: 'archived', stateText: 'Arkivert', journalNumber: '17', system: 'archive', late: true });
    const unit = (await world.as('head-idi').get('/units/idi')).json<{ archive: { caseId: string; deliveries: DeliveryView[] } }>();
    expect(unit.archive).toMatchObject({ caseId: '2023/4711', deliveries: [{ deliveryId: id, state: 'archived', journalNumber: '17' }] });
    const { duties } = (await world.as('head-idi').get('/units/idi/duties')).json<{ duties: { duty: string; status: string }[] }>();
    expect(duties.find(({ duty }) => duty === FORM)?.status).toBe('fulfilled');
    const { facts } = (await world.as('head-idi').get('/units/idi/facts')).json<{ facts: { type: string }[] }>();
    expect(facts.filter(({ type }) => type === 'archived')).toHaveLength(1);
  });

  it('shows the unit’s deliveries to its own parties and to whoever follows the archive, and to no other reader of its status', async () => {
    const shown = async (person: string) => (await world.as(person).get('/units/idi')).json<{ unitId: string; archive: unknown }>();
    for (const person of ['head-idi', 'vo-idi', 'local-coordinator', 'coordinator'])
      expect((await shown(person)).archive).toMatchObject({ deliveries: [{ deliveryId: id }] });
    for (const person of ['dean', 'rector']) expect(await shown(person)).toMatchObject({ unitId: 'idi', archive: null });
  });

  it('keeps the first receipt: the same again changes nothing, another one is refused', async () => {
    const before = await list();
    const again = await world.as(ARCHIVIST).post(`/archive/deliveries/${id}/receipt`, { journalNumber: '17' });
    expect(again.statusCode).toBe(200);
    const other = await world.as('coordinator').post(`/archive/deliveries/${id}/receipt`, { journalNumber: '18' });
    expect(other.json()).toMatchObject({ status: 409, code: 'ARCHIVE_RECEIPT_DIFFERS', params: { journalNumber: '17' } });
    expect(other.json<{ detail: string }>().detail).toContain('journalnummer 17');
    const retry = await world.as(ARCHIVIST).post(`/archive/deliveries/${id}/retry`);
    expect(retry.json()).toMatchObject({ status: 409, code: 'DELIVERY_ARCHIVED' });
    expect(await list()).toEqual(before);
  });

  it('lists the receipt in the evidence bundle, which still verifies', async () => {
    const bundle = new Uint8Array((await world.as('head-idi').get('/units/idi/evidence')).rawPayload);
    const lines = JSON.parse(new TextDecoder().decode(unpack(bundle)!['archive.json'])) as object[];
    expect(lines).toMatchObject([{ kind: 'form', duty: FORM, system: 'archive', caseId: '2023/4711', journalNumber: '17' }]);
    expect(verifyBundle(bundle)).toMatchObject({ ok: true, findings: [] });
  });
});

describe('bad input', () => {
  const anyDelivery = async () => (await list())[0]!.deliveryId;

  it('by the wrong person is refused and changes nothing', async () => {
    const id = await anyDelivery();
    for (const person of ['head-idi', 'vo-idi', 'dean']) {
      expect((await world.as(person).post(`/archive/deliveries/${id}/receipt`, { journalNumber: '9' })).statusCode).toBe(403);
      expect((await world.as(person).put(folderAddress(), { caseId: '2023/1' })).statusCode).toBe(403);
    }
    const foreign = await world.as('director').post(`/archive/deliveries/${id}/receipt`, { journalNumber: '9' });
    expect(foreign.json()).toMatchObject({ status: 404, code: 'DELIVERY_UNKNOWN' });
    const folder = (await world.as(ARCHIVIST).get(folderAddress())).json<{ folder: { caseId: string }; earlier: unknown[] }>();
    expect([folder.folder.caseId, folder.earlier]).toEqual(['2023/4711', []]);
  });

  it('an unknown delivery, case, unit, system or cycle is named', async () => {
    const code = async (response: Promise<{ json: () => unknown }>) => ((await response).json() as { code: string }).code;
    const archivist = world.as(ARCHIVIST);
    expect(await code(archivist.post(`/archive/deliveries/${crypto.randomUUID()}/receipt`, { journalNumber: '1' }))).toBe(
      'DELIVERY_UNKNOWN',
    );
    const wrongCase = { journalNumber: '1', caseId: '1999/1' };
    expect(await code(archivist.post(`/archive/deliveries/${await anyDelivery()}/receipt`, wrongCase))).toBe('ARCHIVE_CASE_UNKNOWN');
    expect(await code(archivist.put(folderAddress('nowhere'), { caseId: '1' }))).toBe('UNIT_UNKNOWN');
    expect(await code(archivist.put(folderAddress(), { caseId: '1', system: 'sharepoint' }))).toBe('ARCHIVE_SYSTEM_UNKNOWN');
    expect(await code(archivist.put(`/cycles/${crypto.randomUUID()}/case-folders/idi`, { caseId: '1' }))).toBe('CYCLE_UNKNOWN');
  });

  it.each([{}, { caseId: '' }, { caseId: 'a\nb' }, { caseId: 'x'.repeat(101) }, { caseId: '1', secret: true }])(
    '%o is no case folder',
    async (body) => {
      expect((await world.as(ARCHIVIST).put(folderAddress(), body)).json()).toMatchObject({ status: 400, code: 'REQUEST_INVALID' });
    },
  );
});

describe('a form that is changed after the archive has it', () => {
  const store = async (person: string, kind: string, content: unknown) => {
    const { follow_up_id: followUpId } = await world.db
      .selectFrom('follow_ups')
      .select('follow_up_id')
      .where('unit_id', '=', 'idi')
      .executeTakeFirstOrThrow();
    const stored = await world.as(person).post('/documents', { followUpId, duty: FORM, kind, content });
    const { documentId, sha256: hash } = stored.json<{ documentId: string; sha256: string }>();
    return { documentId, hash };
  };
  const accepted = async (person: string, command: { type: string } & Record<string, unknown>) =>
    expect((await world.command(person, 'idi', { duty: FORM, ...command })).statusCode).toBe(200);
  const wordsOf = async (deliveryId: string) => {
    const folder = { system: 'archive', case_id: '2023/4711', title: null, access_code: null, legal_basis: null };
    const delivery = (await findDelivery(world.db, deliveryId))!;
    const shelved = planShelf(storedPlans(world.db));
    expect(await readDelivery({ db: world.db, plans: shelved, language: 'nb' }, delivery, folder)).not.toBeNull();
    return readText(world.db, delivery, FORM, { abbreviation: 'IDI', name: { nb: '', nn: '', en: '' } }, await shelved.get(NTNU.key, 1));
  };

  it('goes there with the answer of its time, also where it goes back to an earlier text; an answer without words follows it', async () => {
    const [first] = await list('?unit=idi');
    const { document_id: firstText } = (await findDelivery(world.db, first!.deliveryId))!;
    const v1 = (await world.as('head-idi').get(`/documents/${firstText!}`)).json<{ documentId: string; sha256: string }>();
    const old = { documentId: v1.documentId, hash: v1.sha256 };
    const form = filledIn('preparation') as { answers: object };
    const next = await store('head-idi', 'form', { ...form, answers: { ...form.answers, goals: ['Alle skal kunne si fra'] } });
    const words = await store('vo-idi', 'statement', { text: 'Vi er ikke enige i dette' });
    await accepted('head-idi', { type: 'editForm', ...next });
    await accepted('vo-idi', { type: 'answerForm', outcome: 'confirmed', hash: next.hash });
    await accepted('head-idi', { type: 'editForm', ...old });
    await accepted('vo-idi', { type: 'answerForm', outcome: 'notConfirmed', hash: old.hash, statementId: words.documentId });
    const forms = await list('?unit=idi');
    expect(forms.map(({ kind }) => kind)).toEqual(['form', 'form', 'form']);
    const answers = await Promise.all(forms.map(async (one) => (await wordsOf(one.deliveryId))?.answer?.outcome));
    expect(answers).toEqual(['confirmed', 'confirmed', 'notConfirmed']);

    const last = forms.at(-1)!.deliveryId;
    await world.as(ARCHIVIST).post(`/archive/deliveries/${last}/receipt`, { journalNumber: '19' });
    await accepted('vo-idi', { type: 'answerForm', outcome: 'confirmed', hash: old.hash });
    const note = (await list('?unit=idi')).at(-1)!;
    expect(note).toMatchObject({ kind: 'note', duty: FORM, title: expect.stringContaining('tillegg') as unknown });
    expect(await wordsOf(note.deliveryId)).toMatchObject({
      content: null,
      sha256: old.hash,
      writer: { name: 'Prøve vo-idi', role: 'safetyRepresentative' },
      answer: { outcome: 'confirmed', statement: null },
    });
    const response = await world.as(ARCHIVIST).get(`/archive/deliveries/${note.deliveryId}/package`);
    expect(Object.keys(unpack(new Uint8Array(response.rawPayload))!)).toContain('dokumenter/dokument.pdf');
    expect(await verifyLedger(world.db)).toMatchObject({ ok: true, findings: [] });
  });
});

describe('a unit that gets another name', () => {
  it('[E27] keeps its case and its receipts, and what comes is called by the new name', async () => {
    const before = await list('?unit=idi');
    const renamed = FILES.organisation.replace('IDI,Institutt for data,', 'IDT,Institutt for datateknologi,');
    await world.importAll({ organisation: renamed, assignments: `${FILES.assignments}\n${ARCHIVIST},ntnu,archivist,2020-01-01,,ordinary` });
    const { folder } = (await world.as(ARCHIVIST).get(folderAddress())).json<{ folder: { caseId: string; title: string } }>();
    expect(folder.caseId).toBe('2023/4711');
    const after = await list('?unit=idi');
    expect(after.map(({ caseId, journalNumber }) => [caseId, journalNumber])).toEqual(
      before.map(({ caseId, journalNumber }) => [caseId, journalNumber]),
    );
    expect(after[0]?.title).toContain('IDT (versjon 1)');
    // The old name goes on the list of what it was called; the same import again adds nothing.
    const unitNow = async () => {
      const { abbreviation, formerNames } = (await world.as('head-idi').get('/units/idi')).json<UnitDetailView>();
      return [abbreviation, formerNames.map((one) => `${one.abbreviation} ${one.name}`)];
    };
    expect(await unitNow()).toEqual(['IDT', ['IDI Institutt for data']]);
    await world.importAll({ organisation: renamed, assignments: `${FILES.assignments}\n${ARCHIVIST},ntnu,archivist,2020-01-01,,ordinary` });
    expect(await unitNow()).toEqual(['IDT', ['IDI Institutt for data']]);
    expect(await verifyLedger(world.db)).toMatchObject({ ok: true, findings: [] });
  });
});

describe('at the close of the cycle', () => {
  it('[NT-088] each response unit’s evidence goes there too: the summary to read, the bundle that proves it', async () => {
    world.at('2026-01-15 10:00');
    await world.advanceAll();
    const bundles = (await list('?limit=500')).filter(({ kind }) => kind === 'evidence');
    expect(bundles.map(({ unitId }) => unitId).sort()).toEqual(['adm', 'idi', 'imf-a']);
    const { deliveryId } = bundles.find(({ unitId }) => unitId === 'idi')!;
    const response = await world.as(ARCHIVIST).get(`/archive/deliveries/${deliveryId}/package`);
    const files = unpack(new Uint8Array(response.rawPayload))!;
    expect(Object.keys(files)).toEqual([
      'arkivmelding.xml',
      'dokumenter/oppsummering.pdf',
      'dokumenter/dokumentasjon.zip',
      'manifest.json',
    ]);
    expect(verifyBundle(files['dokumenter/dokumentasjon.zip']!)).toMatchObject({ ok: true });
    const root = readXml(new TextDecoder().decode(files['arkivmelding.xml']));
    expect(textsOf(root, 'variantformat')).toEqual(['Arkivformat', 'Produksjonsformat']);
  });

  it('and the ledger accounts for every delivery', async () => {
    expect(await verifyLedger(world.db)).toMatchObject({ ok: true, findings: [] });
  });

  it('the bundle is the same bytes at a second try, whatever has been sent, has bounced or was archived meanwhile', async () => {
    const { deliveryId } = (await list('?limit=500')).find(({ kind, unitId }) => kind === 'evidence' && unitId === 'idi')!;
    const { made_at: madeAt, follow_up_id: followUpId } = (await findDelivery(world.db, deliveryId))!;
    const letter = async (name: string, at: number) => {
      const about = {
        person_id: 'head-idi',
        language: 'nb' as const,
        address: 'head-idi@example.org',
        subject: 's',
        body_text: 't',
        body_html: 'h',
      };
      const [notice] = await world.db.selectFrom('notices').select('notice_id').where('follow_up_id', '=', followUpId).limit(1).execute();
      const row = { letter_id: newId(), slot: name, kind: 'now' as const, ...about, message_id: `<${name}@example.org>`, made_at: at };
      await world.db.transaction().execute((trx) => makeLetters(trx, [{ letter: row, noticeIds: [notice!.notice_id] }]));
      return row.letter_id;
    };
    const [sent, waiting, back, known] = [
      await letter('sent', madeAt - 5),
      await letter('waiting', madeAt - 4),
      await letter('back', madeAt - 3),
      await letter('known', madeAt - 2),
    ];
    await markSent(world.db, sent, madeAt - 1, '250');
    await markBounced(world.db, known, madeAt - 1, '550');
    const bytes = async () => (await world.as(ARCHIVIST).get(`/archive/deliveries/${deliveryId}/package`)).rawPayload;
    const first = await bytes();
    const bundle = unpack(new Uint8Array(first))!['dokumenter/dokumentasjon.zip']!;
    const lines = JSON.parse(new TextDecoder().decode(unpack(bundle)!['letters.json'])) as { madeAt: number; state: string }[];
    expect(lines.map(({ madeAt: at, state }) => [at - madeAt, state])).toEqual([
      [-5, 'sent'],
      [-4, 'made'],
      [-3, 'made'],
      [-2, 'bounced'],
    ]);

    world.at('2026-01-20 10:00');
    await markSent(world.db, waiting, world.clock.at, '250');
    await markBounced(world.db, back, world.clock.at, '550');
    await letter('afterwards', world.clock.at);
    const open = (await list('?limit=500&unit=idi&state=waitingForArchive')).concat(await list('?limit=500&unit=idi&state=waitingForCase'));
    expect(open.length).toBeGreaterThan(0);
    for (const one of open) await world.as(ARCHIVIST).post(`/archive/deliveries/${one.deliveryId}/receipt`, { journalNumber: '23' });
    expect((await bytes()).equals(first)).toBe(true);
  });
});
