import { describe, expect, it } from 'vitest';
import type { Command, CommandType } from '../../domain/commands.ts';
import { offers } from '../../domain/offers.ts';
import { definitionOf } from '../../domain/plan.ts';
import type { Receiver } from '../../domain/roles.ts';
import { on, Play } from '../support/play.ts';
import { NTNU } from '../support/plans.ts';

const FORM = 'P3.planMeeting';
const MEETING = 'P3.followUpMeeting';

function offered(play: Play, when: string, duty: string, ...roles: Receiver[]): CommandType[] {
  return offers(NTNU, play.state, definitionOf(NTNU, duty), play.duty(duty), { personId: 'p', roles }, on(NTNU, when));
}

function started(when: string): Play {
  return new Play(NTNU).wake(when);
}

describe('what a person may do about a duty', () => {
  it('follows a joint form: handed in by the manager, answered by the representative, edited again', () => {
    const play = started('2024-02-01');
    expect(offered(play, '2024-02-01', FORM, 'unitManager')).toContain('submitForm');
    expect(offered(play, '2024-02-01', FORM, 'safetyRepresentative')).not.toContain('answerForm');
    play.send('2024-02-01', 'unitManager', { type: 'submitForm', duty: FORM, documentId: 'd', hash: 'h', external: false });
    expect(offered(play, '2024-02-01', FORM, 'unitManager')).not.toContain('submitForm');
    expect(offered(play, '2024-02-01', FORM, 'unitManager')).toContain('editForm');
    expect(offered(play, '2024-02-01', FORM, 'safetyRepresentative')).toEqual(['answerForm']);
    play.send('2024-02-02', 'safetyRepresentative', { type: 'answerForm', duty: FORM, outcome: 'confirmed', hash: 'h' });
    expect(offered(play, '2024-02-02', FORM, 'safetyRepresentative')).toEqual([]);
    expect(offered(play, '2024-02-02', FORM, 'unitManager')).toEqual(['editForm']);
  });

  it('offers to close a form unanswered only after everybody has been asked', () => {
    const play = started('2024-02-01');
    play.send('2024-02-01', 'unitManager', { type: 'submitForm', duty: FORM, documentId: 'd', hash: 'h', external: false });
    expect(offered(play, '2024-02-20', FORM, 'unitManager')).not.toContain('closeUnanswered');
    play.wake('2024-03-01');
    expect(offered(play, '2024-03-01', FORM, 'unitManager')).toContain('closeUnanswered');
  });

  it('offers nothing that the rules would refuse at once', () => {
    const tries: Partial<Record<CommandType, Command>> = {
      recordMeeting: { type: 'recordMeeting', duty: MEETING, meeting: { occurredOn: '2024-02-01' } },
      contestMeeting: { type: 'contestMeeting', duty: MEETING },
      requestExtension: { type: 'requestExtension', duty: MEETING, lastDay: '2024-05-10' },
      requestHelp: { type: 'requestHelp', duty: MEETING, kind: 'coordinator' },
      giveHelp: { type: 'giveHelp', duty: MEETING },
      moveDeadline: { type: 'moveDeadline', duty: MEETING, lastDay: '2024-05-24' },
      waive: { type: 'waive', duty: MEETING, reason: 'merged' },
      decideExtension: { type: 'decideExtension', duty: MEETING, granted: true },
    };
    const stages: ((play: Play) => unknown)[] = [
      () => null,
      (play) => play.send('2024-02-01', 'unitManager', { type: 'requestHelp', duty: MEETING, kind: 'coordinator' }),
      (play) => play.send('2024-02-01', 'unitManager', { type: 'requestExtension', duty: MEETING, lastDay: '2024-05-10' }),
      (play) => play.send('2024-02-01', 'unitManager', { type: 'recordMeeting', duty: MEETING, meeting: { occurredOn: '2024-01-31' } }),
    ];
    let tried = 0;
    for (const stage of stages) {
      for (const role of ['unitManager', 'safetyRepresentative', 'localCoordinator', 'coordinator'] as const) {
        for (const [type, command] of Object.entries(tries)) {
          const play = started('2024-02-01');
          stage(play);
          const isOffered = offered(play, '2024-02-02', MEETING, role).includes(type as CommandType);
          const refusal = play.send('2024-02-02', role, command);
          tried += 1;
          expect([role, type, isOffered], JSON.stringify(refusal)).toEqual([role, type, refusal === null]);
        }
      }
    }
    expect(tried).toBe(4 * 4 * 8);
  });
});
