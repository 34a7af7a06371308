import { addedDuties, type CompiledPlan, type DateRule, type DutyDefinition } from '../domain/plan.ts';
import type { FieldPath } from './plan-source.ts';
import type { DateResolver } from './resolve-dates.ts';

/** Dates of one duty follow each other: opens, target, due, grace, hard end. Equal is fine; what depends on other duties is not compared. */
export function checkOrder(plan: CompiledPlan, dates: DateResolver): void {
  plan.duties.forEach((duty, index) => checkDuty(duty, ['duties', index], plan, dates));
  addedDuties(plan).forEach(({ name, duty }) => checkDuty(duty, [name], plan, dates));
  plan.phases.forEach((phase, index) => {
    if (phase.until <= phase.from)
      dates.wrong(['phases', index, 'until'], 'PLAN_DATES_ORDER', 'the phase ends before it begins; mend from or until');
  });
  plan.snapshots.forEach((snapshot, index) => {
    const duty = plan.duties.find(({ key }) => key === snapshot.duty);
    const due = known(duty?.dueAt);
    if (due !== null && snapshot.asOf >= due)
      dates.wrong(
        ['snapshots', index, 'asOf'],
        'PLAN_DATES_ORDER',
        `the figures would be frozen after ${snapshot.duty} is due; freeze them earlier`,
      );
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
    if (later.at < earlier.at)
      dates.wrong([...at, later.field], 'PLAN_DATES_ORDER', `${later.field} comes before ${earlier.field}; mend one of them`);
  });
  const last = known(duty.hardEnd);
  if (last !== null && last > plan.closesAt)
    dates.wrong([...at, 'hardEnd'], 'PLAN_DATES_ORDER', 'the hard end comes after the close of the cycle; mend hardEnd or closes');
}

function known(rule: DateRule | undefined): number | null {
  return typeof rule === 'number' ? rule : null;
}
