import type { EndKind, ReportOutcome } from '../../domain/facts.ts';
import type { CompiledPlan } from '../../domain/plan.ts';
import type { Receiver, Role } from '../../domain/roles.ts';
import type { LocalDate } from '../../domain/time.ts';
import type { Act } from './act.ts';
import type { Profile } from './conduct.ts';

/** Whoever was assigned the role at that unit on that day (or, without one, at the beginning of 2024). */
export type Holder = readonly [role: Role, unit: string, on?: LocalDate];

/** A letter that a story needs, or must not have: the notice it tells of, and who gets it. */
export interface LetterOf {
  /** Absent: about the unit as a whole. */
  duty?: string;
  step: string;
  role: Receiver;
  /** Who must have got it: roles become persons only when the letter is made. */
  to?: Holder;
}

/** How a unit's response-unit list comes about: sent by its leader and confirmed, confirmed by the coordinator alone, or not at all. */
export type ListWay = 'sent' | 'confirmedOnly' | 'forgotten';

/** One story of the cast: a unit, what its people do otherwise than others, and what must have become of it. */
export interface Story {
  name: string;
  unit: string;
  conduct?: (others: Profile) => Profile;
  list?: ListWay;
  /** So few of its staff answer that it has no report of its own. */
  answered?: number;
  report?: ReportOutcome;
  acts?: (plan: CompiledPlan) => Act[];
  /** Ends by duty. */
  ends: Record<string, EndKind>;
  letters: readonly LetterOf[];
  noLetters?: readonly LetterOf[];
  /** Nobody writes to this person after that day. */
  silenceAfter?: { person: Holder; day: LocalDate };
}
