import { addedDuties } from '../domain/plan.ts';
import { receiversOf } from '../domain/ladder.ts';
import type { PlanDuty, PlanFile, PlanLadderStep } from './plan-file.schema.ts';
import type { FieldPath, Wrong } from './plan-source.ts';

/** What reads well but would silently lose duties or letters: names that hide each other, and steps that never come or reach nobody. */
export function checkLosses(plan: PlanFile, wrong: Wrong): void {
  for (const list of ['phases', 'milestones', 'alarms', 'links'] as const) {
    const keys = plan[list].map(({ key }) => key);
    for (const index of repeated(keys)) wrong([list, index, 'key'], 'PLAN_KEY_TWICE', { key: keys[index]! });
  }
  for (const index of repeated(plan.snapshots.map(({ duty }) => duty))) wrong(['snapshots', index, 'duty'], 'PLAN_SNAPSHOT_TWICE');

  const checkNames = (steps: readonly PlanLadderStep[], at: FieldPath) => {
    for (const index of repeated(steps.map(({ step }) => step)))
      wrong([...at, index, 'step'], 'PLAN_STEP_TWICE', { step: steps[index]!.step });
  };
  for (const [name, steps] of Object.entries(plan.ladders)) {
    checkNames(steps, ['ladders', name]);
    steps.forEach((step, index) => {
      if (step.whenEnded !== undefined) wrong(['ladders', name, index, 'whenEnded'], 'PLAN_STEP_NEVER');
      if (step.to.length + (step.jointTo?.length ?? 0) === 0) wrong(['ladders', name, index, 'to'], 'PLAN_STEP_TO_NOBODY');
    });
  }
  for (const [name, steps] of Object.entries(plan.askLadders)) {
    checkNames(steps, ['askLadders', name]);
    steps.forEach((step, index) => {
      if (step.workingDaysAfter === undefined) wrong(['askLadders', name, index], 'PLAN_ASK_STEP_COUNT');
    });
  }

  const checkDuty = (duty: PlanDuty, at: FieldPath) => {
    if (duty.jointWith === duty.responsible) wrong([...at, 'jointWith'], 'PLAN_SECOND_PARTY_SAME');
    const ladder = stepsOf(plan.ladders, duty.ladder);
    const friendly = duty.friendly ?? [];
    const asks = stepsOf(plan.askLadders, duty.askLadder ?? '');
    checkNames(friendly, [...at, 'friendly']);
    friendly.forEach(({ step }, index) => {
      if (ladder.some((other) => other.step === step))
        wrong([...at, 'friendly', index, 'step'], 'PLAN_STEP_IN_LADDER', { step, ladder: duty.ladder });
    });
    const both = asks.find(({ step }) => [...ladder, ...friendly].some((other) => other.step === step));
    if (both) wrong([...at, 'askLadder'], 'PLAN_STEP_HIDDEN', { step: both.step, ladder: duty.ladder });
    if (duty.target === undefined && ladder.some((step) => step.workingDaysBeforeTarget !== undefined))
      wrong([...at, 'ladder'], 'PLAN_TARGET_MISSING');
    const parties = { responsible: duty.responsible, ...(duty.jointWith ? { jointWith: duty.jointWith } : {}) };
    const reachesNobody = ({ to, jointTo }: PlanLadderStep) => receiversOf({ to, ...(jointTo ? { jointTo } : {}) }, parties).length === 0;
    friendly.forEach((step, index) => {
      if (reachesNobody(step)) wrong([...at, 'friendly', index, 'to'], 'PLAN_STEP_WITHOUT_PARTY', { step: step.step });
    });
    const lost = ladder.find((step) => step.to.length > 0 && reachesNobody(step));
    if (lost) wrong([...at, 'ladder'], 'PLAN_STEP_WITHOUT_PARTY', { step: lost.step });
  };
  plan.duties.forEach((duty, index) => checkDuty(duty, ['duties', index]));
  addedDuties(plan).forEach(({ name, duty }) => checkDuty(duty, [name]));
}

/** A ladder may be misspelt as something that every object has, such as `constructor`. */
function stepsOf(ladders: Readonly<Record<string, readonly PlanLadderStep[]>>, name: string): readonly PlanLadderStep[] {
  return (Object.hasOwn(ladders, name) ? ladders[name] : undefined) ?? [];
}

/** Indexes of later copies. */
export function repeated(keys: readonly string[]): number[] {
  return keys.flatMap((key, index) => (keys.indexOf(key) < index ? [index] : []));
}
