import type { LadderStep } from '../domain/plan.ts';
import type { PlanLadderStep } from './plan-file.schema.ts';

/** A ladder's steps, each with the one way in which it counts. */
export function compileLadder(steps: readonly PlanLadderStep[]): LadderStep[] {
  return steps.map(compileStep);
}

function compileStep(step: PlanLadderStep): LadderStep {
  const { step: name, to, jointTo, urgency } = step;
  return { step: name, count: countOf(step), to, ...(jointTo ? { jointTo } : {}), urgency };
}

function countOf(step: PlanLadderStep): LadderStep['count'] {
  if (step.calendarDaysBefore !== undefined) return { calendarDaysBefore: step.calendarDaysBefore };
  if (step.workingDaysAfter !== undefined) return { workingDaysAfter: step.workingDaysAfter };
  if (step.workingDaysBeforeTarget !== undefined) return { workingDaysBeforeTarget: step.workingDaysBeforeTarget };
  if (step.hoursBeforeDue !== undefined) return { hoursBeforeDue: step.hoursBeforeDue };
  return { whenEnded: step.whenEnded! };
}
