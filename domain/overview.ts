import { climbsBeyond } from './desk/tasks-now.ts';
import { END_KINDS } from './facts.ts';
import type { CompiledPlan } from './plan.ts';
import type { DutyStatus } from './state.ts';

/** How a task stands over many units: counts, and nothing that tells one unit from another. */
export interface TaskCount {
  key: string;
  whole: number;
  ended: number;
  done: number;
  /** Done before it was late. */
  inTime: number;
  late: number;
  opened: number;
}

/** The tasks that an institution keeps its eye on, in the plan's own order. The rest stand with the units. */
export function mainTasks(plan: CompiledPlan): string[] {
  return plan.duties.map(({ key }) => key).filter((key) => climbsBeyond(plan, key));
}

export function countTasks(rows: readonly { dutyKey: string; status: DutyStatus; n: number }[]): Map<string, TaskCount> {
  const counts = new Map<string, TaskCount>();
  for (const { dutyKey: key, status, n } of rows) {
    const task = counts.get(key) ?? { key, whole: 0, ended: 0, done: 0, inTime: 0, late: 0, opened: 0 };
    counts.set(key, task);
    const ended = (END_KINDS as readonly string[]).includes(status);
    task.whole += n;
    if (ended) task.ended += n;
    if (status !== 'planned') task.opened += n;
    if (status === 'late') task.late += n;
    if (status === 'fulfilled') task.inTime += n;
    if (status === 'fulfilled' || status === 'fulfilledLate') task.done += n;
  }
  return counts;
}

/** A count over fewer units than this would speak of single units. */
export const FEWEST_UNITS = 5;
