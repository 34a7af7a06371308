import { describe, expect, it } from 'vitest';
import { noticesOf } from '../../domain/notices.ts';
import { organisation, type Assignment } from '../../domain/organisation.ts';
import { planLetters, type PendingNotice, type PostResult } from '../../domain/post.ts';
import type { Role } from '../../domain/roles.ts';
import { on, Play, withReport } from '../support/play.ts';
import { NTNU } from '../support/plans.ts';

const UNITS = [
  { unitId: 'I', parentId: null, level: 1 as const, isResponseUnit: false },
  { unitId: 'F', parentId: 'I', level: 2 as const, isResponseUnit: false },
  { unitId: 'D', parentId: 'F', level: 3 as const, isResponseUnit: true },
  { unitId: 'G', parentId: 'D', level: 4 as const, isResponseUnit: true },
];

function holds(personId: string, unitId: string, role: Role): Assignment {
  return { personId, unitId, role, from: 0, to: null, kind: 'ordinary' };
}

const STAFF = [
  holds('rector', 'I', 'institutionLeader'),
  holds('kari', 'I', 'coordinator'),
  holds('dean', 'F', 'level2Leader'),
  holds('jonas', 'F', 'localCoordinator'),
  holds('lhvo', 'F', 'localSeniorSafetyRepresentative'),
  holds('anne', 'G', 'unitManager'),
  holds('berit', 'G', 'safetyRepresentative'),
  holds('vara', 'G', 'deputySafetyRepresentative'),
  holds('head', 'D', 'unitManager'),
  holds('berit', 'D', 'safetyRepresentative'),
];

interface Turn {
  plays: Record<string, Play>;
  when: string;
  weekly?: boolean;
  kind?: 'slot' | 'now';
  staff?: Assignment[];
  lettered?: string[];
  /** Notices that earlier turns have settled. */
  settled?: Set<string>;
}

/** What the post makes of everything that waits at that moment. */
function post({ plays, when, weekly = false, kind = 'slot', staff = STAFF, lettered = [], settled = new Set() }: Turn): PostResult {
  const notices = Object.entries(plays).flatMap(([unitId, play]) =>
    play.facts.flatMap(({ seq, fact }) =>
      noticesOf(seq, fact).map((notice): PendingNotice => {
        const { duty, ...rest } = notice;
        return {
          ...rest,
          duty: duty ?? '',
          noticeId: `${unitId} ${duty ?? ''} ${notice.step} ${notice.role} ${String(notice.epoch)}`,
          followUpId: unitId,
          fact,
        };
      }),
    ),
  );
  return planLetters({
    slot: on(NTNU, when),
    notices: notices.filter(({ noticeId, issuedAt }) => !settled.has(noticeId) && issuedAt <= on(NTNU, when)),
    stateOf: (id) => plays[id]!.state,
    planOf: () => NTNU,
    org: organisation(UNITS, staff),
    unitOf: (id) => id,
    alreadyLettered: (id) => lettered.includes(id),
    weekly,
    kind,
  });
}

/** `person: duty step, duty step` for each letter. */
function told(result: PostResult, duty?: string): string[] {
  return result.letters
    .map(({ personId, items }) => {
      const about = items.filter((item) => duty === undefined || item.duty === duty).map((item) => `${item.duty} ${item.step}`);
      return about.length === 0 ? '' : `${personId}: ${about.join(', ')}`;
    })
    .filter((line) => line !== '')
    .sort();
}

const MEETING = 'P3.followUpMeeting';
const FORM = 'P1.preparationForm';
const meetingOn = (date: string) => ({ type: 'recordMeeting', duty: MEETING, meeting: { occurredOn: date } }) as const;
const submitted = { type: 'submitForm', duty: FORM, documentId: 'd', hash: 'h', external: false } as const;

