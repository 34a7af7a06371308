import type { DutyView } from '../../api/schemas/unit.schema.ts';
import { useSay } from '../words/words.tsx';
import { lastDayBefore } from '../words/today.ts';
import type { DutyWords } from './use-duty-words.ts';

/** By when, in the words of the guide, and how long that is. After the day: first a question. */
export function DueLine({ duty, words }: { duty: DutyView; words: DutyWords }) {
  const say = useSay();
  const { lastDay } = duty;
  if (lastDay === null) return <p className="lead">{say('unit.noDate')}</p>;
  const grace = duty.graceUntil === null ? null : lastDayBefore(duty.graceUntil);
  const moved = duty.movedFrom !== null && <p className="muted">{say('unit.movedFrom', { date: words.date(duty.movedFrom) })}</p>;
  if (words.daysTo(lastDay) >= 0) {
    return (
      <>
        <p className="lead">
          <b>{words.upper(words.due(duty))}.</b> {say('unit.itIs', { left: words.left(lastDay) })}
        </p>
        {moved}
      </>
    );
  }
  const inGrace = duty.status !== 'late' && grace !== null && grace >= words.today;
  return (
    <>
      <p className="lead">
        <b>{say('unit.lastDayWas', { date: words.date(lastDay) })}</b>{' '}
        {inGrace ? say('unit.graceUntil', { date: words.date(grace) }) : duty.status === 'late' ? say('unit.needHelp') : ''}
      </p>
      {moved}
    </>
  );
}
