import { describe, expect, it } from 'vitest';
import { lightAnswer } from '../../domain/letters/light-answer.ts';
import { noticesOf } from '../../domain/notices.ts';
import { organisation, type Assignment } from '../../domain/organisation.ts';
import { planLetters, type PendingNotice } from '../../domain/post.ts';
import type { Role } from '../../domain/roles.ts';
import { wordsFor } from '../../texts/letters/find-words.ts';
import { on, Play, withReport } from '../support/play.ts';
import { NTNU } from '../support/plans.ts';

const FORM = 'P4.evaluationForm1';
const ACCESS = 'P2.reportAccess';
const PERSONS = ['berit', 'gro'];
const holds = (personId: string, unitId: string, role: Role): Assignment => ({
  personId,
  unitId,
  role,
  from: 0,
  to: null,
  kind: 'elected',
});
const ORG = organisation(
  [
    { unitId: 'I', parentId: null, level: 1, isResponseUnit: false },
    { unitId: 'G', parentId: 'I', level: 4, isResponseUnit: true },
  ],
  [
    holds('rector', 'I', 'institutionLeader'),
    holds('hvo', 'I', 'seniorSafetyRepresentative'),
    holds('anne', 'G', 'unitManager'),
    holds('berit', 'G', 'safetyRepresentative'),
    holds('gro', 'G', 'safetyRepresentative'),
    holds('vara', 'G', 'deputySafetyRepresentative'),
  ],
);

function shared(play = new Play(NTNU)): Play {
  play.send('2024-02-05', 'system', {
    type: 'noteRoleChange',
    role: 'safetyRepresentative',
    vacant: false,
    newcomers: [],
    sharing: PERSONS,
  });
  return play;
}

function choose(play: Play, when: string, personId: string): void {
  const received = play.received(when, 'safetyRepresentative', { type: 'chooseRepresentative', personId }, { personId: 'berit' });
  expect(play.advanceTo(when, [{ ...received, actor: { ...received.actor, sharing: PERSONS } }])).toEqual([null]);
}

/** Who gets a letter about a step, and the notices that are withdrawn. */
function post(play: Play, when: string, kind: 'slot' | 'now', step: string): { to: string[]; withdrawn: number } {
  const notices = play.facts.flatMap(({ seq, fact }) =>
    noticesOf(seq, fact)
      .filter((notice) => notice.step === step)
      .map((notice): PendingNotice => {
        const noticeId = `${String(seq)} ${notice.role}`;
        return { ...notice, duty: notice.duty ?? '', noticeId, followUpId: 'G', fact };
      }),
  );
  const result = planLetters({
    slot: on(NTNU, when),
    notices,
    stateOf: () => play.state,
    planOf: () => NTNU,
    org: ORG,
    unitOf: () => 'G',
    alreadyLettered: () => false,
    weekly: true,
    kind,
  });
  for (const item of result.letters.flatMap(({ items }) => items)) expect(wordsFor(item).subject).toBeDefined();
  return { to: result.letters.map(({ personId }) => personId).sort(), withdrawn: result.withdrawn.length };
}

const submit = (play: Play) =>
  play.send('2024-06-03 09:00', 'unitManager', { type: 'submitForm', duty: FORM, documentId: 'd', hash: 'h', external: false });

describe('letters to several representatives of one unit', () => {
  it('[E08] all get the question until they have chosen, then the chosen one', () => {
    const open = shared();
    submit(open);
    expect(post(open, '2024-06-03 09:00', 'now', 'askedToConfirm').to).toEqual(['berit', 'gro']);
    const chosen = shared();
    choose(chosen, '2024-02-06', 'gro');
    submit(chosen);
    expect(post(chosen, '2024-06-03 09:00', 'now', 'askedToConfirm').to).toEqual(['gro']);
    chosen.wake('2024-06-07');
    expect(post(chosen, '2024-06-07 08:00', 'slot', 'ask3').to).toEqual(['gro']);
  });

  it('[E08] all are asked to choose, and told with the manager when it is done; whoever has chosen by then is not asked', () => {
    const play = shared();
    expect(post(play, '2024-02-06 08:00', 'slot', 'chooseRepresentative').to).toEqual(['berit', 'gro']);
    choose(play, '2024-02-06', 'gro');
    expect(post(play, '2024-02-07 08:00', 'slot', 'chooseRepresentative')).toEqual({ to: [], withdrawn: 1 });
    expect(post(play, '2024-02-12 08:00', 'slot', 'representativeChosen').to).toEqual(['anne', 'berit', 'gro']);
  });

  it('[E08] the senior is asked where there is no local senior, and not when they have chosen meanwhile', () => {
    const play = shared().wake('2024-02-20');
    expect(post(play, '2024-02-20 08:00', 'slot', 'choiceAwaited').to).toEqual(['hvo']);
    choose(play, '2024-02-20', 'gro');
    expect(post(play, '2024-02-21 08:00', 'slot', 'choiceAwaited')).toEqual({ to: [], withdrawn: 1 });
  });

  it('[E08] a link that answers by one press is for the chosen one only', () => {
    const play = shared(withReport(NTNU));
    play.send('2024-02-06', 'unitManager', { type: 'giveConfirmation', duty: ACCESS });
    const light = (personId: string) =>
      lightAnswer(NTNU, play.state, ACCESS, { personId, role: 'safetyRepresentative' }, on(NTNU, '2024-02-07'));
    expect([light('berit'), light('gro'), light('vara')]).toEqual([null, null, 'received']);
    choose(play, '2024-02-07', 'gro');
    expect([light('berit'), light('gro')]).toEqual([null, 'received']);
  });
});
