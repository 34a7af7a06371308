import type { LocalDate } from '../../domain/time.ts';

export type MarkKind = 'done' | 'half' | 'next' | 'todo' | 'late' | 'ended';

/** One duty, or several of one day, on the wheel. */
export interface WheelMark {
  key: string;
  date: LocalDate;
  kind: MarkKind;
  /** Name, date and state: what a screen reader says. */
  label: string;
  targetDay?: LocalDate;
  graceDay?: LocalDate;
  movedFrom?: LocalDate;
  /** How many of how many units, on the wheel of a faculty or the institution. */
  share?: { n: number; all: number; late: boolean };
}

export interface WheelPhase {
  name: string;
  from: LocalDate;
  /** Exclusive. */
  until: LocalDate;
}

export interface WheelData {
  /** First day of the first year. */
  start: LocalDate;
  today: LocalDate;
  /** The day in words, on the hand's flag. */
  todayText: string;
  phases: readonly WheelPhase[];
  marks: readonly WheelMark[];
  monthNames: readonly string[];
}
