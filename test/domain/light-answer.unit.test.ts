import { describe, expect, it } from 'vitest';
import { lightAnswer } from '../../domain/letters/light-answer.ts';
import { definitionOf } from '../../domain/plan.ts';
import type { Receiver } from '../../domain/roles.ts';
import { on, withReport, type Play } from '../support/play.ts';
import { NTNU } from '../support/plans.ts';

const ACCESS = 'P2.reportAccess';
const REPRESENTATIVE: Receiver = 'safetyRepresentative';

function light(play: Play, when: string, key: string, role: Receiver) {
  return lightAnswer(NTNU, play.state, key, { personId: 'p', role }, on(NTNU, when));
}

describe('a light answer', () => {
  it('is for a confirmation and for access to the report, never for a form, a meeting, a plan or a single measure', () => {
    const play = withReport(NTNU).wake('2024-05-13 07:00');
    play.send('2024-05-13 08:00', 'unitManager', {
      type: 'submitPlan',
      duty: 'P3.actionPlan',
      documentId: 'd',
      hash: 'h',
      heard: true,
      measures: [{ id: '1', lastDay: '2024-09-30' }],
    });
    const open = Object.values(play.state.duties).filter(({ end }) => !end);
    const keys = open
      .filter(({ key }) => light(play, '2024-05-13 09:00', key, definitionOf(NTNU, key).responsible) !== null)
      .map(({ key }) => key)
      .sort();
    expect(open.map(({ key }) => key)).toContain('P4.measure/1');
    expect(new Set(keys.map((key) => definitionOf(NTNU, key).evidence))).toEqual(new Set(['confirmation', 'receipt']));
    for (const key of ['P4.measure/1', 'P4.lineDialogue', 'P4.evaluationMeeting1', 'P4.evaluationForm1', 'P3.followUpMeeting']) {
      expect(keys).not.toContain(key);
    }
  });

  it('is for the role that is asked, and only while it is asked', () => {
    const play = withReport(NTNU);
    const at = '2024-01-16 09:00';
    play.wake(at);
    expect([light(play, at, ACCESS, 'unitManager'), light(play, at, ACCESS, REPRESENTATIVE)]).toEqual(['confirm', null]);
    play.send('2024-01-16 10:00', 'unitManager', { type: 'giveConfirmation', duty: ACCESS });
    const later = '2024-01-16 11:00';
    expect([light(play, later, ACCESS, 'unitManager'), light(play, later, ACCESS, REPRESENTATIVE)]).toEqual([null, 'received']);
    expect(light(play, later, ACCESS, 'localCoordinator')).toBeNull();
    const hash = play.state.duties[ACCESS]?.joint?.hash ?? '';
    play.send('2024-01-16 12:00', REPRESENTATIVE, { type: 'answerForm', duty: ACCESS, outcome: 'confirmed', hash });
    expect(light(play, '2024-01-16 13:00', ACCESS, REPRESENTATIVE)).toBeNull();
  });
});
