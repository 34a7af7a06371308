import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { TasksAnswer } from '../../api/schemas/me.schema.ts';
import { PageTitle } from '../components/page-title.tsx';
import { Status } from '../components/status.tsx';
import { Waiting } from '../components/waiting.tsx';
import { tasksQuery } from '../data/queries.ts';
import { isMine, statusMark } from '../duties/pick.ts';
import { useDutyWords } from '../duties/use-duty-words.ts';
import { useTitled } from '../duties/use-titled.ts';
import { dayOf } from '../words/today.ts';
import { useLanguage, useSay } from '../words/words.tsx';

/** Everything that waits for me or that I answer for, by unit: where a letter about several matters leads. */
export function TasksPage() {
  const say = useSay();
  const { language } = useLanguage();
  const tasks = useQuery(tasksQuery(language));
  if (!tasks.data) return <Waiting error={tasks.error} again={() => void tasks.refetch()} />;
  const { units, now } = tasks.data;
  const open = units.filter((unit) => unit.tasks.some((task) => task.openedAt !== null));
  return (
    <div className="stack tasks-page">
      <PageTitle>{say('unit.myTasks')}</PageTitle>
      {open.length === 0 && <p className="measure">{say('unit.myTasksNone')}</p>}
      {open.map((unit) => (
        <UnitTasks key={unit.followUpId} unit={unit} today={dayOf(now)} />
      ))}
      <p className="no-print">
        <Link to="/my-calendar">{say('unit.myCalendar')}</Link>
      </p>
    </div>
  );
}

type UnitOfTasks = TasksAnswer['units'][number];

function UnitTasks({ unit, today }: { unit: UnitOfTasks; today: string }) {
  const words = useDutyWords(today, undefined, unit.roles);
  const tasks = useTitled(unit, unit.tasks)
    .filter((task) => task.openedAt !== null)
    .toSorted((a, b) => Number(isMine(b, unit.roles)) - Number(isMine(a, unit.roles)));
  return (
    <section>
      <h2 className="section-title">
        <Link to="/units/$unitId" params={{ unitId: unit.unitId }}>
          {unit.abbreviation}
        </Link>{' '}
        <span className="muted regular">{unit.name}</span>
      </h2>
      <ul className="ruled">
        {tasks.map((task) => {
          const state = words.state(task);
          return (
            <li key={task.duty} className="split">
              <span>
                <Link to="/units/$unitId/duties/$duty" params={{ unitId: unit.unitId, duty: task.duty }} className="row-title">
                  {task.title}
                </Link>
                <span className="block">{words.upper(words.due(task))}</span>
              </span>
              <Status mark={statusMark(task, unit.roles, false)} note={state.note} you={state.you}>
                {state.word}
              </Status>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
