import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../domain/commands.ts';
import { definitionOf } from '../../domain/plan.ts';
import { waitingOn } from '../../domain/waiting.ts';
import { Line } from '../support/line.ts';
import { NTNU } from '../support/plans.ts';
import { on } from '../support/play.ts';
import { runs } from '../support/runs.ts';

const M1 = 'P4.measure/m1';
const RAISE = { type: 'raiseMeasure', duty: M1 } as const;
const OPEN_RAISED = (line: Line, unit: string) =>
  Object.values(line.at(unit).state.duties).filter(({ cause, end }) => cause === 'raised' && !end);
const answer = (line: Line, unit: string, more: object): Command =>
  ({ type: 'answerRaised', duty: OPEN_RAISED(line, unit)[0]?.key ?? 'P4.raised/none', ...more }) as Command;

function planned(): Line {
  const line = new Line();
  line.send('section', '2024-03-20', 'unitManager', {
    type: 'recordMeeting',
    duty: 'P3.followUpMeeting',
    meeting: { occurredOn: '2024-03-20' },
  });
  const measures = ['m1', 'm2'].map((id) => ({ id, lastDay: '2024-11-29' }));
  line.send('section', '2024-05-02', 'unitManager', {
    type: 'submitPlan',
    duty: 'P3.actionPlan',
    documentId: 'd',
    hash: 'h',
    heard: true,
    measures,
  });
  return line;
}

function raised(): Line {
  const line = planned();
  expect(line.send('section', '2024-05-10', 'unitManager', RAISE)).toBeNull();
  return line;
}

