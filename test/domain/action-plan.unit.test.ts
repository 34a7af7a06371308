import { describe, expect, it } from 'vitest';
import { measureIdOf, reviewsOf } from '../../domain/action-plan.ts';
import type { PlannedMeasure } from '../../domain/commands.ts';
import { definitionOf } from '../../domain/plan.ts';
import type { Role } from '../../domain/roles.ts';
import { waitingOn } from '../../domain/waiting.ts';
import { NTNU } from '../support/plans.ts';
import { on, withReport, type Play } from '../support/play.ts';

const PLAN = 'P3.actionPlan';
const M1 = 'P4.measure/m1';
const M2 = 'P4.measure/m2';
const plan = (hash: string, measures: PlannedMeasure[], heard = true) =>
  ({ type: 'submitPlan', duty: PLAN, documentId: `d-${hash}`, hash, heard, measures }) as const;
const answer = (outcome: 'confirmed' | 'notConfirmed', hash: string) =>
  ({ type: 'answerForm', duty: PLAN, outcome, hash, statementId: 's' }) as const;
const review = (outcome: 'keep' | 'adjust' | 'finish', lastDay?: string) =>
  ({ type: 'reviewMeasure', duty: M1, outcome, ...(lastDay ? { lastDay } : {}) }) as const;

function planned(...measures: PlannedMeasure[]): Play {
  const play = withReport(NTNU);
  play.send('2024-03-20', 'unitManager', { type: 'recordMeeting', duty: 'P3.followUpMeeting', meeting: { occurredOn: '2024-03-20' } });
  expect(play.send('2024-05-02', 'unitManager', plan('v1', measures))).toBeNull();
  return play;
}

describe('a plan after a meeting that the safety service could not be at', () => {
  const M: PlannedMeasure = { id: 'm1', lastDay: '2024-10-31' };
  const BOTH: Role[] = ['unitManager', 'safetyRepresentative'];
  const meet = (play: Play, on: string, present: Role[] | null, more: object = {}) =>
    play.send(on, 'unitManager', {
      type: 'recordMeeting',
      duty: 'P3.followUpMeeting',
      meeting: { occurredOn: on, ...(present ? { present } : {}), ...more },
    });
  const after = (...parts: (Role[] | null)[]): Play => {
    const play = withReport(NTNU);
    for (const [index, present] of parts.entries())
      expect(meet(play, `2024-03-${String(18 + index)}`, present, index < parts.length - 1 ? { partial: true } : {})).toBeNull();
    return play;
  };

  it('[E54][NT-012] is not final before the representative, who was not heard about it either, has been asked and answers', () => {
    const play = after(['unitManager', 'employee']);
    expect(play.send('2024-05-02', 'unitManager', plan('v1', [M], false))).toBeNull();
    expect(play.duty(PLAN).end).toBeNull();
    expect(play.notices(PLAN)).toContain('2024-05-02 planBeforeFinal safetyRepresentative');
    expect(play.notices(PLAN)).not.toContain('2024-05-02 planUnheard safetyRepresentative');
    expect(waitingOn(NTNU, definitionOf(NTNU, PLAN), play.duty(PLAN))).toBe('safetyRepresentative');
    // What the plan decides goes on meanwhile, and nobody is late by the waiting.
    expect(play.wake('2024-05-27').duty(PLAN).lateSince).toBeNull();
    expect(play.duty(M1).end).toBeNull();
    expect(play.send('2024-05-28', 'safetyRepresentative', answer('confirmed', 'v1'))).toBeNull();
    expect(play.duty(PLAN).end).toMatchObject({ kind: 'fulfilled' });
  });

  it('[E54] ends by a new version that the representative was heard about, or unanswered after everybody was asked', () => {
    const play = after(['unitManager']);
    play.send('2024-05-02', 'unitManager', plan('v1', [M], false));
    expect(play.send('2024-05-06', 'unitManager', plan('v2', [M], true))).toBeNull();
    expect(play.duty(PLAN)).toMatchObject({ end: { kind: 'fulfilled' }, joint: null });
    const silent = after(['unitManager']);
    silent.send('2024-05-02', 'unitManager', plan('v1', [M], false));
    expect(silent.send('2024-05-15', 'unitManager', { type: 'closeUnanswered', duty: PLAN })?.code).toBe('ANSWER_STILL_AWAITED');
    expect(silent.send('2024-06-15', 'unitManager', { type: 'closeUnanswered', duty: PLAN })).toBeNull();
    expect(silent.duty(PLAN).end?.kind).toBe('closedUnanswered');
  });

  it.each<[string, (Role[] | null)[], boolean]>([
    ['heard about the plan', [['unitManager']], true],
    ['at the meeting', [BOTH], false],
    ['at one of its parts', [BOTH, ['unitManager']], false],
    ['perhaps there: nobody said who was', [null], false],
  ])('[E54] is final at once where the service was %s', (_, parts, heard) => {
    const play = after(...parts);
    play.send('2024-05-02', 'unitManager', plan('v1', [M], heard));
    expect(play.duty(PLAN).end).toMatchObject({ kind: 'fulfilled' });
  });

  it('[E54] a date put right later takes nobody’s absence away; a later version of a final plan is said, not asked', () => {
    const play = after(['unitManager']);
    expect(meet(play, '2024-03-21', null)).toBeNull();
    expect(play.duty('P3.followUpMeeting').meeting).toMatchObject({ occurredOn: '2024-03-21', withoutService: true });
    play.send('2024-05-02', 'unitManager', plan('v1', [M], true));
    play.send('2024-05-06', 'unitManager', plan('v2', [{ ...M, lastDay: '2024-11-30' }], false));
    expect(play.notices(PLAN)).toContain('2024-05-06 planUnheard safetyRepresentative');
    expect(play.duty(PLAN).joint).toBeNull();
  });
});

