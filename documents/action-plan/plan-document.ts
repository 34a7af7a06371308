import type { PlannedMeasure } from '../../domain/commands.ts';
import type { LocalDate } from '../../domain/time.ts';
import type { FormAnswers } from '../../texts/form-definition.ts';
import { answersIn } from '../forms/filled-in.ts';
import { isRecord } from '../forms/check-answers.ts';

/** The form whose filled-in copies are action plans (plans/forms/action-plan.yaml). */
export const PLAN_FORM = 'action-plan';

export type MeasureStatus = 'planned' | 'underway' | 'adjusted' | 'done' | 'stopped';

/** A measure as the plan words it. The owner is a role, never a person. */
export interface Measure {
  id: string;
  title: string;
  why?: string;
  goal?: string;
  theme: string;
  factor?: string;
  owner: string;
  lastDay: LocalDate;
  status: MeasureStatus;
  steps?: string[];
  beyondUnit?: boolean;
  carriedOver?: boolean;
}

/** The answers of an action plan. */
export interface ActionPlan {
  heardRepresentative: boolean;
  heardEmployees: boolean;
  howHeard?: string;
  whatChanged?: string;
  measures: Measure[];
  noMeasuresWhy?: string;
}

/** A stored plan; null where plans were any JSON. Stored plans were checked when they came. */
export function planIn(content: unknown): ActionPlan | null {
  const form = isRecord(content) ? content['form'] : undefined;
  if (!isRecord(form) || form['key'] !== PLAN_FORM) return null;
  const answers = answersIn(content);
  return { ...(answers as unknown as ActionPlan), measures: measuresIn(answers) };
}

export function measuresIn(answers: FormAnswers): Measure[] {
  return Array.isArray(answers['measures']) ? (answers['measures'] as Measure[]) : [];
}

/** What the command of this plan names: every measure with its last day, and how it ended. */
export function plannedMeasures({ measures }: ActionPlan): PlannedMeasure[] {
  return measures.map(({ id, lastDay, status }) => ({ id, lastDay, ...(isEnd(status) ? { state: status } : {}) }));
}

function isEnd(status: MeasureStatus): status is 'done' | 'stopped' {
  return status === 'done' || status === 'stopped';
}

/** Does the command name the measures of the plan, each as the plan says? In any order. */
export function namesSameMeasures(plan: ActionPlan, named: readonly PlannedMeasure[]): boolean {
  const sorted = (list: readonly PlannedMeasure[]) => list.map(({ id, lastDay, state }) => `${id} ${lastDay} ${state ?? ''}`).sort();
  return sorted(plannedMeasures(plan)).join('\n') === sorted(named).join('\n');
}
