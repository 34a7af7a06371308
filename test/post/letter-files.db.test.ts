import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDocument } from '../../db/document.repository.ts';
import { canonicalJson } from '../../documents/canonical.ts';
import { sha256 } from '../../documents/hash.ts';
import { postWorld, type PostWorld } from '../support/post.ts';

const MEETING = 'P3.followUpMeeting';

describe('a letter that fixes the time of a meeting', () => {
  let world: PostWorld;
  beforeEach(async () => {
    world = await postWorld([
      ['anne', 'IDI', 'unitManager'],
      ['berit', 'IDI', 'safetyRepresentative'],
      ['jonas', 'IE', 'localCoordinator'],
    ]);
    const { cycle } = world;
    await cycle.advanceAll('2023-09-14 07:00');
    await cycle.send('IE', '2023-09-14 07:05', 'unitManager', { type: 'sendResponseUnits', duty: 'P1.responseUnitList', units: ['IDI'] });
    await cycle.reportsArrive('2024-01-15 07:00');
    await cycle.advanceAll('2024-02-12 09:00');
    await world.look('2024-02-12 09:00');
    world.catcher.clear();
  });
  afterEach(() => world.close());

  async function set(when: string, date: string, from: string): Promise<void> {
    const { cycle } = world;
    const { follow_up_id: followUpId } = await cycle.followUp('IDI');
    const content = canonicalJson({ date, from, minutes: 90, place: 'Møterom A3', note: 'Ta med kaffe' });
    const document = {
      followUpId,
      duty: MEETING,
      kind: 'invitation',
      personId: 'anne',
      createdAt: cycle.clock.at,
      content,
      sha256: sha256(content),
    };
    const { documentId } = await cycle.db.transaction().execute((trx) => addDocument(trx, document));
    const command = { type: 'planMeeting' as const, duty: MEETING, on: date, documentId, hash: document.sha256 };
    expect(await cycle.send('IDI', when, 'unitManager', command)).toBe('accepted');
  }
  const filesTo = (person: string) => world.mailsTo(person).flatMap(({ files }) => files ?? []);
  const line = (file: string | undefined, name: string) =>
    new RegExp(`^${name}[:;](.*)$`, 'm').exec((file ?? '').replaceAll(/\r?\n /g, ''))?.[1]?.trim();

  it('brings the calendar file: an invitation, then a change, then a cancellation of the same entry', async () => {
    await set('2024-02-12 10:00', '2024-03-06', '09:30');
    await world.cycle.advanceAll('2024-02-13 07:00');
    await world.look('2024-02-13 08:00');
    const [first] = filesTo('berit');
    expect(first).toMatchObject({ name: 'meeting-IDI.ics', type: 'text/calendar', method: 'REQUEST' });
    expect(first?.content).toContain('DTSTART;TZID=Europe/Oslo:20240306T093000');
    expect(line(first?.content, 'ATTENDEE')).toContain('mailto:berit@example.org');
    await set('2024-02-13 10:00', '2024-03-12', '13:00');
    await world.cycle.advanceAll('2024-02-14 07:00');
    await world.look('2024-02-14 08:00');
    expect(await world.cycle.send('IDI', '2024-02-14 10:00', 'unitManager', { type: 'cancelMeeting', duty: MEETING })).toBe('accepted');
    await world.cycle.advanceAll('2024-02-15 07:00');
    await world.look('2024-02-15 08:00');
    const files = filesTo('berit');
    expect(files.map(({ method, content }) => [method, line(content, 'SEQUENCE')])).toEqual([
      ['REQUEST', '0'],
      ['REQUEST', '1'],
      ['CANCEL', '2'],
    ]);
    expect(new Set(files.map(({ content }) => line(content, 'UID'))).size).toBe(1);
    expect(world.mailsTo('berit').at(-1)?.text).toContain('avlyst');
  });

  it('goes to the others, not to whoever set it', async () => {
    await set('2024-02-12 10:00', '2024-03-06', '09:30');
    await world.cycle.advanceAll('2024-02-13 07:00');
    await world.look('2024-02-13 08:00');
    expect(filesTo('berit')).toHaveLength(1);
    expect(filesTo('anne')).toEqual([]);
    expect(filesTo('jonas')).toEqual([]);
  });
});
