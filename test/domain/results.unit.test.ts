import { describe, expect, it } from 'vitest';
import { advance } from '../../domain/advance.ts';
import { evolve } from '../../domain/evolve.ts';
import type { MeetingRecord } from '../../domain/facts.ts';
import { isBeforeReport } from '../../domain/meetings.ts';
import { definitionOf } from '../../domain/plan.ts';
import { resultsFrom } from '../../domain/results.ts';
import { EMPTY_STATE } from '../../domain/state.ts';
import { waitingOn } from '../../domain/waiting.ts';
import { compilePlan } from '../../planning/compile.ts';
import { readPlan } from '../../planning/read-plan.ts';
import { NTNU } from '../support/plans.ts';
import { on, Play, withReport } from '../support/play.ts';

const DUTY = 'P3.followUpMeeting';
const record = (occurredOn: string, more: Partial<MeetingRecord> = {}, documentId?: string) =>
  ({ type: 'recordMeeting', duty: DUTY, meeting: { occurredOn, ...more }, ...(documentId ? { documentId } : {}) }) as const;
const report = (outcome: 'ownReport' | 'noOwnReport' = 'ownReport') =>
  ({ type: 'recordReport', duty: 'P2.report', outcome, languages: outcome === 'ownReport' ? ['nb'] : [] }) as const;
const inWriting = (occurredOn: string, more: Partial<MeetingRecord> = {}) =>
  record(occurredOn, { inWriting: true, resultsReadBack: 'ownReport', ...more });

/** A meeting on 10 January, twelve days before the report came. */
function early(outcome: 'ownReport' | 'noOwnReport' = 'ownReport'): Play {
  const play = new Play(NTNU);
  play.send('2024-01-11', 'unitManager', record('2024-01-10', { attended: 14 }));
  play.send('2024-01-22', 'coordinator', report(outcome));
  return play;
}

