import { describe, expect, it } from 'vitest';
import { compilePlan } from '../../planning/compile.ts';
import { planDocument } from '../../planning/plan-document.ts';
import { readPlan } from '../../planning/read-plan.ts';
import { NTNU } from './ntnu.ts';
import { table } from './table.ts';

const file = readPlan(NTNU);
const beforeEaster = Object.fromEntries(table('calendar-easter.txt').map(([year, , before]) => [Number(year), before]));
const startYears = Array.from({ length: 13 }, (_, index) => 2017 + index);
const lastOfFebruary = (year: number) => (year % 4 === 0 ? `${year}-02-29` : `${year}-02-28`);

describe.each(startYears)('the cycle that starts in %i', (startYear) => {
  const compiled = compilePlan(file, { startYear });
  const shown = planDocument(compiled);
  const duty = (key: string) => shown.duties.find((candidate) => candidate.key === key)!;
  const next = startYear + 1;

  it('meets before that year’s Easter, and before 1 May', () => {
    expect(duty('P3.followUpMeeting').lastDays.target).toBe(beforeEaster[next]);
    expect(duty('P3.followUpMeeting').lastDayInTime).toBe(`${next}-04-30`);
    expect(duty('P3.followUpMeeting').dueAt).toBe(`${next}-05-01T00:00:00+02:00`);
  });

  it('ends its months on their last day', () => {
    const ends = [
      'P1.level2Agenda',
      'P1.staffInformation',
      'P3.planMeeting',
      'P4.evaluationMeeting1',
      'P4.tertialReport',
      'P5.evaluationMeeting2',
    ];
    expect(ends.map((key) => duty(key).lastDayInTime)).toEqual([
      `${startYear}-09-30`,
      `${startYear}-10-31`,
      `${next}-01-31`,
      `${next}-05-31`,
      `${next}-09-30`,
      `${next + 1}-05-31`,
    ]);
    expect(duty('P3.planMeeting').lastDays.grace).toBe(lastOfFebruary(next));
    expect(duty('P4.planReview2').lastDayInTime).toBe(lastOfFebruary(next + 1));
  });

  it('counts month reminders from a working day and sends none on a free day', () => {
    const free = new Set(compiled.plan.days.filter((day) => !day.working).map((day) => day.date));
    const steps = shown.duties.flatMap((candidate) => candidate.steps.map((step) => step.at.slice(0, 10)));
    expect(steps.filter((date) => free.has(date))).toEqual([]);
  });

  it('is named by its years', () => {
    expect(shown.key).toBe(`ntnu-ark-${startYear}-${startYear + 2}`);
    expect(shown.title.nb).toBe(`Arbeidsmiljøundersøkelsen ${startYear}–${startYear + 2}`);
  });
});

describe('a start year', () => {
  it.each([1999, 2101, 2025.5, Number.NaN])('%s is refused', (startYear) => {
    expect(() => compilePlan(file, { startYear })).toThrow('is not a start year. Give one from 2000 to 2100');
  });
});
