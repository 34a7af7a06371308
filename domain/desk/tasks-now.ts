import { definitionCounted, type CompiledPlan } from '../plan.ts';
import type { Receiver } from '../roles.ts';
import type { Instant } from '../time.ts';

const DAY = 86_400_000;
/** What opens within a month is worth a row before it does. */
const SOON_DAYS = 30;
/** What has half a year left can wait. */
const FAR_DAYS = 90;

/** How one task of the plan stands over many units. */
export interface TaskSum {
  key: string;
  whole: number;
  ended: number;
  opened: number;
  late: number;
  /** The first opening that lies ahead. */
  opensAt: Instant | null;
  /** The last day that most units have. */
  dueAt: Instant | null;
}

/** Worth a row on the first page: people are reminded of it, and somebody has it on the table or soon will. */
export function isCurrent(plan: CompiledPlan, task: TaskSum, at: Instant): boolean {
  const { ladder } = definitionCounted(plan, task.key);
  if (task.ended === task.whole || (plan.ladders[ladder] ?? []).length === 0) return false;
  if (task.dueAt !== null && task.dueAt - at > FAR_DAYS * DAY) return false;
  return task.opened > task.ended || (task.opensAt !== null && task.opensAt - at <= SOON_DAYS * DAY);
}

/** A handful of stragglers does not keep an old task in the table's columns, nor does what was due more than a month ago. */
const STRAGGLERS = 0.05;
const OLD_DAYS = 31;

/** The two tasks that the unit table shows: those that climb beyond their own people when late, by last day, stragglers of older ones left out. */
export function columnTasks(plan: CompiledPlan, tasks: readonly TaskSum[], at: Instant): string[] {
  const candidates = tasks
    .filter((task) => isCurrent(plan, task, at) && climbsBeyond(plan, task.key))
    .toSorted((a, b) => (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity));
  const alive = candidates.filter((task) => task.whole - task.ended > task.whole * STRAGGLERS && (task.dueAt ?? at) > at - OLD_DAYS * DAY);
  return [...alive, ...candidates.filter((task) => !alive.includes(task))].slice(0, 2).map(({ key }) => key);
}

/** When it is late, somebody other than its own people is told: what an institution as a whole keeps its eye on. */
export function climbsBeyond(plan: CompiledPlan, key: string): boolean {
  const definition = definitionCounted(plan, key);
  const own: readonly (Receiver | 'responsible' | 'jointWith')[] = ['responsible', 'jointWith', definition.responsible];
  return (plan.ladders[definition.ladder] ?? []).some((step) => step.to.some((to) => !own.includes(to)));
}
