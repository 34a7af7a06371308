import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import pino from 'pino';
import type { z } from 'zod';
import type { draftAnswer, formAnswer } from '../../api/schemas/form.schema.ts';
import { filledIn, GOOD_ANSWERS } from '../fixtures/forms.ts';
import { apiWorld, type World } from '../support/api-world.ts';

const DUTY = 'P1.preparationForm';
const FORM = `/units/idi/duties/${DUTY}/form`;
const GOOD = GOOD_ANSWERS['preparation']!;

type Form = z.infer<typeof formAnswer>;
type Draft = z.infer<typeof draftAnswer>;
interface Refusal {
  status: number;
  code: string;
  detail: string;
  params: object;
  errors: { path: string; line: number | null; code: string; detail: string }[];
}

let world: World;
let followUpId: string;
const logged: string[] = [];
beforeAll(async () => {
  world = await apiWorld({ log: pino({ level: 'trace' }, { write: (line: string) => logged.push(line) }) });
  await world.start();
  await world.confirmLists();
  world.at('2023-10-02 10:00');
  await world.advanceAll();
  const row = await world.db.selectFrom('follow_ups').select('follow_up_id').where('unit_id', '=', 'idi').executeTakeFirstOrThrow();
  followUpId = row.follow_up_id;
});
afterAll(() => world.close());

const formOf = async (person: string) => (await world.as(person).get(FORM)).json<Form>();
const save = (person: string, sawRevision: number, answers: object, formVersion = 2) =>
  world.as(person).put(`${FORM}/draft`, { formVersion, sawRevision, answers });
const store = (person: string, content: object, kind = 'form', duty = DUTY) =>
  world.as(person).post('/documents', { followUpId, duty, kind, content });
const stored = async () => (await world.db.selectFrom('documents').select('document_id').execute()).length;
const draftRow = () =>
  world.db
    .withTables<{ drafts: { revision: number; answers: object; saved_by: string } }>()
    .selectFrom('drafts')
    .select(['revision', 'answers', 'saved_by'])
    .executeTakeFirst();

async function send(answers: object, type: 'submitForm' | 'editForm' = 'submitForm'): Promise<{ documentId: string; sha256: string }> {
  const document = (await store('head-idi', filledIn('preparation', { ...answers }))).json<{ documentId: string; sha256: string }>();
  const named = { duty: DUTY, documentId: document.documentId, hash: document.sha256 };
  const sent = await world.command('head-idi', 'idi', type === 'submitForm' ? { type, ...named, external: false } : { type, ...named });
  expect(sent.statusCode).toBe(200);
  return document;
}

describe('the form of a duty', () => {
  it('[NT-024] asks manager and representative the same, each in their own language', async () => {
    const [manager, representative] = await Promise.all([formOf('head-idi'), formOf('vo-idi')]);
    expect(manager.form).toMatchObject({ key: 'preparation', version: 2, title: 'Forberedelse til arbeidsmiljøundersøkelsen 2023–2025' });
    expect(representative.form.title).toBe('Førebuing til arbeidsmiljøundersøkinga 2023–2025');
    expect(representative.form.fields.map(({ key }) => key)).toEqual(manager.form.fields.map(({ key }) => key));
    expect(manager.form.fields.find(({ key }) => key === 'present')?.options).toContainEqual({ key: 'manager', label: 'Leder' });
    expect(manager).toMatchObject({ duty: DUTY, draft: null, submitted: null, changes: null });
  });

  it.each([
    ['coordinator', 403, 'ACCESS_ROLE_MISSING'],
    ['local-coordinator', 403, 'ACCESS_ROLE_MISSING'],
    ['dean', 403, 'ACCESS_ROLE_MISSING'],
    ['employee', 403, 'ACCESS_ROLE_MISSING'],
    ['head-imf', 404, 'UNIT_UNKNOWN'],
    ['vo-imf', 404, 'UNIT_UNKNOWN'],
    ['stranger', 404, 'UNIT_UNKNOWN'],
  ])('is for the two who fill it in: %s is answered %i', async (person, status, code) => {
    expect((await world.as(person).get(FORM)).json()).toMatchObject({ status, code });
    expect((await save(person, 0, GOOD)).json()).toMatchObject({ status, code });
    expect(await draftRow()).toBeUndefined();
  });

  it('is told apart from a duty without one and from none', async () => {
    const at = async (duty: string) => (await world.as('head-idi').get(`/units/idi/duties/${duty}/form`)).json<Refusal>();
    expect(await at('P3.followUpMeeting')).toMatchObject({ status: 404, code: 'FORM_UNKNOWN' });
    expect(await at('P3.nothing')).toMatchObject({ status: 404, code: 'DUTY_UNKNOWN' });
  });
});

