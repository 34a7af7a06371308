import type { TasksAnswer, TaskView } from '../../../api/schemas/me.schema.ts';

export interface Question {
  unitId: string;
  abbreviation: string;
  task: TaskView;
}

/** What waits for an answer of mine over all units, the soonest first. */
export function toAnswer({ units }: Pick<TasksAnswer, 'units'>): Question[] {
  const day = ({ task }: Question) => task.lastDay ?? '9999';
  return units
    .flatMap(({ unitId, abbreviation, tasks }) =>
      tasks.filter((task) => task.mayDo.includes('answerForm')).map((task) => ({ unitId, abbreviation, task })),
    )
    .sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : a.abbreviation < b.abbreviation ? -1 : 1));
}
