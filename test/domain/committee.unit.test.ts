import { describe, expect, it } from 'vitest';
import { committeeCounts, lastDayRead } from '../../domain/committee.ts';
import type { FollowUpState } from '../../domain/state.ts';
import { NTNU } from '../support/plans.ts';
import { on, type Play, withReport } from '../support/play.ts';

const FORM = 'P3.planMeeting';
const MEETING = 'P3.followUpMeeting';
const send = (play: Play) =>
  play.send('2024-03-04', 'unitManager', { type: 'submitForm', duty: FORM, documentId: 'd', hash: 'h', external: false });
const answer = (play: Play, outcome: 'confirmed' | 'notConfirmed') => {
  const statement = outcome === 'confirmed' ? {} : { statementId: 's' };
  play.send('2024-03-06', 'safetyRepresentative', { type: 'answerForm', duty: FORM, outcome, hash: 'h', ...statement });
};

/** Six units: one agreed, one disagreed, one is silent, one has not sent, one contests a date, one got a new one. */
function institution(): FollowUpState[] {
  const [agreed, disagreed, silent, idle, contested, moved] = Array.from({ length: 6 }, () => withReport(NTNU));
  for (const play of [agreed!, disagreed!, silent!]) send(play);
  answer(agreed!, 'confirmed');
  answer(disagreed!, 'notConfirmed');
  contested!.send('2024-04-10', 'unitManager', { type: 'recordMeeting', duty: MEETING, meeting: { occurredOn: '2024-04-09' } });
  contested!.send('2024-04-11', 'safetyRepresentative', { type: 'contestMeeting', duty: MEETING });
  moved!.send('2024-04-10', 'coordinator', { type: 'moveDeadline', duty: MEETING, lastDay: '2024-05-24' });
  moved!.send('2024-04-10', 'coordinator', { type: 'waive', duty: 'P3.actionPlan', reason: 'merged' });
  return [agreed!, disagreed!, silent!, idle!, contested!, moved!].map(({ state }) => state);
}

/** So many institutions together. */
const times = (n: number) => Array.from({ length: n }, institution).flat();

describe('what a committee reads', () => {
  it('[X-12] counts answers and disagreement by kind, over all units', () => {
    const counts = committeeCounts(times(5));
    expect(counts.units).toBe(30);
    expect(counts.answers.find(({ duty }) => duty === FORM)).toEqual({
      duty: FORM,
      confirmed: 5,
      confirmedWithRemarks: null,
      notConfirmed: 5,
      unanswered: null,
      awaited: 5,
    });
    expect(counts).toMatchObject({ contested: 5, waived: 5, commonMeasures: 0, wrongReceivers: { found: null, assessed: null } });
  });

  it('[X-12] tells none from four: a smaller number would say how a single unit ended', () => {
    const [none, four] = [committeeCounts([]), committeeCounts(times(4))];
    expect([none.contested, four.contested, none.waived, four.waived]).toEqual([null, null, null, null]);
    expect(four.answers.find(({ duty }) => duty === FORM)).toMatchObject({ confirmed: null, notConfirmed: null, awaited: null });
  });

  it('[X-12] a report to the wrong receiver is counted, and whether it has been assessed', () => {
    const states = Array.from({ length: 5 }, () => {
      const play = withReport(NTNU);
      play.send('2024-03-04 10:00', 'coordinator', { type: 'reportWrongReceiver', discoveredAt: on(NTNU, '2024-03-04 09:00') });
      return play.state;
    });
    expect(committeeCounts(states).wrongReceivers).toEqual({ found: 5, assessed: null });
  });

  it.each([
    ['2024-05-15', undefined, '2024-04-30'],
    ['2024-03-01', undefined, '2024-02-29'],
    ['2024-01-31', undefined, '2023-12-31'],
    ['2024-05-15', '2024-02', '2024-02-29'],
    ['2024-05-31', '2024-05', null],
    ['2024-05-15', '2024-06', null],
    ['2024-05-15', '2019-02', null],
  ])('[X-12] on %s, asked for %s, is read as of %s: whole months of the round', (today, month, day) => {
    expect(lastDayRead(NTNU.days, today, month)).toBe(day);
  });
});
