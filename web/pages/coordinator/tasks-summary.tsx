import { useState } from 'react';
import type { DeskAnswer, DeskTaskView } from '../../../api/schemas/desk.schema.ts';
import { DESK } from '../../../texts/pages/coordinator.ts';
import { list, lowerFirst, upperFirst } from '../../../texts/message.ts';
import { ShareBar } from '../../components/share-bar.tsx';
import { useNarrow } from '../../components/use-narrow.ts';
import type { Dates } from '../../words/use-dates.ts';
import { dayOf } from '../../words/today.ts';
import { useTexts } from '../../words/use-texts.ts';

interface Props {
  desk: DeskAnswer;
  dates: Dates;
}

/** One row a task, those that are open now first, and what the system does next by itself. */
export function TasksSummary({ desk, dates }: Props) {
  const say = useTexts(DESK);
  const [all, setAll] = useState(false);
  const narrow = useNarrow(700);
  const current = desk.tasks.filter((task) => task.current);
  const shown = all ? desk.tasks : current;
  return (
    <section aria-labelledby="desk-tasks">
      <h2 id="desk-tasks">{say('standing')}</h2>
      {shown.length === 0 && <p className="muted">{say('noneCurrent')}</p>}
      {shown.length > 0 && (narrow ? <TaskList tasks={shown} dates={dates} /> : <TaskTable tasks={shown} dates={dates} />)}
      <Next desk={desk} dates={dates} />
      {desk.tasks.length > current.length && (
        <button type="button" className="plain no-print" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? say('fewTasks') : say('allTasks', { n: desk.tasks.length })}
        </button>
      )}
    </section>
  );
}

interface TasksProps {
  tasks: readonly DeskTaskView[];
  dates: Dates;
}

function TaskTable({ tasks, dates }: TasksProps) {
  const say = useTexts(DESK);
  return (
    <table className="task-table">
      <thead>
        <tr>
          <th scope="col">{say('task')}</th>
          <th scope="col" className="number">
            {say('done')}
          </th>
          <td aria-hidden="true" />
          <th scope="col" className="number">
            {say('moved')}
          </th>
          <th scope="col" className="number">
            {say('late')}
          </th>
          <th scope="col">{say('lastDay')}</th>
        </tr>
      </thead>
      <tbody>
        {tasks.map((task) => (
          <tr key={task.duty}>
            <th scope="row">{task.title}</th>
            <td className="number nowrap">
              <b>{task.done}</b> {say('nOf', { whole: task.whole })}
            </td>
            <td className="bar-cell" aria-hidden="true">
              <ShareBar done={task.done} whole={task.whole} />
            </td>
            <td className="number" data-zero={task.moved === 0 || undefined}>
              {task.moved}
            </td>
            <td className="number" data-zero={task.late === 0 || undefined} data-late={task.late > 0 || undefined}>
              {task.late}
            </td>
            <td>
              <When task={task} dates={dates} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** On a phone a row is two lines. */
function TaskList({ tasks, dates }: TasksProps) {
  const say = useTexts(DESK);
  return (
    <ul className="ruled task-list">
      {tasks.map((task) => (
        <li key={task.duty}>
          <span className="split">
            <span>{task.title}</span>
            <span className="nowrap">
              <b>{task.done}</b> {say('nOf', { whole: task.whole })}
            </span>
          </span>
          <ShareBar done={task.done} whole={task.whole} />
          <span className="muted">
            <When task={task} dates={dates} />
            {task.moved > 0 && ` · ${say('nMoved', { n: task.moved })}`}
            {task.late > 0 && (
              <>
                {' · '}
                <span className="late">{say('nLate', { n: task.late })}</span>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The last day; of what has not opened, when it does. */
function When({ task, dates }: { task: DeskTaskView; dates: Dates }) {
  const say = useTexts(DESK);
  if (task.opensAt !== null && task.current) return say('opens', { date: dates.full(dayOf(task.opensAt)) });
  if (task.lastDay === null) return say('noDate');
  return task.month ? dates.month(task.lastDay) : dates.full(task.lastDay);
}

const SENTENCES = 3;

/** One sentence a matter on what goes out by itself, so that nobody does by hand what is done anyway. */
function Next({ desk, dates }: Props) {
  const say = useTexts(DESK);
  const sentences = desk.next.slice(0, SENTENCES).map(({ date, title, kind, to, units }, index, all) => {
    const again = index > 0 && all[index - 1]?.date === date;
    const day = again ? say('sameDay') : date === dates.today ? say('today') : dates.full(date);
    const params = { Date: upperFirst(day), n: units, task: lowerFirst(title) };
    if (kind !== 'after') return say('sentReminder', params);
    const beyond = to.filter((role) => !OWN.includes(role));
    return beyond.length === 0
      ? say('sentQuestion', params)
      : say('sentOnwards', { ...params, who: list(beyond.map(dates.role), dates.language) });
  });
  return <p className="measure muted desk-next">{sentences.length === 0 ? say('sentNothing') : sentences.join(' ')}</p>;
}

/** Roles of a unit's own people: a question to them has gone no further. */
const OWN = ['unitManager', 'safetyRepresentative', 'level2Leader', 'level3Leader'];
