import { describe, expect, it } from 'vitest';
import { dueSlots, slotsOf } from '../../activities/post-slots.ts';
import { leavesOn, mayLeaveAt, slotsBetween } from '../../domain/letters/slots.ts';
import { on } from '../support/play.ts';
import { NTNU } from '../support/plans.ts';

const dates = (from: string, until: string) =>
  slotsBetween(NTNU, on(NTNU, from), on(NTNU, until)).map(({ date, weekly }) => (weekly ? `${date} weekly` : date));

describe('slots', () => {
  it('come once each working day at eight, the weekly one on Monday', () => {
    expect(dates('2024-04-12 08:00', '2024-04-17 07:59')).toEqual(['2024-04-15 weekly', '2024-04-16']);
    expect(dates('2024-04-15 08:00', '2024-04-15 20:00')).toEqual([]);
  });

  it('leave out holidays and the quiet time; the overview that fell there comes with the next one', () => {
    // Easter week and the day after are quiet, Monday 1 April is a holiday.
    expect(dates('2024-03-22 09:00', '2024-04-04 09:00')).toEqual(['2024-04-03 weekly', '2024-04-04']);
    // Whit Monday.
    expect(dates('2024-05-17 09:00', '2024-05-22 09:00')).toEqual(['2024-05-21 weekly', '2024-05-22']);
    expect(dates('2024-06-28 09:00', '2024-08-02 09:00')).toEqual(['2024-08-01 weekly', '2024-08-02']);
  });

  it('the same slots come however often one looks', () => {
    const whole = dates('2024-03-01 09:00', '2024-06-01 09:00');
    const inParts = ['2024-03-27 12:00', '2024-04-01 09:00', '2024-05-20 09:00', '2024-06-01 09:00'].reduce<[string, string[]]>(
      ([from, found], until) => [until, [...found, ...dates(from, until)]],
      ['2024-03-01 09:00', []],
    )[1];
    expect(inParts).toEqual(whole);
  });

  it.each([
    ['2024-04-13 12:00', true],
    ['2024-05-17 12:00', true],
    ['2024-03-25 10:00', false],
    ['2024-04-03 07:59', false],
    ['2024-04-03 08:00', true],
    ['2024-07-31 23:00', false],
    ['2024-12-24 10:00', false],
    ['2025-01-02 09:00', true],
  ])('what cannot wait may leave at %s: %s', (when, expected) => {
    expect(mayLeaveAt(NTNU, on(NTNU, when))).toBe(expected);
  });

  it.each([
    ['2024-04-09 06:00', 'overview', '2024-04-15'],
    ['2024-04-15 06:00', 'overview', '2024-04-15'],
    ['2024-04-15 09:00', 'overview', '2024-04-22'],
    ['2024-05-20 06:00', 'overview', '2024-05-21'],
    ['2024-04-12 06:00', 'prompt', '2024-04-12'],
    ['2024-04-12 09:00', 'prompt', '2024-04-15'],
    ['2024-03-26 06:00', 'prompt', '2024-04-03'],
  ] as const)('what is told at %s as %s leaves on %s', (when, urgency, day) => {
    expect(leavesOn(NTNU, on(NTNU, when), urgency)).toBe(day);
  });
});

describe('slots that are due', () => {
  const lateness = (now: string) => ({ now: on(NTNU, now), lateBy: (at: number) => on(NTNU, now) - at, staleMs: 600_000 });
  const due = (after: string, now: string) =>
    dueSlots([NTNU], slotsOf([NTNU], on(NTNU, after), on(NTNU, now)), lateness(now)).map(({ date, weekly, judgedAt, at }) => [
      date,
      weekly,
      judgedAt === at,
    ]);

  it('are judged at their own instant as long as nothing is wrong', () => {
    expect(due('2024-04-12 09:00', '2024-04-15 08:01')).toEqual([['2024-04-15', true, true]]);
  });

  it('[AT-12] yesterday is not made good: today carries the overview and is judged by what holds now', () => {
    expect(due('2024-04-12 09:00', '2024-04-17 11:00')).toEqual([['2024-04-17', true, false]]);
  });

  it('[AT-12] on a day without letters everything waits for the next one', () => {
    expect(due('2024-04-12 09:00', '2024-04-20 11:00')).toEqual([]);
    expect(due('2024-04-12 09:00', '2024-04-22 08:00')).toEqual([['2024-04-22', true, true]]);
  });
});