describe('a meeting held before the report came', () => {
  it.each(['2024-01-11', '2024-02-20'])('[E53][NT-055] is kept, and the duty stays open, recorded on %s', (when) => {
    const play = new Play(NTNU);
    play.send('2024-01-22', 'coordinator', report());
    const before = new Play(NTNU);
    const one = when < '2024-01-22' ? before : play;
    expect(one.send(when, 'unitManager', record('2024-01-10', { attended: 14 }))).toBeNull();
    expect(one.of('meetingRecorded', DUTY)).toMatchObject([{ withoutResults: true, meeting: { occurredOn: '2024-01-10', attended: 14 } }]);
    expect(one.duty(DUTY)).toMatchObject({ end: null, withoutResults: ['2024-01-10'], meeting: { occurredOn: '2024-01-10' } });
  });

  it('[E53] leaves what is still to do with the answer: a code with the day, not a refusal', () => {
    const play = new Play(NTNU);
    const command = play.received('2024-01-11', 'unitManager', record('2024-01-10'));
    const { verdicts } = advance(NTNU, play.state, [command], command.receivedAt);
    const note = { code: 'MEETING_WITHOUT_RESULTS', params: { duty: DUTY, date: '2024-01-10' } };
    expect(verdicts).toEqual([{ commandId: command.id, accepted: true, facts: 1, note }]);
  });

  it.each<[string, 'ownReport' | 'noOwnReport', ReturnType<typeof record>, string, boolean]>([
    ['another meeting', 'ownReport', record('2024-03-12'), 'fulfilled', true],
    ['another meeting on the day of the report', 'ownReport', record('2024-01-22'), 'fulfilled', true],
    ['another meeting after Easter', 'ownReport', record('2024-04-30'), 'fulfilled', false],
    ['another meeting in May', 'ownReport', record('2024-05-02'), 'fulfilledLate', false],
    ['the results in writing', 'ownReport', inWriting('2024-02-01'), 'fulfilled', true],
    ['the results in writing in May', 'ownReport', inWriting('2024-05-02'), 'fulfilledLate', false],
    ['a meeting on the results of the unit above', 'noOwnReport', record('2024-03-12'), 'fulfilled', true],
    ['those in writing', 'noOwnReport', inWriting('2024-02-01', { resultsReadBack: 'parentReport' }), 'fulfilled', true],
  ])('[E53][NT-055] is made good by %s (%s), and counts by that day', (_how, outcome, command, kind, onTarget) => {
    const play = early(outcome);
    expect(play.send('2024-05-20', 'unitManager', command)).toBeNull();
    expect(play.duty(DUTY)).toMatchObject({ end: { kind, onTarget }, meeting: { occurredOn: command.meeting.occurredOn } });
    expect(play.duty(DUTY).recordedOn).toEqual(['2024-01-10', command.meeting.occurredOn]);
  });

  it('[E53] a second talk before the report is kept, too; a third day makes it good', () => {
    const play = new Play(NTNU);
    play.send('2024-01-11', 'unitManager', record('2024-01-10'));
    expect(play.send('2024-01-16', 'unitManager', record('2024-01-15'))).toBeNull();
    expect(play.duty(DUTY)).toMatchObject({ end: null, withoutResults: ['2024-01-10', '2024-01-15'] });
    play.send('2024-01-22', 'coordinator', report());
    play.send('2024-02-06', 'unitManager', record('2024-02-05'));
    expect(play.duty(DUTY).end?.kind).toBe('fulfilled');
  });

  it('[E53][E55] a part of it stays a part: the last part, after the report, is the word that everybody has had theirs', () => {
    const play = new Play(NTNU);
    play.send('2024-01-11', 'unitManager', record('2024-01-10', { partial: true }));
    play.send('2024-01-22', 'coordinator', report());
    play.send('2024-02-06', 'unitManager', record('2024-02-05', { partial: true }));
    expect(play.duty(DUTY)).toMatchObject({ end: null, parts: ['2024-01-10', '2024-02-05'], withoutResults: ['2024-01-10'] });
    play.send('2024-02-08', 'unitManager', record('2024-02-07'));
    expect(play.duty(DUTY).end?.kind).toBe('fulfilled');
  });

  it('the same day once more is refused while nothing more is said; minutes are added, and nobody is told again', () => {
    const play = early();
    expect(play.send('2024-02-01', 'unitManager', record('2024-01-10'))).toMatchObject({
      code: 'MEETING_RESULTS_OWED',
      params: { date: '2024-01-10' },
    });
    const told = play.notices(DUTY);
    expect(play.send('2024-02-01', 'unitManager', record('2024-01-10', {}, 'm1'))).toBeNull();
    expect(play.duty(DUTY)).toMatchObject({ end: null, minutes: ['m1'], recordedOn: ['2024-01-10'] });
    expect(play.notices(DUTY)).toEqual(told);
  });

  it('in writing alone is no meeting, and it says whose results they were', () => {
    const play = new Play(NTNU);
    play.send('2024-01-22', 'coordinator', report());
    expect(play.send('2024-02-02', 'unitManager', inWriting('2024-02-01'))?.code).toBe('READ_BACK_WITHOUT_MEETING');
    expect(early().send('2024-02-02', 'unitManager', record('2024-02-01', { inWriting: true }))?.code).toBe('READ_BACK_NOT_SAID');
  });

  it('a contested day of what was sent in writing is put right, and the meeting before it stands', () => {
    const play = early();
    play.send('2024-02-02', 'unitManager', inWriting('2024-02-01'));
    play.send('2024-02-05', 'safetyRepresentative', { type: 'contestMeeting', duty: DUTY });
    expect(play.send('2024-05-07', 'unitManager', inWriting('2024-05-06'))).toBeNull();
    expect(play.duty(DUTY)).toMatchObject({ end: { kind: 'fulfilledLate' }, recordedOn: ['2024-01-10', '2024-05-06'] });
  });
});

