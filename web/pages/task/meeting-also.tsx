import type { TasksAnswer } from '../../../api/schemas/me.schema.ts';
import { MEETING } from '../../../texts/pages/meeting.ts';
import { ActButton } from '../../components/act-button.tsx';
import { useTexts } from '../../words/use-texts.ts';
import { useSay } from '../../words/words.tsx';
import type { TaskProps } from './task-props.ts';
import type { Also } from './use-also.ts';

/** Other units in which the reader has the same meeting to record. */
export function otherUnits(units: TasksAnswer['units'], { unit, duty }: Pick<TaskProps, 'unit' | 'duty'>) {
  return units.flatMap(({ unitId, cycleId, followUpId, abbreviation, tasks }) => {
    const task = tasks.find((one) => one.duty === duty.duty && one.end === null && one.mayDo.includes('recordMeeting'));
    const other = unitId !== unit.unitId && cycleId === unit.cycleId;
    return task && other ? [{ unitId, followUpId, name: abbreviation, revision: task.revision }] : [];
  });
}

/** What came of it, unit by unit. */
export function AlsoResults({ also }: { also: Also }) {
  const say = useSay();
  const text = useTexts(MEETING);
  if (also.results.length === 0) return null;
  return (
    <ul className="notice stack" role="status">
      {also.results.map((one) => (
        <li key={one.unitId}>
          {one.done === true && (one.why === null ? text('alsoDone', { unit: one.name }) : `${one.name}: ${one.why}`)}
          {one.done === null && `${one.name}: ${say('task.sending')}`}
          {one.done === false && (
            <>
              <p>{text('alsoNot', { unit: one.name, why: one.why ?? say('task.lost') })}</p>
              <ActButton busy={false} secondary onPress={() => void also.send([one])}>
                {text('alsoAgain', { unit: one.name })}
              </ActButton>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
