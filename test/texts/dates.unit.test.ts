import { describe, expect, it } from 'vitest';
import { daysAgo, daysLate, daysLeft, deadline, fullDate, monthName, weekNumber, weekWord } from '../../texts/dates.ts';

describe('date words', () => {
  it.each([
    ['nb', 'tirsdag 30. april'],
    ['nn', 'tysdag 30. april'],
    ['en', 'Tuesday 30 April'],
  ] as const)('a date carries its weekday (%s)', (language, words) => {
    expect(fullDate('2024-04-30', language)).toBe(words);
  });

  it.each([
    ['nb', 'fredag 31. januar 2025'],
    ['nn', 'fredag 31. januar 2025'],
    ['en', 'Friday 31 January 2025'],
  ] as const)('another year than that of today is said (%s)', (language, words) => {
    expect(fullDate('2025-01-31', language, '2024-12-02')).toBe(words);
  });

  it.each([
    ['2024-04-30', false, 'før 1. mai, siste dag tirsdag 30. april'],
    ['2023-10-13', false, 'siste dag fredag 13. oktober'],
    ['2023-09-30', true, 'september 2023, siste dag lørdag 30. september'],
    ['2024-02-29', true, 'februar 2024, siste dag torsdag 29. februar'],
  ] as const)('[NT-009] the deadline %s reads as in the guide', (day, month, words) => {
    expect(deadline(day, month, 'nb', day)).toBe(words);
  });

  it.each([
    ['2024-04-11', 'om 19 dager', 'om 19 dagar', 'in 19 days'],
    ['2024-04-29', 'i morgen', 'i morgon', 'tomorrow'],
    ['2024-04-30', 'i dag', 'i dag', 'today'],
  ])('days are counted as people count them, from %s', (today, nb, nn, en) => {
    expect([daysLeft(today, '2024-04-30', 'nb'), daysLeft(today, '2024-04-30', 'nn'), daysLeft(today, '2024-04-30', 'en')]).toEqual([
      nb,
      nn,
      en,
    ]);
  });

  it('lateness and the past are counted in days', () => {
    expect(daysLate('2024-05-08', '2024-04-30', 'nb')).toBe('8 dager forsinket');
    expect(daysLate('2024-05-01', '2024-04-30', 'nn')).toBe('1 dag forseinka');
    expect(daysAgo('2024-05-01', '2024-04-30', 'nb')).toBe('i går');
    expect(daysAgo('2024-05-02', '2024-04-30', 'en')).toBe('2 days ago');
  });

  it('days are right over the change to summer time', () => {
    expect(daysLeft('2024-03-28', '2024-04-02', 'nb')).toBe('om 5 dager');
  });

  it.each([
    ['2024-01-01', 1],
    ['2023-01-01', 52],
    ['2020-12-31', 53],
    ['2024-12-30', 1],
  ])('the week of %s is %i', (date, week) => {
    expect(weekNumber(date)).toBe(week);
  });

  it('weeks and months are named', () => {
    expect([weekWord('2024-04-15', 'nb'), weekWord('2024-04-15', 'nn'), weekWord('2024-04-15', 'en')]).toEqual([
      'uke 16',
      'veke 16',
      'week 16',
    ]);
    expect([monthName('2023-09-01', 'nb'), monthName('2023-09-01', 'en')]).toEqual(['september 2023', 'September 2023']);
  });
});