describe('a measure beyond the unit', () => {
  it('[E57][NT-064] becomes a task of the level above, with twenty working days, and waits without anybody being late', () => {
    const line = raised();
    const [task] = OPEN_RAISED(line, 'institute');
    expect(task).toMatchObject({ cause: 'raised', dueAt: on(NTNU, '2024-06-12 00:00'), raised: { unit: 'section', measure: M1 } });
    expect(line.at('institute').notices(task!.key)).toContain('2024-05-10 raisedReceived unitManager');
    line.wake('2025-01-15');
    const measure = line.at('section').duty(M1);
    expect(waitingOn(NTNU, definitionOf(NTNU, M1), measure)).toBe('levelAbove');
    expect(measure).toMatchObject({ end: null, lateSince: null });
    expect(
      line
        .at('section')
        .notices(M1)
        .filter((notice) => notice.includes('after')),
    ).toEqual([]);
    expect(OPEN_RAISED(line, 'institute')[0]?.lateSince).not.toBeNull();
  });

  it('[E57] accepted is a measure there, and leaves the unit as handed over', () => {
    const line = raised();
    expect(line.send('institute', '2024-05-20 13:00', 'unitManager', answer(line, 'institute', { outcome: 'accept' }))?.code).toBe(
      'RAISED_WITHOUT_DATE',
    );
    expect(
      line.send('institute', '2024-05-21', 'unitManager', answer(line, 'institute', { outcome: 'accept', lastDay: '2024-10-31' })),
    ).toBeNull();
    expect(line.at('section').duty(M1)).toMatchObject({
      end: { kind: 'transferred', reason: 'acceptedAbove' },
      raised: { unit: 'institute', outcome: 'accepted' },
    });
    expect(line.at('section').notices(M1)).toEqual(
      expect.arrayContaining(['2024-05-21 raisedAccepted unitManager', '2024-05-21 raisedAccepted safetyRepresentative']),
    );
    const common = Object.values(line.at('institute').state.duties).find(({ cause }) => cause === 'common')!;
    expect(common).toMatchObject({ dueAt: on(NTNU, '2024-11-01 00:00'), end: null });
    expect(line.wake('2024-10-15').at('institute').notices(common.key)).toContain('2024-10-10 before21 unitManager');
  });

  it('[E57] rejected needs a reason, and is the unit’s again with at least ten working days', () => {
    const line = raised().wake('2024-12-10');
    expect(line.send('institute', '2024-12-10', 'unitManager', answer(line, 'institute', { outcome: 'reject' }))?.code).toBe(
      'RAISED_WITHOUT_REASON',
    );
    line.send('institute', '2024-12-10', 'unitManager', answer(line, 'institute', { outcome: 'reject', reasonId: 'r' }));
    const measure = line.at('section').duty(M1);
    expect(measure).toMatchObject({ end: null, lateSince: null, waiting: [], dueAt: on(NTNU, '2024-12-25 00:00') });
    expect(line.at('section').notices(M1)).toContain('2024-12-10 raisedRejected unitManager');
  });

  it('[E57] passed on is answered by the next level above, and the unit hears of each step', () => {
    const line = raised();
    line.send('institute', '2024-05-20', 'unitManager', answer(line, 'institute', { outcome: 'redirect' }));
    expect(OPEN_RAISED(line, 'institute')).toEqual([]);
    expect(line.at('section').notices(M1)).toContain('2024-05-20 raisedRedirected unitManager');
    line.send('faculty', '2024-05-27', 'unitManager', answer(line, 'faculty', { outcome: 'redirect' }));
    expect(line.send('institution', '2024-05-28', 'unitManager', answer(line, 'institution', { outcome: 'redirect' }))?.code).toBe(
      'RAISED_AT_TOP',
    );
    line.send('institution', '2024-06-03', 'unitManager', answer(line, 'institution', { outcome: 'accept', lastDay: '2024-12-20' }));
    expect(line.at('section').duty(M1)).toMatchObject({ end: { kind: 'transferred' }, raised: { unit: 'institution' } });
  });

  it('waived above comes back, since nothing raised is without an answer', () => {
    const line = raised();
    const duty = OPEN_RAISED(line, 'institute')[0]!.key;
    line.send('institute', '2024-06-03', 'coordinator', { type: 'waive', duty, reason: 'merged' });
    expect(line.at('section').duty(M1)).toMatchObject({ waiting: [], raised: { outcome: 'returned' } });
  });

  it('[E24] raised to a unit that is no more goes past it; one that closes sends back what it has', () => {
    const line = raised();
    line.send('institute', '2024-06-03', 'coordinator', { type: 'endUnit', end: 'discontinued', reason: 'merged' });
    expect(line.at('section').duty(M1).raised?.outcome).toBe('returned');
    line.send('section', '2024-06-04', 'unitManager', RAISE);
    expect(OPEN_RAISED(line, 'faculty')).toHaveLength(1);
    // Sent before the close was known.
    const late = { type: 'noteRaised', raisedId: 'late', unit: 'section', measure: M1 } as const;
    expect(line.at('institute').send('2024-06-05', 'system', late)).toBeNull();
    expect(line.at('institute').of('raisedDecided').at(-1)).toMatchObject({ raisedId: 'late', outcome: 'returned' });
  });

  it.each<[what: string, unit: string, command: Command, code: string]>([
    ['twice', 'section', RAISE, 'RAISED_ALREADY'],
    ['as what is no measure', 'section', { type: 'raiseMeasure', duty: 'P4.measures' }, 'MEASURE_NOT_NAMED'],
  ])('raised %s is refused', (_what, unit, command, code) => {
    expect(raised().send(unit, '2024-05-13', 'unitManager', command)?.code).toBe(code);
  });
});

