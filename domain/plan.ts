import type { Day, Instant } from './time.ts';
import type { Receiver } from './roles.ts';

/** A phase is a label on duties; each plan names its own (NTNU: prepare, survey, develop, implement, evaluate). */
export type Phase = string;
export type Level = 1 | 2 | 3 | 4;

/** What the rules need to know of a unit. An institutt can be both level 3 and response unit. */
export interface Unit {
  level: Level;
  isResponseUnit: boolean;
  /** False for a level-2 unit without institutes: it then owns the response-unit list itself. */
  hasLevel3Below: boolean;
}

/** A duty applies when any of the stated conditions holds. */
export interface Scope {
  levels?: Level[];
  responseUnits?: true;
  /** These levels, but only where no level-3 unit lies below. */
  levelsWithoutLevel3Below?: Level[];
}

/** When a date falls. `unknown` until somebody sets it; relations count from another duty of the same unit or, for `ended`, of a unit below. */
export type DateRule = Instant | 'unknown' | { duty: string; when: 'opened' | 'ended'; plusWorkingDays: number } | { latestOf: DateRule[] };

export type Evidence =
  | 'meeting'
  | 'jointForm'
  | 'externalForm'
  | 'actionPlan'
  | 'confirmation'
  | 'receipt'
  | 'snapshot'
  | 'responseUnits'
  | 'discussion'
  | 'decision'
  | 'assessment'
  | 'external';

/** overview = next weekly letter, prompt = next working day's letter, now = at once (outside quiet days, save where a limit is set by law). */
export type Urgency = 'overview' | 'prompt' | 'now';

/**
 * How a ladder step finds its instant. Days before are calendar days moved back to a working day; days after are working days, quiet
 * days not counted. Hours are those of the wall clock, weekends and holidays included: limits set by law run on.
 */
export type StepCount =
  | { calendarDaysBefore: number }
  | { workingDaysAfter: number }
  | { workingDaysBeforeTarget: number }
  | { hoursBeforeDue: number }
  | { whenEnded: string };

export interface LadderStep {
  /** Stable name: `before21`, `after5`, `ask10`, … */
  step: string;
  count: StepCount;
  /** `responsible` and `jointWith` stand for the duty's own parties; a duty without the second party leaves it out. */
  to: (Receiver | 'responsible' | 'jointWith')[];
  /** Told only when the duty is joint. */
  jointTo?: Receiver[];
  urgency: Urgency;
}

/** A ladder step with its instant, as a duty carries it. Receivers and urgency stand in the ladder. */
export interface Step {
  step: string;
  at: Instant;
}

/** A compiled step with everything a reader wants to see. */
export interface PlannedStep extends Step {
  to: Receiver[];
  urgency: Urgency;
}

/** One duty of the plan, compiled: instants and rules, never a sentence. */
export interface DutyDefinition {
  key: string;
  phase: Phase;
  appliesTo: Scope;
  responsible: Receiver;
  jointWith?: Receiver;
  heard?: Receiver[];
  evidence: Evidence;
  opens: DateRule;
  targetAt?: DateRule;
  /** Exclusive: the first instant that is late. */
  dueAt: DateRule;
  /** A month deadline: shown as the month; reminders count from its last working day. */
  month?: true;
  /** Where reminders count from when that is not the last day in time: start of that day. */
  countFrom?: Instant;
  /** Exclusive, like dueAt. */
  graceUntil?: Instant;
  /** `answer`: the grace is only the representative's; the manager is late from dueAt (NTNU's preparation form). */
  graceFor?: 'duty' | 'answer';
  /** Exclusive. An open duty becomes missed here. */
  hardEnd?: DateRule;
  /** Evaluation forms: refused before the opening date. Everything else may be recorded early. */
  refuseBeforeOpening?: true;
  /** The form that is filled in; its questions stand with the plan's texts. */
  form?: { key: string; version: number };
  /** A duty that somebody outside owes; while that is late, this one waits for it and nothing climbs. */
  needs?: string;
  /** Report languages that units of some levels must get before the report counts as come. */
  reportLanguages?: { levels: Level[]; languages: string[] };
  /** Somebody outside delivers; the responsible person only watches. */
  external?: 'archive' | 'ark';
  /** What is handed in goes to the records archive, each version once. */
  archive?: true;
  /** Key into `CompiledPlan.ladders`. */
  ladder: string;
  /** Key into `CompiledPlan.askLadders`: reminders to the second party after a submission. */
  askLadder?: string;
  /** Kind steps towards the target date. */
  friendly?: LadderStep[];
  /** The ladder's steps where the dates are known beforehand; for `plan show` and the rehearsal. */
  steps: PlannedStep[];
  /** Which dates are the institution's proposals, not the guide's: `opens`, `target`, `due`, `grace`, `hardEnd`, `evidence`. */
  derived: string[];
  /** Requirement ids the duty comes from. */
  sources: string[];
}

/** A date somebody must set; told if it is still unknown at `at`. Held by the follow-up of the level-1 unit. */
export interface Alarm {
  key: string;
  duty: string;
  at: Instant;
  to: Receiver;
}

