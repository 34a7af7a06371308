import { describe, expect, it } from 'vitest';
import { evolve } from '../../domain/evolve.ts';
import type { MeetingRecord } from '../../domain/facts.ts';
import { NTNU } from '../support/plans.ts';
import { withReport } from '../support/play.ts';

const DUTY = 'P3.followUpMeeting';
const record = (occurredOn: string, more: Partial<MeetingRecord> = {}) =>
  ({ type: 'recordMeeting', duty: DUTY, meeting: { occurredOn, ...more } }) as const;
const plan = (on: string, documentId = `d-${on}`, part?: number) =>
  ({ type: 'planMeeting', duty: DUTY, on, documentId, hash: 'h', ...(part === undefined ? {} : { part }) }) as const;

describe('a meeting in parts', () => {
  it.each<[days: string[], end: string, onTarget: boolean]>([
    [['2024-03-12', '2024-03-14'], 'fulfilled', true],
    [['2024-03-12', '2024-04-10'], 'fulfilled', false],
    [['2024-04-29', '2024-05-02'], 'fulfilledLate', false],
    [['2024-05-02', '2024-04-29'], 'fulfilledLate', false],
  ])('[E55][NT-060] held on %j is done by the last of them: %s', (days, end, onTarget) => {
    const play = withReport(NTNU);
    for (const day of days.slice(0, -1)) {
      expect(play.send('2024-05-20', 'unitManager', record(day, { partial: true, attended: 12, present: ['unitManager'] }))).toBeNull();
      expect(play.duty(DUTY).end).toBeNull();
    }
    expect(play.send('2024-05-21', 'unitManager', record(days.at(-1)!))).toBeNull();
    expect(play.duty(DUTY)).toMatchObject({ end: { kind: end, onTarget }, meeting: { occurredOn: [...days].sort().at(-1) } });
  });

  it('[E55] goes on being reminded of until the manager says that everybody has had theirs', () => {
    const play = withReport(NTNU);
    play.send('2024-03-12', 'unitManager', record('2024-03-12', { partial: true }));
    expect(play.wake('2024-05-03').notices(DUTY)).toContain('2024-05-02 after1 unitManager');
  });

  it('a contested part is recorded anew, the other parts stand', () => {
    const play = withReport(NTNU);
    play.send('2024-03-12', 'unitManager', record('2024-03-12', { partial: true }));
    play.send('2024-05-03', 'unitManager', record('2024-05-02', { partial: true }));
    play.send('2024-05-06', 'safetyRepresentative', { type: 'contestMeeting', duty: DUTY });
    play.send('2024-05-07', 'unitManager', record('2024-04-30', { partial: true }));
    expect(play.duty(DUTY).parts).toEqual(['2024-03-12', '2024-04-30']);
    play.send('2024-05-08', 'unitManager', record('2024-04-18'));
    expect(play.duty(DUTY).end?.kind).toBe('fulfilled');
  });

  it('that is wholly held takes no more parts; a correction is about the whole', () => {
    const play = withReport(NTNU);
    play.send('2024-05-03', 'unitManager', record('2024-03-12', { partial: true }));
    play.send('2024-05-03', 'unitManager', record('2024-05-02'));
    expect(play.send('2024-05-04', 'unitManager', record('2024-05-03', { partial: true }))?.code).toBe('MEETING_WHOLE');
    play.send('2024-05-06', 'unitManager', record('2024-04-30'));
    expect(play.duty(DUTY)).toMatchObject({ end: { kind: 'fulfilled' }, parts: [] });
  });

  describe('and minutes that come later', () => {
    const withMinutes = (on: string, documentId: string, more: Partial<MeetingRecord> = {}) => ({ ...record(on, more), documentId });
    const inParts = (...days: string[]) => {
      const play = withReport(NTNU);
      for (const day of days.slice(0, -1)) play.send('2024-03-13', 'unitManager', record(day, { partial: true }));
      play.send('2024-03-13', 'unitManager', record(days.at(-1)!));
      return play;
    };

    it.each([
      ['2024-03-05', ['2024-03-05', '2024-03-07', '2024-03-12']],
      ['2024-03-07', ['2024-03-05', '2024-03-07', '2024-03-12']],
      ['2024-03-12', ['2024-03-05', '2024-03-07', '2024-03-12']],
      // The day that made it whole need not be the last.
      ['2024-03-05', ['2024-03-07', '2024-03-12', '2024-03-05']],
    ])('[E55] for %s of %j are added; parts, day and end stand, and nobody is told again', (day, days) => {
      const play = inParts(...days);
      const { meeting, parts, recordedOn, end } = play.duty(DUTY);
      expect(meeting).toEqual({ occurredOn: '2024-03-12', contested: false });
      const told = play.notices(DUTY);
      const ends = play.of('dutyEnded', DUTY).length;
      expect(play.send('2024-03-20', 'unitManager', withMinutes(day, 'm1', { present: ['unitManager'] }))).toBeNull();
      expect(play.duty(DUTY)).toMatchObject({ meeting, parts, recordedOn, end, minutes: ['m1'] });
      expect(play.notices(DUTY)).toEqual(told);
      expect(play.of('dutyEnded', DUTY)).toHaveLength(ends);
      expect(play.of('meetingRecorded', DUTY).at(-1)).toMatchObject({ documentId: 'm1', meeting: { occurredOn: day }, correction: false });
    });

    it('are added part by part, each once: the same document again changes nothing', () => {
      const play = inParts('2024-03-05', '2024-03-07', '2024-03-12');
      for (const day of ['2024-03-05', '2024-03-07', '2024-03-12']) {
        expect(play.send('2024-03-20', 'unitManager', withMinutes(day, `m-${day}`))).toBeNull();
        const before = play.state;
        expect(play.send('2024-03-21', 'unitManager', withMinutes(day, `m-${day}`))?.code).toBe('MEETING_UNCHANGED');
        expect(play.state).toEqual(before);
      }
      expect(play.duty(DUTY).minutes).toEqual(['m-2024-03-05', 'm-2024-03-07', 'm-2024-03-12']);
    });

    it('for a part of a meeting that is still open leave it open, with the same parts', () => {
      const play = withReport(NTNU);
      play.send('2024-03-07', 'unitManager', record('2024-03-05', { partial: true }));
      play.send('2024-03-07', 'unitManager', withMinutes('2024-03-07', 'm7', { partial: true }));
      const told = play.wake('2024-03-08').notices(DUTY);
      expect(play.send('2024-03-09', 'unitManager', withMinutes('2024-03-05', 'm5', { partial: true }))).toBeNull();
      expect(play.send('2024-03-09', 'unitManager', withMinutes('2024-03-07', 'm7', { partial: true }))?.code).toBe('MEETING_UNCHANGED');
      expect(play.duty(DUTY)).toMatchObject({ end: null, parts: ['2024-03-05', '2024-03-07'], minutes: ['m7', 'm5'] });
      expect(play.notices(DUTY)).toEqual(told);
    });

    it('do not hide that the meeting is now wholly held: without "one of several" it ends', () => {
      const play = withReport(NTNU);
      play.send('2024-03-05', 'unitManager', record('2024-03-05', { partial: true }));
      expect(play.send('2024-03-08', 'unitManager', withMinutes('2024-03-05', 'm5'))).toBeNull();
      expect(play.duty(DUTY).end?.kind).toBe('fulfilled');
    });

    it('answer a contested date when they come with it: the meeting is recorded anew, and the representative told', () => {
      const play = inParts('2024-03-12');
      play.send('2024-03-14', 'safetyRepresentative', { type: 'contestMeeting', duty: DUTY });
      expect(play.send('2024-03-20', 'unitManager', withMinutes('2024-03-12', 'm1'))).toBeNull();
      expect(play.duty(DUTY).meeting).toEqual({ occurredOn: '2024-03-12', contested: false });
      expect(play.notices(DUTY)).toContain('2024-03-20 meetingRecorded safetyRepresentative');
    });

    it('in an older record, where they were a correction, fold as they did', () => {
      const play = inParts('2024-03-05', '2024-03-12');
      const at = play.state.judgedTo;
      const meeting = { occurredOn: '2024-03-12' };
      const folded = evolve(play.state, { type: 'meetingRecorded', duty: DUTY, meeting, documentId: 'm1', correction: true, at });
      expect(folded.duties[DUTY]).toMatchObject({ end: null, parts: [], meeting: { occurredOn: '2024-03-12', contested: false } });
    });
  });

  it('several units that met together each have it in their own record, under one id', () => {
    const meetingId = '01900000-0000-7000-8000-000000000001';
    const units = [withReport(NTNU), withReport(NTNU)].map((play, index) => {
      play.send('2024-03-13', 'unitManager', record('2024-03-12', { meetingId, attended: 7 + index }));
      return play.of('meetingRecorded', DUTY)[0]!.meeting;
    });
    expect(units.map((meeting) => [meeting.meetingId, meeting.attended])).toEqual([
      [meetingId, 7],
      [meetingId, 8],
    ]);
  });

  it('[E54][NT-012] without the safety service asks the representative for views afterwards', () => {
    const play = withReport(NTNU);
    play.send('2024-03-13', 'unitManager', record('2024-03-12', { present: ['unitManager', 'employee'] }));
    expect(play.notices(DUTY)).toContain('2024-03-13 meetingWithoutYou safetyRepresentative');
    const with_ = withReport(NTNU);
    with_.send('2024-03-13', 'unitManager', record('2024-03-12', { present: ['unitManager', 'deputySafetyRepresentative'] }));
    expect(with_.notices(DUTY)).toContain('2024-03-13 meetingRecorded safetyRepresentative');
  });
});