describe('letters', () => {
  it('overview waits for the weekly slot and prompt for the next one', () => {
    const plays = { G: withReport(NTNU).wake('2024-04-09 07:00') };
    expect(told(post({ plays, when: '2024-04-09 08:00' }), MEETING)).toEqual([]);
    expect(told(post({ plays, when: '2024-04-15 08:00', weekly: true }), MEETING)).toEqual([`anne: ${MEETING} before21`]);
    const later = { G: withReport(NTNU).wake('2024-04-29 07:00') };
    expect(told(post({ plays: later, when: '2024-04-29 08:00' }), MEETING)).toEqual([`anne: ${MEETING} before1`]);
  });

  it('weekly and prompt on one day are one letter a person', () => {
    const plays = { G: withReport(NTNU).wake('2024-04-29 07:00') };
    const { letters } = post({ plays, when: '2024-04-29 08:00', weekly: true });
    expect(letters.filter(({ personId }) => personId === 'anne')).toHaveLength(1);
  });

  it('two units of one person come in one letter', () => {
    const plays = { G: new Play(NTNU).wake('2023-10-16 07:00'), D: new Play(NTNU).wake('2023-10-16 07:00') };
    const { letters } = post({ plays, when: '2023-10-16 08:00' });
    const berit = letters.filter(({ personId }) => personId === 'berit');
    expect(berit).toHaveLength(1);
    expect(berit[0]?.items.map(({ unitId, step }) => `${unitId} ${step}`)).toEqual(['D after1', 'G after1']);
  });

  it('one person in two roles of a matter reads only of the latest step', () => {
    const plays = { G: withReport(NTNU).wake('2024-05-16 07:00') };
    const staff = [...STAFF.filter(({ personId }) => personId !== 'head' && personId !== 'jonas'), holds('dean', 'F', 'localCoordinator')];
    const result = post({ plays, when: '2024-05-16 08:00', staff });
    const items = result.letters.find(({ personId }) => personId === 'dean')?.items.filter(({ duty }) => duty === MEETING) ?? [];
    expect(items.map(({ step }) => step)).toEqual(['after10']);
    expect(result.superseded).toContainEqual({
      noticeId: `G ${MEETING} after5 localCoordinator 0`,
      by: 'after10',
      byNoticeId: `G ${MEETING} after10 leaderAbove 0`,
    });
  });

  it('one person in two roles of the same step reads of it once, in the closer role', () => {
    const plays = { G: new Play(NTNU) };
    plays.G.send('2023-10-02', 'unitManager', submitted);
    plays.G.send('2023-10-03', 'safetyRepresentative', {
      type: 'answerForm',
      duty: FORM,
      outcome: 'notConfirmed',
      hash: 'h',
      statementId: 's',
    });
    const staff = [...STAFF.filter(({ personId }) => !['head', 'jonas'].includes(personId)), holds('dean', 'F', 'localCoordinator')];
    const { letters } = post({ plays, when: '2023-10-04 08:00', staff });
    const items = letters.find(({ personId }) => personId === 'dean')?.items ?? [];
    expect(items.map(({ step, audience, roles, noticeIds }) => [step, audience, roles.length, noticeIds.length])).toEqual([
      ['disagreement', 'coordinator', 2, 2],
    ]);
  });

  it('[AT-12] after an outage each role gets only the latest step, and the others are named as replaced by it', () => {
    const plays = { G: withReport(NTNU).wake('2024-05-02 07:00') };
    const result = post({ plays, when: '2024-05-02 08:00', weekly: true });
    expect(told(result, MEETING)).toEqual([`anne: ${MEETING} after1`]);
    expect(result.superseded.filter(({ noticeId }) => noticeId.startsWith(`G ${MEETING}`) && noticeId.includes('unitManager'))).toEqual([]);
    expect(result.withdrawn.filter(({ noticeId }) => noticeId.startsWith(`G ${MEETING} before`)).map(({ why }) => why)).toEqual([
      'passed',
      'passed',
      'passed',
    ]);
  });

  it('[AT-12] of several reminders before a deadline only the latest goes', () => {
    const plays = { G: withReport(NTNU).wake('2024-04-29 07:00') };
    const result = post({ plays, when: '2024-04-29 08:00', weekly: true });
    expect(told(result, MEETING)).toEqual([`anne: ${MEETING} before1`]);
    expect(result.superseded.filter(({ noticeId }) => noticeId.includes(MEETING)).map(({ by }) => by)).toEqual(['before1', 'before1']);
  });

  it('[AT-12] no reminder about the Easter target is sent when the target has passed', () => {
    const plays = { G: withReport(NTNU).wake('2024-04-10 07:00') };
    const result = post({ plays, when: '2024-04-10 08:00', weekly: true });
    const target = result.withdrawn.filter(({ noticeId }) => noticeId.includes(`${MEETING} target`));
    expect(target.map(({ why }) => why)).toContain('targetPassed');
    expect(told(result, MEETING).join()).not.toContain('target');
  });

  it.each([
    ['what was done is withdrawn', (play: Play) => void play.send('2024-04-29 07:10', 'unitManager', meetingOn('2024-04-25')), 'ended'],
    [
      'a moved deadline withdraws the old ladder',
      (play: Play) => void play.send('2024-04-29 07:10', 'coordinator', { type: 'moveDeadline', duty: MEETING, lastDay: '2024-06-28' }),
      'moved',
    ],
    [
      'a request for time lets the ladder rest',
      (play: Play) => void play.send('2024-04-29 07:10', 'unitManager', { type: 'requestExtension', duty: MEETING, lastDay: '2024-06-14' }),
      'waiting',
    ],
    [
      'a request for help lets the ladder rest',
      (play: Play) => void play.send('2024-04-29 07:10', 'unitManager', { type: 'requestHelp', duty: MEETING, kind: 'coordinator' }),
      'waiting',
    ],
  ])('%s between its step and its letter', (_rule, act, why) => {
    const plays = { G: withReport(NTNU).wake('2024-04-29 07:00') };
    act(plays.G);
    const result = post({ plays, when: '2024-04-29 08:00' });
    expect(told(result, MEETING).join()).not.toContain('before1');
    expect(result.withdrawn).toContainEqual({ noticeId: `G ${MEETING} before1 unitManager 0`, why });
  });

  it('a question that was answered meanwhile is not asked', () => {
    const plays = { G: new Play(NTNU) };
    plays.G.send('2023-10-02', 'unitManager', submitted);
    plays.G.wake('2023-10-05 07:00');
    plays.G.send('2023-10-05 07:10', 'safetyRepresentative', { type: 'answerForm', duty: FORM, outcome: 'confirmed', hash: 'h' });
    const result = post({ plays, when: '2023-10-05 08:00' });
    expect(told(result, FORM)).toEqual([]);
    expect(result.withdrawn).toContainEqual({ noticeId: `G ${FORM} ask3 safetyRepresentative 0`, why: 'ended' });
  });

  it('what asks for an answer leaves at once', () => {
    const plays = { G: new Play(NTNU) };
    plays.G.send('2023-10-02 10:00', 'unitManager', submitted);
    expect(told(post({ plays, when: '2023-10-02 10:01', kind: 'now' }))).toEqual([`berit: ${FORM} askedToConfirm`]);
  });

  it('nothing leaves on a quiet day, not even at once; it leaves with the first slot after', () => {
    const plays = { G: new Play(NTNU) };
    plays.G.send('2024-03-26 10:00', 'unitManager', { ...submitted, duty: FORM });
    plays.G.send('2024-03-26 10:00', 'coordinator', { type: 'moveDeadline', duty: MEETING, lastDay: '2024-06-28' });
    const quiet = post({ plays, when: '2024-03-26 10:01', kind: 'now' });
    expect(quiet.letters).toEqual([]);
    expect(quiet.kept.map(({ why }) => why)).toContain('quiet');
    expect(post({ plays, when: '2024-04-03 06:00', kind: 'now' }).letters).toEqual([]);
    expect(told(post({ plays, when: '2024-04-03 08:00', kind: 'now' }), MEETING)).toContain(`anne: ${MEETING} deadlineMoved`);
  });

  it('[E48][E91] a limit set by law waits for no quiet time: its letters leave at once in Easter week and at Christmas, others stay', () => {
    const found = (discovered: string) =>
      ({ type: 'reportWrongReceiver', discoveredAt: on(NTNU, discovered), reasonId: 'what-happened' }) as const;
    const easter = withReport(NTNU);
    easter.send('2024-03-25 07:00', 'system', { type: 'noteRoleChange', role: 'unitManager', vacant: false });
    easter.send('2024-03-25 09:00', 'coordinator', found('2024-03-25 08:00'));
    const now = post({ plays: { G: easter }, when: '2024-03-25 09:00', kind: 'now' });
    expect(now.letters.map(({ personId, items }) => [personId, items.map(({ step }) => step)])).toEqual([['kari', ['wrongReceiverFound']]]);
    expect(now.kept).toEqual([{ noticeId: expect.stringContaining('handOver') as string, why: 'quiet' }]);

    const christmas = withReport(NTNU);
    christmas.send('2024-12-24 09:00', 'coordinator', found('2024-12-24 08:00'));
    const first = post({ plays: { G: christmas }, when: '2024-12-24 09:00', kind: 'now' });
    const { ahead } = first.letters.find(({ personId }) => personId === 'kari')!.items[0]!;
    expect(ahead.map(({ step, date }) => `${date} ${step}`)).toEqual([
      '2024-12-25 wrongReceiver48',
      '2024-12-26 wrongReceiver24',
      '2024-12-27 wrongReceiverLate',
    ]);
    christmas.wake('2024-12-26 08:00');
    const later = post({ plays: { G: christmas }, when: '2024-12-26 08:00', kind: 'now' });
    const leaders = later.letters.filter(({ items }) => items.some(({ step }) => step === 'wrongReceiver24'));
    expect(leaders.map(({ personId }) => personId).sort()).toEqual(['kari', 'rector']);
  });

  it('who has had a letter that day gets no second one', () => {
    const plays = { G: withReport(NTNU).wake('2024-04-29 07:00') };
    const result = post({ plays, when: '2024-04-29 08:00', lettered: ['anne'] });
    expect(result.letters.filter(({ personId }) => personId === 'anne')).toEqual([]);
    expect(result.kept).toContainEqual({ noticeId: `G ${MEETING} before1 unitManager 0`, why: 'alreadyLettered' });
  });

  it('a notice nobody can receive stays until somebody can', () => {
    const plays = { G: withReport(NTNU).wake('2024-04-29 07:00') };
    const result = post({ plays, when: '2024-04-29 08:00', staff: [] });
    expect(result.letters).toEqual([]);
    expect(result.kept).toContainEqual({ noticeId: `G ${MEETING} before1 unitManager 0`, why: 'nobody' });
  });

  it('[AT-16][E05] what climbs reaches somebody else than the manager, also where the dean manages the unit', () => {
    const play = withReport(NTNU).wake('2024-06-03 06:00');
    const staff = [...STAFF.filter(({ personId }) => personId !== 'anne'), holds('dean', 'G', 'unitManager')];
    const steps = play.allNotices().filter(({ duty, step }) => duty === MEETING && step === 'after20');
    expect(steps.map(({ role }) => role)).toEqual(['level2Leader']);
    const result = post({ plays: { G: play }, when: '2024-06-03 08:00', staff });
    const climbed = told(result, MEETING).filter((line) => line.includes('after20'));
    // The dean is the manager here: the head of the department above the unit is the one who is told.
    expect(climbed).toEqual([`head: ${MEETING} after20`]);
  });

  it('a new manager gets the letter that was meant for the role, not the one before', () => {
    const plays = { G: withReport(NTNU).wake('2024-04-29 07:00') };
    const changed = [
      ...STAFF.filter(({ personId }) => personId !== 'anne'),
      { ...holds('anne', 'G', 'unitManager'), to: on(NTNU, '2024-04-29 00:00') },
      { ...holds('erik', 'G', 'unitManager'), from: on(NTNU, '2024-04-29 00:00') },
    ];
    expect(told(post({ plays, when: '2024-04-29 08:00', staff: changed }), MEETING)).toEqual([`erik: ${MEETING} before1`]);
  });

  it('each letter knows who else got it, but a leader never reads of the safety service', () => {
    const plays = { G: new Play(NTNU).wake('2023-11-10 07:00') };
    const { letters } = post({ plays, when: '2023-11-10 08:00' });
    const about = (personId: string) => letters.find((letter) => letter.personId === personId)?.items.find(({ duty }) => duty === FORM);
    expect(about('dean')?.step).toBe('after20');
    expect(about('dean')?.others).toEqual([]);
    expect(about('dean')?.othersTold).toBe(true);
    expect(about('lhvo')?.others).toEqual([{ role: 'level2Leader', personIds: ['dean'] }]);
  });

  it('a letter says what comes if nothing is done, with the days on which letters really leave', () => {
    const plays = { G: withReport(NTNU).wake('2024-04-09 07:00') };
    const { letters } = post({ plays, when: '2024-04-15 08:00', weekly: true });
    const item = letters.find(({ personId }) => personId === 'anne')?.items.find(({ duty }) => duty === MEETING);
    expect(item?.ahead.map(({ step, date, to, mine }) => `${date} ${step} ${mine ? 'me' : to.join()}`)).toEqual([
      '2024-04-29 before1 me',
      '2024-05-02 after1 me',
      '2024-05-08 after5 localCoordinator',
      '2024-05-16 after10 leaderAbove',
      '2024-06-03 after20 level2Leader',
    ]);
  });
});

describe('a role that is shared', () => {
  it.each([
    [['nina'], ['nina']],
    [[], []],
    [undefined, ['berit', 'nina']],
    [['gone'], ['berit', 'nina']],
  ])('is handed over to those who are new: with %j the letter goes to %j', (newcomers, expected) => {
    const play = new Play(NTNU);
    const change = { type: 'noteRoleChange' as const, role: 'safetyRepresentative' as const, vacant: false };
    play.send('2023-10-02', 'system', { ...change, ...(newcomers ? { newcomers } : {}) });
    const staff = [...STAFF, holds('nina', 'G', 'safetyRepresentative')];
    const { letters } = post({ plays: { G: play }, when: '2023-10-02', kind: 'now', staff });
    const handOvers = letters.filter(({ items }) => items.some(({ step }) => step === 'handOver'));
    expect(handOvers.map(({ personId }) => personId).sort()).toEqual(expected);
  });
});