export interface Milestone {
  key: string;
  at: Instant;
  /** Exclusive end where the milestone is a span (a month). */
  until?: Instant;
  derived?: true;
}

export type Comparator = '>=' | '>';
export interface Threshold {
  value: number;
  comparator: Comparator;
}

/** Duties that no unit has from the start: each is written when its occasion comes, and again each time. */
export const ADDED_DUTIES = ['measureDuty', 'raisedDuty', 'wrongReceiverDuty', 'correctedReportDuty'] as const;
export type AddedDuty = (typeof ADDED_DUTIES)[number];

/** Those of them that a plan, or the file of one, knows. */
export function addedDuties<Duty>(plan: { [name in AddedDuty]?: Duty | null | undefined }): { name: AddedDuty; duty: Duty }[] {
  return ADDED_DUTIES.flatMap((name) => {
    const duty = plan[name];
    return duty == null ? [] : [{ name, duty }];
  });
}

/** Everything that runs a cycle. Plain JSON, immutable once a cycle has started with it. */
export interface CompiledPlan {
  key: string;
  version: number;
  zone: string;
  startsAt: Instant;
  /** Exclusive: here every open duty ends. */
  closesAt: Instant;
  phases: { key: Phase; from: Instant; until: Instant }[];
  duties: DutyDefinition[];
  /** Written when a measure is recorded; key is `<this key>/<measure id>`. */
  measureDuty?: DutyDefinition;
  /** Written where a unit below raises a measure; key is `<this key>/<id of the raising>`. */
  raisedDuty?: DutyDefinition;
  /** Working days to answer what was raised. */
  raisedWithin?: number;
  /** Written where a report reached somebody it was not for; key is `<this key>/<id of the command>`. Absent in older plans. */
  wrongReceiverDuty?: DutyDefinition;
  /** Written where the report was corrected after the meeting; key is `<this key>/<id of the command>`. Absent in older plans. */
  correctedReportDuty?: DutyDefinition;
  ladders: Record<string, LadderStep[]>;
  askLadders: Record<string, LadderStep[]>;
  milestones: Milestone[];
  alarms: Alarm[];
  /** Frozen counts the cycle takes for a duty: as they had been recorded by `asOf`. */
  snapshots: { duty: string; asOf: Instant }[];
  gate: { reportMinimum: Threshold; recommendedHeadcount: Threshold };
  /** At the close, the evidence bundle of every unit with archived duties goes to the archive as well. */
  archiveAtClose?: true;
  /** Day of the weekly overview, ISO (1 = Monday). */
  weeklyOverviewDay: number;
  /** From some weeks before the start to some weeks after the close, one row a day. */
  days: Day[];
}

/** Undefined for a key the plan does not know. What is added on the way has a key of its own each time, `<duty>/<id>`. */
export function findDefinition(plan: CompiledPlan, dutyKey: string): DutyDefinition | undefined {
  const { own, added } = definitions(plan);
  return own.get(dutyKey) ?? added.get(dutyKey.slice(0, Math.max(0, dutyKey.indexOf('/'))));
}

/** Is its limit set by law? Then it is nobody's to move or waive, and neither it nor its letters wait for a quiet time to end (E48, E91). */
export function isLimitByLaw({ evidence }: Pick<DutyDefinition, 'evidence'>): boolean {
  return evidence === 'assessment';
}

/** Is this one measure of an action plan? */
export function isMeasure({ measureDuty }: CompiledPlan, dutyKey: string): boolean {
  return measureDuty !== undefined && dutyKey.startsWith(`${measureDuty.key}/`);
}

export function definitionOf(plan: CompiledPlan, dutyKey: string): DutyDefinition {
  const found = findDefinition(plan, dutyKey);
  if (!found) throw new Error(`the plan ${plan.key} has no duty ${dutyKey}`);
  return found;
}

/** Of a key under which tasks are counted: the measures of all plans stand under one. */
export function definitionCounted(plan: CompiledPlan, key: string): DutyDefinition {
  return plan.measureDuty?.key === key ? plan.measureDuty : definitionOf(plan, key);
}

interface Definitions {
  own: Map<string, DutyDefinition>;
  added: Map<string, DutyDefinition>;
}

// Looked up thousands of times in one advance; built once for each plan object.
const indexes = new WeakMap<CompiledPlan, Definitions>();
function definitions(plan: CompiledPlan): Definitions {
  let index = indexes.get(plan);
  if (!index) {
    const byKey = (duties: readonly DutyDefinition[]) => new Map(duties.map((duty) => [duty.key, duty]));
    index = { own: byKey(plan.duties), added: byKey(addedDuties(plan).map(({ duty }) => duty)) };
    indexes.set(plan, index);
  }
  return index;
}

export function applies(scope: Scope, unit: Unit): boolean {
  return (
    (scope.levels?.includes(unit.level) ?? false) ||
    (scope.responseUnits === true && unit.isResponseUnit) ||
    ((scope.levelsWithoutLevel3Below?.includes(unit.level) ?? false) && !unit.hasLevel3Below)
  );
}