describe('a plan without measures', () => {
  it('[E56][NT-010] is complete when the representative has answered, and in time by the manager’s own day', () => {
    const play = planned();
    expect(play.duty(PLAN).end).toBeNull();
    expect(play.notices(PLAN)).toContain('2024-05-02 noMeasures safetyRepresentative');
    expect(waitingOn(NTNU, definitionOf(NTNU, PLAN), play.duty(PLAN))).toBe('safetyRepresentative');
    expect(play.send('2024-05-27', 'safetyRepresentative', answer('confirmed', 'v1'))).toBeNull();
    expect(play.duty(PLAN).end).toMatchObject({ kind: 'fulfilled' });
  });

  it('[E56] may be answered with another view: the plan is complete, and the line hears of it', () => {
    const play = planned();
    play.send('2024-05-06', 'safetyRepresentative', answer('notConfirmed', 'v1'));
    expect(play.duty(PLAN).end).toMatchObject({ kind: 'fulfilled' });
    expect(play.notices(PLAN)).toEqual(
      expect.arrayContaining(['2024-05-06 disagreement leaderAbove', '2024-05-06 disagreement localSeniorSafetyRepresentative']),
    );
  });

  it('[E56] is never complete by silence: deputy and local senior representative are asked before it is closed as unanswered', () => {
    const play = planned();
    expect(play.send('2024-05-15', 'unitManager', { type: 'closeUnanswered', duty: PLAN })?.code).toBe('ANSWER_STILL_AWAITED');
    play.wake('2024-06-15');
    expect(play.notices(PLAN).filter((notice) => notice.includes(' ask'))).toEqual([
      '2024-05-07 ask3 safetyRepresentative',
      '2024-05-15 ask8 safetyRepresentative',
      '2024-05-21 ask10 deputySafetyRepresentative',
      '2024-05-28 ask15 localSeniorSafetyRepresentative',
      '2024-06-04 ask20 unitManager',
    ]);
    expect(play.duty(PLAN).lateSince).toBeNull();
    expect(play.send('2024-06-15', 'unitManager', { type: 'closeUnanswered', duty: PLAN })).toBeNull();
    expect(play.duty(PLAN).end?.kind).toBe('closedUnanswered');
  });

  it('changed before the answer is asked about anew, and the answer to the old text is refused', () => {
    const play = planned();
    play.send('2024-05-06', 'unitManager', plan('v2', []));
    expect(play.send('2024-05-07', 'safetyRepresentative', answer('confirmed', 'v1'))?.code).toBe('FORM_CHANGED');
    play.send('2024-05-07', 'safetyRepresentative', answer('confirmed', 'v2'));
    expect(play.duty(PLAN)).toMatchObject({ version: 2, end: { kind: 'fulfilled' } });
  });

  it('that gets measures before the answer needs none, and was in time by its first day', () => {
    const play = planned();
    play.send('2024-05-30', 'unitManager', plan('v2', [{ id: 'm1', lastDay: '2024-11-29' }]));
    expect(play.duty(PLAN).end?.kind).toBe('fulfilled');
    expect(play.send('2024-05-31', 'safetyRepresentative', answer('confirmed', 'v2'))?.code).toBe('ANSWER_NOT_ASKED');
  });

  it('as a later version asks for an answer and does not open the task again', () => {
    const play = planned({ id: 'm1', lastDay: '2024-11-29' });
    play.send('2024-06-03', 'unitManager', plan('v2', []));
    expect(play.duty(PLAN).end?.kind).toBe('fulfilled');
    expect(play.duty(M1).end).toMatchObject({ kind: 'discontinued', reason: 'leftOutOfPlan' });
    expect(play.send('2024-06-04', 'safetyRepresentative', answer('notConfirmed', 'v2'))).toBeNull();
    expect(play.duty(PLAN).joint?.answer?.outcome).toBe('notConfirmed');
  });

  it('with measures nobody is asked, and an answer is refused', () => {
    const play = planned({ id: 'm1', lastDay: '2024-11-29' });
    expect(play.send('2024-05-03', 'safetyRepresentative', answer('confirmed', 'v1'))?.code).toBe('ANSWER_NOT_ASKED');
  });
});

