import type { LocalDate } from '../../domain/time.ts';
import type { Sample } from './sample.ts';

/** Days on which the institution's register sends its lists: before the cycle, when managers have changed, after the New Year election. */
export const IMPORT_DAYS: readonly LocalDate[] = ['2023-08-01', '2024-02-05', '2025-01-06'];

/**
 * The lists as the register knew them that day: roles that begin later are not there yet, and nobody knew that a manager would leave.
 * An elected term, and a time as acting manager, has its end from the beginning.
 */
export function asKnownOn(day: LocalDate, sample: Sample): Sample {
  const known = sample.assignments
    .filter((one) => one.from <= day || (one.kind === 'acting' && one.from.slice(0, 7) <= nextMonth(day)))
    .map((one) => (one.kind === 'ordinary' && one.to !== '' && one.to > day ? { ...one, to: '' as const } : one));
  return { ...sample, assignments: known };
}

function nextMonth(day: LocalDate): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`;
}
