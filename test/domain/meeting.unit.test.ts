import { describe, expect, it } from 'vitest';
import { NTNU } from '../support/plans.ts';
import { on, withReport } from '../support/play.ts';

const MEETING = 'P3.followUpMeeting';
const record = (occurredOn: string) => ({ type: 'recordMeeting', duty: MEETING, meeting: { occurredOn, attended: 14 } }) as const;

describe('the follow-up meeting', () => {
  it.each([
    { heldOn: '2024-03-21', end: 'fulfilled', onTarget: true },
    { heldOn: '2024-03-22', end: 'fulfilled', onTarget: true },
    { heldOn: '2024-03-25', end: 'fulfilled', onTarget: false },
    { heldOn: '2024-04-30', end: 'fulfilled', onTarget: false },
    { heldOn: '2024-05-01', end: 'fulfilledLate', onTarget: false },
    { heldOn: '2024-05-02', end: 'fulfilledLate', onTarget: false },
  ])('[AT-4][NT-009][NT-060] held on $heldOn it ends as $end, on target: $onTarget', ({ heldOn, end, onTarget }) => {
    const play = withReport(NTNU);
    expect(play.send('2024-05-20', 'unitManager', record(heldOn))).toBeNull();
    expect(play.duty(MEETING).end).toMatchObject({ kind: end, onTarget, inGrace: false });
  });

  it('[NT-009] held in time and recorded three weeks later, it is not late', () => {
    const play = withReport(NTNU);
    play.wake('2024-05-21');
    expect(play.duty(MEETING).lateSince).not.toBeNull();
    play.send('2024-05-21', 'unitManager', record('2024-04-30'));
    expect(play.duty(MEETING).end?.kind).toBe('fulfilled');
  });

  it('a meeting in the future is refused and changes nothing', () => {
    const play = withReport(NTNU);
    const before = play.wake('2024-03-01').state;
    expect(play.send('2024-03-01', 'unitManager', record('2024-03-02'))?.code).toBe('MEETING_IN_FUTURE');
    expect(play.state).toEqual(before);
  });

  it('recorded again as it stands is refused; minutes that come later are added, and the end stays', () => {
    const play = withReport(NTNU);
    play.send('2024-05-03', 'unitManager', record('2024-04-30'));
    const { end } = play.duty(MEETING);
    expect(play.send('2024-05-06', 'unitManager', record('2024-04-30'))?.code).toBe('MEETING_UNCHANGED');
    expect(play.send('2024-05-06', 'unitManager', { ...record('2024-04-30'), documentId: 'minutes' })).toBeNull();
    expect(play.duty(MEETING)).toMatchObject({ end, meeting: { occurredOn: '2024-04-30' } });
    expect(play.send('2024-05-07', 'unitManager', { ...record('2024-04-30'), documentId: 'minutes' })?.code).toBe('MEETING_UNCHANGED');
    // A date that is put right may rest on the same minutes.
    expect(play.send('2024-05-07', 'unitManager', { ...record('2024-05-02'), documentId: 'minutes' })).toBeNull();
    expect(play.duty(MEETING)).toMatchObject({ end: { kind: 'fulfilledLate' }, minutes: ['minutes'] });
  });

  it('[E52] not held, it is reminded of and climbs on 2, 8 and 16 May and 3 June 2024, never twice to the same step', () => {
    const play = withReport(NTNU).wake('2024-08-01');
    expect(play.notices(MEETING).filter((notice) => notice >= '2024-04-01')).toEqual([
      '2024-04-09 before21 unitManager',
      '2024-04-23 before7 unitManager',
      '2024-04-29 before1 unitManager',
      '2024-05-02 after1 unitManager',
      '2024-05-08 after5 localCoordinator',
      '2024-05-16 after10 leaderAbove',
      '2024-06-03 after20 level2Leader',
    ]);
  });

  it('[E52] not held, it stays open as overdue, and a later meeting counts by its real day, as late', () => {
    const play = withReport(NTNU).wake('2025-03-03');
    expect(play.duty(MEETING)).toMatchObject({ end: null, lateSince: on(NTNU, '2024-05-01 00:00') });
    expect(play.send('2025-03-03', 'unitManager', record('2025-02-27'))).toBeNull();
    expect(play.duty(MEETING)).toMatchObject({ end: { kind: 'fulfilledLate' }, meeting: { occurredOn: '2025-02-27' } });
  });

  it('a contested date is put right by the manager, and the end follows the right date', () => {
    const play = withReport(NTNU);
    play.send('2024-05-03', 'unitManager', record('2024-04-30'));
    expect(play.send('2024-05-06', 'safetyRepresentative', { type: 'contestMeeting', duty: MEETING })).toBeNull();
    expect(play.send('2024-05-07', 'unitManager', record('2024-05-02'))).toBeNull();
    expect(play.duty(MEETING)).toMatchObject({ end: { kind: 'fulfilledLate' }, meeting: { occurredOn: '2024-05-02', contested: false } });
  });

  it('[NT-054] the report that comes brings a kind word towards Easter, and another ten working days before the target', () => {
    const play = withReport(NTNU).wake('2024-03-30');
    expect(play.notices(MEETING)).toEqual(['2024-01-22 reportArrived unitManager', '2024-03-08 target10 unitManager']);
  });
});
