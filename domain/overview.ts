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

/**
 * The units whose frozen figures together are those of the first: its own where it has some, else the highest below it that do.
 * Each counts all below itself, so none may stand under another.
 */
export function frozenTogether(units: readonly { unitId: string; parentId: string | null }[], frozen: ReadonlySet<string>): string[] {
  const parents = new Map(units.map((one) => [one.unitId, one.parentId]));
  const under = (parentId: string | null): boolean =>
    parentId !== null && parents.has(parentId) && (frozen.has(parentId) || under(parents.get(parentId) ?? null));
  return units.filter(({ unitId, parentId }) => frozen.has(unitId) && !under(parentId)).map(({ unitId }) => unitId);
}

/** A count over fewer units than this would speak of single units. */
export const FEWEST_UNITS = 5;
