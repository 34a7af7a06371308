import { describe, expect, it } from 'vitest';
import { definitionOf } from '../../domain/plan.ts';
import { waitingOn } from '../../domain/waiting.ts';
import { NTNU } from '../support/plans.ts';
import { on, Play, withReport } from '../support/play.ts';

const MEETING = 'P3.followUpMeeting';
const FORM = 'P4.evaluationForm1';
const ACCESS = 'P2.reportAccess';
const INSTITUTE = { level: 3, isResponseUnit: false, hasLevel3Below: false } as const;
const report = (languages = ['nb']) => ({ type: 'recordReport', duty: 'P2.report', outcome: 'ownReport', languages }) as const;
const submit = (hash = 'v1') => ({ type: 'submitForm', duty: FORM, documentId: `d-${hash}`, hash, external: true }) as const;
const answer = (outcome: 'confirmed' | 'notConfirmed', hash = 'v1') =>
  ({ type: 'answerForm', duty: FORM, outcome, hash, statementId: 's' }) as const;
const plan = (hash: string, measures: { id: string; lastDay: string }[]) =>
  ({ type: 'submitPlan', duty: 'P3.actionPlan', documentId: `d-${hash}`, hash, heard: true, measures }) as const;

describe('the close', () => {
  it('a closed follow-up takes later evidence and nothing else', () => {
    const play = withReport(NTNU).wake('2026-01-02');
    expect(play.state.closedAt).not.toBeNull();
    expect(
      play.send('2026-01-05', 'unitManager', { type: 'recordMeeting', duty: MEETING, meeting: { occurredOn: '2024-04-30' } }),
    ).toBeNull();
    expect(play.of('evidenceAttached')).toMatchObject([{ what: 'recordMeeting', occurredOn: '2024-04-30' }]);
    for (const command of [
      { type: 'requestHelp', duty: MEETING, kind: 'coordinator' },
      { type: 'requestExtension', duty: MEETING, lastDay: '2026-02-01' },
    ] as const) {
      expect(play.send('2026-01-06', 'unitManager', command)?.code).toBe('FOLLOW_UP_CLOSED');
    }
    expect(play.send('2026-01-06', 'system', { type: 'noteRoleChange', role: 'unitManager', vacant: false })?.code).toBe(
      'FOLLOW_UP_CLOSED',
    );
    expect(Object.values(play.state.duties).filter((duty) => !duty.end)).toEqual([]);
  });
});

describe('the list of response units', () => {
  const LIST = 'P1.responseUnitList';
  it('[NT-031] its units start at the hard end even while somebody is asked about the list', () => {
    const play = new Play(NTNU, INSTITUTE, '2023-08-01');
    play.send('2023-10-01', 'unitManager', { type: 'requestHelp', duty: LIST, kind: 'coordinator' });
    expect(play.wake('2023-11-07').of('responseUnitsConfirmed')).toMatchObject([{ asProposed: true }]);
  });

  it('waived, its units are taken as proposed; an empty list is refused', () => {
    const play = new Play(NTNU, INSTITUTE, '2023-08-01');
    expect(play.send('2023-09-01', 'localCoordinator', { type: 'confirmResponseUnits', duty: LIST, units: [] })?.code).toBe('LIST_EMPTY');
    expect(play.send('2023-09-02', 'coordinator', { type: 'waive', duty: LIST, reason: 'newUnit' })).toBeNull();
    expect(play.of('responseUnitsConfirmed')).toMatchObject([{ asProposed: true }]);
  });
});

describe('hard ends', () => {
  it('a hard end never comes before the grace: planning the meeting is not missed in February because the meeting was held', () => {
    const play = withReport(NTNU);
    play.send('2024-02-05', 'unitManager', { type: 'recordMeeting', duty: MEETING, meeting: { occurredOn: '2024-02-05' } });
    expect(play.wake('2024-02-29').duty('P3.planMeeting').end).toBeNull();
    expect(play.wake('2024-03-02').duty('P3.planMeeting').end?.kind).toBe('missed');
  });

  it('[E53][NT-098] the representative’s access waits for a report that comes after the meeting', () => {
    const play = new Play(NTNU);
    play.send('2024-01-20', 'unitManager', { type: 'recordMeeting', duty: MEETING, meeting: { occurredOn: '2024-01-20' } });
    expect(play.wake('2024-02-20').duty(ACCESS).end).toBeNull();
    play.send('2024-02-21', 'coordinator', report());
    expect(play.wake('2024-02-22').duty(ACCESS)).toMatchObject({ dueAt: on(NTNU, '2024-02-29 00:00'), end: null });
  });

  it('[AT-17] an opening that is set after the hard end still leaves ten working days', () => {
    const play = new Play(NTNU);
    play.send('2025-07-02', 'coordinator', { type: 'setOpening', duty: 'P5.evaluationForm2', opensOn: '2025-08-01' });
    expect(play.wake('2025-08-10').duty('P5.evaluationForm2')).toMatchObject({ end: null, dueAt: on(NTNU, '2025-08-16 00:00') });
  });

  it('[E87] an extension decided after the hard end is not at once missed', () => {
    const play = new Play(NTNU);
    play.send('2023-10-05', 'unitManager', { type: 'requestExtension', duty: 'P1.mailingList', lastDay: '2023-10-20' });
    play.send('2023-11-20', 'localCoordinator', { type: 'decideExtension', duty: 'P1.mailingList', granted: true });
    expect(play.wake('2023-11-21').duty('P1.mailingList')).toMatchObject({ end: null, dueAt: on(NTNU, '2023-12-05 00:00') });
  });
});

