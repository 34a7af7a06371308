import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { MEETING } from '../../../texts/pages/meeting.ts';
import { ActButton } from '../../components/act-button.tsx';
import { ActProblem } from '../../components/act-problem.tsx';
import { Field } from '../../components/field.tsx';
import { useAct } from '../../data/commands.ts';
import { useTexts } from '../../words/use-texts.ts';
import { useLanguage, useSay } from '../../words/words.tsx';
import { agendaQuery } from './meeting-queries.ts';
import { readBackOf } from './meeting-typed.ts';
import type { TaskProps } from './task-props.ts';
import { Fold } from './ways-out.tsx';

/** People met before the report came, and have been sent the results since: the day they all had them. */
export function MeetingInWriting({ unit, duty, followUpId, words, onDone }: TaskProps) {
  const say = useSay();
  const text = useTexts(MEETING);
  const { language } = useLanguage();
  const queries = useQueryClient();
  const [date, setDate] = useState('');
  const [tried, setTried] = useState(false);
  const act = useAct(onDone);

  async function ask() {
    const { variant } = await queries.query(agendaQuery(unit.unitId, duty.duty, language));
    const meeting = { occurredOn: date, inWriting: true as const, resultsReadBack: readBackOf(variant) };
    return { followUpId, sawRevision: duty.revision, command: { type: 'recordMeeting' as const, duty: duty.duty, meeting } };
  }

  const fault = date === '' ? say('task.dateMissing') : date > words.today ? say('task.dateAhead') : undefined;
  return (
    <Fold id="writing" title={text('inWriting')}>
      <form
        className="form stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (fault === undefined) act.mutate(ask);
          else document.getElementById('sent')?.focus();
        }}
      >
        <p className="muted small">{text('inWritingThen')}</p>
        <Field id="sent" label={text('whenSent')} error={tried ? fault : undefined}>
          {(wiring) => (
            <input
              {...wiring}
              type="date"
              className="ds-input short"
              max={words.today}
              value={date}
              onChange={(event) => setDate(event.target.value)}
            />
          )}
        </Field>
        <ActProblem error={act.error} now={words.lower(words.state(duty).word)} />
        <ActButton busy={act.isPending}>{text('inWritingSend')}</ActButton>
      </form>
    </Fold>
  );
}
