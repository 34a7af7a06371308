import { dayAt } from './days.ts';
import type { MeetingRecord } from './facts.ts';
import { isBeforeReport } from './meetings.ts';
import { definitionOf, findDefinition, type CompiledPlan, type DutyDefinition } from './plan.ts';
import type { Duty, FollowUpState } from './state.ts';
import type { LocalDate } from './time.ts';

/** The report whose results a meeting reads back: the one that it needs, or that it opens with. */
function reportFor(plan: CompiledPlan, state: FollowUpState, { evidence, needs, opens }: DutyDefinition): Duty | undefined {
  if (evidence !== 'meeting') return undefined;
  const opensWith = typeof opens === 'object' && 'duty' in opens && opens.when === 'ended' ? opens.duty : undefined;
  const key = needs ?? opensWith;
  return key !== undefined && findDefinition(plan, key)?.external === 'ark' ? state.duties[key] : undefined;
}

/** The meetings that read this report back. */
export function meetingsAbout(plan: CompiledPlan, state: FollowUpState, report: string): Duty[] {
  return plan.duties.flatMap((definition) => {
    const duty = state.duties[definition.key];
    return duty && reportFor(plan, state, definition)?.key === report ? [duty] : [];
  });
}

/**
 * From which day the results could be read back: the day the first word of the report was recorded, be it the unit's own or that of the
 * unit above. Null: not yet; undefined: the meeting reads none back, or none will come (E53).
 */
export function resultsFrom(plan: CompiledPlan, state: FollowUpState, definition: DutyDefinition): LocalDate | null | undefined {
  const report = reportFor(plan, state, definition);
  if (!report) return undefined;
  if (report.reportCameAt !== null) return dayAt(plan.days, report.reportCameAt).date;
  return report.end ? undefined : null;
}

/** Was the meeting held before there were results to read back? Whoever was there knows better than the day somebody noted the report. */
export function isWithoutResults(
  plan: CompiledPlan,
  state: FollowUpState,
  definition: DutyDefinition,
  { occurredOn, resultsReadBack }: MeetingRecord,
): boolean {
  if (resultsReadBack !== undefined) return false;
  const from = resultsFrom(plan, state, definition);
  return from !== undefined && isBeforeReport(from, occurredOn);
}

/** A meeting, or a part of one, stands recorded, and its results are still to be read back. */
export function owesResults(plan: CompiledPlan, state: FollowUpState, { key, end, withoutResults }: Duty): boolean {
  return end === null && withoutResults.length > 0 && resultsFrom(plan, state, definitionOf(plan, key)) !== undefined;
}
