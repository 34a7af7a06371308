import { describe, expect, it } from 'vitest';
import { definitionOf } from '../../domain/plan.ts';
import { waitingOn } from '../../domain/waiting.ts';
import { NTNU } from '../support/plans.ts';
import { on, Play, withReport } from '../support/play.ts';

const INSTITUTION = { level: 1, isResponseUnit: false, hasLevel3Below: true } as const;
const INSTITUTE = { level: 3, isResponseUnit: false, hasLevel3Below: false } as const;
const FACULTY = { level: 2, isResponseUnit: false, hasLevel3Below: true } as const;

describe('dates that are unknown at the start', () => {
  it('[AT-17][NT-087] evaluation form 2 stays closed until its opening is set, and the alarm comes on 2 March 2025', () => {
    const unit = new Play(NTNU).wake('2025-03-25');
    expect(unit.duty('P5.evaluationForm2')).toMatchObject({ openedAt: null, dueAt: null });
    const institution = new Play(NTNU, INSTITUTION, '2023-08-01').wake('2025-03-25');
    expect(institution.of('alarmRaised').map((fact) => `${institution.date(fact.at)} ${fact.duty}`)).toContain(
      '2025-03-02 P5.evaluationForm2',
    );

    expect(unit.send('2025-04-01', 'coordinator', { type: 'setOpening', duty: 'P5.evaluationForm2', opensOn: '2025-05-26' })).toBeNull();
    expect(unit.duty('P5.evaluationForm2')).toMatchObject({ opensAt: on(NTNU, '2025-05-26 00:00'), dueAt: on(NTNU, '2025-06-12 00:00') });
    // The alarm is told once; a date that was set in time raises none.
    expect(
      institution.send('2025-04-01', 'coordinator', { type: 'setOpening', duty: 'P5.evaluationForm2', opensOn: '2025-05-26' }),
    ).toBeNull();
    const calm = new Play(NTNU, INSTITUTION, '2023-08-01');
    calm.send('2025-02-01', 'coordinator', { type: 'setOpening', duty: 'P5.evaluationForm2', opensOn: '2025-05-26' });
    expect(
      calm
        .wake('2025-03-25')
        .of('alarmRaised')
        .filter((fact) => fact.alarm !== 'externalLate'),
    ).toEqual([]);
  });

  it('[E73] evaluation form 1 may come late until form 2 opens; then it is missed', () => {
    const play = new Play(NTNU);
    play.send('2025-04-01', 'coordinator', { type: 'setOpening', duty: 'P5.evaluationForm2', opensOn: '2025-05-26' });
    expect(play.wake('2025-05-25 23:59').duty('P4.evaluationForm1').end).toBeNull();
    expect(play.wake('2025-05-26 00:00').duty('P4.evaluationForm1').end).toMatchObject({ kind: 'missed' });
    // Missed is final; later evidence is attached to it.
    expect(
      play.send('2025-05-27', 'unitManager', {
        type: 'submitForm',
        duty: 'P4.evaluationForm1',
        documentId: 'd',
        hash: 'h',
        external: true,
      }),
    ).toBeNull();
    expect(play.duty('P4.evaluationForm1').end?.kind).toBe('missed');
    expect(play.of('evidenceAttached')).toHaveLength(1);
  });

  it('what never opened is discontinued at the close, not missed', () => {
    const play = withReport(NTNU).wake('2026-01-02');
    expect(play.duty('P5.evaluationForm2').end).toMatchObject({ kind: 'discontinued', reason: 'neverOpened' });
    expect(play.duty('P3.followUpMeeting').end?.kind).toBe('missed');
    expect(play.state.closedAt).toBe(NTNU.closesAt);
  });
});

describe('the response-unit list', () => {
  const LIST = 'P1.responseUnitList';
  it('[NT-031] the leader is in time by the sending; nothing climbs while the local coordinator has it', () => {
    const play = new Play(NTNU, INSTITUTE, '2023-08-01');
    expect(play.send('2023-09-14', 'unitManager', { type: 'sendResponseUnits', duty: LIST, units: ['a', 'b'] })).toBeNull();
    expect(waitingOn(NTNU, definitionOf(NTNU, LIST), play.duty(LIST))).toBe('localCoordinator');
    play.wake('2023-10-20');
    expect(play.notices(LIST).filter((notice) => notice.includes('after'))).toEqual([]);
    expect(play.send('2023-10-20', 'localCoordinator', { type: 'confirmResponseUnits', duty: LIST, units: ['a', 'b'] })).toBeNull();
    expect(play.duty(LIST).end?.kind).toBe('fulfilled');
  });

  it('[E35] a list nobody confirms is taken as proposed at its hard end, and said aloud', () => {
    const play = new Play(NTNU, INSTITUTE, '2023-08-01');
    play.wake('2023-11-06');
    expect(play.of('responseUnitsConfirmed', LIST)).toMatchObject([{ asProposed: true }]);
    expect(play.notices(LIST)).toContain('2023-11-06 listTakenAsProposed localCoordinator');
    expect(play.duty(LIST).end?.kind).toBe('missed');
  });

  it('[NT-104] duties belong to levels: an institute holds its own, and the response unit’s when it becomes one', () => {
    const play = new Play(NTNU, INSTITUTE, '2023-08-01');
    expect(Object.keys(play.state.duties).sort()).toEqual(['P1.responseUnitList', 'P4.hseMapping']);
    play.send('2023-09-20', 'system', { type: 'becomeResponseUnit' });
    expect(Object.keys(play.state.duties)).toContain('P1.preparationForm');
    expect(play.duty('P1.preparationForm').cause).toBe('responseUnitConfirmed');
  });

  it('a duty that is written late keeps ten working days', () => {
    const play = new Play(NTNU, { level: 4, isResponseUnit: true, hasLevel3Below: false }, '2023-10-30');
    expect(play.duty('P1.preparationForm').dueAt).toBe(on(NTNU, '2023-11-14 00:00'));
    play.wake('2023-11-01');
    expect(play.duty('P1.preparationForm').lateSince).toBeNull();
  });
});

