import type { Instant } from './time.ts';
import type { CompiledPlan, DutyDefinition, LadderStep, Step } from './plan.ts';
import type { Receiver } from './roles.ts';
import {
  addWorkingDays,
  calendarDaysBefore,
  dayAt,
  dayIndexAt,
  lastDayInTime,
  nthWorkingDayFrom,
  workingDayOnOrBefore,
  workingDaysBefore,
} from './days.ts';

/** What a ladder counts on. Null or absent: not known, so the steps that need it do not exist yet. */
export interface LadderDates {
  /** First instant that is late. Days before count back from the last day in time. */
  dueAt: Instant | null;
  /** First instant at which the duty is late and climbs: dueAt, or the end of grace. Absent: dueAt. */
  lateFrom?: Instant | null;
  /** Start of the day that days before count from, where that is not the last day in time (month deadlines). */
  countFrom?: Instant | null | undefined;
  targetAt?: Instant | null;
  /** No step comes before the duty opened. */
  openedAt?: Instant | null;
  /** Nothing climbs at or after the hard end. */
  hardEndAt?: Instant | null;
}

const HOUR = 3_600_000;

type Calendar = Pick<CompiledPlan, 'days'>;

/** Every reminder and escalation of a duty with known dates, in time order. */
export function ladderSteps(plan: Calendar & Pick<CompiledPlan, 'ladders'>, ladderKey: string, dates: LadderDates): Step[] {
  const ladder = plan.ladders[ladderKey];
  if (!ladder) throw new Error(`the plan has no ladder ${ladderKey}`);
  return instantsOf(plan, ladder, dates);
}

/** Kind steps towards the target. Those that follow another duty's end are made when it ends, not here. */
export function friendlySteps(plan: Calendar, definition: Pick<DutyDefinition, 'friendly'>, dates: LadderDates): Step[] {
  return instantsOf(plan, definition.friendly ?? [], dates);
}

/** Reminders to the second party: working days after the submission, quiet days not counted. */
export function askSteps(plan: Calendar & Pick<CompiledPlan, 'askLadders'>, askLadderKey: string, submittedAt: Instant): Step[] {
  const ladder = plan.askLadders[askLadderKey];
  if (!ladder) throw new Error(`the plan has no ask ladder ${askLadderKey}`);
  const steps = ladder.flatMap(({ step, count }): Step[] =>
    'workingDaysAfter' in count
      ? [{ step, at: addWorkingDays(plan.days, submittedAt, count.workingDaysAfter, { skipQuiet: true }).ladderAt }]
      : [],
  );
  return inTimeOrder(steps);
}

/** Whom a step tells: the duty's own parties and the named roles, each once. */
export function receiversOf(
  step: Pick<LadderStep, 'to' | 'jointTo'>,
  definition: Pick<DutyDefinition, 'responsible' | 'jointWith'>,
): Receiver[] {
  const receivers: Receiver[] = step.to.flatMap((to): Receiver[] => {
    if (to === 'responsible') return [definition.responsible];
    if (to === 'jointWith') return definition.jointWith ? [definition.jointWith] : [];
    return [to];
  });
  if (definition.jointWith) receivers.push(...(step.jointTo ?? []));
  return [...new Set(receivers)];
}

/** The ladder step behind a step a duty carries: receivers and urgency stand there. */
export function ladderStepNamed(
  plan: Pick<CompiledPlan, 'ladders' | 'askLadders'>,
  definition: DutyDefinition,
  name: string,
): LadderStep | undefined {
  const asks = definition.askLadder === undefined ? [] : (plan.askLadders[definition.askLadder] ?? []);
  return [...(plan.ladders[definition.ladder] ?? []), ...(definition.friendly ?? []), ...asks].find((step) => step.step === name);
}

function instantsOf(plan: Calendar, ladder: readonly LadderStep[], dates: LadderDates): Step[] {
  const openedAt = dates.openedAt ?? Number.NEGATIVE_INFINITY;
  const hardEndAt = dates.hardEndAt ?? Number.POSITIVE_INFINITY;
  const steps = ladder.flatMap((step): Step[] => {
    const at = instantOf(plan, step, dates);
    return at === null || at < openedAt || at >= hardEndAt ? [] : [{ step: step.step, at }];
  });
  return inTimeOrder(steps);
}

function instantOf({ days }: Calendar, { count }: LadderStep, dates: LadderDates): Instant | null {
  if ('whenEnded' in count) return null;
  if ('workingDaysBeforeTarget' in count) {
    if (dates.targetAt == null) return null;
    return workingDaysBefore(days, dates.targetAt - 1, count.workingDaysBeforeTarget).ladderAt;
  }
  if (dates.dueAt === null) return null;
  if ('hoursBeforeDue' in count) return dates.dueAt - count.hoursBeforeDue * HOUR;
  if ('calendarDaysBefore' in count) {
    const base = dates.countFrom == null ? lastDayInTime(days, dates.dueAt) : dayAt(days, dates.countFrom);
    const day = calendarDaysBefore(days, base, count.calendarDaysBefore);
    return day ? workingDayOnOrBefore(days, day).ladderAt : null;
  }
  // Past the end of the table the cycle has long closed: the step never comes.
  const lateFrom = dates.lateFrom ?? dates.dueAt;
  return nthWorkingDayFrom(days, dayIndexAt(days, lateFrom), count.workingDaysAfter, { skipQuiet: true })?.ladderAt ?? null;
}

function inTimeOrder(steps: Step[]): Step[] {
  return steps.sort((a, b) => a.at - b.at);
}
