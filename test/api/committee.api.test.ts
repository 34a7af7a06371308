import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OverviewAnswer } from '../../api/schemas/overview.schema.ts';
import { untilLeaderMeeting } from '../browser/support/leadership-story.ts';
import { apiWorld, type World } from '../support/api-world.ts';

let world: World;
let cycleId = '';
beforeAll(async () => {
  world = await apiWorld();
  cycleId = await untilLeaderMeeting(world);
}, 60_000);
afterAll(() => world.close());

const get = (person: string, query = '') => world.as(person).get(`/cycles/${cycleId}/committee.pdf${query}`);
const offered = async (person: string, query = '') =>
  (await world.as(person).get(`/cycles/${cycleId}/overview${query}`)).json<OverviewAnswer>().committee;

describe('the summary for the working environment committee', () => {
  it('[X-12] is a PDF for those who stand towards the whole institution, by the end of the last month, or of an earlier one', async () => {
    for (const query of ['', '?language=nn', '?month=2024-02&language=en']) {
      const answer = await get('rector', query);
      expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/pdf']);
      expect(answer.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    }
    expect([await offered('rector'), await offered('coordinator'), await offered('hvo')]).toEqual([true, true, true]);
    expect((await get('hvo')).statusCode).toBe(200);
  });

  it('[X-12] is neither offered nor given for a part of the institution', async () => {
    expect(await offered('rector', '?unit=mh')).toBe(false);
    expect(await offered('local-coordinator')).toBe(false);
    expect((await get('local-coordinator')).statusCode).toBe(404);
    expect((await get('head-idi')).statusCode).toBe(404);
  });

  it('[X-12] is of whole months: not of this one, nor of a day', async () => {
    const [running, day] = [await get('rector', '?month=2024-05'), await get('rector', '?month=2024-04-30')];
    expect([running.statusCode, running.json<{ code: string }>().code]).toEqual([409, 'MONTH_NOT_OVER']);
    expect(day.statusCode).toBe(400);
    expect((await get('rector')).headers['content-disposition']).toContain('2024-04-30');
  });
});
