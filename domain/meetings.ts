import type { Duty } from './state.ts';
import type { LocalDate } from './time.ts';

/** The parts that still stand when another is recorded: a correction is about the whole meeting, a contested part is recorded anew. */
export function partsBefore({ parts, meeting }: Pick<Duty, 'parts' | 'meeting'>, correction: boolean): LocalDate[] {
  if (correction) return [];
  const contested = meeting?.contested ? parts.lastIndexOf(meeting.occurredOn) : -1;
  return parts.filter((_, index) => index !== contested);
}

/** Dates as they are written sort as they come. */
export function lastOf(dates: readonly LocalDate[]): LocalDate {
  return [...dates].sort().at(-1) ?? '';
}