describe('extension, move and help', () => {
  const MEETING = 'P3.followUpMeeting';
  it('[E87] an extension counts from the asking: nobody is late while it is decided, and the new date stands', () => {
    const play = withReport(NTNU);
    expect(play.send('2024-04-29', 'unitManager', { type: 'requestExtension', duty: MEETING, lastDay: '2024-05-24' })).toBeNull();
    play.wake('2024-05-13');
    expect(play.duty(MEETING).lateSince).toBeNull();
    expect(play.notices(MEETING).filter((notice) => notice.includes('after'))).toEqual([]);
    expect(play.send('2024-05-13', 'localCoordinator', { type: 'decideExtension', duty: MEETING, granted: true })).toBeNull();
    expect(play.duty(MEETING).dueAt).toBe(on(NTNU, '2024-05-25 00:00'));
    play.wake('2024-06-10');
    expect(play.notices(MEETING)).toContain('2024-05-27 after1 unitManager');
    expect(play.notices(MEETING)).toContain('2024-05-31 after5 localCoordinator');
  });

  it('an extension beyond the hard end is refused with the end, and one cannot grant one’s own', () => {
    const play = withReport(NTNU);
    expect(play.send('2024-04-29', 'unitManager', { type: 'requestExtension', duty: MEETING, lastDay: '2025-07-15' })?.code).toBe(
      'EXTENSION_PAST_END',
    );
    play.send('2024-04-29', 'unitManager', { type: 'requestExtension', duty: MEETING, lastDay: '2024-05-24' });
    const both = {
      id: 'x',
      receivedAt: on(NTNU, '2024-04-30'),
      actor: { personId: 'p', roles: ['unitManager', 'localCoordinator'] as const },
      command: { type: 'decideExtension', duty: MEETING, granted: true } as const,
    };
    expect(play.advanceTo('2024-04-30', [both])[0]?.code).toBe('EXTENSION_SAME_PERSON');
  });

  it('[E88] a deadline may move earlier only when ten working days are left, and the ladder starts again', () => {
    const play = withReport(NTNU).wake('2024-04-10');
    expect(play.send('2024-04-10', 'coordinator', { type: 'moveDeadline', duty: MEETING, lastDay: '2024-04-12' })?.code).toBe(
      'DEADLINE_TOO_SOON',
    );
    expect(play.send('2024-04-10', 'coordinator', { type: 'moveDeadline', duty: MEETING, lastDay: '2024-06-05' })).toBeNull();
    play.wake('2024-06-05');
    expect(play.notices(MEETING).filter((notice) => notice >= '2024-04-10')).toEqual([
      '2024-04-10 deadlineMoved unitManager',
      '2024-04-10 deadlineMoved safetyRepresentative',
      '2024-05-15 before21 unitManager',
      '2024-05-29 before7 unitManager',
      '2024-06-04 before1 unitManager',
    ]);
    expect(play.duty(MEETING)).toMatchObject({ epoch: 1, lateSince: null });
  });

  it('[AT-3][E99] what waits for the archive does not climb; submission decided, so the unit is in time', () => {
    const play = new Play(NTNU);
    const FORM = 'P1.preparationForm';
    play.send('2023-09-20', 'unitManager', { type: 'submitForm', duty: FORM, documentId: 'd', hash: 'h', external: false });
    play.send('2023-10-05', 'system', { type: 'startWaiting', duty: 'P1.mailingList', on: 'archive' });
    play.send('2023-10-16', 'safetyRepresentative', { type: 'answerForm', duty: FORM, outcome: 'confirmed', hash: 'h' });
    expect(play.duty(FORM).end).toMatchObject({ kind: 'fulfilled' });
    play.wake('2023-10-25');
    expect(play.notices('P1.mailingList').filter((notice) => notice.includes('after'))).toEqual([]);
  });

  it('asking for help stops the ladder until it is given', () => {
    const play = withReport(NTNU);
    play.send('2024-05-03', 'unitManager', { type: 'requestHelp', duty: MEETING, kind: 'coordinator' });
    play.wake('2024-05-20');
    expect(play.of('stepPassedOver', MEETING).map((fact) => fact.step)).toEqual(['after5', 'after10']);
    play.send('2024-05-21', 'localCoordinator', { type: 'giveHelp', duty: MEETING });
    play.wake('2024-07-01');
    // What was passed over starts again from the next day: asking for help silences nothing for good.
    expect(play.notices(MEETING).filter((notice) => notice >= '2024-05-22')).toEqual([
      '2024-05-22 after1 unitManager',
      '2024-05-28 after5 localCoordinator',
      '2024-06-04 after10 leaderAbove',
      '2024-06-18 after20 level2Leader',
    ]);
  });

  it('a stale command is refused with what changed', () => {
    const play = withReport(NTNU).wake('2024-04-01');
    const saw = play.duty(MEETING).revision;
    play.send('2024-04-02', 'coordinator', { type: 'moveDeadline', duty: MEETING, lastDay: '2024-06-05' });
    const refusal = play.send(
      '2024-04-03',
      'unitManager',
      { type: 'recordMeeting', duty: MEETING, meeting: { occurredOn: '2024-04-03' } },
      { sawRevision: saw },
    );
    expect(refusal).toMatchObject({ code: 'DUTY_CHANGED', params: { change: 'datesSet' } });
  });
});

