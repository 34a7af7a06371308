import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentFile } from '../../documents/evidence/evidence-types.ts';
import { verifyBundle } from '../../documents/evidence/verify-bundle.ts';
import { unpack } from '../../documents/evidence/zip.ts';
import { filledIn } from '../fixtures/forms.ts';
import { apiWorld, type World } from '../support/api-world.ts';

const FORM = 'P1.preparationForm';

let world: World;
let followUpId: string;
beforeAll(async () => {
  world = await apiWorld();
  await world.start();
  await world.confirmLists();
  world.at('2023-10-02 10:00');
  await world.advanceAll();
  const row = await world.db.selectFrom('follow_ups').select('follow_up_id').where('unit_id', '=', 'idi').executeTakeFirstOrThrow();
  followUpId = row.follow_up_id;
});
afterAll(() => world.close());

async function store(person: string, kind: string, content: object, duty = FORM): Promise<{ documentId: string; sha256: string }> {
  return (await world.as(person).post('/documents', { followUpId, duty, kind, content })).json();
}

const bundleOf = async (person: string) => (await world.as(person).get('/units/idi/evidence?language=en')).rawPayload;

describe('texts a command names', () => {
  const facts = async () => (await world.db.selectFrom('facts').select('hash').where('follow_up_id', '=', followUpId).execute()).length;

  it('must be in the record for this very duty, with the hash they are named by, and a statement by its own writer', async () => {
    const form = await store('head-idi', 'form', filledIn('preparation', { goals: ['Alle svarer'] }));
    const other = await store('head-idi', 'form', filledIn('meeting-plan'), 'P3.planMeeting');
    const draft = await store('vo-idi', 'statement', { text: 'kladd' });
    const before = await facts();
    const submit = (documentId: string, hash: string) =>
      world.command('head-idi', 'idi', { type: 'submitForm', duty: FORM, documentId, hash, external: false });
    const nowhere = '0197f000-0000-7000-8000-000000000000';
    expect((await submit(nowhere, form.sha256)).json()).toMatchObject({ status: 404, code: 'DOCUMENT_UNKNOWN' });
    expect((await submit(other.documentId, other.sha256)).json()).toMatchObject({ status: 404, code: 'DOCUMENT_UNKNOWN' });
    expect((await submit(form.documentId, other.sha256)).json()).toMatchObject({ status: 422, code: 'DOCUMENT_HASH_DIFFERS' });
    const theft = await world.command('head-idi', 'idi', {
      type: 'requestExtension',
      duty: FORM,
      lastDay: '2023-10-20',
      reasonId: draft.documentId,
    });
    expect(theft.json()).toMatchObject({ status: 404, code: 'DOCUMENT_UNKNOWN' });
    expect(await facts()).toBe(before);
  });
});

describe('the evidence of a unit', () => {
  it('goes out in one file that verifies, with the texts that were handed in and without the drafts', async () => {
    const form = await store('head-idi', 'form', filledIn('preparation', { goals: ['Flere svar'] }));
    const draft = await store('vo-idi', 'statement', { text: 'usendt merknad' });
    const sent = await world.command('head-idi', 'idi', {
      type: 'submitForm',
      duty: FORM,
      documentId: form.documentId,
      hash: form.sha256,
      external: false,
    });
    expect(sent.statusCode).toBe(200);
    const remark = await store('vo-idi', 'statement', { text: 'Gjennomgått' });
    const answer = { type: 'answerForm', duty: FORM, outcome: 'confirmedWithRemarks', hash: form.sha256 } as const;
    expect((await world.command('vo-idi', 'idi', { ...answer, statementId: remark.documentId })).statusCode).toBe(200);
    const answered = await world.db.selectFrom('facts').select('body').where('type', '=', 'answered').executeTakeFirstOrThrow();
    expect(answered.body).toMatchObject({ statementId: remark.documentId, textHash: remark.sha256 });
    const bundle = await bundleOf('vo-idi');
    expect(verifyBundle(bundle)).toMatchObject({ ok: true, unit: 'idi', documents: 2 });
    const files = unpack(bundle)!;
    expect(Object.keys(files)).toContain('summary-en.pdf');
    expect(new TextDecoder().decode(files[documentFile(form.documentId)])).toContain('Flere svar');
    expect(files[documentFile(draft.documentId)]).toBeUndefined();
    expect(Buffer.from(bundle).includes('usendt merknad')).toBe(false);
    expect(Buffer.from(bundle).includes('example.org')).toBe(false);
  });

  it('is for its own parties only', async () => {
    const expected = {
      'head-idi': 200,
      'vo-idi': 200,
      deputy: 200,
      lhvo: 200,
      dean: 403,
      coordinator: 403,
      employee: 403,
      'head-imf': 404,
      stranger: 404,
    };
    for (const [person, code] of Object.entries(expected)) {
      expect([person, (await world.as(person).get('/units/idi/evidence')).statusCode]).toEqual([person, code]);
    }
  });
});

describe('a statement that was not sent', () => {
  it('cannot be read by naming it in a command of one’s own', async () => {
    const draft = await store('vo-idi', 'statement', { text: 'privat' }, 'P1.staffInformation');
    const meeting = { type: 'recordMeeting', duty: 'P1.staffInformation', meeting: { occurredOn: '2023-10-01' } } as const;
    const answer = await world.command('head-idi', 'idi', { ...meeting, documentId: draft.documentId });
    expect(answer.json()).toMatchObject({ status: 404, code: 'DOCUMENT_UNKNOWN' });
    expect((await world.as('head-idi').get(`/documents/${draft.documentId}`)).statusCode).toBe(403);
  });
});

describe('a list of response units', () => {
  it('with a unit of another faculty, or one that does not exist, is refused and starts nobody', async () => {
    const before = await world.db.selectFrom('follow_ups').select('unit_id').execute();
    for (const unit of ['adm', 'nope']) {
      const command = { type: 'confirmResponseUnits', duty: 'P1.responseUnitList', units: ['imf-a', unit] } as const;
      expect((await world.command('local-coordinator', 'imf', command)).json()).toMatchObject({ status: 409, code: 'LIST_UNIT_FOREIGN' });
    }
    expect(await world.db.selectFrom('follow_ups').select('unit_id').execute()).toEqual(before);
  });
});
