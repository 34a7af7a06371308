import { addedDuties, type CompiledPlan, type DateRule, type DutyDefinition } from '../domain/plan.ts';
import type { FieldPath } from './plan-source.ts';
import type { DateResolver } from './resolve-dates.ts';

/** Dates of one duty follow each other: opens, target, due, grace, hard end. Equal is fine; what depends on other duties is not compared. */
export function checkOrder(plan: CompiledPlan, dates: DateResolver): void {
  plan.duties.forEach((duty, index) => checkDuty(duty, ['duties', index], plan, dates));
  addedDuties(plan).forEach(({ name, duty }) => checkDuty(duty, [name], plan, dates));
  plan.phases.forEach((phase, index) => {
    if (phase.until <= phase.from) dates.wrong(['phases', index, 'until'], 'PLAN_PHASE_BACKWARDS');
  });
  plan.snapshots.forEach((snapshot, index) => {
    const duty = plan.duties.find(({ key }) => key === snapshot.duty);
    const due = known(duty?.dueAt);
    if (due !== null && snapshot.asOf >= due) dates.wrong(['snapshots', index, 'asOf'], 'PLAN_SNAPSHOT_LATE', { duty: snapshot.duty });
  });
}

function checkDuty(duty: DutyDefinition, at: FieldPath, plan: CompiledPlan, dates: DateResolver): void {
  const named: [field: string, rule: DateRule | undefined][] = [
    ['opens', duty.opens],
    ['target', duty.targetAt],
    ['due', duty.dueAt],
    ['grace', duty.graceUntil],
    ['hardEnd', duty.hardEnd],
  ];
  const fixed = named.flatMap(([field, rule]): { field: string; at: number }[] =>
    known(rule) === null ? [] : [{ field, at: known(rule)! }],
  );
  fixed.slice(1).forEach((later, index) => {
    const earlier = fixed[index]!;
    if (later.at < earlier.at) dates.wrong([...at, later.field], 'PLAN_DATES_ORDER', { later: later.field, earlier: earlier.field });
  });
  const last = known(duty.hardEnd);
  if (last !== null && last > plan.closesAt) dates.wrong([...at, 'hardEnd'], 'PLAN_HARD_END_LATE');
}

function known(rule: DateRule | undefined): number | null {
  return typeof rule === 'number' ? rule : null;
}