describe('a later version of the plan', () => {
  it('[E59][NT-011] ends what it calls done or stopped, each in its own way, and leaves the rest', () => {
    const lastDay = '2024-11-29';
    const play = planned({ id: 'm1', lastDay }, { id: 'm2', lastDay }, { id: 'm3', lastDay });
    play.send(
      '2024-09-02',
      'unitManager',
      plan('v2', [
        { id: 'm1', lastDay, state: 'done' },
        { id: 'm2', lastDay, state: 'stopped' },
        { id: 'm3', lastDay },
        { id: 'm4', lastDay, state: 'done' },
      ]),
    );
    expect(play.duty(M1).end).toMatchObject({ kind: 'fulfilled' });
    expect(play.duty(M2).end).toMatchObject({ kind: 'discontinued', reason: 'stoppedInPlan' });
    expect(play.duty('P4.measure/m3').end).toBeNull();
    expect(play.duty('P4.measure/m4').end).toMatchObject({ kind: 'discontinued', reason: 'endedBeforePlan' });
  });

  it.each([
    { at: '2024-09-02', to: '2024-12-13', due: '2024-12-14', why: 'later is taken as it is' },
    { at: '2024-09-02', to: '2024-10-31', due: '2024-11-01', why: 'earlier with time left is taken too' },
    { at: '2024-11-25', to: '2024-11-26', due: '2024-11-30', why: 'earlier leaves at least the days that were left' },
    { at: '2024-09-02', to: '2024-08-30', due: '2024-09-17', why: 'no date takes effect before its fact: ten working days are left' },
    { at: '2024-12-16', to: '2024-11-29', due: '2024-11-30', why: 'the date that has passed stands' },
    { at: '2024-12-16', to: '2025-02-14', due: '2025-02-15', why: 'a late one gets the new date and is open again' },
  ])('that says $to on $at makes a measure due before $due: $why', ({ at, to, due }) => {
    const play = planned({ id: 'm1', lastDay: '2024-11-29' });
    play.send(at, 'unitManager', plan('v2', [{ id: 'm1', lastDay: to }]));
    expect(play.duty(M1).dueAt).toBe(on(NTNU, `${due} 00:00`));
    expect(play.duty(M1).lateSince !== null).toBe(play.duty(M1).dueAt! <= on(NTNU, at));
  });

  it('[E60][NT-081] may call everything done the day before the evaluation, and the record shows when', () => {
    const lastDay = '2025-06-13';
    const play = planned({ id: 'm1', lastDay }, { id: 'm2', lastDay });
    const done = ['m1', 'm2'].map((id) => ({ id, lastDay, state: 'done' as const }));
    expect(play.send('2025-05-20', 'unitManager', plan('v2', done))).toBeNull();
    for (const key of [M1, M2]) expect(play.duty(key).end).toMatchObject({ kind: 'fulfilled', at: on(NTNU, '2025-05-20') });
  });

  it('[NT-070] without consultation is kept, and the representative is told', () => {
    const play = planned({ id: 'm1', lastDay: '2024-11-29' });
    play.send('2024-06-03', 'unitManager', plan('v2', [{ id: 'm1', lastDay: '2024-12-02' }], false));
    expect(play.notices(PLAN)).toContain('2024-06-03 planUnheard safetyRepresentative');
  });
});

