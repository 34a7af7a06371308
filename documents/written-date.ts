import { dayAt } from '../domain/days.ts';
import type { Day, Instant, LocalDate } from '../domain/time.ts';
import { shortDate } from '../texts/dates.ts';
import type { Language } from '../texts/language.ts';

/** The plan's own day; what is made long after the plan's calendar ended is dated in UTC. */
export function dateAt(days: readonly Day[], at: Instant): LocalDate {
  const last = days.at(-1);
  return last && at < last.startsAt ? dayAt(days, at).date : new Date(at).toISOString().slice(0, 10);
}

/** "24. mai 2024": with the year, for a reader ten years on. */
export function written(date: LocalDate, language: Language): string {
  return `${shortDate(date, language)} ${date.slice(0, 4)}`;
}
