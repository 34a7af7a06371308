import type { OverviewAnswer } from '../../../api/schemas/overview.schema.ts';
import { monthShort } from '../../../texts/dates.ts';
import { LEADERSHIP } from '../../../texts/pages/leadership.ts';
import { Wheel } from '../../wheel/wheel.tsx';
import type { WheelData } from '../../wheel/wheel-data.ts';
import { dayOf } from '../../words/today.ts';
import type { Dates } from '../../words/use-dates.ts';
import { useTexts } from '../../words/use-texts.ts';

/** The wheel of many units: at each task's day how many are done, of how many. The table beside it says the same. */
export function OverviewWheel({ overview, dates }: { overview: OverviewAnswer; dates: Dates }) {
  const say = useTexts(LEADERSHIP);
  const { unit, tasks, focus, startsAt, phases } = overview;
  const start = dayOf(startsAt);
  const data: WheelData = {
    start,
    today: dates.today,
    todayText: dates.short(dates.today),
    monthNames: Array.from({ length: 12 }, (_, index) => monthShort((index + Number(start.slice(5, 7)) - 1) % 12, dates.language)),
    // Without names: the pills need the room, and the table has the phases' tasks in order.
    phases: phases.map(({ from, until }) => ({ name: '', from: dayOf(from), until: dayOf(until) })),
    marks: tasks.flatMap(({ duty, title, lastDay, done, whole, late }) =>
      lastDay === null
        ? []
        : [
            {
              key: duty,
              date: lastDay,
              kind: done === whole ? ('done' as const) : ('todo' as const),
              label: say('mark', { task: title, date: dates.full(lastDay), done, whole, late }),
              share: { n: done, all: whole, late: late > 0 },
            },
          ],
    ),
  };
  const main = tasks.find(({ duty }) => duty === focus[0]);
  return (
    <div className="leader-wheel">
      <Wheel data={data} version="faculty" label={say('wheel', { unit: unit.name, n: data.marks.length })}>
        {main && (
          <>
            <div className="wheel-left">
              {main.done} {say('nOf', { whole: main.whole })}
            </div>
            <div>{main.title}</div>
          </>
        )}
      </Wheel>
      <p className="muted small leader-note">{say('wheelNote')}</p>
    </div>
  );
}
