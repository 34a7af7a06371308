import { describe, expect, it } from 'vitest';
import type { Command } from '../../domain/commands.ts';
import { caseOf } from '../../domain/desk/cases.ts';
import { offers } from '../../domain/offers.ts';
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

describe('a manager without the link', () => {
  interface Row {
    name: string;
    acts: Act[];
    until: string;
    end: string;
    reason?: string;
    late?: true;
  }
  const formTwoOpens: Act = ['2025-03-03', 'coordinator', { type: 'setOpening', duty: 'P5.evaluationForm2', opensOn: '2025-05-12' }];
  const ROWS: Row[] = [
    {
      name: 'who hands it in when it has come is in time, whether or not anybody said that it was sent again',
      acts: [
        ['2024-06-10', BOSS, lost],
        ['2024-09-02', BOSS, submit],
        ['2024-09-03', REP, answer],
      ],
      until: '2024-09-03',
      end: 'fulfilled',
    },
    {
      name: 'who was late before saying so stays late',
      acts: [
        ['2024-08-01', BOSS, lost],
        ['2024-08-05', BOSS, submit],
        ['2024-08-06', REP, answer],
      ],
      until: '2024-08-06',
      end: 'fulfilledLate',
      late: true,
    },
    {
      name: 'who does nothing when it has been sent again is late',
      acts: [
        ['2024-06-10', BOSS, lost],
        ['2024-07-01', 'coordinator', sentAgain],
      ],
      until: '2024-09-02',
      end: 'open',
      late: true,
    },
    {
      name: 'who has none when the second form opens has missed the first, and the reason is not the unit’s',
      acts: [['2024-06-10', BOSS, lost], formTwoOpens],
      until: '2025-06-02',
      end: 'missed',
      reason: 'linkMissing',
    },
    {
      name: 'who got one and did nothing has missed the first like anybody else',
      acts: [['2024-06-10', BOSS, lost], ['2024-07-01', 'localCoordinator', sentAgain], formTwoOpens],
      until: '2025-06-02',
      end: 'missed',
      reason: 'hardEnd',
      late: true,
    },
    {
      name: 'who hands nothing in because the representative has none has missed the first',
      acts: [['2024-06-10', REP, lost], formTwoOpens],
      until: '2025-06-02',
      end: 'missed',
      reason: 'linkMissing',
    },
    {
      name: 'whose form is answered after waiting for the representative’s link too is in time',
      acts: [
        ['2024-06-10', REP, lost],
        ['2024-09-02', BOSS, submit],
        ['2024-11-04', REP, answer],
      ],
      until: '2024-11-04',
      end: 'fulfilled',
    },
  ];

  it.each(ROWS)('[E71][E73] $name: $end', ({ acts, until, end, reason = null, late = false }) => {
    const play = played(...acts).wake(until);
    const duty = play.duty(FORM);
    expect([duty.end?.kind ?? 'open', duty.end?.reason ?? null, duty.lateSince !== null]).toEqual([end, reason, late]);
    expect(duty.waiting).toEqual([]);
  });

  it('[E73] may hand the first form in until the second opens, with the waiting over', () => {
    const play = played(['2024-06-10', BOSS, lost], ['2024-12-02', BOSS, submit]);
    expect(play.duty(FORM)).toMatchObject({ waiting: [], linkMissedBy: null });
    expect(on(play)).toBe(REP);
    expect(asked(play.wake('2024-12-31')).at(0)).toBe('2024-12-05 ask3 safetyRepresentative');
  });

  it('[E71] does not end the waiting of a representative who has none', () => {
    const play = played(['2024-06-10', REP, lost], ['2024-06-12', BOSS, submit]).wake('2024-08-01');
    expect([on(play), asked(play)]).toEqual(['ark', []]);
    expect(play.send('2024-08-01', 'coordinator', sentAgain)).toBeNull();
    expect([on(play), play.duty(FORM).waiting]).toEqual([REP, []]);
  });

  const may = (play: Play, role: Receiver) =>
    offers(NTNU, play.state, definitionOf(NTNU, FORM), play.duty(FORM), { personId: 'p', roles: [role] }, play.state.judgedTo);

  it.each([
    [BOSS, false],
    [REP, false],
    ['coordinator', true],
    ['localCoordinator', true],
    ['level2Leader', false],
  ] as const)('[E71] is helped by a coordinator: is %s offered to end the waiting? %s', (role, offered) => {
    expect(may(played(['2024-06-10', BOSS, lost]), role).includes('endWaiting')).toBe(offered);
    expect(may(played(['2024-06-03', BOSS, submit]), role)).not.toContain('endWaiting');
  });

  it('[E71] can say so only until it is handed in; who is still to answer may say so then', () => {
    const play = played(['2024-06-03', BOSS, submit]);
    expect([may(play, BOSS).includes('reportMissingLink'), may(play, REP).includes('reportMissingLink')]).toEqual([false, true]);
  });
});

describe('the coordinator’s case', () => {
  it.each([
    [FORM, 'ark', 'open', 'link'],
    [FORM, 'ark', 'late', 'link'],
    [FORM, 'unitManager', 'open', null],
    // ARK owes the reports: watched, and no link of anybody's.
    ['P2.report', 'ark', 'open', null],
  ] as const)('[E71] %s waits on %s, %s: %s', (key, waitsOn, status, kind) => {
    expect(caseOf(definitionOf(NTNU, key), { status, waitingOn: waitsOn })).toBe(kind);
  });
});
