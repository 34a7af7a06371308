import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DutyView } from '../../api/schemas/unit.schema.ts';
import { filledIn } from '../fixtures/forms.ts';
import { apiWorld, type World } from '../support/api-world.ts';

let world: World;
const followUps = new Map<string, string>();
beforeAll(async () => {
  world = await apiWorld();
  await world.start();
  await world.confirmLists();
  world.at('2024-01-22 10:00');
  await world.advanceAll();
  await world.reportsArrive();
  world.at('2024-02-01 10:00');
  await world.advanceAll();
  const rows = await world.db.selectFrom('follow_ups').select(['unit_id', 'follow_up_id']).execute();
  for (const row of rows) followUps.set(row.unit_id, row.follow_up_id);
});
afterAll(() => world.close());

interface Tasks {
  units: { unitId: string; roles: string[]; tasks: (DutyView & { part: string })[] }[];
}
const tasksOf = async (person: string) => (await world.as(person).get('/me/tasks')).json<Tasks>();
const status = async (person: string, path: string) => (await world.as(person).get(path)).statusCode;
const store = async (person: string, duty: string, kind: string, content: object, unitId = 'idi') =>
  (await world.as(person).post('/documents', { followUpId: followUps.get(unitId), duty, kind, content })).json<{
    documentId: string;
    sha256: string;
    version: number;
  }>();

describe('who reads what of a unit', () => {
  const paths = ['', '/duties', '/facts', '/letters'].map((path) => `/units/idi${path}`);
  it.each([
    ['head-idi', [200, 200, 200, 200]],
    ['vo-idi', [200, 200, 200, 200]],
    ['lhvo', [200, 200, 200, 200]],
    ['coordinator', [200, 200, 200, 200]],
    ['local-coordinator', [200, 200, 200, 200]],
    ['dean', [200, 200, 200, 403]],
    ['rector', [200, 200, 200, 403]],
    ['employee', [403, 403, 403, 403]],
    ['head-imf', [404, 404, 404, 404]],
    ['vo-imf', [404, 404, 404, 404]],
    ['director', [404, 404, 404, 404]],
    ['stranger', [404, 404, 404, 404]],
  ])('%s: status, duties, history and letters answer %j', async (person, expected) => {
    expect(await Promise.all(paths.map((path) => status(person, path)))).toEqual(expected);
  });

  it('a unit that does not exist looks the same as one that the person may not see', async () => {
    const [foreign, missing] = await Promise.all(['idi', 'not-a-unit'].map((unit) => world.as('director').get(`/units/${unit}`)));
    expect(foreign?.json()).toEqual({
      ...missing?.json<object>(),
      params: { id: 'idi' },
      detail: expect.stringContaining('idi') as string,
    });
  });

  it('a safety representative sees the units of the safety area, a manager the own ones', async () => {
    const units = async (person: string) =>
      (await world.as(person).get('/units')).json<{ units: { unitId: string }[] }>().units.map((unit) => unit.unitId);
    expect(await units('vo-imf')).toEqual(['imf', 'imf-a']);
    expect(await units('manager-imf-a')).toEqual(['imf-a']);
    expect(await units('dean')).toEqual(['idi', 'ie', 'imf', 'imf-a']);
    expect(await units('employee')).toEqual([]);
  });
});

