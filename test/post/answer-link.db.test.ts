import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAnswerLinks } from '../../platform/answer-links.ts';
import { on } from '../support/play.ts';
import { NTNU } from '../support/plans.ts';
import { postWorld, type PostWorld } from '../support/post.ts';

const answers = createAnswerLinks('a secret of at least thirty-two characters');
const PEOPLE = [
  ['anne', 'IDI', 'unitManager'],
  ['berit', 'IDI', 'safetyRepresentative'],
  ['jonas', 'IE', 'localCoordinator'],
] as const;

async function upTo(world: PostWorld, when: string): Promise<void> {
  const { cycle } = world;
  await cycle.advanceAll('2023-09-14 07:00');
  const duty = 'P1.responseUnitList';
  await cycle.send('IDI', '2023-09-14 07:05', 'unitManager', { type: 'sendResponseUnits', duty, units: ['IDI'] });
  await cycle.send('IDI', '2023-09-14 07:10', 'localCoordinator', { type: 'confirmResponseUnits', duty, units: ['IDI'] });
  for (const day of ['2023-09-18', '2023-09-25', '2023-10-02', when]) {
    await cycle.advanceAll(`${day} 07:00`);
    await world.look(`${day} 08:00`);
  }
}
const linkIn = (text: string | undefined) => /https:\/\/toarshjul\.example\.org\/answer\/([\w-]+)/.exec(text ?? '')?.[1];

describe('the button of a letter', () => {
  let world: PostWorld;
  beforeEach(async () => {
    world = await postWorld(PEOPLE, { answers });
  });
  afterEach(() => world.close());

  it('answers by itself where one press is all there is to say, until the last day, for its receiver alone', async () => {
    await upTo(world, '2023-10-05');
    const mail = world.mailsTo('anne').find(({ subject }) => subject.startsWith('Kontroll av utsendelseslisten'));
    expect(mail?.subject).toBe('Kontroll av utsendelseslisten, siste dag fredag 6. oktober, IDI');
    const { follow_up_id: followUpId } = await world.cycle.followUp('IDI');
    const claim = answers.read(linkIn(mail?.text) ?? '');
    expect(claim).toMatchObject({ followUpId, duty: 'P1.mailingList', personId: 'anne', answer: 'confirm' });
    expect(claim?.expiresAt).toBe(on(NTNU, '2023-10-07 00:00'));
    expect(mail?.text).toContain('uten innlogging, til og med fredag 6. oktober. Send derfor ikke brevet videre.');
    expect(mail?.html).toContain('/answer/');
  });

  it('opens the task where a form, a meeting or a late task is asked for', async () => {
    await upTo(world, '2023-10-05');
    await world.cycle.advanceAll('2023-10-09 07:00');
    await world.look('2023-10-09 08:00');
    const mails = world.mailsTo('anne');
    expect(mails.at(-1)?.text).toContain('Kontroll av utsendelseslisten: trenger dere hjelp eller ny dato?');
    for (const { subject, text } of mails.filter((mail) => !/kontroll av utsendelseslisten, siste dag fredag/i.test(mail.subject))) {
      expect([subject, linkIn(text)]).toEqual([subject, undefined]);
    }
  });

  it('[NT-098] lets the representative say that the report was received', async () => {
    await upTo(world, '2023-10-05');
    await world.cycle.reportsArrive('2024-01-15 07:00');
    await world.look('2024-01-15 08:00');
    await world.cycle.send('IDI', '2024-01-15 10:00', 'unitManager', { type: 'giveConfirmation', duty: 'P2.reportAccess' });
    await world.look('2024-01-15 10:01');
    const mail = world.mailsTo('berit').at(-1);
    expect(mail?.subject).toBe('Rapporten til verneombudet, klar for svar, IDI');
    expect(answers.read(linkIn(mail?.text) ?? '')).toMatchObject({ duty: 'P2.reportAccess', personId: 'berit', answer: 'received' });
  });
});

describe('without a secret', () => {
  it('every button opens the task', async () => {
    const world = await postWorld(PEOPLE);
    try {
      await upTo(world, '2023-10-05');
      expect(world.mailsTo('anne').map(({ text }) => linkIn(text))).toEqual(world.mailsTo('anne').map(() => undefined));
      expect(world.mailsTo('anne').length).toBeGreaterThan(0);
    } finally {
      await world.close();
    }
  });
});