describe('a late report', () => {
  it('[E46][NT-054] nothing climbs while the report is late, and the ladder starts again when it has come', () => {
    const play = new Play(NTNU).wake('2024-05-20');
    expect(play.notices(MEETING).filter((notice) => notice.includes('after'))).toEqual([]);
    expect(waitingOn(NTNU, definitionOf(NTNU, MEETING), play.duty(MEETING))).toBe('report');
    expect(play.notices('P2.report')).toEqual(['2024-02-01 externalLate coordinator']);
    play.send('2024-05-21', 'coordinator', report());
    expect(play.duty('P2.report').end?.kind).toBe('fulfilled');
    expect(play.duty(MEETING)).toMatchObject({ dueAt: on(NTNU, '2024-06-05 00:00'), lateSince: null });
    expect(play.wake('2024-06-06').notices(MEETING)).toContain('2024-06-05 after1 unitManager');
  });

  it('the kind word that the report has come is told once, in whatever parts and corrections it comes', () => {
    const play = new Play(NTNU, { ...INSTITUTE, isResponseUnit: true });
    play.send('2024-01-20', 'coordinator', report(['nb']));
    const told = play.notices(MEETING);
    expect(told.filter((notice) => notice.startsWith('2024-01-20'))).not.toEqual([]);
    play.send('2024-01-25', 'coordinator', report(['en']));
    play.send('2024-01-26', 'coordinator', report(['nb', 'en']));
    expect(play.notices(MEETING)).toEqual(told);
  });

  it('[NT-042][E50] an institute’s report has come when both languages have', () => {
    const play = new Play(NTNU, { ...INSTITUTE, isResponseUnit: true });
    play.send('2024-01-20', 'coordinator', report(['nb']));
    expect(play.duty('P2.report').end).toBeNull();
    play.send('2024-01-25', 'coordinator', report(['en']));
    expect(play.duty('P2.report').end?.kind).toBe('fulfilled');
  });
});