describe('whoever was there', () => {
  it('[E53] says that the results were read back, and is believed, though the report is noted later or never', () => {
    const play = new Play(NTNU);
    expect(play.send('2024-01-26', 'unitManager', record('2024-01-25', { resultsReadBack: 'ownReport' }))).toBeNull();
    expect(play.duty(DUTY).end?.kind).toBe('fulfilled');
    play.send('2024-01-31', 'coordinator', report());
    expect(play.duty(DUTY)).toMatchObject({ end: { kind: 'fulfilled' }, withoutResults: [] });
  });

  it('[E53] may say so afterwards: the day is one and the same, and it counts by that day', () => {
    const play = new Play(NTNU);
    play.send('2024-03-13', 'unitManager', record('2024-03-12', { attended: 9 }));
    expect(play.duty(DUTY).end).toBeNull();
    expect(play.send('2024-05-20', 'unitManager', record('2024-03-12', { attended: 9, resultsReadBack: 'ownReport' }))).toBeNull();
    expect(play.duty(DUTY)).toMatchObject({ end: { kind: 'fulfilled', onTarget: true }, recordedOn: ['2024-03-12'], withoutResults: [] });
  });
});

describe('a report that nobody records', () => {
  it('[E53][E46] holds nobody up: the duty waits without climbing, the plan can be made, and it ends at the close as waiting', () => {
    const play = new Play(NTNU);
    play.send('2024-03-13', 'unitManager', record('2024-03-12'));
    expect(waitingOn(NTNU, definitionOf(NTNU, DUTY), play.wake('2024-05-20').duty(DUTY))).toBe('report');
    expect(play.notices(DUTY).filter((notice) => / (before|after)\d/.test(notice))).toEqual([]);
    const plan = { type: 'submitPlan', duty: 'P3.actionPlan', documentId: 'd', hash: 'h', heard: true } as const;
    expect(play.send('2024-05-20', 'unitManager', { ...plan, measures: [{ id: 'm1', lastDay: '2024-11-29' }] })).toBeNull();
    expect(play.duty('P3.actionPlan').end?.kind).toBe('fulfilled');
    expect(play.wake('2026-01-02').duty(DUTY).end).toMatchObject({ kind: 'discontinued', reason: 'waitingAtClose' });
  });

  const waiver = { type: 'waive', duty: 'P2.report', reason: 'none' } as const;

  it('[E53] counts by its day as soon as the coordinator says that no report will come: there is nothing to read back', () => {
    const play = new Play(NTNU);
    play.send('2024-01-11', 'unitManager', record('2024-01-10'));
    play.send('2024-05-20', 'coordinator', waiver);
    expect(play.duty(DUTY)).toMatchObject({ end: { kind: 'fulfilled', onTarget: true }, waiting: [] });
    expect(play.wake('2024-07-01').notices(DUTY).at(-1)).toBe('2024-01-11 meetingWithoutResults safetyRepresentative');
  });

  it('[E55] one held in part waits for its last part, one whose day is contested for the manager, though no report will come', () => {
    const partly = new Play(NTNU);
    partly.send('2024-01-11', 'unitManager', record('2024-01-10', { partial: true }));
    const contested = new Play(NTNU);
    contested.send('2024-01-11', 'unitManager', record('2024-01-10'));
    contested.send('2024-01-12', 'safetyRepresentative', { type: 'contestMeeting', duty: DUTY });
    for (const play of [partly, contested]) {
      play.send('2024-03-01', 'coordinator', waiver);
      expect(resultsFrom(NTNU, play.state, definitionOf(NTNU, DUTY))).toBeUndefined();
      expect(play.duty(DUTY).end).toBeNull();
      expect(play.send('2024-03-02', 'unitManager', record('2024-01-17'))).toBeNull();
      expect(play.duty(DUTY).end?.kind).toBe('fulfilled');
    }
  });
});

describe('a day before the report', () => {
  it.each([
    ['the day before', '2024-01-21', '2024-01-22', true],
    ['the same day', '2024-01-22', '2024-01-22', false],
    ['any day while there is none', '2024-04-10', null, true],
  ] as const)('[E53] is %s: %s, report %s, %s', (_what, date, from, before) => {
    expect(isBeforeReport(from, date)).toBe(before);
  });
});