describe('a common measure', () => {
  it('[NT-064] takes in what several units have raised, and is carried out once', () => {
    const line = planned();
    line.send('section', '2024-05-10', 'unitManager', RAISE);
    line.send('section', '2024-05-10 13:00', 'unitManager', { type: 'raiseMeasure', duty: 'P4.measure/m2' });
    line.send('institute', '2024-05-20', 'unitManager', answer(line, 'institute', { outcome: 'accept', lastDay: '2024-10-31' }));
    const common = Object.values(line.at('institute').state.duties).find(({ cause }) => cause === 'common')!.key;
    expect(
      line.send('institute', '2024-05-21', 'unitManager', answer(line, 'institute', { outcome: 'accept', joins: 'P4.measure/x' }))?.code,
    ).toBe('COMMON_MEASURE_UNKNOWN');
    line.send('institute', '2024-05-21', 'unitManager', answer(line, 'institute', { outcome: 'accept', joins: common }));
    expect(Object.values(line.at('institute').state.duties).filter(({ cause }) => cause === 'common')).toHaveLength(1);
    expect(line.at('section').duty('P4.measure/m2').end?.kind).toBe('transferred');
  });

  it('[NT-063] may come of a discussion, for every plan it concerns', () => {
    const line = new Line();
    const faculty = line.at('faculty');
    for (const unit of ['a', 'b'])
      faculty.send('2024-05-13', 'system', {
        type: 'noteElsewhere',
        duty: 'P3.actionPlan',
        unit,
        when: 'ended',
        at: on(NTNU, '2024-05-10'),
      });
    const discuss = (unit: string) =>
      faculty.send('2024-05-27', 'level2Leader', {
        type: 'recordDiscussion',
        duty: 'P3.upperLevelDiscussion',
        unit,
        outcome: 'commonMeasure',
        measure: { id: 'meetings', lastDay: '2024-12-20' },
      });
    expect([discuss('a'), discuss('b')]).toEqual([null, null]);
    expect(faculty.duty('P4.measure/meetings')).toMatchObject({ cause: 'common', end: null });
    expect(faculty.of('discussionRecorded').map(({ unit, measure }) => [unit, measure])).toEqual([
      ['a', 'P4.measure/meetings'],
      ['b', 'P4.measure/meetings'],
    ]);
  });
});

describe('whatever the levels do', () => {
  const UNITS = ['institute', 'faculty', 'institution'];
  const act = fc.record({ day: fc.integer({ min: 0, max: 25 }), unit: fc.constantFrom(...UNITS), what: fc.integer({ min: 0, max: 9 }) });

  it('[E57] nothing raised is ever without an answer or somebody who owes it', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
        const line = planned();
        let day = Date.UTC(2024, 4, 6);
        for (const { day: later, unit, what } of acts) {
          day += later * 86_400_000;
          const when = new Date(day).toISOString().slice(0, 10);
          if (when > '2025-05-20') break;
          step(line, unit, what, when);
          for (const duty of [M1, 'P4.measure/m2']) expect(isAnsweredOrOwed(line, duty), `${duty} on ${when}`).toBe(true);
        }
      }),
      { numRuns: runs(60) },
    );
  });

  function step(line: Line, unit: string, what: number, when: string): void {
    if (what < 3) line.send('section', when, 'unitManager', { type: 'raiseMeasure', duty: what === 0 ? M1 : 'P4.measure/m2' });
    else if (what < 5) line.send(unit, when, 'unitManager', answer(line, unit, { outcome: 'redirect' }));
    else if (what === 5) line.send(unit, when, 'unitManager', answer(line, unit, { outcome: 'accept', lastDay: '2025-06-13' }));
    else if (what === 6) line.send(unit, when, 'unitManager', answer(line, unit, { outcome: 'reject', reasonId: 'r' }));
    else if (what === 7)
      line.send(unit, when, 'coordinator', { type: 'waive', duty: OPEN_RAISED(line, unit)[0]?.key ?? 'x', reason: 'other' });
    else if (what === 8) line.send(unit, when, 'coordinator', { type: 'endUnit', end: 'discontinued', reason: 'merged' });
    else line.wake(when);
  }

  function isAnsweredOrOwed(line: Line, duty: string): boolean {
    const sent = line.at('section').of('measureRaised', duty);
    return sent.every(({ raisedId }) => {
      const answered = line
        .at('section')
        .of('raisedAnswered', duty)
        .some((fact) => fact.raisedId === raisedId && fact.outcome !== 'redirected');
      return answered || UNITS.some((unit) => OPEN_RAISED(line, unit).some(({ raised }) => raised?.id === raisedId));
    });
  }
});