describe('the time of a meeting', () => {
  it('[NT-059] is set, moved and cancelled; each tells the representative and raises the number in the calendar', () => {
    const play = withReport(NTNU);
    expect(play.send('2024-02-20', 'unitManager', plan('2024-03-06'))).toBeNull();
    expect(play.duty(DUTY).bookings[1]).toMatchObject({ on: '2024-03-06', sequence: 0, cancelled: false });
    play.send('2024-02-26', 'unitManager', plan('2024-03-12'));
    play.send('2024-03-04', 'unitManager', { type: 'cancelMeeting', duty: DUTY });
    expect(play.duty(DUTY).bookings[1]).toMatchObject({ on: '2024-03-12', sequence: 2, cancelled: true });
    play.send('2024-03-05', 'unitManager', plan('2024-03-19'));
    expect(play.duty(DUTY).bookings[1]).toMatchObject({ on: '2024-03-19', sequence: 3, cancelled: false });
    expect(play.notices(DUTY).filter((notice) => notice.includes(' meeting'))).toEqual([
      '2024-02-20 meetingPlanned safetyRepresentative',
      '2024-02-26 meetingPlanned safetyRepresentative',
      '2024-03-04 meetingCancelled safetyRepresentative',
      '2024-03-05 meetingPlanned safetyRepresentative',
    ]);
  });

  it('moves no deadline and ends nothing', () => {
    const play = withReport(NTNU).wake('2024-02-20');
    const { dueAt, steps } = play.duty(DUTY);
    play.send('2024-02-20', 'unitManager', plan('2024-06-06'));
    expect(play.duty(DUTY)).toMatchObject({ dueAt, steps, end: null });
  });

  it('of each part has a number of its own', () => {
    const play = withReport(NTNU);
    play.send('2024-02-20', 'unitManager', plan('2024-03-06'));
    play.send('2024-02-20', 'unitManager', plan('2024-03-07', 'd2', 2));
    play.send('2024-02-21', 'unitManager', { type: 'cancelMeeting', duty: DUTY, part: 2 });
    expect(play.duty(DUTY).bookings).toMatchObject({ 1: { sequence: 0, cancelled: false }, 2: { sequence: 1, cancelled: true } });
  });

  it.each([
    ['on a day that is over', plan('2024-02-19'), 'MEETING_IN_PAST'],
    ['outside the cycle', plan('2027-02-19'), 'DATE_OUTSIDE_CYCLE'],
    ['once more the same', plan('2024-03-06'), 'MEETING_TIME_UNCHANGED'],
    ['of a part nobody set', { type: 'cancelMeeting', duty: DUTY, part: 3 } as const, 'MEETING_NOT_PLANNED'],
  ])('%s is refused', (_what, command, code) => {
    const play = withReport(NTNU);
    play.send('2024-02-20', 'unitManager', plan('2024-03-06'));
    const before = play.state;
    expect(play.send('2024-02-20', 'unitManager', command)?.code).toBe(code);
    expect(play.state).toEqual(before);
  });
});
