import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CommandAnswer } from '../../api/schemas/command.schema.ts';
import type { DutyView } from '../../api/schemas/unit.schema.ts';
import { filledIn } from '../fixtures/forms.ts';
import { apiWorld, type World } from '../support/api-world.ts';

let world: World;
/** Set: the engine answers nothing, as when Temporal is down. */
let engineAway = false;
beforeAll(async () => {
  world = await apiWorld({ limits: { verdictMs: 150 } });
  await world.start();
  await world.confirmLists();
  world.at('2024-02-01 10:00');
  await world.advanceAll();
});
afterAll(() => world.close());

const meeting = { occurredOn: '2024-01-31', attended: 14, resultsReadBack: 'ownReport' };
const MEETING = { type: 'recordMeeting', duty: 'P3.followUpMeeting', meeting };
const dutyOf = async (person: string, unitId: string, key: string) => {
  const { duties } = (await world.as(person).get(`/units/${unitId}/duties`)).json<{ duties: DutyView[] }>();
  return duties.find((duty) => duty.duty === key)!;
};
const rows = () => world.db.selectFrom('commands').select('command_id').where('idempotency_key', 'is not', null).execute();

describe('commands', () => {
  it('are accepted with a verdict, and can be looked up', async () => {
    const response = await world.command('head-idi', 'idi', MEETING);
    expect(response.statusCode).toBe(200);
    const answer = response.json<CommandAnswer>();
    expect(answer).toMatchObject({
      status: 'accepted',
      receivedAt: '2024-02-01T10:00:00+01:00',
      duty: 'P3.followUpMeeting',
      refusal: null,
    });
    expect((await world.as('head-idi').get(`/commands/${answer.commandId}`)).json()).toEqual(answer);
    expect((await world.as('vo-imf').get(`/commands/${answer.commandId}`)).json()).toMatchObject({ status: 404, code: 'COMMAND_UNKNOWN' });
    expect(await dutyOf('head-idi', 'idi', 'P3.followUpMeeting')).toMatchObject({
      status: 'fulfilled',
      meeting: { occurredOn: '2024-01-31' },
    });
  });

  it('with the same key and content answer as the first time and are written once', async () => {
    const first = await world.command('director', 'adm', MEETING, { key: 'adm-meeting-1' });
    const before = (await rows()).length;
    const again = await world.command('director', 'adm', MEETING, { key: 'adm-meeting-1' });
    expect([again.statusCode, again.json()]).toEqual([200, first.json()]);
    expect((await rows()).length).toBe(before);
  });

  it('with the same key at the same moment are one command', async () => {
    const confirm = { type: 'requestHelp', duty: 'P4.evaluationMeeting1', kind: 'coordinator' };
    const answers = await Promise.all([1, 2, 3, 4].map(() => world.command('head-idi', 'idi', confirm, { key: 'help-at-once' })));
    expect(new Set(answers.map((answer) => answer.json<CommandAnswer>().commandId)).size).toBe(1);
    expect(answers.map((answer) => answer.statusCode)).toEqual([200, 200, 200, 200]);
  });

  it('with a used key and other content are refused, and nothing is written', async () => {
    const before = (await rows()).length;
    const other = await world.command('director', 'adm', { ...MEETING, meeting: { occurredOn: '2024-01-30' } }, { key: 'adm-meeting-1' });
    expect(other.json()).toMatchObject({ status: 422, code: 'KEY_REUSED', instance: expect.stringContaining('/v1/commands/') as string });
    expect((await rows()).length).toBe(before);
  });

  it("leave another person's key alone", async () => {
    const response = await world.command(
      'head-imf',
      'imf',
      { type: 'requestHelp', duty: 'P1.responseUnitList', kind: 'coordinator' },
      { key: 'adm-meeting-1' },
    );
    expect(response.json<{ code: string }>().code).not.toBe('KEY_REUSED');
  });

  it('need a key', async () => {
    const response = await world.as('head-idi').post('/commands', { unitId: 'idi', command: MEETING });
    expect(response.json()).toMatchObject({ status: 400, code: 'KEY_MISSING' });
  });

  it('that the rules refuse answer with code, parameters and words, and stay to be looked up', async () => {
    const response = await world.command('manager-imf-a', 'imf-a', { ...MEETING, meeting: { occurredOn: '2024-02-20' } });
    expect(response.statusCode).toBe(409);
    expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    const problem = response.json<{ code: string; params: object; instance: string; detail: string }>();
    expect(problem).toMatchObject({ code: 'MEETING_IN_FUTURE', params: { date: '2024-02-20' } });
    const looked = (await world.as('manager-imf-a').get(problem.instance.replace('/v1', ''))).json<CommandAnswer>();
    expect(looked).toMatchObject({ status: 'refused', refusal: { code: 'MEETING_IN_FUTURE', detail: problem.detail } });
  });

  it('on a stale revision are refused with what changed', async () => {
    const seen = await dutyOf('head-idi', 'idi', 'P3.planMeeting');
    const content = filledIn('meeting-plan');
    const { follow_up_id: followUpId } = await world.db
      .selectFrom('follow_ups')
      .select('follow_up_id')
      .where('unit_id', '=', 'idi')
      .executeTakeFirstOrThrow();
    const form = (await world.as('head-idi').post('/documents', { followUpId, duty: 'P3.planMeeting', kind: 'form', content })).json<{
      documentId: string;
      sha256: string;
    }>();
    await world.command(
      'head-idi',
      'idi',
      { type: 'submitForm', duty: 'P3.planMeeting', documentId: form.documentId, hash: form.sha256, external: false },
      { sawRevision: seen.revision },
    );
    const stale = await world.command(
      'head-idi',
      'idi',
      { type: 'requestExtension', duty: 'P3.planMeeting', lastDay: '2024-03-08' },
      { sawRevision: seen.revision },
    );
    expect(stale.json()).toMatchObject({ status: 409, code: 'DUTY_CHANGED', params: { saw: seen.revision, change: 'formSubmitted' } });
  });

  it('of a role that does not hold the duty are turned away and not written', async () => {
    const before = (await rows()).length;
    for (const person of ['vo-idi', 'dean', 'local-coordinator', 'coordinator', 'employee']) {
      const response = await world.command(person, 'idi', MEETING);
      expect([person, response.statusCode, response.json<{ code: string }>().code]).toEqual([person, 403, 'ACCESS_ROLE_MISSING']);
    }
    const foreign = await world.command('director', 'idi', MEETING);
    expect(foreign.json()).toMatchObject({ status: 404, code: 'UNIT_UNKNOWN' });
    expect((await rows()).length).toBe(before);
  });

  it('that only outside causes write are not offered to anybody', async () => {
    for (const type of ['start', 'becomeResponseUnit', 'noteElsewhere', 'noteRoleChange', 'noteSnapshot']) {
      const response = await world.command('coordinator', 'idi', { type, duty: 'P3.followUpMeeting', role: 'unitManager', vacant: true });
      expect([type, response.statusCode]).toEqual([type, 400]);
    }
  });

  it('with faults name each field', async () => {
    const response = await world.as('head-idi').post(
      '/commands',
      {
        command: { type: 'recordMeeting', duty: 'P3.followUpMeeting', meeting: { occurredOn: 'yesterday', attended: -1, mood: 'fine' } },
      },
      { 'idempotency-key': 'faulty-command' },
    );
    const { code, errors } = response.json<{ code: string; errors: { path: string }[] }>();
    expect(code).toBe('REQUEST_INVALID');
    expect(errors.map((error) => error.path)).toEqual(
      expect.arrayContaining(['body.command.meeting.occurredOn', 'body.command.meeting.attended']),
    );
  });

  it('about unknown units, follow-ups and duties are not found', async () => {
    const send = async (body: object) =>
      (await world.as('head-idi').post('/commands', { command: MEETING, ...body }, { 'idempotency-key': crypto.randomUUID() })).json<{
        code: string;
      }>().code;
    expect(await send({ unitId: 'nowhere' })).toBe('FOLLOW_UP_UNKNOWN');
    expect(await send({ followUpId: crypto.randomUUID() })).toBe('FOLLOW_UP_UNKNOWN');
    expect(await send({ unitId: 'idi', command: { ...MEETING, duty: 'P9.nothing' } })).toBe('DUTY_UNKNOWN');
  });
});

describe('when the engine does not answer', () => {
  let slow: World;
  beforeAll(async () => {
    slow = await apiWorld({
      limits: { verdictMs: 150 },
      engine: { submit: () => (engineAway ? new Promise(() => undefined) : Promise.reject(new Error('no engine'))) },
    });
    await slow.start();
  });
  afterAll(() => slow.close());

  it('the command is kept and answered 202, and the verdict is there when it has been decided', async () => {
    for (const away of [true, false]) {
      engineAway = away;
      const key = `while-away-${away}`;
      const command = { type: 'requestHelp', duty: away ? 'P1.level2Agenda' : 'P1.losam', kind: 'coordinator' };
      const response = await slow.command('dean', 'ie', command, { key });
      expect(response.statusCode).toBe(202);
      expect(response.json()).toMatchObject({ status: 'undecided', decidedAt: null });
      const address = String(response.headers['location']);
      await slow.advanceAll();
      expect((await slow.as('dean').get(address.replace('/v1', ''))).json()).toMatchObject({
        status: 'accepted',
        receivedAt: '2023-08-01T09:00:00+02:00',
      });
      const again = await slow.command('dean', 'ie', command, { key });
      expect(again.statusCode).toBe(200);
    }
  });
});
