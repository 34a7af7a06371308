import { describe, expect, it } from 'vitest';
import { joinsLateFrom, lateFault } from '../../domain/late-units.ts';
import { waitingOn } from '../../domain/waiting.ts';
import { definitionOf } from '../../domain/plan.ts';
import { NTNU } from '../support/plans.ts';
import { on, Play, RESPONSE_UNIT } from '../support/play.ts';

const MEETING = 'P3.followUpMeeting';
const LISTED = (when: string) => [{ duty: 'P1.responseUnitList', unit: 'above', when: 'ended' as const, at: on(NTNU, when) }];
const joining = (when: string) => new Play(NTNU, RESPONSE_UNIT, when, LISTED(when), true);

describe('a unit that was made after the survey', () => {
  it('[E26] joins late from the day after the last day to answer', () => {
    expect(joinsLateFrom(NTNU)).toBe(on(NTNU, '2023-11-28 00:00'));
    expect(joinsLateFrom({ ...NTNU, milestones: [] })).toBeNull();
  });

  it.each(['2023-11-29', '2024-02-01', '2024-06-10', '2024-10-01'])(
    '[E26] on %s owes nothing that led up to the survey, and all that follows it',
    (when) => {
      const play = joining(when);
      expect(play.of('followUpStarted')).toMatchObject([{ joinedLate: true }]);
      for (const key of ['P1.preparationForm', 'P1.mailingList', 'P1.staffInformation', 'P2.encourage'])
        expect([key, play.duty(key).end]).toMatchObject([key, { kind: 'discontinued', reason: 'overBeforeBirth' }]);
      for (const key of [MEETING, 'P3.actionPlan', 'P5.evaluationForm2']) expect([key, play.duty(key).end]).toEqual([key, null]);
    },
  );

  it('[E26] works from the report of the unit above: nobody waits for one of its own, and its meeting may be held', () => {
    const play = joining('2024-02-01');
    expect(play.duty('P2.report')).toMatchObject({ reportOutcome: 'noOwnReport', end: { kind: 'fulfilled' } });
    play.wake('2024-03-15');
    expect(play.duty(MEETING).waiting).toEqual([]);
    expect(waitingOn(NTNU, definitionOf(NTNU, MEETING), play.duty(MEETING))).toBe('unitManager');
    const meeting = { occurredOn: '2024-03-14', resultsReadBack: 'parentReport' as const };
    expect(play.send('2024-03-15', 'unitManager', { type: 'recordMeeting', duty: MEETING, meeting })).toBeNull();
    expect(play.duty(MEETING).end).toMatchObject({ kind: 'fulfilled' });
  });

  it('[E26][NT-098] its representative is to have the report of the unit above, with time of their own', () => {
    const play = joining('2024-03-01');
    play.wake('2024-03-02');
    expect(play.duty('P2.reportAccess')).toMatchObject({ end: null, openedAt: on(NTNU, '2024-03-01') });
    expect(play.date(play.duty('P2.reportAccess').dueAt! - 1)).toBe('2024-03-08');
  });

  it('[E26] begins with the next cycle once this one is over, though nobody has closed it yet', () => {
    expect(lateFault(NTNU, false, 'u', on(NTNU, '2023-10-01'))?.code).toBe('UNIT_JOINS_BY_LIST');
    expect(lateFault(NTNU, false, 'u', on(NTNU, '2024-03-01'))).toBeNull();
    expect(lateFault(NTNU, false, 'u', NTNU.closesAt)?.code).toBe('UNIT_JOINS_NEXT');
    expect(lateFault(NTNU, true, 'u', on(NTNU, '2024-03-01'))?.code).toBe('UNIT_JOINS_NEXT');
  });

  it('[E26] is not late from its first hour: what was due by then has ten working days', () => {
    const play = joining('2024-06-10');
    expect(play.date(play.duty(MEETING).dueAt! - 1)).toBe('2024-06-24');
  });

  it('[E26] one on the list of response units, however late, still waits for its own report', () => {
    const play = new Play(NTNU, RESPONSE_UNIT, '2023-11-29');
    expect(play.of('followUpStarted')[0]).not.toHaveProperty('joinedLate');
    expect(play.duty('P2.report')).toMatchObject({ reportOutcome: null, end: null });
  });
});
