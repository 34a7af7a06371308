import { createHash } from 'node:crypto';
import serialize from 'canonicalize';
import { addedDuties, type AddedDuty, type CompiledPlan } from '../domain/plan.ts';
import { dayOf } from '../domain/days.ts';
import type { FormDefinition } from '../texts/form-definition.ts';
import type { PlanTexts } from '../texts/plan-texts.ts';
import { dayTable } from './calendar.ts';
import { addDays } from './local-dates.ts';
import { compileDuty, withSteps } from './compile-duty.ts';
import { compileLadder } from './compile-ladder.ts';
import { compileTexts, inYears } from './compile-texts.ts';
import { DateResolver } from './resolve-dates.ts';
import { PlanFileError } from './plan-error.ts';
import { problemAt } from './plan-source.ts';
import { productForms } from './read-forms.ts';
import { WEEKDAYS, type PlanDuty, type PlanFile } from './plan-file.schema.ts';
import { checkOrder } from './plan-order.ts';
import { checkPostDays } from './post-days.ts';

export interface CompileOptions {
  /** Another cycle by the same plan; the file's own start year when left out. */
  startYear?: number;
  /** The forms that duties may name; those beside the plans when left out. */
  forms?: readonly FormDefinition[];
}

export interface Compiled {
  plan: CompiledPlan;
  texts: PlanTexts;
  /** SHA-256 of the plan and its texts: the same file and year always give the same. */
  hash: string;
}

// The mandate is due before the start, and reminders may count past the close.
const DAYS_BEFORE_START = 42;
const DAYS_AFTER_CLOSE = 92;

/** Turns a plan file into instants and rules. Throws PlanFileError with every problem. */
export function compilePlan(file: PlanFile, options: CompileOptions = {}): Compiled {
  const startYear = options.startYear ?? file.startYear;
  if (!Number.isInteger(startYear) || startYear < 2000 || startYear > 2100) {
    throw new PlanFileError([problemAt(file, ['startYear'], 'PLAN_YEAR_WRONG', { year: startYear })]);
  }
  const dates = new DateResolver(file, startYear);
  const first = dates.day(file.starts, ['starts']);
  const last = dates.day(file.closes, ['closes']);
  const closedDays = file.calendar.closedDays.map((day, index) => dates.day(day, ['calendar', 'closedDays', index]));
  if (last < first) dates.wrong(['closes'], 'PLAN_CLOSES_EARLY');
  dates.mayStop();
  const days = dayTable(file.calendar, addDays(first, -DAYS_BEFORE_START), addDays(last, DAYS_AFTER_CLOSE), closedDays);
  dates.useCalendar(days);
  checkPostDays(days, first, last, dates);

  const forms = options.forms ?? productForms();
  const formOf = (duty: PlanDuty) => forms.find((form) => form.key === duty.form);
  const ladders = mapValues(file.ladders, compileLadder);
  const dated: CompiledPlan = {
    key: inYears(file.key, startYear),
    version: file.version,
    zone: file.calendar.zone,
    startsAt: dates.startOf(file.starts, ['starts']),
    closesAt: dates.endOf(file.closes, ['closes']),
    phases: file.phases.map(({ key, from, until }, index) => ({
      key,
      from: dates.startOf(from, ['phases', index, 'from']),
      until: dates.endOf(until, ['phases', index, 'until']),
    })),
    duties: file.duties.map((duty, index) => compileDuty(dates, duty, ['duties', index], formOf(duty))),
    ...mapAdded(file, (duty, name) => compileDuty(dates, duty, [name], formOf(duty))),
    ...(file.raisedDuty ? { raisedWithin: file.raisedDuty.workingDaysToAnswer } : {}),
    ladders,
    askLadders: mapValues(file.askLadders, compileLadder),
    milestones: file.milestones.map(({ key, at, derived }, index) => ({
      key,
      at: dates.startOf(at, ['milestones', index, 'at']),
      ...(/^Y\d-\d\d$/.test(at) ? { until: dates.endOf(at, ['milestones', index, 'at']) } : {}),
      ...(derived ? { derived } : {}),
    })),
    alarms: file.alarms.map(({ key, duty, at, to }, index) => ({
      key,
      duty,
      to,
      at: dayOf(days, dates.day(at, ['alarms', index, 'at']))?.ladderAt ?? dates.startOf(at, ['alarms', index, 'at']),
    })),
    // "As of 31 August" counts everything recorded on 31 August.
    snapshots: file.snapshots.map(({ duty, asOf }, index) => ({ duty, asOf: dates.endOf(asOf, ['snapshots', index, 'asOf']) })),
    gate: file.gate,
    ...(file.archiveAtClose ? { archiveAtClose: file.archiveAtClose } : {}),
    weeklyOverviewDay: WEEKDAYS.indexOf(file.calendar.weeklyOverview) + 1,
    days,
  };
  // Dates that do not exist would only give more complaints about their order.
  dates.mayStop();
  checkOrder(dated, dates);
  dates.mayStop();

  const plan: CompiledPlan = {
    ...dated,
    duties: dated.duties.map((duty) => withSteps(dated, duty)),
    ...mapAdded(dated, (duty) => withSteps(dated, duty)),
  };
  const texts = compileTexts(file, startYear, forms);
  return {
    plan,
    texts,
    hash: createHash('sha256')
      .update(serialize({ plan, texts }) ?? '')
      .digest('hex'),
  };
}

function mapValues<In, Out>(record: Record<string, In>, change: (value: In) => Out): Record<string, Out> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

function mapAdded<In, Out>(
  plan: { [name in AddedDuty]?: In | undefined },
  change: (duty: In, name: AddedDuty) => Out,
): { [name in AddedDuty]?: Out } {
  return Object.fromEntries(addedDuties(plan).map(({ name, duty }) => [name, change(duty, name)]));
}
