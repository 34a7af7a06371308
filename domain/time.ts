/** A moment: epoch milliseconds, UTC. Every date the rules compare is one of these. */
export type Instant = number;

/** A calendar day in the plan's own time zone, written `YYYY-MM-DD`. */
export type LocalDate = string;

/**
 * One day of the plan's calendar. The plan carries the whole table, so the rules count
 * working days without a clock, a time zone or a holiday list (NT-092).
 */
export interface Day {
  date: LocalDate;
  /** Midnight, local time: the first instant of the day. */
  startsAt: Instant;
  /** When reminders of this day are judged (06:00 local). */
  ladderAt: Instant;
  /** The day's mail slot (08:00 local). */
  postAt: Instant;
  /** Monday to Friday and no public holiday. */
  working: boolean;
  /** No letter leaves: Easter week, July, Christmas. */
  quiet: boolean;
}
