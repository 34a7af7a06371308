import type { Day, LocalDate } from '../domain/time.ts';
import type { DateResolver } from './resolve-dates.ts';

/** A summer's closing is shorter. Where no letter can leave for longer, reminders would come after what they remind of. */
const LONGEST_SILENCE = 62;

/** Letters leave on working days that are not quiet; a calendar without such days would silence the whole cycle. */
export function checkPostDays(days: readonly Day[], first: LocalDate, last: LocalDate, dates: DateResolver): void {
  let silent: Day[] = [];
  for (const day of [...days.filter(({ date }) => date >= first && date <= last), null]) {
    if (day && !(day.working && !day.quiet)) silent.push(day);
    else {
      if (silent.length > LONGEST_SILENCE) {
        const params = { from: silent[0]!.date, until: silent.at(-1)!.date, most: LONGEST_SILENCE };
        dates.wrong(['calendar', 'quiet'], 'PLAN_NO_POST_DAYS', params);
        return;
      }
      silent = [];
    }
  }
}
