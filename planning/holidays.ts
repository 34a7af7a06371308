import type { LocalDate } from '../domain/time.ts';
import { easterSunday } from './easter.ts';
import { addDays, dateOf } from './local-dates.ts';

// Days from Easter Sunday: Maundy Thursday, Good Friday, Easter Sunday and Monday, Ascension Day, Whit Sunday and Monday.
const MOVABLE = [-3, -2, 0, 1, 39, 49, 50];
const FIXED = ['01-01', '05-01', '05-17', '12-25', '12-26'];

export function easterOf(year: number): LocalDate {
  const { month, day } = easterSunday(year);
  return dateOf(year, month, day);
}

/** Norway's public holidays of a year. 24 and 31 December are ordinary working days by law. */
export function norwegianHolidays(year: number): LocalDate[] {
  const easter = easterOf(year);
  return [...FIXED.map((day) => `${year}-${day}`), ...MOVABLE.map((days) => addDays(easter, days))].sort();
}
