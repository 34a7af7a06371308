import { describe, expect, it } from 'vitest';
import { committeeCounts } from '../../domain/committee.ts';
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

describe('what a committee reads', () => {
  it('[X-12] counts answers and disagreement by kind, over all units', () => {
    const counts = committeeCounts(institution());
    expect(counts?.answers.find(({ duty }) => duty === FORM)).toEqual({
      duty: FORM,
      confirmed: 1,
      confirmedWithRemarks: 0,
      notConfirmed: 1,
      unanswered: 0,
      awaited: 1,
    });
    expect(counts).toMatchObject({ contested: 1, movedDates: 1, waived: 1, commonMeasures: 0, wrongReceivers: { found: 0, assessed: 0 } });
  });

  it('[X-12] a report to the wrong receiver is counted, and whether it has been assessed', () => {
    const states = institution();
    const play = withReport(NTNU);
    play.send('2024-03-04 10:00', 'coordinator', { type: 'reportWrongReceiver', discoveredAt: on(NTNU, '2024-03-04 09:00') });
    expect(committeeCounts([...states, play.state])?.wrongReceivers).toEqual({ found: 1, assessed: 0 });
  });

  it('[X-12] is nothing for an institution of four response units', () => {
    expect(committeeCounts(institution().slice(0, 4))).toBeNull();
    expect(committeeCounts(institution().slice(0, 5))).not.toBeNull();
  });
});