describe('a draft', () => {
  it('is shared: what one saves the other goes on with, and both see what is missing', async () => {
    const first = (await save('head-idi', 0, { goals: ['Ro'] })).json<Draft>();
    expect(first).toMatchObject({ revision: 1, mine: true, warnings: [] });
    expect(first.faults).toContainEqual(expect.objectContaining({ path: 'answers.involvement', code: 'FORM_FIELD_MISSING' }));
    const seen = (await formOf('vo-idi')).draft!;
    expect(seen).toMatchObject({ revision: 1, mine: false, answers: { goals: ['Ro'] } });
    expect((await save('vo-idi', 1, { goals: ['Ro'], involvement: 'Alle' })).json()).toMatchObject({ revision: 2, mine: true });
  });

  it('[E68] is not overwritten by somebody who saw an older one; the refusal names what changed', async () => {
    const refusal = (await save('head-idi', 1, { goals: ['Noe annet'] })).json<Refusal>();
    expect(refusal).toMatchObject({ status: 409, code: 'DRAFT_CHANGED', params: { sawRevision: 1, revision: 2 } });
    expect(refusal.errors).toEqual([
      { path: 'answers.involvement', line: null, code: 'DRAFT_FIELD_CHANGED', detail: '«Hvordan får alle ansatte være med?» er endret.' },
    ]);
    expect(await draftRow()).toEqual({ revision: 2, answers: { goals: ['Ro'], involvement: 'Alle' }, saved_by: 'vo-idi' });
  });

  it('[E68] saved by two at once is saved by one of them', async () => {
    const both = await Promise.all([
      save('head-idi', 2, { goals: ['Fra leder'] }),
      save('vo-idi', 2, { goals: ['Fra verneombud'] }),
      save('lhvo', 2, { goals: ['Fra vernetjenesten'] }),
    ]);
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409, 409]);
    const winner = ['Fra leder', 'Fra verneombud', 'Fra vernetjenesten'][both.findIndex(({ statusCode }) => statusCode === 200)];
    expect(await draftRow()).toMatchObject({ revision: 3, answers: { goals: [winner] } });
  });

  it('saved again because the answer was lost stands once', async () => {
    const { answers } = (await draftRow())!;
    expect((await save('head-idi', 2, answers)).json()).toMatchObject({ revision: 3 });
  });

  it('holds nothing its form has no place for, and no older version of the form', async () => {
    const unknown = (await save('head-idi', 3, { sickLeave: '4 %' })).json<Refusal>();
    expect(unknown).toMatchObject({
      status: 422,
      code: 'FORM_INVALID',
      errors: [{ path: 'answers.sickLeave', code: 'FORM_FIELD_UNKNOWN' }],
    });
    expect((await save('head-idi', 3, GOOD, 1)).json()).toMatchObject({ status: 409, code: 'FORM_VERSION_OLD' });
    expect((await draftRow())?.revision).toBe(3);
  });

  it('[E61] with a name or somebody’s health is kept, with a gentle word about the place', async () => {
    const { revision } = (await draftRow())!;
    const answer = await save('head-idi', revision, { ...GOOD, goals: ['Ro', 'At Kari Nordmann ikke blir sykmeldt'] });
    expect(answer.statusCode).toBe(200);
    const { warnings } = answer.json<Draft>();
    expect(warnings.map(({ path, code }) => [path, code])).toEqual([
      ['answers.goals.1', 'TEXT_NAMES_PERSON'],
      ['answers.goals.1', 'TEXT_ABOUT_HEALTH'],
    ]);
    expect(JSON.stringify(warnings)).not.toContain('Nordmann');
    expect(logged.length).toBeGreaterThan(10);
    expect(logged.join('\n')).not.toMatch(/Nordmann|sykmeldt/);
  });

  it('is no evidence', async () => {
    const bundle = await world.as('head-idi').get('/units/idi/evidence');
    expect(bundle.statusCode).toBe(200);
    expect(bundle.rawPayload.includes('Nordmann')).toBe(false);
  });
});

