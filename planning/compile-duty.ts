import type { CompiledPlan, DutyDefinition, PlannedStep } from '../domain/plan.ts';
import { friendlySteps, ladderSteps, ladderStepNamed, receiversOf } from '../domain/ladder.ts';
import { compileLadder } from './compile-ladder.ts';
import { isMonth } from './date-expressions.ts';
import type { PlanDuty } from './plan-file.schema.ts';
import type { FieldPath } from './plan-source.ts';
import type { DateResolver } from './resolve-dates.ts';

type Calendar = Pick<CompiledPlan, 'days' | 'ladders'>;

/** A duty with its dates; its steps follow when every date of the plan is known to be right. */
export function compileDuty(dates: DateResolver, duty: PlanDuty, at: FieldPath, form?: DutyDefinition['form']): DutyDefinition {
  const { key, phase, appliesTo, responsible, jointWith, heard, evidence, external, refuseBeforeOpening, ladder, askLadder } = duty;
  const { needs, reportLanguages } = duty;
  const due = [...at, 'due'];
  const month = monthOf(duty.due);
  const countFrom = month === undefined ? undefined : dates.lastWorkingDay(month, due);
  return {
    key,
    phase,
    appliesTo: withoutUndefined(appliesTo),
    responsible,
    ...(jointWith ? { jointWith } : {}),
    ...(heard ? { heard } : {}),
    evidence,
    opens: dates.rule(duty.opens, 'opens', [...at, 'opens']),
    ...(duty.target !== undefined ? { targetAt: dates.rule(duty.target, 'ends', [...at, 'target']) } : {}),
    dueAt: dates.rule(duty.due, 'ends', due),
    ...(isMonth(duty.due) ? { month: true as const } : {}),
    ...(countFrom !== undefined ? { countFrom } : {}),
    ...(duty.grace ? { graceUntil: dates.endOf(duty.grace.until, [...at, 'grace']), graceFor: duty.grace.for } : {}),
    ...(duty.hardEnd !== undefined ? { hardEnd: dates.rule(duty.hardEnd, 'ends', [...at, 'hardEnd']) } : {}),
    ...(form ? { form: { key: form.key, version: form.version } } : {}),
    ...(refuseBeforeOpening ? { refuseBeforeOpening } : {}),
    ...(needs !== undefined ? { needs } : {}),
    ...(reportLanguages ? { reportLanguages } : {}),
    ...(external ? { external } : {}),
    ...(duty.archive ? { archive: duty.archive } : {}),
    ladder,
    ...(askLadder ? { askLadder } : {}),
    ...(duty.friendly ? { friendly: compileLadder(duty.friendly) } : {}),
    steps: [],
    derived: duty.derived,
    sources: duty.sources,
  };
}

/** The month a due runs to the end of, alone or as the latest of several: reminders count from its last working day. */
function monthOf(due: PlanDuty['due']): string | undefined {
  if (isMonth(due)) return due;
  return typeof due === 'object' && 'latestOf' in due ? due.latestOf.find(isMonth) : undefined;
}

/** The steps whose instants are known before the cycle starts. */
export function withSteps(calendar: Calendar, definition: DutyDefinition): DutyDefinition {
  return { ...definition, steps: plannedSteps(calendar, definition) };
}

function plannedSteps(calendar: Calendar, definition: DutyDefinition): PlannedStep[] {
  const dueAt = known(definition.dueAt);
  const found = {
    dueAt,
    lateFrom: definition.graceFor === 'duty' && definition.graceUntil !== undefined ? definition.graceUntil : dueAt,
    countFrom: definition.countFrom,
    targetAt: known(definition.targetAt),
    openedAt: known(definition.opens),
    hardEndAt: known(definition.hardEnd),
  };
  const steps = [...ladderSteps(calendar, definition.ladder, found), ...friendlySteps(calendar, definition, found)];
  return steps
    .sort((a, b) => a.at - b.at)
    .map(({ step, at }) => {
      const rung = ladderStepNamed({ ladders: calendar.ladders, askLadders: {} }, definition, step)!;
      return { step, at, to: receiversOf(rung, definition), urgency: rung.urgency };
    });
}

function known(rule: DutyDefinition['hardEnd']): number | null {
  return typeof rule === 'number' ? rule : null;
}

function withoutUndefined(scope: PlanDuty['appliesTo']): DutyDefinition['appliesTo'] {
  return Object.fromEntries(Object.entries(scope).filter(([, value]) => value !== undefined));
}