describe('joint duties, looked at again', () => {
  it('[AT-7] a disagreement stated first is told when the manager states the same form', () => {
    const play = new Play(NTNU);
    play.send('2024-06-03', 'safetyRepresentative', answer('notConfirmed'));
    expect(
      play
        .wake('2024-06-18')
        .notices(FORM)
        .filter((notice) => notice.includes('safetyRepresentative')),
    ).toEqual(['2024-05-31 before21 safetyRepresentative']);
    play.send('2024-06-19', 'unitManager', submit());
    expect(play.notices(FORM).filter((notice) => notice.includes('disagreement'))).toHaveLength(4);
  });

  it('nobody else touches a representative’s statement; the one who gave it may regret', () => {
    const play = new Play(NTNU);
    play.send('2024-06-03', 'unitManager', submit());
    play.send('2024-06-04', 'safetyRepresentative', answer('notConfirmed'));
    expect(play.send('2024-06-05', 'localSeniorSafetyRepresentative', answer('confirmed'))?.code).toBe('ANSWER_NOT_YOURS');
    expect(play.send('2024-06-06', 'safetyRepresentative', answer('confirmed'))).toBeNull();
    expect(play.duty(FORM).joint?.answer?.outcome).toBe('confirmed');
  });

  it('the representative has until 27 October to answer the preparation form, however early it was submitted', () => {
    const play = new Play(NTNU);
    const V1 = 'P1.preparationForm';
    play.send('2023-09-18', 'unitManager', { type: 'submitForm', duty: V1, documentId: 'd', hash: 'h', external: false });
    expect(play.send('2023-10-25', 'unitManager', { type: 'closeUnanswered', duty: V1 })?.code).toBe('ANSWER_STILL_AWAITED');
    expect(play.send('2023-10-30', 'unitManager', { type: 'closeUnanswered', duty: V1 })).toBeNull();
  });

  it('a text changed while it waits is asked about anew, with time of its own', () => {
    const play = new Play(NTNU);
    play.send('2024-06-03', 'unitManager', submit());
    play.send('2024-08-01', 'unitManager', { type: 'editForm', duty: FORM, documentId: 'd2', hash: 'v2' });
    expect(play.notices(FORM)).toContain('2024-08-01 askedAgain safetyRepresentative');
    expect(play.send('2024-08-02', 'unitManager', { type: 'closeUnanswered', duty: FORM })?.code).toBe('ANSWER_STILL_AWAITED');
  });

  it('[E49] "I have not received it" is no receipt: the coordinator hears of it, and the word of the one who received is enough', () => {
    const play = new Play(NTNU);
    play.send('2024-01-22', 'coordinator', report());
    play.send('2024-01-23', 'unitManager', { type: 'giveConfirmation', duty: ACCESS });
    const hash = play.duty(ACCESS).joint?.hash ?? '';
    play.send('2024-01-24', 'safetyRepresentative', { type: 'answerForm', duty: ACCESS, outcome: 'notConfirmed', hash, statementId: 's' });
    expect(play.duty(ACCESS)).toMatchObject({ end: null, joint: null });
    expect(play.notices(ACCESS)).toContain('2024-01-24 receiptDenied localCoordinator');
    play.send('2024-01-26', 'safetyRepresentative', { type: 'answerForm', duty: ACCESS, outcome: 'confirmed', hash: '' });
    expect(play.duty(ACCESS).end?.kind).toBe('fulfilled');
  });

  it('[E49, X-14] a receipt given first is given once: the same word again is refused, new words stand beside it and end nothing again', () => {
    const play = new Play(NTNU);
    play.send('2024-01-22', 'coordinator', report());
    const received = { type: 'answerForm', duty: ACCESS, outcome: 'confirmed', hash: '' } as const;
    play.send('2024-01-23', 'safetyRepresentative', received);
    expect(play.send('2024-01-24', 'safetyRepresentative', received)?.code).toBe('ANSWER_EXISTS');
    play.send('2024-01-25', 'safetyRepresentative', { ...received, outcome: 'confirmedWithRemarks', statementId: 's' });
    expect(play.duty(ACCESS).joint?.answer?.outcome).toBe('confirmedWithRemarks');
    expect(play.of('dutyEnded', ACCESS)).toHaveLength(1);
  });

  it('[E49] whoever confirms again after a denial asks anew: the second round has reminders of its own', () => {
    const play = new Play(NTNU);
    play.send('2024-01-22', 'coordinator', report());
    play.send('2024-01-23', 'unitManager', { type: 'giveConfirmation', duty: ACCESS });
    play.wake('2024-02-05');
    const hash = play.duty(ACCESS).joint?.hash ?? '';
    play.send('2024-02-06', 'safetyRepresentative', { type: 'answerForm', duty: ACCESS, outcome: 'notConfirmed', hash, statementId: 's' });
    play.send('2024-02-07', 'unitManager', { type: 'giveConfirmation', duty: ACCESS });
    play.wake('2024-02-20');
    const asked = play.allNotices().filter(({ duty, step }) => duty === ACCESS && step === 'ask3');
    expect(asked).toHaveLength(2);
    expect(new Set(asked.map(({ epoch }) => epoch)).size).toBe(2);
  });
});