describe('a corrected day', () => {
  it('[E53] on which there were no results yet is refused, unless whoever was there says that they were read back', () => {
    const play = withReport(NTNU);
    play.send('2024-05-16', 'unitManager', record('2024-05-15'));
    expect(play.duty(DUTY).end?.kind).toBe('fulfilledLate');
    expect(play.send('2024-05-21', 'unitManager', record('2024-01-12'))?.code).toBe('MEETING_BEFORE_REPORT');
    expect(play.duty(DUTY)).toMatchObject({ end: { kind: 'fulfilledLate' }, meeting: { occurredOn: '2024-05-15' } });
    expect(play.send('2024-05-21', 'unitManager', record('2024-01-12', { resultsReadBack: 'ownReport' }))).toBeNull();
    expect(play.duty(DUTY).end?.kind).toBe('fulfilled');
  });

  it('[E53] of a talk before the report does not take back the meeting that counts', () => {
    const play = early();
    play.send('2024-03-13', 'unitManager', record('2024-03-12'));
    expect(play.send('2024-03-14', 'unitManager', record('2024-01-10'))?.code).toBe('MEETING_BEFORE_REPORT');
    expect(play.duty(DUTY)).toMatchObject({ end: { kind: 'fulfilled' }, recordedOn: expect.arrayContaining(['2024-03-12']) as string[] });
  });

  it('[E53] of a meeting is not corrected by a writing, which comes beside one', () => {
    const play = withReport(NTNU);
    play.send('2024-03-13', 'unitManager', record('2024-03-12'));
    expect(play.send('2024-03-20', 'unitManager', inWriting('2024-03-19'))?.code).toBe('READ_BACK_WITHOUT_MEETING');
    expect(play.duty(DUTY).recordedOn).toEqual(['2024-03-12']);
  });
});

describe('who hears of it', () => {
  it('[E53] the representative that results are still to come, and the manager when they can be read back', () => {
    const play = early();
    expect(play.notices(DUTY)).toEqual([
      '2024-01-11 meetingWithoutResults safetyRepresentative',
      '2024-01-22 resultsToReadBack unitManager',
    ]);
    play.send('2024-02-02', 'unitManager', inWriting('2024-02-01'));
    expect(play.notices(DUTY).at(-1)).toBe('2024-02-02 resultsInWriting safetyRepresentative');
  });
});

describe('what the rule is not about', () => {
  it('meetings that read no report back count as they did', () => {
    const play = new Play(NTNU);
    const meeting = { occurredOn: '2023-10-02' };
    play.send('2023-10-02', 'unitManager', { type: 'recordMeeting', duty: 'P1.staffInformation', meeting });
    expect(play.duty('P1.staffInformation').end?.kind).toBe('fulfilled');
    expect(resultsFrom(NTNU, play.state, definitionOf(NTNU, 'P4.evaluationMeeting1'))).toBeUndefined();
  });

  it('a meeting that opens with the report reads it back, too, in a plan that says no more', () => {
    const must = compilePlan(readPlan('plans/must.yaml')).plan;
    const play = new Play(must, undefined, '2024-09-20');
    expect(resultsFrom(must, play.state, definitionOf(must, 'O.meeting'))).toBeNull();
    expect(resultsFrom(must, play.state, definitionOf(must, 'O.evaluation'))).toBeUndefined();
  });

  it('an older record, in which such a meeting was whole, folds as it did', () => {
    const play = new Play(NTNU);
    const at = on(NTNU, '2024-01-11');
    const facts = [
      { type: 'meetingRecorded', duty: DUTY, meeting: { occurredOn: '2024-01-10' }, documentId: null, correction: false, at },
      { type: 'dutyEnded', duty: DUTY, end: 'fulfilled', onTarget: true, inGrace: false, reason: null, at },
    ] as const;
    const folded = [...play.facts.map(({ fact }) => fact), ...facts].reduce(evolve, EMPTY_STATE);
    expect(folded.duties[DUTY]).toMatchObject({ end: { kind: 'fulfilled' }, parts: [], recordedOn: ['2024-01-10'], withoutResults: [] });
  });
});
