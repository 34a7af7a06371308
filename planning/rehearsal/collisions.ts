import { dayAt, dayIndexAt, lastDayInTime } from '../../domain/days.ts';
import type { CompiledPlan, DutyDefinition } from '../../domain/plan.ts';
import type { Day } from '../../domain/time.ts';
import { daysBetween } from '../../texts/dates.ts';
import { isoWeek } from './load.ts';
import type { Collision } from './rehearsal-types.ts';

/** A letter that waits at least this long has lost some of its point. */
const LONG_WAIT_DAYS = 4;
/** As many deadlines in one week for the same person are worth a look. */
const MANY_DEADLINES = 3;

/** Dates of the plan that meet holidays, quiet times or each other. */
export function collisionsOf(plan: CompiledPlan): Collision[] {
  const found: Collision[] = [];
  for (const duty of plan.duties) {
    if (typeof duty.dueAt === 'number' && inCalendar(plan, duty.dueAt)) {
      const day = lastDayInTime(plan.days, duty.dueAt);
      // A month ends when it ends: its reminders count from its last working day anyway.
      if (day.quiet) found.push({ code: 'DEADLINE_IN_QUIET', date: day.date, duties: [duty.key] });
      else if (!day.working && duty.month !== true) found.push({ code: 'DEADLINE_ON_HOLIDAY', date: day.date, duties: [duty.key] });
    }
    if (typeof duty.targetAt === 'number') {
      const day = lastDayInTime(plan.days, duty.targetAt);
      if (day.quiet) found.push({ code: 'TARGET_IN_QUIET', date: day.date, duties: [duty.key] });
    }
    found.push(...waitingSteps(plan, duty));
  }
  found.push(...crowdedWeeks(plan));
  return found.sort((a, b) => a.date.localeCompare(b.date) || a.code.localeCompare(b.code));
}

function waitingSteps(plan: CompiledPlan, duty: DutyDefinition): Collision[] {
  return duty.steps.flatMap((step) => {
    if (step.urgency === 'overview') return [];
    const day = dayAt(plan.days, step.at);
    const leaves = plan.days.slice(dayIndexAt(plan.days, step.at)).find((later: Day) => later.working && !later.quiet);
    const days = leaves ? daysBetween(day.date, leaves.date) : 0;
    return days < LONG_WAIT_DAYS ? [] : [{ code: 'STEP_WAITS' as const, date: day.date, duties: [duty.key], step: step.step, days }];
  });
}

function crowdedWeeks(plan: CompiledPlan): Collision[] {
  const weeks = new Map<string, { date: string; duties: string[] }>();
  for (const duty of plan.duties) {
    if (typeof duty.dueAt !== 'number' || !inCalendar(plan, duty.dueAt) || duty.ladder === 'N') continue;
    const { date } = lastDayInTime(plan.days, duty.dueAt);
    const key = `${duty.responsible} ${isoWeek(date)}`;
    const week = weeks.get(key) ?? { date, duties: [] };
    week.duties.push(duty.key);
    if (date < week.date) week.date = date;
    weeks.set(key, week);
  }
  return [...weeks.values()]
    .filter((week) => week.duties.length >= MANY_DEADLINES)
    .map((week) => ({ code: 'DEADLINES_IN_ONE_WEEK' as const, ...week }));
}

function inCalendar(plan: CompiledPlan, at: number): boolean {
  return at > (plan.days[0]?.startsAt ?? Number.POSITIVE_INFINITY);
}
