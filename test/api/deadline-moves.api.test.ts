import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiWorld, type World } from '../support/api-world.ts';

let world: World;
let cycleId = '';
beforeAll(async () => {
  world = await apiWorld();
  cycleId = await world.start();
  await world.confirmLists();
  world.at('2024-01-22 10:00');
  await world.advanceAll();
  await world.reportsArrive();
  world.at('2024-04-22 10:00');
  await world.advanceAll();
  await world.command('head-idi', 'idi', { type: 'recordMeeting', duty: 'P3.followUpMeeting', meeting: { occurredOn: '2024-04-19' } });
});
afterAll(() => world.close());

interface Answer {
  preview: string;
  applied: boolean;
  refusal: { code: string; detail: string } | null;
  hits: {
    whole: number;
    moved: number;
    byStatus: Record<string, number>;
    lettersWithdrawn: number;
    remindersReset: number;
    noLongerLate: number;
  };
  units: { unitId: string; status: string; from: string; to: string | null; refusal: { code: string } | null }[];
}
const move = (body: object, person = 'coordinator') => world.as(person).post('/deadline-moves', { cycleId, ...body });
const look = async (body: object) => (await move(body)).json<Answer>();
const dueOf = async (unitId: string, key: string) => {
  const { duties } = (await world.as('coordinator').get(`/units/${unitId}/duties`)).json<{
    duties: { duty: string; lastDay: string | null; opensAt: string | null }[];
  }>();
  return duties.find((duty) => duty.duty === key)!;
};
const moves = () =>
  world.db
    .selectFrom('commands')
    .select('command_id')
    .where('command', '@>', '{"type":"moveDeadline"}' as never)
    .execute();