describe('a review of a measure', () => {
  it('[NT-068][NT-069] that keeps it changes no date and says when it was looked at', () => {
    const play = planned({ id: 'm1', lastDay: '2024-11-29' });
    const before = play.duty(M1);
    expect(play.send('2024-09-10', 'unitManager', review('keep'))).toBeNull();
    expect(play.duty(M1)).toMatchObject({
      dueAt: before.dueAt,
      steps: before.steps,
      end: null,
      reviewed: { at: on(NTNU, '2024-09-10'), outcome: 'keep' },
    });
  });

  it('[NT-070] that adjusts it moves the last day and begins its reminders anew', () => {
    const play = planned({ id: 'm1', lastDay: '2024-11-29' });
    expect(play.send('2024-11-20', 'unitManager', review('adjust', '2025-01-31'))).toBeNull();
    expect(play.duty(M1)).toMatchObject({ dueAt: on(NTNU, '2025-02-01 00:00'), epoch: 1, reviewed: { outcome: 'adjust' } });
    play.send('2024-11-21', 'unitManager', { ...review('adjust', '2025-02-28'), heard: false });
    expect(play.notices(M1)).toContain('2024-11-21 measureUnheard safetyRepresentative');
  });

  it('[NT-011] that finishes it ends it, late where it is late', () => {
    const play = planned({ id: 'm1', lastDay: '2024-11-29' }, { id: 'm2', lastDay: '2024-11-29' });
    play.send('2024-11-29 23:00', 'unitManager', review('finish'));
    play.send('2024-12-02', 'unitManager', { ...review('finish'), duty: M2 });
    expect(play.duty(M1).end?.kind).toBe('fulfilled');
    expect(play.duty(M2).end?.kind).toBe('fulfilledLate');
    expect(play.send('2024-12-03', 'unitManager', review('keep'))?.code).toBe('DUTY_ENDED');
  });

  it.each([
    ['adjust without a date', review('adjust'), 'REVIEW_WITHOUT_DATE'],
    ['adjust to the same day', review('adjust', '2024-11-29'), 'DEADLINE_UNCHANGED'],
    ['adjust to a day that is over', review('adjust', '2024-09-02'), 'DEADLINE_TOO_SOON'],
    ['adjust to a day that leaves too little', review('adjust', '2024-09-12'), 'DEADLINE_TOO_SOON'],
    ['adjust to a day outside the cycle', review('adjust', '2027-09-12'), 'DATE_OUTSIDE_CYCLE'],
    ['of what is no measure', { ...review('keep'), duty: 'P4.measures' }, 'MEASURE_NOT_NAMED'],
  ])('to %s is refused and changes nothing', (_what, command, code) => {
    const play = planned({ id: 'm1', lastDay: '2024-11-29' });
    const before = play.wake('2024-09-10').state;
    expect(play.send('2024-09-10', 'unitManager', command)?.code).toBe(code);
    expect(play.state).toEqual(before);
    expect(play.send('2024-09-10', 'safetyRepresentative', command)?.code).toBe('ACCESS_ROLE_MISSING');
  });
});

describe('the story of a measure', () => {
  it('tells each time it was looked at, by which role, and the day it was given then', () => {
    const play = planned({ id: 'm1', lastDay: '2024-10-15' });
    play.send('2024-06-03', 'unitManager', { ...review('adjust', '2024-11-29'), heard: false });
    play.send('2024-09-02', 'unitManager', { ...review('keep'), documentId: 'words' });
    play.send('2024-10-01', 'unitManager', review('adjust', '2024-12-13'));
    const facts = play.facts.map(({ fact }) => fact);
    expect(reviewsOf(facts, M1)).toMatchObject([
      { outcome: 'adjust', heard: false, role: 'unitManager', dueAt: on(NTNU, '2024-11-30 00:00') },
      { outcome: 'keep', heard: true, dueAt: null, documentId: 'words' },
      { outcome: 'adjust', dueAt: on(NTNU, '2024-12-14 00:00') },
    ]);
    expect(reviewsOf(facts, M2)).toEqual([]);
  });

  it('its number is what stands behind the key of its task, whatever the number looks like', () => {
    expect(measureIdOf(NTNU, 'P4.measure/a/m1')).toBe('a/m1');
    expect(measureIdOf(NTNU, 'P4.measures')).toBeUndefined();
    expect(measureIdOf(NTNU, 'P4.raised/m1')).toBeUndefined();
  });
});
