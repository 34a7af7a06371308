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
        const span = `from ${silent[0]!.date} to ${silent.at(-1)!.date}`;
        const message = `no letter could leave ${span}; shorten quiet or closedDays so that none waits more than ${LONGEST_SILENCE} days`;
        dates.wrong(['calendar', 'quiet'], 'PLAN_NO_POST_DAYS', message);
        return;
      }
      silent = [];
    }
  }
}
