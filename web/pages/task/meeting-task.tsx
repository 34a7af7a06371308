import { useKept } from '../../data/kept.ts';
import { useTexts } from '../../words/use-texts.ts';
import { MEETING } from '../../../texts/pages/meeting.ts';
import { AlsoResults } from './meeting-also.tsx';
import { MeetingAgenda } from './meeting-agenda.tsx';
import { MeetingHeld } from './meeting-held.tsx';
import { MeetingInWriting } from './meeting-in-writing.tsx';
import { MeetingRecord } from './meeting-record.tsx';
import { MeetingTimes } from './meeting-times.tsx';
import { isHeld, NOTHING_TYPED, type TypedMeeting } from './meeting-typed.ts';
import type { TaskProps } from './task-props.ts';
import { useAlso } from './use-also.ts';
import { Fold } from './ways-out.tsx';
import './meeting.css';

/** A meeting: when and where, what it goes through, and what is written down afterwards. */
export function MeetingTask(props: TaskProps) {
  const { duty, followUpId } = props;
  const text = useTexts(MEETING);
  const also = useAlso();
  // Here, not in the form: that moves into a fold once the meeting is recorded, and begins empty there.
  const [kept, setTyped, forget] = useKept<Partial<TypedMeeting>>(`meeting ${followUpId} ${duty.duty}`, NOTHING_TYPED);
  // What was kept before a new version of the page may lack what that asks for.
  const filled: TypedMeeting = { ...NOTHING_TYPED, ...kept };
  const held = isHeld(duty);
  // More about a meeting is about the same day, unless somebody says otherwise.
  const typed = held && filled.date === '' && duty.meeting?.contested === false ? { ...filled, date: duty.meeting.occurredOn } : filled;
  const record = <MeetingRecord {...props} {...{ also, typed, setTyped, forget }} />;
  return (
    <div className="meeting stack">
      <MeetingTimes {...props} />
      <MeetingAgenda {...props} />
      {duty.meeting && <MeetingHeld {...props} />}
      <AlsoResults also={also} />
      {duty.mayDo.includes('recordMeeting') && (
        <section className="stack no-print">
          {held && duty.meeting?.contested === false ? (
            <Fold id="correct" title={text('correctTitle')}>
              {record}
            </Fold>
          ) : (
            <>
              <h2>{text('recordTitle')}</h2>
              {record}
            </>
          )}
          {duty.results?.mayComeInWriting && <MeetingInWriting {...props} />}
        </section>
      )}
    </div>
  );
}
