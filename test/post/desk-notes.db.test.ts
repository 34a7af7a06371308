import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { letterFaults } from '../../db/ledger.repository.ts';
import { raiseDoubt, settleDoubt } from '../../db/role-doubt.repository.ts';
import { newId } from '../../platform/ids.ts';
import { postWorld, type PostWorld } from '../support/post.ts';

const LINE = 'anne Test sier fra om at en rolle ikke stemmer: lederen for IDI.';
const AWAY = 'E-posten til anne Test (lederen for IDI) kom ikke frem.';
const MONDAYS = ['2023-08-14', '2023-08-21', '2023-08-28'] as const;

describe('what a coordinator should look at', () => {
  let world: PostWorld;
  beforeEach(async () => {
    world = await postWorld([
      ['kari', 'NTNU', 'coordinator'],
      ['anne', 'IDI', 'unitManager'],
      ['jonas', 'IE', 'localCoordinator'],
      ['adm', 'ADM', 'localCoordinator'],
    ]);
    await week('2023-08-07');
    world.catcher.clear();
  });
  afterEach(() => world.close());

  async function week(monday: string): Promise<void> {
    await world.cycle.advanceAll(`${monday} 07:00`);
    await world.look(`${monday} 08:00`);
  }
  const toldTo = (person: string) =>
    world
      .mailsTo(person)
      .map(({ text }) => text)
      .join('\n');

  it('a doubt about a role comes with the next weekly letter of the local coordinator, each week until it is settled', async () => {
    const doubtId = newId();
    const { db, clock } = world.cycle;
    await raiseDoubt(db, { doubtId, personId: 'anne', unitId: 'IDI', role: 'unitManager', raisedAt: clock.at });
    await week('2023-08-08');
    expect(toldTo('jonas')).not.toContain(LINE);
    await week(MONDAYS[0]);
    expect(toldTo('jonas')).toContain(LINE);
    const [mail, ...more] = world.mailsTo('jonas');
    expect(more).toEqual([]);
    // Nothing stands in the ledger for it, and the ledger knows.
    expect(await db.transaction().execute((trx) => letterFaults(trx))).toEqual([]);
    expect([mail?.subject, mail?.text.match(/: https:\/\//g)?.length]).toEqual(['Uke 33, IDI: roller og adresser å se på', 1]);
    for (const words of ['Hvis det ikke skjer noe', 'Du får brevet fordi du koordinerer', 'https://toarshjul.example.org/coordinator']) {
      expect(mail?.text).toContain(words);
    }
    for (const person of ['adm', 'anne', 'kari']) expect(toldTo(person)).not.toContain('rolle ikke stemmer');
    world.catcher.clear();
    await db.transaction().execute((trx) => settleDoubt(trx, doubtId, { by: 'jonas', at: clock.at, outcome: 'roleStays' }));
    await week(MONDAYS[1]);
    expect(toldTo('jonas')).not.toContain(LINE);
  });

  it('a doubt of the local coordinator is for the coordinator', async () => {
    const { db, clock } = world.cycle;
    await raiseDoubt(db, { doubtId: newId(), personId: 'jonas', unitId: 'IE', role: 'localCoordinator', raisedAt: clock.at });
    await week(MONDAYS[0]);
    expect(toldTo('kari')).toContain('jonas Test sier fra om at en rolle ikke stemmer: lokal koordinator for IE.');
    expect(toldTo('jonas')).not.toContain('rolle ikke stemmer');
  });

  it('a letter that bounced is told in the same way, until one has arrived or the address is another', async () => {
    world.catcher.misbehave('rcpt550', { to: (address) => address.startsWith('anne') });
    await world.cycle.db.updateTable('letters').set({ state: 'made', sent_at: null }).where('person_id', '=', 'anne').execute();
    await world.look('2023-08-08 08:00');
    await week(MONDAYS[0]);
    expect(toldTo('jonas')).toContain(AWAY);
    world.catcher.clear();
    await world.cycle.db.updateTable('persons').set({ email: 'anne.ny@example.org' }).where('person_id', '=', 'anne').execute();
    await week(MONDAYS[1]);
    expect(toldTo('jonas')).not.toContain('kom ikke frem');
    await world.cycle.db.updateTable('persons').set({ email: 'anne@example.org' }).where('person_id', '=', 'anne').execute();
    await week(MONDAYS[2]);
    expect(toldTo('jonas')).toContain(AWAY);
  });
});
