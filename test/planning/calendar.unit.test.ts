import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import { addWorkingDays, afterDay, dayAt, dayOf, OutsideCalendar, workingDayOnOrBefore, workingDaysBefore } from '../../domain/days.ts';
import { dayTable, type CalendarRules } from '../../planning/calendar.ts';
import { easterOf, norwegianHolidays } from '../../planning/holidays.ts';
import { isoAt } from '../../planning/plan-document.ts';
import { table } from './table.ts';

const rules: CalendarRules = {
  zone: 'Europe/Oslo',
  holidays: 'NO',
  ladderAt: '06:00',
  postAt: '08:00',
  quiet: [
    { key: 'easter', fromEaster: -6, toEaster: 2 },
    { key: 'july', from: '07-01', to: '07-31' },
    { key: 'christmas', from: '12-24', to: '01-01' },
  ],
};
const days = dayTable(rules, '2023-06-20', '2026-04-02');
const at = (date: string) => dayOf(days, date)!;
const years = Array.from({ length: 16 }, (_, index) => 2017 + index);

describe('the calendar', () => {
  it.each(table('calendar-easter.txt'))('Easter %s is on %s', (year, easter) => {
    expect(easterOf(Number(year))).toBe(easter);
  });

  it.each(years)('Norwegian holidays of %i agree with an independent list', (year) => {
    const independent = new Holidays('NO')
      .getHolidays(year)
      .filter((holiday) => holiday.type === 'public')
      .map((holiday) => holiday.date.slice(0, 10));
    expect([...new Set(norwegianHolidays(year))]).toEqual([...new Set(independent)].sort());
  });

  it('[E92] has one row a day without gap or overlap', () => {
    const hours = days.slice(1).map((day, index) => (day.startsAt - days[index]!.startsAt) / 3_600_000);
    expect(new Set(hours)).toEqual(new Set([23, 24, 25]));
    expect(hours.filter((length) => length !== 24)).toHaveLength(6);
  });

  it.each([
    ['2024-03-31', 23],
    ['2024-10-27', 25],
    ['2025-03-30', 23],
    ['2025-10-26', 25],
  ])('[E92] %s lasts %i hours', (date, hours) => {
    expect((afterDay(days, date) - at(date).startsAt) / 3_600_000).toBe(hours);
  });

  it.each(['2024-03-30', '2024-03-31', '2024-04-01', '2024-10-27', '2024-10-28'])(
    '[E92] %s has midnight, 06:00 and 08:00 by the local clock',
    (date) => {
      const { startsAt, ladderAt, postAt } = at(date);
      expect([startsAt, ladderAt, postAt].map((instant) => isoAt('Europe/Oslo', instant).slice(0, 19))).toEqual([
        `${date}T00:00:00`,
        `${date}T06:00:00`,
        `${date}T08:00:00`,
      ]);
    },
  );

  it('[E90] is quiet from the Monday before Easter to the Tuesday after', () => {
    const quiet = days.filter((day) => day.quiet && day.date.startsWith('2024-0') && day.date < '2024-05').map((day) => day.date);
    expect([quiet[0], quiet[1], quiet.at(-1), quiet.length]).toEqual(['2024-01-01', '2024-03-25', '2024-04-02', 10]);
  });

  it('[E90] is quiet in July and from Christmas Eve to New Year, across the year', () => {
    const quiet = (date: string) => at(date).quiet;
    expect(['2024-06-30', '2024-07-01', '2024-07-31', '2024-08-01'].map(quiet)).toEqual([false, true, true, false]);
    expect(['2023-12-23', '2023-12-24', '2024-01-01', '2024-01-02'].map(quiet)).toEqual([false, true, true, false]);
  });

  it('[E89] holidays and week-ends are no working days, Christmas Eve is', () => {
    const working = (date: string) => at(date).working;
    expect(['2024-05-01', '2024-05-17', '2024-05-18', '2024-05-20', '2024-05-09'].some(working)).toBe(false);
    expect(['2024-12-24', '2024-12-31', '2024-07-10'].every(working)).toBe(true);
  });

  it('knows nothing of holidays where the plan says none, and closes on the days the institution names', () => {
    const plain = dayTable({ ...rules, holidays: 'none' }, '2024-05-01', '2024-05-31', ['2024-05-10']);
    expect(plain.filter((day) => !day.working).map((day) => day.date)).toEqual(
      ['04', '05', '10', '11', '12', '18', '19', '25', '26'].map((day) => `2024-05-${day}`),
    );
  });
});

describe('counting days', () => {
  it('finds the day of an instant, to the millisecond', () => {
    expect(dayAt(days, at('2024-03-31').startsAt).date).toBe('2024-03-31');
    expect(dayAt(days, at('2024-03-31').startsAt - 1).date).toBe('2024-03-30');
    expect(dayAt(days, afterDay(days, '2024-03-31') - 1).date).toBe('2024-03-31');
  });

  it.each([
    ['2024-04-30', 1, '2024-05-02'],
    ['2024-05-03', 1, '2024-05-06'],
    ['2024-05-04', 1, '2024-05-06'],
    ['2024-05-16', 2, '2024-05-22'],
    ['2024-05-16', 0, '2024-05-16'],
  ])('%s and %i working days is %s', (from, n, expected) => {
    expect(addWorkingDays(days, at(from).startsAt + 1, n).date).toBe(expected);
  });

  it('counts July as working days unless quiet days are left out', () => {
    expect(addWorkingDays(days, at('2024-06-28').startsAt, 1).date).toBe('2024-07-01');
    expect(addWorkingDays(days, at('2024-06-28').startsAt, 1, { skipQuiet: true }).date).toBe('2024-08-01');
  });

  it('goes back to the working day before', () => {
    expect(workingDayOnOrBefore(days, at('2024-05-01')).date).toBe('2024-04-30');
    expect(workingDayOnOrBefore(days, at('2024-05-02')).date).toBe('2024-05-02');
    expect(workingDaysBefore(days, at('2024-03-22').startsAt, 10).date).toBe('2024-03-08');
  });

  it.each(['2023-06-19', '2026-04-03', '2024-02-30', 'yesterday'])('has no day %s', (date) => {
    expect(dayOf(days, date)).toBeUndefined();
  });

  it('says plainly what lies outside', () => {
    expect(() => dayAt(days, 0)).toThrow(OutsideCalendar);
    expect(() => dayAt(days, Number.NaN)).toThrow(OutsideCalendar);
    expect(() => afterDay(days, '2030-01-01')).toThrow(
      "2030-01-01 is outside the plan's calendar, which runs from 2023-06-20 to 2026-04-02",
    );
    expect(() => addWorkingDays(days, at('2026-04-01').startsAt, 10)).toThrow(RangeError);
  });
});
