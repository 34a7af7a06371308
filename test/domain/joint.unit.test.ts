import { describe, expect, it } from 'vitest';
import { definitionOf } from '../../domain/plan.ts';
import { waitingOn } from '../../domain/waiting.ts';
import { JOINT_STATES, type JointRow } from '../fixtures/joint-states.ts';
import { NTNU } from '../support/plans.ts';
import { Play } from '../support/play.ts';

const FORM = 'P4.evaluationForm1';
const submit = (hash: string, external = false) => ({ type: 'submitForm', duty: FORM, documentId: `doc-${hash}`, hash, external }) as const;
const edit = (hash: string) => ({ type: 'editForm', duty: FORM, documentId: `doc-${hash}`, hash }) as const;
const answer = (outcome: 'confirmed' | 'confirmedWithRemarks' | 'notConfirmed', hash: string) =>
  ({ type: 'answerForm', duty: FORM, outcome, hash, statementId: 'statement-1' }) as const;

function played({ manager, representative }: JointRow): { play: Play; acted: string } {
  const play = new Play(NTNU);
  let acted = '2024-06-03';
  if (manager !== 'draft') expect(play.send('2024-06-03', 'unitManager', submit('v1', manager === 'external'))).toBeNull();
  if (manager === 'edited') {
    expect(play.send('2024-06-05', 'safetyRepresentative', answer('confirmed', 'v1'))).toBeNull();
    expect(play.send('2024-06-10', 'unitManager', edit('v2'))).toBeNull();
    acted = '2024-06-10';
  }
  if (representative !== 'silent') {
    expect(
      play.send(
        manager === 'edited' ? '2024-06-12' : '2024-06-05',
        'safetyRepresentative',
        answer(representative, manager === 'edited' ? 'v2' : 'v1'),
      ),
    ).toBeNull();
    acted = manager === 'edited' ? '2024-06-12' : '2024-06-05';
  }
  return { play, acted };
}

describe('joint duties', () => {
  it.each(JOINT_STATES)(
    '[NT-024][NT-077][E70] manager $manager, representative $representative: ends as $end, waits on $waitingOn',
    (row) => {
      const { play, acted } = played(row);
      const before = new Set(play.notices(FORM));
      const duty = play.duty(FORM);
      expect(duty.end?.kind ?? null).toBe(row.end);
      expect(waitingOn(NTNU, definitionOf(NTNU, FORM), duty)).toBe(row.waitingOn);
      play.wake('2024-07-25');
      expect(play.duty(FORM).lateSince !== null).toBe(row.late);
      const after = play.notices(FORM).filter((notice) => !before.has(notice) && notice.slice(0, 10) > acted && !notice.includes('before'));
      expect(after[0] ?? null).toBe(row.next);
    },
  );

  it('[E66] silence goes on to the deputy and the local senior, and only then may the duty be closed unanswered', () => {
    const play = new Play(NTNU);
    play.send('2024-06-03', 'unitManager', submit('v1'));
    expect(play.send('2024-06-24', 'unitManager', { type: 'closeUnanswered', duty: FORM })?.code).toBe('ANSWER_STILL_AWAITED');
    play.wake('2024-08-01');
    expect(play.notices(FORM).filter((notice) => notice.includes(' ask'))).toEqual([
      '2024-06-03 askedToConfirm safetyRepresentative',
      '2024-06-06 ask3 safetyRepresentative',
      '2024-06-13 ask8 safetyRepresentative',
      '2024-06-17 ask10 deputySafetyRepresentative',
      '2024-06-24 ask15 localSeniorSafetyRepresentative',
      // The manager hears only that it may be closed now.
      '2024-08-01 ask20 unitManager',
    ]);
    expect(play.send('2024-08-02', 'unitManager', { type: 'closeUnanswered', duty: FORM })).toBeNull();
    expect(play.duty(FORM).end).toMatchObject({ kind: 'closedUnanswered', reason: 'notAnsweredInTime' });
    // A later answer is attached; the end stands.
    expect(play.send('2024-08-20', 'safetyRepresentative', answer('confirmed', 'v1'))).toBeNull();
    expect(play.of('evidenceAttached', FORM)).toHaveLength(1);
    expect(play.duty(FORM).end?.kind).toBe('closedUnanswered');
  });

  it('[E67] an answer to a text that has changed since is refused', () => {
    const play = new Play(NTNU);
    play.send('2024-06-03', 'unitManager', submit('v1'));
    play.send('2024-06-04', 'unitManager', edit('v2'));
    expect(play.send('2024-06-05', 'safetyRepresentative', answer('confirmed', 'v1'))?.code).toBe('FORM_CHANGED');
    expect(play.duty(FORM).end).toBeNull();
  });

  it('[AT-7][E64] disagreement counts as carried out and is told to the line and the local senior', () => {
    const play = new Play(NTNU);
    play.send('2024-06-03', 'unitManager', submit('v1'));
    play.send('2024-06-05', 'safetyRepresentative', answer('notConfirmed', 'v1'));
    expect(play.duty(FORM)).toMatchObject({ end: { kind: 'fulfilled' }, joint: { answer: { outcome: 'notConfirmed' } } });
    const told = play.notices(FORM).filter((notice) => notice.includes('disagreement'));
    expect(told.map((notice) => notice.split(' ')[2])).toEqual([
      'unitManager',
      'leaderAbove',
      'localCoordinator',
      'localSeniorSafetyRepresentative',
    ]);
    // The manager cannot answer in the representative's place.
    expect(play.send('2024-06-06', 'unitManager', answer('confirmed', 'v1'))?.code).toBe('ACCESS_ROLE_MISSING');
  });

  it('[AT-5][NT-076][E72] evaluation form 1 is refused on 27 May with its opening date and waits for the representative from 28 May', () => {
    const play = new Play(NTNU);
    const early = play.send('2024-05-27', 'unitManager', submit('v1'));
    expect(early).toEqual({ code: 'FORM_NOT_OPEN', params: { duty: FORM, opensAt: NTNU.duties.find((d) => d.key === FORM)?.opens } });
    expect(play.send('2024-05-28', 'unitManager', submit('v1'))).toBeNull();
    expect(waitingOn(NTNU, definitionOf(NTNU, FORM), play.duty(FORM))).toBe('safetyRepresentative');
    expect(play.send('2024-06-03', 'safetyRepresentative', answer('confirmed', 'v1'))).toBeNull();
    expect(play.duty(FORM).end).toMatchObject({ kind: 'fulfilled', inGrace: false });
  });

  it('[E72] the evaluation held on paper before the form opens is recorded as held; the form waits for its opening', () => {
    const play = new Play(NTNU);
    const meeting = { occurredOn: '2024-05-14', present: ['unitManager' as const, 'safetyRepresentative' as const] };
    expect(play.send('2024-05-15', 'unitManager', { type: 'recordMeeting', duty: 'P4.evaluationMeeting1', meeting })).toBeNull();
    expect(play.duty('P4.evaluationMeeting1').end).toMatchObject({ kind: 'fulfilled' });
    expect(play.send('2024-05-15', 'unitManager', submit('v1'))?.code).toBe('FORM_NOT_OPEN');
    expect(play.wake('2024-05-29').duty(FORM)).toMatchObject({ end: null, joint: null, openedAt: play.duty(FORM).opensAt });
    expect(play.send('2024-05-29', 'unitManager', submit('v1'))).toBeNull();
  });
});