describe('deadlines, looked at again', () => {
  it('a duty that opens at latest at its own due follows a due that moves', () => {
    const play = new Play(NTNU);
    play.send('2024-03-01', 'coordinator', { type: 'moveDeadline', duty: 'P3.actionPlan', lastDay: '2024-06-28' });
    expect(play.wake('2024-06-01').duty('P3.actionPlan').openedAt).toBeNull();
    expect(play.wake('2024-06-30').duty('P3.actionPlan').openedAt).toBe(on(NTNU, '2024-06-29 00:00'));
  });

  it('[E88] a collective move answers a pending request; it is not undone by granting it', () => {
    const play = withReport(NTNU);
    play.send('2024-04-20', 'unitManager', { type: 'requestExtension', duty: MEETING, lastDay: '2024-05-24' });
    play.send('2024-04-22', 'coordinator', { type: 'moveDeadline', duty: MEETING, lastDay: '2024-06-05' });
    expect(play.send('2024-04-23', 'localCoordinator', { type: 'decideExtension', duty: MEETING, granted: true })?.code).toBe(
      'EXTENSION_NOT_ASKED',
    );
    expect(play.duty(MEETING).dueAt).toBe(on(NTNU, '2024-06-06 00:00'));
  });

  it('an extension for a day that is gone is refused', () => {
    const play = new Play(NTNU);
    expect(play.send('2024-06-10', 'unitManager', { type: 'requestExtension', duty: MEETING, lastDay: '2024-05-24' })?.code).toBe(
      'EXTENSION_PAST',
    );
  });

  it('[E26] a unit that starts after the survey does not owe what was over before it began', () => {
    const play = new Play(NTNU, undefined, '2024-10-01');
    expect(play.duty('P2.encourage').end).toMatchObject({ kind: 'discontinued', reason: 'overBeforeBirth' });
    expect(play.wake('2024-10-16').duty('P4.planReview1').end).toBeNull();
  });

  it('[E94] an opening set before the unit existed is known to it', () => {
    const elsewhere = [
      { duty: 'P1.responseUnitList', unit: 'above', when: 'ended' as const, at: on(NTNU, '2025-04-10') },
      { duty: 'P5.evaluationForm2', unit: '*', when: 'opened' as const, at: on(NTNU, '2025-05-26 00:00') },
    ];
    const play = new Play(NTNU, undefined, '2025-04-10', elsewhere);
    expect(play.duty('P5.evaluationForm2')).toMatchObject({ opensAt: on(NTNU, '2025-05-26 00:00'), dueAt: on(NTNU, '2025-06-12 00:00') });
  });

  it('[NT-016] the mandate that the start demands is not late from the first second', () => {
    const play = new Play(NTNU, { level: 1, isResponseUnit: false, hasLevel3Below: true }, '2023-08-01 00:00');
    play.send('2023-08-01 00:01', 'coordinator', { type: 'giveConfirmation', duty: 'P1.mandate' });
    expect(play.duty('P1.mandate').end?.kind).toBe('fulfilled');
  });
});

describe('measures', () => {
  const started = () => {
    const play = new Play(NTNU);
    play.send('2024-04-15', 'unitManager', { type: 'recordMeeting', duty: MEETING, meeting: { occurredOn: '2024-04-12' } });
    play.send(
      '2024-05-02',
      'unitManager',
      plan('v1', [
        { id: 'm1', lastDay: '2024-11-29' },
        { id: 'm2', lastDay: '2024-12-13' },
      ]),
    );
    return play;
  };

  it('[E59] follow the plan’s versions: a new date moves, a measure that is left out ends with that reason', () => {
    const play = started();
    expect(play.send('2024-06-03', 'unitManager', plan('v2', [{ id: 'm1', lastDay: '2025-01-31' }]))).toBeNull();
    expect(play.duty('P4.measure/m1')).toMatchObject({ dueAt: on(NTNU, '2025-02-01 00:00'), end: null });
    expect(play.duty('P4.measure/m2').end).toMatchObject({ kind: 'discontinued', reason: 'leftOutOfPlan' });
    expect(play.duty('P3.actionPlan').version).toBe(2);
  });

  it('the same text twice is no new version, and the same measure twice is refused', () => {
    const play = started();
    expect(play.send('2024-06-03', 'unitManager', plan('v1', []))?.code).toBe('PLAN_UNCHANGED');
    const twice = [
      { id: 'm1', lastDay: '2025-01-31' },
      { id: 'm1', lastDay: '2025-02-28' },
    ];
    expect(play.send('2024-06-03', 'unitManager', plan('v3', twice))?.code).toBe('MEASURE_TWICE');
  });
});

describe('snapshots', () => {
  it('[NT-071] cannot be confirmed before the figures are frozen, and the leader is told when they are', () => {
    const play = new Play(NTNU, { level: 2, isResponseUnit: false, hasLevel3Below: true }, '2023-08-01');
    const DUTY = 'P4.tertialReport';
    expect(play.send('2024-09-02', 'level2Leader', { type: 'giveConfirmation', duty: DUTY })?.code).toBe('SNAPSHOT_NOT_TAKEN');
    play.send('2024-09-02', 'system', { type: 'noteSnapshot', duty: DUTY, snapshotId: 's1' });
    expect(play.notices(DUTY)).toEqual(['2024-09-02 snapshotReady level2Leader']);
    expect(play.send('2024-09-20', 'level2Leader', { type: 'giveConfirmation', duty: DUTY })).toBeNull();
  });
});