describe('a form that is stored', () => {
  const refused = async (content: object, kind = 'form', duty = DUTY) => {
    const before = await stored();
    const refusal = (await store('head-idi', content, kind, duty)).json<Refusal>();
    expect(await stored()).toBe(before);
    return refusal;
  };

  it('is refused with every place, code and way out, and nothing is stored', async () => {
    const refusal = await refused(filledIn('preparation', { metOn: '2023-10-03', goals: [], present: ['Kari'] }));
    expect(refusal).toMatchObject({ status: 422, code: 'FORM_INVALID', params: { count: 3 } });
    expect(refusal.errors).toEqual([
      { path: 'content.answers.metOn', line: null, code: 'FORM_DATE_WRONG', detail: '«Når møttes dere?»: Datoen er ikke kommet ennå.' },
      {
        path: 'content.answers.present.0',
        line: null,
        code: 'FORM_FIELD_WRONG',
        detail: '«Hvem var med?» er ikke besvart slik skjemaet spør. Velg et av alternativene.',
      },
      {
        path: 'content.answers.goals',
        line: null,
        code: 'FORM_FIELD_MISSING',
        detail: '«Hvilke mål har dere for arbeidsmiljøarbeidet?» er ikke besvart. Fyll det ut.',
      },
    ]);
  });

  it('in an older version is refused, and says which one holds', async () => {
    const refusal = await refused({ ...filledIn('preparation'), form: { key: 'preparation', version: 1 } });
    expect(refusal).toMatchObject({ status: 409, code: 'FORM_VERSION_OLD', params: { sent: 1, current: 2 } });
    expect(refusal.detail).toContain('versjon 2');
  });

  it('of another kind than the duty asks for is refused', async () => {
    expect(await refused(filledIn('meeting-plan'))).toMatchObject({ code: 'FORM_INVALID' });
    expect(await refused({ text: 'Alt er gjort' })).toMatchObject({ code: 'FORM_INVALID' });
  });

  it('[NT-077] of the evaluation states that it was filled in together and when it was submitted', async () => {
    const refusal = await refused(
      { form: { key: 'ark-evaluation-1', version: 2 }, answers: { filledInTogether: false } },
      'form',
      'P4.evaluationForm1',
    );
    expect(refusal.errors.map(({ path, code }) => [path, code])).toEqual([
      ['content.answers.filledInTogether', 'FORM_FIELD_WRONG'],
      ['content.answers.submittedOn', 'FORM_FIELD_MISSING'],
    ]);
  });

  it('with a link that only its owner can open is refused, in minutes and plans too', async () => {
    const link = 'https://uni-my.sharepoint.com/personal/ab/skjema.pdf';
    const form = await refused(filledIn('preparation', { information: `Se ${link}` }));
    expect(form.errors).toEqual([
      expect.objectContaining({
        path: 'content.answers.information',
        code: 'EVIDENCE_LINK_PRIVATE',
        detail: expect.stringContaining('OneDrive') as string,
      }),
    ]);
    expect(await refused(filledIn('action-plan', { howHeard: link }), 'actionPlan', 'P3.actionPlan')).toMatchObject({
      status: 422,
      code: 'FORM_INVALID',
      errors: [{ path: 'content.answers.howHeard', code: 'EVIDENCE_LINK_PRIVATE' }],
    });
    expect((await refused({ text: link }, 'minutes', 'P3.followUpMeeting')).code).toBe('EVIDENCE_LINK_PRIVATE');
  });

  it('of the wrong person is refused', async () => {
    const before = await stored();
    expect((await store('dean', filledIn('preparation'))).json()).toMatchObject({ status: 403, code: 'ACCESS_ROLE_MISSING' });
    expect(await stored()).toBe(before);
  });

  it('may hold a name, and says where', async () => {
    const answer = await store('head-idi', filledIn('preparation', { information: 'Spør Kari Nordmann' }));
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toMatchObject({ warnings: [{ path: 'content.answers.information', code: 'TEXT_NAMES_PERSON' }] });
  });
});

describe('a form that was sent', () => {
  it('[E67] shows the representative what changed since the version answered', async () => {
    const first = await send({ goals: ['Ro'] });
    const before = await formOf('vo-idi');
    expect(before).toMatchObject({ submitted: { documentId: first.documentId, answers: { goals: ['Ro'] } }, changes: null });
    const confirm = { type: 'answerForm', duty: DUTY, outcome: 'confirmed', hash: first.sha256 };
    expect((await world.command('vo-idi', 'idi', confirm)).statusCode).toBe(200);
    expect((await formOf('vo-idi')).changes).toEqual({ sinceDocumentId: first.documentId, fields: [] });
    const second = await send({ goals: ['Ro', 'Orden'] }, 'editForm');
    expect(await formOf('vo-idi')).toMatchObject({
      submitted: { documentId: second.documentId },
      changes: {
        sinceDocumentId: first.documentId,
        fields: [{ field: 'goals', label: 'Kva mål har de for arbeidsmiljøarbeidet?', before: ['Ro'], after: ['Ro', 'Orden'] }],
      },
    });
    expect((await formOf('head-idi')).changes).toEqual({ sinceDocumentId: second.documentId, fields: [] });
  });

  it('is compared with the draft that goes on', async () => {
    const { draft } = await formOf('head-idi');
    expect((await save('head-idi', draft!.revision, { ...GOOD, goals: ['Ro', 'Orden', 'Lys'] })).statusCode).toBe(200);
    expect((await formOf('vo-idi')).draft?.changes).toEqual([
      { field: 'goals', label: 'Kva mål har de for arbeidsmiljøarbeidet?', before: ['Ro', 'Orden'], after: ['Ro', 'Orden', 'Lys'] },
    ]);
  });

  it('keeps a remark private until it is sent', async () => {
    const remark = (await store('vo-idi', { text: 'usendt' }, 'statement')).json<{ documentId: string }>();
    expect((await world.as('head-idi').get(`/documents/${remark.documentId}`)).json()).toMatchObject({ code: 'DOCUMENT_NOT_SENT' });
    expect((await world.as('head-idi').get(FORM)).body).not.toContain('usendt');
  });
});

describe('after the close of the cycle', () => {
  it('the form is still read, and its draft stands as it was', async () => {
    world.at('2026-01-05 10:00');
    await world.advanceAll();
    const before = await draftRow();
    expect((await save('head-idi', before!.revision, { goals: ['For sent'] })).json()).toMatchObject({
      status: 409,
      code: 'FOLLOW_UP_CLOSED',
    });
    expect(await draftRow()).toEqual(before);
    expect((await formOf('head-idi')).submitted).not.toBeNull();
  });
});
