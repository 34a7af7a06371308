import { describe, expect, it } from 'vitest';
import type { Command } from '../../domain/commands.ts';
import { definitionOf } from '../../domain/plan.ts';
import type { Receiver } from '../../domain/roles.ts';
import { waitingOn } from '../../domain/waiting.ts';
import { NTNU } from '../support/plans.ts';
import { Play } from '../support/play.ts';

const FORM = 'P4.evaluationForm1';
const BOSS = 'unitManager';
const REP = 'safetyRepresentative';
const lost: Command = { type: 'reportMissingLink', duty: FORM };
const sentAgain: Command = { type: 'endWaiting', duty: FORM, on: 'ark' };
const submit: Command = { type: 'submitForm', duty: FORM, documentId: 'doc-v1', hash: 'v1', external: true };
const answer: Command = { type: 'answerForm', duty: FORM, outcome: 'confirmed', hash: 'v1' };
const close: Command = { type: 'closeUnanswered', duty: FORM };

type Act = readonly [when: string, role: Receiver, command: Command];

function played(...acts: Act[]): Play {
  const play = new Play(NTNU);
  for (const [when, role, command] of acts) expect(play.send(when, role, command)).toBeNull();
  return play;
}

const asked = (play: Play) => play.notices(FORM).filter((notice) => / ask\d/.test(notice));
const on = (play: Play) => waitingOn(NTNU, definitionOf(NTNU, FORM), play.duty(FORM));

describe('a representative without the link', () => {
  const ROWS: { name: string; acts: Act[] }[] = [
    {
      name: 'who says so after the manager has handed it in',
      acts: [
        ['2024-06-03', BOSS, submit],
        ['2024-06-04', REP, lost],
      ],
    },
    {
      name: 'whose deputy says so',
      acts: [
        ['2024-06-03', BOSS, submit],
        ['2024-06-05', 'deputySafetyRepresentative', lost],
      ],
    },
  ];

  it.each(ROWS)('[E71][E66] $name: nobody is asked and nothing is closed unanswered until it has been sent again', ({ acts }) => {
    const play = played(...acts).wake('2024-08-20');
    expect(asked(play)).toEqual([]);
    expect(on(play)).toBe('ark');
    expect(play.send('2024-08-20', BOSS, close)?.code).toBe('ANSWER_WITHOUT_LINK');
    expect(play.send('2024-08-20', 'coordinator', sentAgain)).toBeNull();
    expect(on(play)).toBe(REP);
    expect(play.send('2024-08-21', BOSS, close)?.code).toBe('ANSWER_STILL_AWAITED');
    play.wake('2024-09-30');
    expect(asked(play)).toEqual([
      '2024-08-23 ask3 safetyRepresentative',
      '2024-08-30 ask8 safetyRepresentative',
      '2024-09-03 ask10 deputySafetyRepresentative',
      '2024-09-10 ask15 localSeniorSafetyRepresentative',
      '2024-09-17 ask20 unitManager',
    ]);
    expect(play.send('2024-09-30', BOSS, close)).toBeNull();
  });

  it('[E71] who says so when everybody has been asked has the whole time once more when it has come', () => {
    const play = played(['2024-06-03', BOSS, submit]).wake('2024-08-05');
    expect(play.send('2024-08-05', 'localSeniorSafetyRepresentative', lost)).toBeNull();
    expect(play.send('2024-08-06', BOSS, close)?.code).toBe('ANSWER_WITHOUT_LINK');
    expect(play.send('2024-08-07', 'localCoordinator', sentAgain)).toBeNull();
    expect(play.send('2024-08-08', BOSS, close)?.code).toBe('ANSWER_STILL_AWAITED');
    const names = play
      .wake('2024-09-30')
      .allNotices()
      .map(({ duty, step, epoch, role }) => [duty, step, epoch, role].join(' '));
    expect(new Set(names).size).toBe(names.length);
    expect(play.send('2024-09-30', BOSS, close)).toBeNull();
  });

  it('[E71] may answer all the same, and nobody is late for it', () => {
    const play = played(['2024-06-03', BOSS, submit], ['2024-06-04', REP, lost], ['2024-09-02', REP, answer]);
    expect(play.duty(FORM)).toMatchObject({ end: { kind: 'fulfilled' }, waiting: [], linkMissedBy: null });
    expect(asked(play.wake('2024-10-01'))).toEqual([]);
  });

  it('[E71] does not make good a form that the manager handed in late', () => {
    const play = played(['2024-08-01', BOSS, submit], ['2024-08-02', REP, lost], ['2024-08-05', REP, answer]);
    expect(play.duty(FORM).end?.kind).toBe('fulfilledLate');
  });

  it('[E71] ends the cycle as waiting, never as unanswered', () => {
    const play = played(['2024-06-03', BOSS, submit], ['2024-06-04', REP, lost]).wake('2026-01-15');
    expect(play.duty(FORM).end).toMatchObject({ kind: 'discontinued', reason: 'waitingAtClose' });
  });

  it('[E71] is not who has handed the form in', () => {
    expect(played(['2024-06-03', BOSS, submit]).send('2024-06-04', BOSS, lost)?.code).toBe('FORM_ALREADY_SUBMITTED');
  });
});
