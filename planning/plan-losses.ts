import { addedDuties } from '../domain/plan.ts';
import { receiversOf } from '../domain/ladder.ts';
import type { PlanDuty, PlanFile, PlanLadderStep } from './plan-file.schema.ts';
import type { PlanProblem } from './plan-error.ts';
import { problemAt, type FieldPath } from './plan-source.ts';

/** What reads well but would silently lose duties or letters: names that hide each other, and steps that never come or reach nobody. */
export function checkLosses(plan: PlanFile): PlanProblem[] {
  const problems: PlanProblem[] = [];
  const wrong = (path: FieldPath, code: string, message: string) => problems.push(problemAt(plan, path, code, message));

  for (const list of ['phases', 'milestones', 'alarms', 'links'] as const) {
    const keys = plan[list].map(({ key }) => key);
    for (const index of repeated(keys))
      wrong([list, index, 'key'], 'PLAN_KEY_TWICE', `${keys[index]} stands twice in ${list}; give one of them another key`);
  }
  for (const index of repeated(plan.snapshots.map(({ duty }) => duty)))
    wrong(['snapshots', index, 'duty'], 'PLAN_KEY_TWICE', 'this duty has a snapshot already; take one of them away');

  const checkNames = (steps: readonly PlanLadderStep[], at: FieldPath) => {
    for (const index of repeated(steps.map(({ step }) => step)))
      wrong(
        [...at, index, 'step'],
        'PLAN_STEP_TWICE',
        `the step ${steps[index]!.step} stands twice, so one would be lost; give it another name`,
      );
  };
  for (const [name, steps] of Object.entries(plan.ladders)) {
    checkNames(steps, ['ladders', name]);
    steps.forEach((step, index) => {
      if (step.whenEnded !== undefined)
        wrong(['ladders', name, index, 'whenEnded'], 'PLAN_STEP_NEVER', 'a ladder counts days; move this step to friendly of the duty');
      if (step.to.length + (step.jointTo?.length ?? 0) === 0)
        wrong(['ladders', name, index, 'to'], 'PLAN_STEP_TO_NOBODY', 'this step reaches nobody; name a role in to, or take the step away');
    });
  }
  for (const [name, steps] of Object.entries(plan.askLadders)) {
    checkNames(steps, ['askLadders', name]);
    steps.forEach((step, index) => {
      if (step.workingDaysAfter === undefined)
        wrong(['askLadders', name, index], 'PLAN_STEP_NEVER', 'these steps count from the submission; write workingDaysAfter');
    });
  }

  const checkDuty = (duty: PlanDuty, at: FieldPath) => {
    if (duty.jointWith === duty.responsible)
      wrong([...at, 'jointWith'], 'PLAN_SECOND_PARTY_SAME', 'nobody confirms their own work; name another role than responsible');
    const ladder = plan.ladders[duty.ladder] ?? [];
    const friendly = duty.friendly ?? [];
    const asks = plan.askLadders[duty.askLadder ?? ''] ?? [];
    checkNames(friendly, [...at, 'friendly']);
    friendly.forEach(({ step }, index) => {
      if (ladder.some((other) => other.step === step))
        wrong(
          [...at, 'friendly', index, 'step'],
          'PLAN_STEP_TWICE',
          `the ladder ${duty.ladder} has a step ${step} too; give this one another name`,
        );
    });
    const both = asks.find(({ step }) => [...ladder, ...friendly].some((other) => other.step === step));
    if (both) {
      const message = `the ladder ${duty.ladder} or friendly has a step ${both.step} too, and one would hide the other; give one of them another name`;
      wrong([...at, 'askLadder'], 'PLAN_STEP_TWICE', message);
    }
    if (duty.target === undefined && ladder.some((step) => step.workingDaysBeforeTarget !== undefined))
      wrong([...at, 'ladder'], 'PLAN_TARGET_MISSING', 'a step of this ladder counts from the target; add target to the duty');
    const parties = { responsible: duty.responsible, ...(duty.jointWith ? { jointWith: duty.jointWith } : {}) };
    const reachesNobody = ({ to, jointTo }: PlanLadderStep) => receiversOf({ to, ...(jointTo ? { jointTo } : {}) }, parties).length === 0;
    friendly.forEach((step, index) => {
      if (reachesNobody(step))
        wrong(
          [...at, 'friendly', index, 'to'],
          'PLAN_STEP_TO_NOBODY',
          'this step reaches nobody; name a role, or add jointWith to the duty',
        );
    });
    const lost = ladder.find((step) => step.to.length > 0 && reachesNobody(step));
    if (lost)
      wrong(
        [...at, 'ladder'],
        'PLAN_STEP_TO_NOBODY',
        `the step ${lost.step} reaches nobody here; add jointWith to the duty, or choose another ladder`,
      );
  };
  plan.duties.forEach((duty, index) => checkDuty(duty, ['duties', index]));
  addedDuties(plan).forEach(({ name, duty }) => checkDuty(duty, [name]));
  return problems;
}

/** Indexes of later copies. */
export function repeated(keys: readonly string[]): number[] {
  return keys.flatMap((key, index) => (keys.indexOf(key) < index ? [index] : []));
}