describe('plans below', () => {
  const DISCUSSION = 'P3.upperLevelDiscussion';
  const planCame = (play: Play, unit: string, when: string) =>
    play.send(when, 'system', { type: 'noteElsewhere', duty: 'P3.actionPlan', unit, when: 'ended', at: on(NTNU, when) });
  const discuss = (play: Play, unit: string, when: string) =>
    play.send(when, 'level2Leader', { type: 'recordDiscussion', duty: DISCUSSION, unit, outcome: 'noted' });

  it('[NT-063][E58] the faculty’s discussion opens with the first plan, and is done when its time comes and every plan that came was discussed', () => {
    const play = new Play(NTNU, FACULTY, '2023-08-01');
    expect(discuss(play, 'u1', '2024-04-20')?.code).toBe('PLAN_NOT_RECEIVED');
    planCame(play, 'u1', '2024-04-22');
    expect(play.wake('2024-04-23').duty(DISCUSSION).openedAt).toBe(on(NTNU, '2024-04-22'));
    discuss(play, 'u1', '2024-05-02');
    // More plans will come: the duty is not over with the first one.
    planCame(play, 'u2', '2024-05-24');
    expect(play.duty(DISCUSSION).end).toBeNull();
    discuss(play, 'u2', '2024-06-03');
    expect(play.wake('2024-06-15').duty(DISCUSSION).end).toMatchObject({ kind: 'fulfilled' });
    // A plan that comes later is told, and can still be gone through.
    planCame(play, 'u3', '2024-08-20');
    expect(play.allNotices().at(-1)).toMatchObject({ step: 'planArrived', role: 'level2Leader' });
    expect(discuss(play, 'u3', '2024-08-21')).toBeNull();
  });

  it('[E58] a plan nobody discussed makes the level above late, not the unit; where no plan came there is nothing to discuss', () => {
    const play = new Play(NTNU, FACULTY, '2023-08-01');
    planCame(play, 'u1', '2024-05-02');
    expect(play.wake('2024-06-15').duty(DISCUSSION).lateSince).not.toBeNull();
    expect(discuss(play, 'u1', '2024-06-20')).toBeNull();
    expect(play.duty(DISCUSSION).end?.kind).toBe('fulfilledLate');
    const none = new Play(NTNU, FACULTY, '2023-08-01').wake('2026-01-02');
    expect(none.notices(DISCUSSION)).toEqual([]);
    expect(none.duty(DISCUSSION).end).toMatchObject({ kind: 'discontinued', reason: 'neverOpened' });
  });

  it('[NT-011] each measure becomes a duty of its own, written when the plan is', () => {
    const play = new Play(NTNU);
    play.send('2024-04-15', 'unitManager', { type: 'recordMeeting', duty: 'P3.followUpMeeting', meeting: { occurredOn: '2024-04-12' } });
    play.send('2024-05-02', 'unitManager', {
      type: 'submitPlan',
      duty: 'P3.actionPlan',
      documentId: 'd',
      hash: 'h',
      heard: true,
      measures: [{ id: 'm1', lastDay: '2024-11-29' }],
    });
    expect(play.duty('P4.measure/m1')).toMatchObject({ cause: 'measure', dueAt: on(NTNU, '2024-11-30 00:00') });
    expect(play.duty('P3.actionPlan').end).toMatchObject({ kind: 'fulfilled' });
    expect(play.duty('P4.measures').openedAt).toBe(on(NTNU, '2024-05-02'));
  });
});