describe('a unit', () => {
  it('shows its phase, what waits for whom and what is next', async () => {
    const unit = (await world.as('head-idi').get('/units/idi')).json<{
      waiting: { duty: string; on: string }[];
      next: object;
      phase: string;
      myRoles: string[];
    }>();
    expect(unit.waiting).toContainEqual(expect.objectContaining({ duty: 'P3.followUpMeeting', on: 'unitManager' }));
    expect(unit.next).toMatchObject({
      what: expect.stringMatching(/opens|due/) as string,
      at: expect.stringMatching(/^2024-0.+[+]0[12]:00$/) as string,
    });
    expect(unit.myRoles).toContain('unitManager');
  });

  it('tells every duty with its last day in time in the words of the reader', async () => {
    const find = async (person: string, unitId = 'idi') =>
      (await world.as(person).get(`/units/${unitId}/duties`))
        .json<{ duties: DutyView[] }>()
        .duties.find((duty) => duty.duty === 'P3.followUpMeeting');
    const mine = await find('head-idi');
    expect(mine).toMatchObject({
      lastDay: '2024-04-30',
      dueAt: '2024-05-01T00:00:00+02:00',
      targetDay: '2024-03-22',
      status: 'open',
      waitingOn: 'unitManager',
    });
    expect(mine?.mayDo).toEqual(['recordMeeting', 'planMeeting', 'requestExtension', 'requestHelp']);
    expect((await find('coordinator'))?.mayDo).toEqual(['moveDeadline', 'waive']);
    expect((await find('vo-idi'))?.mayDo).toEqual([]);
    expect((await find('head-imf', 'imf-a'))?.title).not.toBe(mine?.title);
  });

  it('tells what happened, whom it told, what comes next and who else sees it', async () => {
    const answer = (await world.as('head-idi').get('/units/idi/facts?limit=500')).json<{
      facts: { seq: number; type: string; told: object[]; byRole: string | null }[];
      next: { step: string; to: string[]; at: string }[];
      seenBy: string[];
    }>();
    expect(answer.facts.at(-1)?.type).toBe('followUpStarted');
    expect(answer.facts.find((fact) => fact.type === 'responseUnitsSent')).toMatchObject({ byRole: 'unitManager' });
    expect(answer.next.map((step) => step.at)).toEqual(answer.next.map((step) => step.at).toSorted());
    expect(answer.next).toContainEqual(expect.objectContaining({ duty: 'P3.followUpMeeting', step: 'before21', to: ['unitManager'] }));
    expect(answer.seenBy).toContain('safetyRepresentative');
    expect(JSON.stringify(answer)).not.toContain('head-idi');
    const page = (await world.as('head-idi').get(`/units/idi/facts?before=${answer.facts[0]!.seq}&limit=2`)).json<{
      facts: { seq: number }[];
    }>();
    expect(page.facts.map((fact) => fact.seq)).toEqual([answer.facts[0]!.seq - 1, answer.facts[0]!.seq - 2]);
  });

  it('tells why each letter came, without addresses', async () => {
    const response = await world.as('head-idi').get('/units/idi/letters');
    const { letters } = response.json<{ letters: { duty: string; step: string; role: string; state: string }[] }>();
    expect(letters).toContainEqual(
      expect.objectContaining({ duty: 'P1.preparationForm', step: 'before21', role: 'unitManager', state: 'pending' }),
    );
    expect(response.body).not.toContain('@');
  });
});

describe('a list of tasks', () => {
  it('holds what the person answers for, over all units, with what may be done', async () => {
    const { units } = await tasksOf('head-idi');
    expect(units.map((unit) => unit.unitId)).toEqual(['idi']);
    const meeting = units[0]?.tasks.find((task) => task.duty === 'P3.followUpMeeting');
    expect(meeting).toMatchObject({
      part: 'responsible',
      waitingOn: 'unitManager',
      revision: expect.any(Number) as number,
      lastDay: '2024-04-30',
    });
    expect(meeting?.mayDo).toContain('recordMeeting');
    expect((await tasksOf('employee')).units).toEqual([]);
  });

  it('asks the representative once the manager has handed in, with the hash to answer for', async () => {
    const { documentId, sha256 } = await store('head-idi', 'P3.planMeeting', 'form', filledIn('meeting-plan'));
    expect(
      (await world.command('head-idi', 'idi', { type: 'submitForm', duty: 'P3.planMeeting', documentId, hash: sha256, external: false }))
        .statusCode,
    ).toBe(200);
    const task = (await tasksOf('vo-idi')).units[0]?.tasks.find((one) => one.duty === 'P3.planMeeting');
    expect(task).toMatchObject({
      part: 'jointWith',
      waitingOn: 'safetyRepresentative',
      joint: { manager: 'submitted', hash: sha256, documentId },
    });
    expect(task?.mayDo).toEqual(['answerForm']);
    const answer = await world.command('vo-idi', 'idi', { type: 'answerForm', duty: 'P3.planMeeting', outcome: 'confirmed', hash: sha256 });
    expect(answer.statusCode).toBe(200);
    expect((await tasksOf('vo-idi')).units[0]?.tasks.map((one) => one.duty)).not.toContain('P3.planMeeting');
  });

  it('brings a requested extension to whoever decides it', async () => {
    await world.command('manager-imf-a', 'imf-a', { type: 'requestExtension', duty: 'P3.planMeeting', lastDay: '2024-03-15' });
    const { units } = await tasksOf('local-coordinator');
    const task = units.find((unit) => unit.unitId === 'imf-a')?.tasks.find((one) => one.duty === 'P3.planMeeting');
    expect(task).toMatchObject({ part: 'decides', waitingOn: 'extensionDecision', extension: { lastDay: '2024-03-15' } });
    expect(task?.mayDo).toContain('decideExtension');
    const decided = await world.command('local-coordinator', 'imf-a', { type: 'decideExtension', duty: 'P3.planMeeting', granted: true });
    expect(decided.statusCode).toBe(200);
  });
});

