import { useState } from 'react';
import { ActButton } from '../../components/act-button.tsx';
import { ActProblem } from '../../components/act-problem.tsx';
import { FaultSummary, Field } from '../../components/field.tsx';
import { useAct } from '../../data/commands.ts';
import { useKept } from '../../data/kept.ts';
import { useSay } from '../../words/words.tsx';
import type { TaskProps } from './task-props.ts';

/** A meeting: the day it was held, and how many took part. */
export function MeetingTask({ duty, followUpId, words, onDone }: TaskProps) {
  const say = useSay();
  const [typed, setTyped, forget] = useKept(`meeting ${followUpId} ${duty.duty}`, { date: '', attended: '' });
  const [tried, setTried] = useState(false);
  const act = useAct(() => {
    forget();
    onDone();
  });
  const { date, attended } = typed;
  const dateFault = date === '' ? say('task.dateMissing') : date > words.today ? say('task.dateAhead') : undefined;
  const countFault = /^\d*$/.test(attended) ? undefined : say('task.numberWrong');
  const faults = [
    ...(dateFault === undefined ? [] : [{ id: 'held', text: dateFault }]),
    ...(countFault === undefined ? [] : [{ id: 'attended', text: countFault }]),
  ];
  const correcting = duty.meeting !== null;
  return (
    <form
      className="form stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (faults.length > 0) return;
        const meeting = { occurredOn: date, ...(attended === '' ? {} : { attended: Number(attended) }) };
        const command = { type: 'recordMeeting' as const, duty: duty.duty, meeting };
        act.mutate(() => Promise.resolve({ followUpId, sawRevision: duty.revision, command }));
      }}
    >
      {tried && <FaultSummary title={say('task.faultsTitle')} faults={faults} />}
      {duty.meeting && (
        <p className={duty.meeting.contested ? 'aside-note' : undefined}>
          {say('task.heldOn', { date: words.date(duty.meeting.occurredOn) })} {duty.meeting.contested ? say('task.contested') : ''}
        </p>
      )}
      <Field id="held" label={say('task.whenHeld')} help={say('task.whenHeldHelp')} error={tried ? dateFault : undefined}>
        {(wiring) => (
          <input
            {...wiring}
            type="date"
            className="ds-input short"
            max={words.today}
            value={date}
            onChange={(event) => setTyped({ ...typed, date: event.target.value })}
          />
        )}
      </Field>
      <Field id="attended" label={say('task.attended')} help={say('task.optional')} error={tried ? countFault : undefined}>
        {(wiring) => (
          <input
            {...wiring}
            inputMode="numeric"
            className="ds-input short"
            value={attended}
            onChange={(event) => setTyped({ ...typed, attended: event.target.value.trim() })}
          />
        )}
      </Field>
      <ActProblem error={act.error} now={words.lower(words.state(duty).word)} />
      <ActButton busy={act.isPending}>{say(correcting ? 'task.correctMeeting' : 'task.recordMeeting')}</ActButton>
    </form>
  );
}
