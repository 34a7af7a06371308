import type { Audience, LetterKind } from '../../domain/letters/letter-types.ts';
import type { Assignment } from '../../domain/organisation.ts';
import type { CompiledPlan, Level, Urgency } from '../../domain/plan.ts';
import type { Receiver } from '../../domain/roles.ts';
import type { LocalDate } from '../../domain/time.ts';
import type { Language } from '../../texts/language.ts';
import type { PlanTexts } from '../../texts/plan-texts.ts';

/** How people act in the rehearsal: everybody in time, nobody at all, or as people are. */
export const BEHAVIOURS = ['onTime', 'silent', 'mixed'] as const;
export type Behaviour = (typeof BEHAVIOURS)[number];

export interface RehearsalUnit {
  unitId: string;
  parentId: string | null;
  level: Level;
  isResponseUnit: boolean;
  abbreviation: string;
  headcount: number | null;
}

export interface RehearsalPerson {
  personId: string;
  name: string;
  language: Language;
}

export interface RehearsalInput {
  plan: CompiledPlan;
  texts: PlanTexts;
  units: readonly RehearsalUnit[];
  people: readonly RehearsalPerson[];
  assignments: readonly Assignment[];
  behaviour: Behaviour;
  seed: number;
  /** False: receivers, dates and subjects only as counts; no words are made. */
  letters: boolean;
  /** Share of the staff expected to answer, for the units that may get no report of their own. */
  expectedResponse?: number;
  publicUrl?: string;
}

export interface RehearsedLetter {
  /** ISO 8601 with the plan's offset. */
  at: string;
  kind: LetterKind;
  urgency: Urgency;
  /** Abbreviations. */
  unit: string;
  /** Keys; none where the letter is about the unit as a whole. */
  duties: string[];
  steps: string[];
  role: Receiver;
  audience: Audience;
  person: string;
  language: Language;
  subject: string;
  text: string;
}

/** How much one person gets in one week. */
export interface WeekLoad {
  person: string;
  /** ISO week, `2024-W18`. */
  week: string;
  letters: number;
  matters: number;
}

export interface Collision {
  code: 'DEADLINE_ON_HOLIDAY' | 'DEADLINE_IN_QUIET' | 'TARGET_IN_QUIET' | 'STEP_WAITS' | 'DEADLINES_IN_ONE_WEEK';
  date: LocalDate;
  duties: string[];
  /** The step that waits, where it is one. */
  step?: string;
  /** Days a letter waits for a day on which it may leave. */
  days?: number;
}

export interface UnderThreshold {
  unit: string;
  headcount: number;
  /** Answers to expect, rounded down. */
  expected: number;
  why: 'reportUnlikely' | 'headcountBelowAdvice';
}

export interface Rehearsal {
  schema: 1;
  plan: string;
  behaviour: Behaviour;
  seed: number;
  units: number;
  from: string;
  /** Exclusive: people are shown the day before. */
  until: string;
  duties: Record<string, number>;
  notices: { lettered: number; withdrawn: number; superseded: number; pending: number };
  letters: RehearsedLetter[];
  load: WeekLoad[];
  collisions: Collision[];
  underThreshold: UnderThreshold[];
}
