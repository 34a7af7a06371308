import type { PlannedLetter } from '../../domain/post.ts';
import { weekNumber, utc } from '../../texts/dates.ts';
import type { WeekLoad } from './rehearsal-types.ts';

/** What each person gets in each week in which anything comes. */
export function loadOf(letters: readonly PlannedLetter[]): WeekLoad[] {
  const load = new Map<string, WeekLoad>();
  const weeks = new Map<string, string>();
  for (const { personId, date, items } of letters) {
    let week = weeks.get(date);
    if (week === undefined) weeks.set(date, (week = isoWeek(date)));
    const key = `${personId} ${week}`;
    const known = load.get(key);
    if (known) {
      known.letters += 1;
      known.matters += items.length;
    } else load.set(key, { person: personId, week, letters: 1, matters: items.length });
  }
  return [...load.values()].sort((a, b) => a.person.localeCompare(b.person) || a.week.localeCompare(b.week));
}

export function isoWeek(date: string): string {
  const thursday = new Date(utc(date) + (4 - (new Date(utc(date)).getUTCDay() || 7)) * 86_400_000);
  return `${String(thursday.getUTCFullYear())}-W${String(weekNumber(date)).padStart(2, '0')}`;
}
