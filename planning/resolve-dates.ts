import type { Day, Instant, LocalDate } from '../domain/time.ts';
import type { DateRule } from '../domain/plan.ts';
import { afterDay, dayOf, workingDayOnOrBefore } from '../domain/days.ts';
import { PlanFileError, type PlanProblem } from './plan-error.ts';
import { problemAt, type FieldPath, type Wrong } from './plan-source.ts';
import { addDays, exists, lastOfMonth, weekday } from './local-dates.ts';
import { easterOf } from './holidays.ts';
import { isMonth, relationOf, type DateExpression, type DayRule } from './date-expressions.ts';
import type { PlanFile } from './plan-file.schema.ts';

/** Finds the days and instants that a plan's dates mean for one start year, and gathers what is wrong with them. */
export class DateResolver {
  readonly #file: PlanFile;
  readonly #startYear: number;
  readonly #problems: PlanProblem[] = [];
  #days: readonly Day[] = [];

  constructor(file: PlanFile, startYear: number) {
    this.#file = file;
    this.#startYear = startYear;
  }

  useCalendar(days: readonly Day[]): void {
    this.#days = days;
  }

  wrong(...what: Parameters<Wrong>): void {
    this.#problems.push(problemAt(this.#file, ...what));
  }

  /** Stops with everything found so far. */
  mayStop(): void {
    if (this.#problems.length > 0) throw new PlanFileError(this.#problems);
  }

  /** The (last) day that an expression names. */
  day(rule: DayRule, path: FieldPath): LocalDate {
    if (typeof rule === 'string') return isMonth(rule) ? this.#lastOf(rule) : this.#date(rule, path);
    if ('before' in rule) return addDays(this.#date(rule.before, path), -1);
    if ('endOf' in rule) return this.#lastOf(rule.endOf);
    return beforeEaster(this.#year(rule.beforeEaster));
  }

  /** First instant of the day or month: when something opens. */
  startOf(rule: DayRule, path: FieldPath): Instant {
    const date = typeof rule === 'string' && isMonth(rule) ? `${this.#lastOf(rule).slice(0, 7)}-01` : this.day(rule, path);
    return this.#inTable(date, path)?.startsAt ?? 0;
  }

  /** First instant after the last day: exclusive end. */
  endOf(rule: DayRule, path: FieldPath): Instant {
    const day = this.#inTable(this.day(rule, path), path);
    return day ? afterDay(this.#days, day.date) : 0;
  }

  /** Any date of a duty; what depends on other duties stays a rule. */
  rule(expression: DateExpression, kind: 'opens' | 'ends', path: FieldPath): DateRule {
    if (expression === 'unknown') return 'unknown';
    const relation = relationOf(expression);
    if (relation) return relation;
    if (typeof expression === 'object' && 'latestOf' in expression)
      return { latestOf: expression.latestOf.map((part) => this.rule(part, kind, path)) };
    const day = expression as DayRule;
    return kind === 'opens' ? this.startOf(day, path) : this.endOf(day, path);
  }

  /** Reminders of a month deadline count from the month's last working day. */
  lastWorkingDay(rule: DayRule, path: FieldPath): Instant | undefined {
    const day = this.#inTable(this.day(rule, path), path);
    return day ? workingDayOnOrBefore(this.#days, day).startsAt : undefined;
  }

  #inTable(date: LocalDate, path: FieldPath): Day | undefined {
    const day = dayOf(this.#days, date);
    if (!day && exists(date)) this.wrong(path, 'PLAN_DATE_OUTSIDE', { date });
    return day;
  }

  #date(text: string, path: FieldPath): LocalDate {
    const date = `${this.#year(text)}${text.slice(2)}`;
    if (!exists(date)) this.wrong(path, 'PLAN_DATE_IMPOSSIBLE', { date, month: text.slice(0, 5) });
    return date;
  }

  #lastOf(month: string): LocalDate {
    return lastOfMonth(this.#year(month), Number(month.slice(3, 5)));
  }

  #year(text: string): number {
    return this.#startYear + Number(text[1]);
  }
}

/** The last working day before Easter week: the Friday before Palm Sunday. */
function beforeEaster(year: number): LocalDate {
  const palmSunday = addDays(easterOf(year), -7);
  return addDays(palmSunday, 5 - weekday(palmSunday));
}
