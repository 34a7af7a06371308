import { isCurrent, type TaskSum } from '../../domain/desk/tasks-now.ts';
import { END_KINDS, type EndKind } from '../../domain/facts.ts';
import { isMonth } from '../../domain/dates.ts';
import { definitionCounted } from '../../domain/plan.ts';
import type { TaskRow } from '../../db/desk.repository.ts';
import { dutyName } from '../../texts/plan-texts.ts';
import type { Language } from '../../texts/language.ts';
import { isoOrNull, lastDayOf } from '../iso.ts';
import type { ShelvedPlan } from '../plans.ts';
import type { DeskTaskView } from '../schemas/desk.schema.ts';

export interface Task extends TaskSum {
  done: number;
}

/** Sums of the rows, in the plan's own order. */
export function taskSums({ plan }: ShelvedPlan, rows: readonly TaskRow[]): Task[] {
  const order = [...plan.duties.map(({ key }) => key), ...(plan.measureDuty ? [plan.measureDuty.key] : [])];
  return order.flatMap((key) => {
    const own = rows.filter((row) => row.key === key);
    if (own.length === 0) return [];
    const sum = (statuses: readonly string[]) => own.filter(({ status }) => statuses.includes(status)).reduce((n, row) => n + row.n, 0);
    const opens = own.flatMap(({ opensAt }) => opensAt ?? []);
    const ended = sum(END_KINDS);
    return [
      {
        key,
        whole: own.reduce((n, row) => n + row.n, 0),
        ended,
        done: sum(['fulfilled', 'fulfilledLate'] satisfies EndKind[]),
        opened: ended + sum(['open', 'late']),
        late: sum(['late']),
        opensAt: opens.length === 0 ? null : Math.min(...opens),
        dueAt: own.toSorted((a, b) => b.n - a.n).find(({ dueAt }) => dueAt !== null)?.dueAt ?? null,
      },
    ];
  });
}

export function taskView(shelved: ShelvedPlan, task: Task, moved: number, at: number, language: Language): DeskTaskView {
  const { plan, texts } = shelved;
  const definition = definitionCounted(plan, task.key);
  const { whole, done, ended, late, opened, opensAt, dueAt } = task;
  return {
    duty: task.key,
    title: dutyName(texts, task.key)[language],
    phase: definition.phase,
    whole,
    done,
    ended,
    late,
    moved,
    opensAt: opened > 0 ? null : isoOrNull(opensAt, plan.zone),
    lastDay: dueAt === null ? null : lastDayOf(dueAt, plan.zone),
    month: isMonth(definition, dueAt),
    current: isCurrent(plan, task, at),
  };
}
