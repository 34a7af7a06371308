import { describe, expect, it } from 'vitest';
import { definitionOf } from '../../domain/plan.ts';
import { statusOf } from '../../domain/state.ts';
import { waitingOn } from '../../domain/waiting.ts';
import { NTNU } from '../support/plans.ts';
import { on, Play, withReport } from '../support/play.ts';

const MEETING = 'P3.followUpMeeting';
const meeting = { type: 'recordMeeting', duty: MEETING, meeting: { occurredOn: '2024-03-12' } } as const;
const corrected = (outcome: 'ownReport' | 'noOwnReport' = 'ownReport', reasonId?: string) => ({
  type: 'recordReport' as const,
  duty: 'P2.report',
  outcome,
  languages: ['nb'],
  corrected: true as const,
  ...(reasonId ? { reasonId } : {}),
});

function met(): Play {
  const play = withReport(NTNU);
  play.send('2024-03-13', 'unitManager', meeting);
  return play;
}
const questions = (play: Play) => Object.values(play.state.duties).filter(({ cause }) => cause === 'correctedReport');
const submit = (duty: string) => ({ type: 'submitForm' as const, duty, documentId: 'd', hash: 'v1', external: false });
const answer = (duty: string, outcome: 'confirmed' | 'notConfirmed') => ({
  type: 'answerForm' as const,
  duty,
  outcome,
  hash: 'v1',
  ...(outcome === 'confirmed' ? {} : { statementId: 's' }),
});

describe('a report that is corrected after the meeting', () => {
  it('[E47] is asked about: manager and representative have ten working days to decide whether the plan needs another look', () => {
    const play = met();
    expect(play.send('2024-04-10', 'coordinator', corrected('ownReport', 'r'))).toBeNull();
    const [question] = questions(play);
    expect(question).toMatchObject({ dueAt: on(NTNU, '2024-04-25 00:00'), end: null });
    expect(play.wake('2024-04-10 12:01').duty(question!.key).openedAt).toBe(on(NTNU, '2024-04-10'));
    expect(play.notices(question!.key)).toEqual(['2024-04-10 reportRevisit unitManager', '2024-04-10 reportRevisit safetyRepresentative']);
    expect(waitingOn(NTNU, definitionOf(NTNU, question!.key), play.duty(question!.key))).toBe('unitManager');
  });

  it('[E47] keeps both versions, with the reason, and the meeting stands as it was recorded', () => {
    const play = met();
    const before = play.duty(MEETING);
    play.send('2024-04-10', 'coordinator', corrected('ownReport', 'r'));
    const [first, second] = play.of('reportArrived');
    expect(first).not.toHaveProperty('version');
    expect(second).toMatchObject({ version: 2, reasonId: 'r' });
    expect(play.duty(MEETING)).toEqual(before);
    expect(play.duty('P2.report')).toMatchObject({ version: 2, reportCameAt: on(NTNU, '2024-01-22'), end: { kind: 'fulfilled' } });
  });

  it.each(['confirmed', 'notConfirmed'] as const)('[E47] is decided when both have spoken, agreed or not: %s', (outcome) => {
    const play = met();
    play.send('2024-04-10', 'coordinator', corrected());
    const { key } = questions(play)[0]!;
    expect(play.send('2024-04-12', 'unitManager', submit(key))).toBeNull();
    expect(waitingOn(NTNU, definitionOf(NTNU, key), play.duty(key))).toBe('safetyRepresentative');
    expect(play.send('2024-04-15', 'safetyRepresentative', answer(key, outcome))).toBeNull();
    expect(play.duty(key)).toMatchObject({ end: { kind: 'fulfilled' }, joint: { answer: { outcome } } });
  });

  it('[E47] once more leaves one question: the older one, if it is open, gives way with that reason', () => {
    const play = met();
    play.send('2024-04-10', 'coordinator', corrected());
    play.send('2024-04-17', 'coordinator', corrected());
    expect(questions(play).map(statusOf)).toEqual(['discontinued', 'open']);
    expect(questions(play)[0]!.end?.reason).toBe('correctedAgain');
    expect(play.of('reportArrived').map(({ version }) => version)).toEqual([undefined, 2, 3]);
  });

  it('[E47] is the same where another report applies from then on', () => {
    const play = met();
    play.send('2024-04-10', 'coordinator', { type: 'recordReport', duty: 'P2.report', outcome: 'noOwnReport', languages: [] });
    expect(questions(play)).toHaveLength(1);
  });

  it('[E47] is a duty like others: not answered, it becomes late, and at the hard end missed', () => {
    const play = met();
    play.send('2024-04-10', 'coordinator', corrected());
    const { key } = questions(play)[0]!;
    expect(play.wake('2024-04-26').duty(key).lateSince).toBe(on(NTNU, '2024-04-25 00:00'));
    expect(play.wake('2025-07-02').duty(key).end?.kind).toBe('missed');
  });
});

describe('a corrected report that asks for nothing', () => {
  const INFORMED = [' reportCorrected unitManager', ' reportCorrected safetyRepresentative'];
  const told = (play: Play, day: string) => expect(play.notices('P2.report')).toEqual(INFORMED.map((notice) => day + notice));

  it('[E47] comes before the meeting: the two are told', () => {
    const play = withReport(NTNU);
    expect(play.send('2024-02-05', 'coordinator', corrected())).toBeNull();
    expect(questions(play)).toEqual([]);
    told(play, '2024-02-05');
  });

  it('[E47][E53] comes after a meeting at which no results were read back', () => {
    const play = new Play(NTNU);
    play.send('2024-01-11', 'unitManager', { ...meeting, meeting: { occurredOn: '2024-01-10' } });
    play.send('2024-01-22', 'coordinator', { type: 'recordReport', duty: 'P2.report', outcome: 'ownReport', languages: ['nb'] });
    play.send('2024-02-05', 'coordinator', corrected());
    expect(questions(play)).toEqual([]);
    told(play, '2024-02-05');
  });

  it('comes when no time is left to answer in', () => {
    const play = met().wake('2025-08-01');
    expect(play.send('2025-08-01', 'coordinator', corrected())).toBeNull();
    expect(questions(play)).toEqual([]);
  });

  it('in an older plan, which knows no such question, is only said', () => {
    const { correctedReportDuty, ...older } = NTNU;
    expect(correctedReportDuty?.key).toBe('P3.reportCorrected');
    const play = withReport(older);
    play.send('2024-03-13', 'unitManager', meeting);
    expect(play.send('2024-04-10', 'coordinator', corrected())).toBeNull();
    told(play, '2024-04-10');
  });

  it('is not another language of the same one; and there must be one to correct', () => {
    const play = met();
    play.send('2024-04-10', 'coordinator', { type: 'recordReport', duty: 'P2.report', outcome: 'ownReport', languages: ['en'] });
    expect([questions(play), play.notices('P2.report')]).toEqual([[], []]);
    expect(new Play(NTNU).send('2024-01-10', 'coordinator', corrected())?.code).toBe('REPORT_NOT_RECORDED');
  });
});
