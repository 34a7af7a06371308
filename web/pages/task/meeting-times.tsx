import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MeetingTimeView } from '../../../api/schemas/meeting.schema.ts';
import { MEETING } from '../../../texts/pages/meeting.ts';
import { useTexts } from '../../words/use-texts.ts';
import { useLanguage } from '../../words/words.tsx';
import { MeetingCancel } from './meeting-cancel.tsx';
import { calendarAddress, timesQuery } from './meeting-queries.ts';
import { MeetingTimeForm } from './meeting-time-form.tsx';
import type { TaskProps } from './task-props.ts';
import { Fold } from './ways-out.tsx';

/** When and where, part by part; whoever may sets, changes or cancels it. Who may not see it sees nothing of it. */
export function MeetingTimes(props: TaskProps) {
  const { unit, duty } = props;
  const text = useTexts(MEETING);
  const [said, setSaid] = useState<'isSet' | 'isCancelled' | null>(null);
  const { data } = useQuery({ ...timesQuery(unit.unitId, duty.duty), retry: false });
  const maySet = duty.mayDo.includes('planMeeting');
  if (!data || (!maySet && data.times.length === 0)) return null;
  const { times } = data;
  const several = times.length > 1;
  const next = Math.max(0, ...times.map(({ part }) => part)) + 1;
  const onSet = () => setSaid('isSet');
  return (
    <section className="stack">
      <h2>{text('timeTitle')}</h2>
      {times.length === 0 && <p>{text('noTime')}</p>}
      <p role="status" className="meeting-said no-print">
        {said !== null && text(said)}
      </p>
      {times.map((time) => (
        <Time key={`${time.part} ${time.on} ${time.from} ${time.place} ${String(time.cancelled)}`} {...props} time={time} several={several}>
          {maySet && (
            <Fold id={`time-${time.part}`} title={partOf(text(time.cancelled ? 'setNew' : 'change'), several, time.part)}>
              <MeetingTimeForm {...props} part={time.part} start={time} changing={!time.cancelled} onSet={onSet} />
            </Fold>
          )}
          {duty.mayDo.includes('cancelMeeting') && !time.cancelled && (
            <MeetingCancel {...props} part={time.part} on={time.on} several={several} onCancelled={() => setSaid('isCancelled')} />
          )}
        </Time>
      ))}
      {maySet && (
        <div className="no-print">
          <Fold key={next} id={`time-${next}`} title={text(times.length === 0 ? 'set' : 'setMore')}>
            <MeetingTimeForm {...props} part={next} start={times.length === 0 ? data.chosen : null} changing={false} onSet={onSet} />
          </Fold>
        </div>
      )}
    </section>
  );

  function partOf(what: string, isPart: boolean, part: number): string {
    return isPart ? text('ofPart', { what, part }) : what;
  }
}

interface TimeProps extends TaskProps {
  time: MeetingTimeView;
  several: boolean;
  children: React.ReactNode;
}

function Time({ unit, duty, words, time, several, children }: TimeProps) {
  const text = useTexts(MEETING);
  const { language } = useLanguage();
  const { part, on, from, minutes, place, note, cancelled } = time;
  const link = text(cancelled ? 'fromCalendar' : 'toCalendar');
  return (
    <div className="meeting-time stack">
      {several && <h3>{text('part', { part })}</h3>}
      <div>
        {cancelled && <p>{text('cancelled')}</p>}
        <p className={cancelled ? 'muted' : 'meeting-when'}>{text('time', { Date: words.upper(words.date(on)), from, minutes })}</p>
        <p className={cancelled ? 'muted' : undefined}>{place}</p>
        {note !== '' && !cancelled && <p className="muted">{note}</p>}
      </div>
      <div className="no-print">
        <p>
          <a href={calendarAddress(unit.unitId, duty.duty, part, language)} download>
            {several ? text('ofPart', { what: link, part }) : link}
          </a>
        </p>
        {children}
      </div>
    </div>
  );
}