describe('moving a deadline', () => {
  const wanted = { duty: 'P3.followUpMeeting', lastDay: '2024-05-31' };

  it('shows what it would hit and moves nothing', async () => {
    const seen = await look(wanted);
    // Three response units hold the duty; one has held its meeting.
    expect(seen).toMatchObject({ applied: false, refusal: null, hits: { whole: 3, moved: 2, byStatus: { open: 2 }, noLongerLate: 0 } });
    expect(seen.hits.lettersWithdrawn).toBeGreaterThan(0);
    expect(seen.hits.remindersReset).toBeGreaterThan(0);
    expect(seen.units.map((unit) => [unit.unitId, unit.from, unit.to])).toEqual(
      expect.arrayContaining([['imf-a', '2024-05-01T00:00:00+02:00', '2024-06-01T00:00:00+02:00']]),
    );
    expect(await moves()).toEqual([]);
    expect((await dueOf('imf-a', wanted.duty)).lastDay).toBe('2024-04-30');
  });

  it('picks out a cohort: below a unit, by status, or where another duty is not carried out', async () => {
    const units = async (cohort: object) => (await look({ ...wanted, cohort })).units.map((unit) => unit.unitId).sort();
    expect(await units({ below: 'ie' })).toEqual(['imf-a']);
    expect(await units({ statuses: ['late'] })).toEqual([]);
    expect(await units({ units: ['adm'] })).toEqual(['adm']);
    const plans = (await look({ duty: 'P3.actionPlan', lastDay: '2024-06-28', cohort: { without: 'P3.followUpMeeting' } })).units.map(
      (unit) => unit.unitId,
    );
    expect(plans.sort()).toEqual(['adm', 'imf-a']);
  });

  it('[AT-17] is carried out for exactly what was agreed to, with one command for each follow-up, and tells those it concerns', async () => {
    const seen = await look({ ...wanted, cohort: { below: 'ie' } });
    const done = (await move({ ...wanted, cohort: { below: 'ie' }, confirm: seen.preview })).json<Answer>();
    expect(done).toMatchObject({ applied: true, refusal: null });
    expect((await moves()).length).toBe(1);
    expect((await dueOf('imf-a', wanted.duty)).lastDay).toBe('2024-05-31');
    expect((await dueOf('adm', wanted.duty)).lastDay).toBe('2024-04-30');
    const letters = (await world.as('manager-imf-a').get('/units/imf-a/letters')).json<{ letters: object[] }>().letters;
    expect(letters).toContainEqual(expect.objectContaining({ step: 'deadlineMoved', urgency: 'now', role: 'unitManager' }));
  });

  it('moves nothing when something changed since the preview, says so, and shows the new one', async () => {
    const seen = await look({ ...wanted, lastDay: '2024-06-07' });
    await world.command('director', 'adm', { type: 'recordMeeting', duty: wanted.duty, meeting: { occurredOn: '2024-04-18' } });
    const before = (await moves()).length;
    const answer = (await move({ ...wanted, lastDay: '2024-06-07', confirm: seen.preview })).json<Answer>();
    expect(answer).toMatchObject({ applied: false, hits: { moved: 1 }, refusal: { code: 'DEADLINE_MOVE_OUTDATED' } });
    expect(answer.refusal?.detail).toMatch(/^Det du sa ja til, gjelder ikke lenger.* Ingen frist er flyttet\./);
    expect(answer.preview).not.toBe(seen.preview);
    expect((await moves()).length).toBe(before);
  });

  it('forward is refused within ten working days, with the earliest day', async () => {
    const response = await move({ ...wanted, lastDay: '2024-04-26' });
    expect(response.json()).toMatchObject({
      status: 422,
      code: 'DEADLINE_TOO_SOON',
      params: { earliest: expect.stringMatching(/^2024-05-0/) as string },
    });
  });

  it.each([
    [{ lastDay: '2039-01-01' }, 'body.lastDay'],
    [{ lastDay: '2019-01-01' }, 'body.lastDay'],
    [{ opensOn: '2039-01-01' }, 'body.opensOn'],
  ])('to a day outside the cycle (%o) is refused, even where no unit would be hit', async (day, path) => {
    for (const cohort of [{}, { units: ['nobody'] }]) {
      const answer = (await move({ duty: wanted.duty, ...day, cohort })).json<{ detail: string }>();
      expect(answer).toMatchObject({ status: 422, code: 'DATE_OUTSIDE_CYCLE', errors: [{ path }] });
      expect(answer.detail).toContain('ligger utenfor denne toårsperioden');
    }
  });

  it('to a day that does not exist is refused by its field', async () => {
    const answer = (await move({ duty: wanted.duty, lastDay: '2024-02-31', cohort: { units: ['nobody'] } })).json<{ errors: object[] }>();
    expect(answer).toMatchObject({
      status: 400,
      errors: [{ path: 'body.lastDay', detail: expect.stringContaining('dato som finnes') as string }],
    });
  });

  it('writes a command for every unit or for none', async () => {
    const { sql } = await import('kysely');
    const body = { duty: 'P3.actionPlan', lastDay: '2024-06-28' };
    const seen = await look(body);
    expect(seen.hits.moved).toBe(3);
    const followUp = await world.db
      .selectFrom('follow_ups')
      .select('follow_up_id')
      .where('unit_id', '=', 'imf-a')
      .executeTakeFirstOrThrow();
    await sql
      .raw(`alter table commands add constraint not_there check (follow_up_id <> '${followUp.follow_up_id}') not valid`)
      .execute(world.db);
    expect((await move({ ...body, confirm: seen.preview })).statusCode).toBe(500);
    await sql`alter table commands drop constraint not_there`.execute(world.db);
    expect((await dueOf('idi', 'P3.actionPlan')).lastDay).toBe('2024-05-24');
    expect((await move({ ...body, confirm: seen.preview })).json<Answer>().applied).toBe(true);
  });

  it('is for the coordinator only, and asks for exactly one date', async () => {
    for (const person of ['rector', 'dean', 'local-coordinator', 'hvo'])
      expect([person, (await move(wanted, person)).statusCode]).toEqual([person, 403]);
    expect((await move({ duty: wanted.duty })).json()).toMatchObject({
      status: 400,
      code: 'REQUEST_INVALID',
      errors: [{ path: 'body.lastDay' }],
    });
    expect((await move({ ...wanted, duty: 'P9.nothing' })).json()).toMatchObject({ status: 404, code: 'DUTY_UNKNOWN' });
  });
});

describe('setting an opening that was unknown', () => {
  it('reaches every unit that holds the duty, and ends the alarm of the institution', async () => {
    world.at('2025-03-10 10:00');
    await world.advanceAll();
    const body = { duty: 'P5.evaluationForm2', opensOn: '2025-05-12' };
    expect((await dueOf('idi', body.duty)).opensAt).toBeNull();
    const seen = await look(body);
    expect(seen.hits).toMatchObject({ whole: 3, moved: 3, byStatus: { planned: 3 } });
    expect((await move({ ...body, confirm: seen.preview })).json<Answer>().applied).toBe(true);
    expect((await dueOf('imf-a', body.duty)).opensAt).toBe('2025-05-12T00:00:00+02:00');
    const facts = (await world.as('coordinator').get('/units/ntnu/facts?limit=500')).json<{ facts: { type: string; details: object }[] }>()
      .facts;
    expect(facts).toContainEqual(expect.objectContaining({ type: 'dutyElsewhere' }));
  });
});
