import type { OverviewAnswer, OverviewTask } from '../../../api/schemas/overview.schema.ts';
import { LEADERSHIP } from '../../../texts/pages/leadership.ts';
import type { Dates } from '../../words/use-dates.ts';
import { useTexts } from '../../words/use-texts.ts';

interface Props {
  overview: OverviewAnswer;
  tasks: readonly OverviewTask[];
  dates: Dates;
  label: string;
}

/** Each task with what is done of how many; the round before only where there was one. */
export function OverviewTable({ overview, tasks, dates, label }: Props) {
  const say = useTexts(LEADERSHIP);
  const before = overview.before?.slice(0, 4) ?? null;
  const of = (n: number, whole: number) => (
    <td className="number nowrap">
      <b>{n}</b> {say('nOf', { whole })}
    </td>
  );
  return (
    <div className="scroll" role="region" aria-label={label} tabIndex={0}>
      <table className="leader-table">
        <thead>
          <tr>
            <th scope="col">{say('task')}</th>
            <th scope="col" className="number">
              {say('done')}
            </th>
            <th scope="col" className="number">
              {say('inTime')}
            </th>
            <th scope="col" className="number">
              {say('late')}
            </th>
            {before !== null && (
              <th scope="col" className="number">
                {say('before', { year: before })}
              </th>
            )}
            <th scope="col">{say('lastDay')}</th>
          </tr>
        </thead>
        <tbody>
          {tasks.map((task) => (
            <tr key={task.duty}>
              <th scope="row">{task.title}</th>
              {of(task.done, task.whole)}
              {of(task.inTime, task.whole)}
              <td className="number" data-late={task.late > 0 || undefined}>
                {task.late}
              </td>
              {before !== null && (task.before ? of(task.before.done, task.before.whole) : <td className="number">–</td>)}
              <td className="nowrap">{whenOf(task, dates, say('noDate'))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Without the weekday: the sheet is narrow, and it is for reading, not for planning. */
function whenOf({ lastDay, month }: OverviewTask, dates: Dates, none: string): string {
  if (lastDay === null) return none;
  if (month) return dates.month(lastDay);
  const year = lastDay.slice(0, 4);
  return year === dates.today.slice(0, 4) ? dates.short(lastDay) : `${dates.short(lastDay)} ${year}`;
}
