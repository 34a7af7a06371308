import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TasksAnswer } from '../../api/schemas/me.schema.ts';
import type { DutiesAnswer, DutyView } from '../../api/schemas/unit.schema.ts';
import { documentFile } from '../../documents/evidence/evidence-types.ts';
import { verifyBundle } from '../../documents/evidence/verify-bundle.ts';
import { unpack } from '../../documents/evidence/zip.ts';
import { apiWorld, type World } from '../support/api-world.ts';

const KIND = 'P2.wrongReceiver';
const SECRET = 'Sendt til Prøve director ved en feil.';
const FOUND = '2024-03-08T09:30:00+01:00';

let world: World;
let followUpId: string;
beforeAll(async () => {
  world = await apiWorld();
  await world.start();
  await world.confirmLists();
  world.at('2024-01-22 10:00');
  await world.advanceAll();
  await world.reportsArrive();
  world.at('2024-03-08 11:00');
  await world.advanceAll();
  const row = await world.db.selectFrom('follow_ups').select('follow_up_id').where('unit_id', '=', 'idi').executeTakeFirstOrThrow();
  followUpId = row.follow_up_id;
});
afterAll(() => world.close());

const store = (person: string, duty: string, text: string) =>
  world.as(person).post('/documents', { followUpId, duty, kind: 'reason', content: { text } });
const duties = async (person: string) => (await world.as(person).get('/units/idi/duties')).json<DutiesAnswer>();
const cases = async (person: string) => (await duties(person)).duties.filter(({ cause }) => cause === 'wrongReceiver');
const send = (person: string, body: object) => world.command(person, 'idi', body);
const report = { type: 'reportWrongReceiver', discoveredAt: FOUND, accessEndedAt: '2024-03-08T10:15:00+01:00' };

describe('a report that reached the wrong receiver', () => {
  it('[E48] is refused in plain words when it cannot be, and changes nothing', async () => {
    const codeOf = async (person: string, body: object) => (await send(person, body)).json<{ code: string; detail: string }>();
    for (const person of ['head-idi', 'vo-idi', 'local-coordinator', 'rector'])
      expect((await codeOf(person, report)).code, person).toBe('ACCESS_ROLE_MISSING');
    expect(await codeOf('coordinator', { ...report, discoveredAt: '2024-03-09T08:00:00+01:00' })).toMatchObject({
      code: 'WRONG_RECEIVER_IN_FUTURE',
      detail: expect.stringContaining('lørdag 9. mars') as string,
    });
    expect((await codeOf('coordinator', { ...report, discoveredAt: '2023-06-01T08:00:00+02:00' })).code).toBe(
      'WRONG_RECEIVER_BEFORE_CYCLE',
    );
    expect((await codeOf('coordinator', { ...report, discoveredAt: '2024-03-08 09:30' })).code).toBe('REQUEST_INVALID');
    const assess = { type: 'assessWrongReceiver', duty: `${KIND}/none`, staffTold: true, authorityToldOn: '2024-03-08' };
    expect((await codeOf('coordinator', assess)).code).toBe('DUTY_UNKNOWN');
    expect(await cases('coordinator')).toEqual([]);
  });

  it('[E48][MO-117] is a task of the coordinator at once, due 72 hours after the discovery, and can be written down once', async () => {
    expect((await duties('coordinator')).reportWrongReceiver).toBe(KIND);
    expect((await duties('head-idi')).reportWrongReceiver).toBeNull();
    const what = (await store('coordinator', KIND, SECRET)).json<{ documentId: string }>();
    expect((await send('coordinator', { ...report, reasonId: what.documentId })).statusCode).toBe(200);
    const [duty] = await cases('coordinator');
    expect(duty).toMatchObject({
      dueAt: '2024-03-11T09:30:00+01:00',
      status: 'open',
      title: 'Rapport til feil mottaker',
      mayDo: ['assessWrongReceiver'],
    });
    expect(duty!.wrongReceiver).toEqual({
      discoveredAt: FOUND,
      accessEndedAt: report.accessEndedAt,
      assessed: null,
      texts: [what.documentId],
    });
    const mine = (await world.as('coordinator').get('/me/tasks')).json<TasksAnswer>();
    expect(JSON.stringify(mine)).toContain(duty!.duty);
    expect((await duties('coordinator')).reportWrongReceiver).toBeNull();
    expect((await send('coordinator', report)).json()).toMatchObject({ status: 409, code: 'WRONG_RECEIVER_OPEN' });
    expect((await send('coordinator', { type: 'moveDeadline', duty: duty!.duty, lastDay: '2024-04-10' })).json()).toMatchObject({
      code: 'DEADLINE_BY_LAW',
    });
  });

  it('[E48] the manager and the representative see that it happened, and nobody but the coordinator reads what was written', async () => {
    const [own] = await cases('coordinator');
    const [documentId] = own!.wrongReceiver!.texts;
    for (const person of ['head-idi', 'vo-idi', 'rector', 'local-coordinator']) {
      const [duty] = await cases(person);
      expect(duty, person).toMatchObject({
        mayDo: [],
        wrongReceiver: { discoveredAt: FOUND, texts: [] },
      } satisfies Partial<Record<keyof DutyView, unknown>>);
      expect((await world.as(person).get(`/documents/${documentId!}`)).statusCode, person).toBe(403);
    }
    expect((await world.as('coordinator').get(`/documents/${documentId!}`)).json()).toMatchObject({ content: { text: SECRET } });
    const facts = await world.db.selectFrom('facts').select('canonical').where('follow_up_id', '=', followUpId).execute();
    expect(facts.some(({ canonical }) => canonical.includes('director'))).toBe(false);
  });

  it('[E48] is assessed with a reason for each no, and the unit’s evidence holds that it was, without the words', async () => {
    const [duty] = await cases('coordinator');
    const no = { type: 'assessWrongReceiver', duty: duty!.duty, staffTold: false };
    expect((await send('coordinator', no)).json()).toMatchObject({ status: 409, code: 'WRONG_RECEIVER_WITHOUT_REASON' });
    const why = (await store('coordinator', duty!.duty, 'Rapporten var ikke åpnet.')).json<{ documentId: string }>();
    expect((await send('head-idi', { ...no, reasonId: why.documentId })).json()).toMatchObject({ code: 'ACCESS_ROLE_MISSING' });
    expect((await send('coordinator', { ...no, reasonId: why.documentId })).statusCode).toBe(200);
    const [own] = await cases('coordinator');
    const [seen] = await cases('vo-idi');
    expect(seen).toMatchObject({
      status: 'fulfilled',
      wrongReceiver: { assessed: { authorityToldOn: null, staffTold: false }, texts: [] },
    });
    const history = (await world.as('head-idi').get('/units/idi/facts'))
      .json<{ facts: { type: string }[] }>()
      .facts.map(({ type }) => type);
    expect(history).toEqual(expect.arrayContaining(['wrongReceiverFound', 'wrongReceiverAssessed']));
    const bundle = (await world.as('head-idi').get('/units/idi/evidence?language=en')).rawPayload;
    expect(verifyBundle(bundle)).toMatchObject({ ok: true, findings: [] });
    const files = unpack(bundle)!;
    for (const { documentId } of [{ documentId: own!.wrongReceiver!.texts[0]! }, why])
      expect(Object.keys(files)).not.toContain(documentFile(documentId));
    expect(Object.values(files).some((content) => Buffer.from(content).includes(SECRET))).toBe(false);
    expect(Object.values(files).some((content) => Buffer.from(content).includes('wrongReceiverAssessed'))).toBe(true);
  });
});