describe('documents', () => {
  it('keep their bytes: the same content has the same hash whatever the order of its fields, and each storing is a version', async () => {
    const one = await store('head-idi', 'P3.followUpMeeting', 'minutes', { b: 1, a: [{ y: 2, x: 'å' }] });
    const two = await store('head-idi', 'P3.followUpMeeting', 'minutes', { a: [{ x: 'å', y: 2 }], b: 1 });
    expect([two.sha256, one.version, two.version]).toEqual([one.sha256, 1, 2]);
    const read = await world.as('head-idi').get(`/documents/${two.documentId}`);
    expect(read.json()).toMatchObject({ sha256: one.sha256, mine: true, content: { a: [{ x: 'å', y: 2 }], b: 1 } });
  });

  it('are private until they are sent, and then for the own parties of the unit only', async () => {
    const { documentId, sha256 } = await store(
      'head-idi',
      'P4.evaluationForm1',
      'form',
      filledIn('ark-evaluation-1', { submittedOn: '2024-01-31' }),
    );
    expect((await world.as('vo-idi').get(`/documents/${documentId}`)).json()).toMatchObject({ status: 403, code: 'DOCUMENT_NOT_SENT' });
    world.at('2024-05-28 12:00');
    await world.advanceAll();
    expect(
      (
        await world.command('head-idi', 'idi', {
          type: 'submitForm',
          duty: 'P4.evaluationForm1',
          documentId,
          hash: sha256,
          external: false,
        })
      ).statusCode,
    ).toBe(200);
    expect(await status('vo-idi', `/documents/${documentId}`)).toBe(200);
    const denied = { dean: 403, rector: 403, coordinator: 403, 'local-coordinator': 403, employee: 403, director: 404, stranger: 404 };
    for (const [person, code] of Object.entries(denied))
      expect([person, await status(person, `/documents/${documentId}`)]).toEqual([person, code]);
  });

  it('of a duty are read by the coordinator who was asked for help with it', async () => {
    const { documentId } = await store('head-idi', 'P4.evaluationForm1', 'form', filledIn('ark-evaluation-1', { note: 'usendt' }));
    const sent = (await world.as('head-idi').get('/units/idi/duties'))
      .json<{ duties: DutyView[] }>()
      .duties.find((duty) => duty.duty === 'P4.evaluationForm1')?.joint?.documentId;
    await world.command('head-idi', 'idi', { type: 'requestHelp', duty: 'P4.evaluationForm1', kind: 'coordinator' });
    expect(await status('local-coordinator', `/documents/${sent}`)).toBe(200);
    expect(await status('local-coordinator', `/documents/${documentId}`)).toBe(403);
    expect(await status('dean', `/documents/${sent}`)).toBe(403);
  });

  it('are written only by whoever may send the command that names them', async () => {
    const response = await world
      .as('dean')
      .post('/documents', { followUpId: followUps.get('idi'), duty: 'P3.planMeeting', kind: 'form', content: {} });
    expect(response.json()).toMatchObject({ status: 403, code: 'ACCESS_ROLE_MISSING' });
    const foreign = await world
      .as('director')
      .post('/documents', { followUpId: followUps.get('idi'), duty: 'P3.planMeeting', kind: 'form', content: {} });
    expect(foreign.statusCode).toBe(404);
  });
});
