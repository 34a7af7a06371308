import { useState } from 'react';
import { INVITATION_LABELS } from '../../../texts/meeting-words.ts';
import { MEETING } from '../../../texts/pages/meeting.ts';
import { ActButton } from '../../components/act-button.tsx';
import { ActProblem } from '../../components/act-problem.tsx';
import { FaultSummary, Field } from '../../components/field.tsx';
import { storeDocument, useAct } from '../../data/commands.ts';
import { useKept } from '../../data/kept.ts';
import { useTexts } from '../../words/use-texts.ts';
import { useSay } from '../../words/words.tsx';
import type { TaskProps } from './task-props.ts';

interface Props extends TaskProps {
  part: number;
  /** How it stands, or the day that was chosen when the meeting was planned. */
  start: { on: string; place: string; from?: string; minutes?: number; note?: string } | null;
  changing: boolean;
  onSet: () => void;
}

const KEYS = ['date', 'from', 'minutes', 'place', 'note'] as const;
type Key = (typeof KEYS)[number];
type Typed = Readonly<Record<Key, string>>;

/** Time and place of one part: stored as an invitation, which letters and calendars are made from. */
export function MeetingTimeForm({ duty, followUpId, words, part, start, changing, onSet }: Props) {
  const say = useSay();
  const text = useTexts(MEETING);
  const label = useTexts(INVITATION_LABELS);
  const offered = start !== null && start.on >= words.today ? start.on : '';
  const initial: Typed = {
    date: offered,
    from: start?.from ?? '',
    minutes: String(start?.minutes ?? 90),
    place: start?.place ?? '',
    note: start?.note ?? '',
  };
  const [typed, setTyped, forget] = useKept<Typed>(`meeting-time ${followUpId} ${duty.duty} ${part}`, initial);
  const [tried, setTried] = useState(false);
  const act = useAct(() => {
    forget();
    setTried(false);
    onSet();
  });
  const minutes = /^\d{1,3}$/.test(typed.minutes) ? Number(typed.minutes) : 0;
  const wrong: Record<Key, string | undefined> = {
    date: typed.date === '' ? say('task.dateMissing') : typed.date < words.today ? text('dateBehind') : undefined,
    from: typed.from === '' ? text('timeMissing') : undefined,
    minutes: minutes < 15 || minutes > 600 ? text('minutesWrong') : undefined,
    place: typed.place.trim() === '' ? text('placeMissing') : undefined,
    note: undefined,
  };
  const id = (key: Key) => `time-${part}-${key}`;
  const faults = KEYS.flatMap((key) => (wrong[key] === undefined ? [] : [{ id: id(key), text: wrong[key] }]));
  const kinds: Record<Key, object> = {
    date: { type: 'date', className: 'ds-input short', min: words.today },
    from: { type: 'time', className: 'ds-input short' },
    minutes: { inputMode: 'numeric', className: 'ds-input short' },
    place: { type: 'text', className: 'ds-input' },
    note: { type: 'text', className: 'ds-input' },
  };
  async function invitation() {
    const note = typed.note.trim();
    const content = { date: typed.date, from: typed.from, minutes, place: typed.place.trim(), ...(note === '' ? {} : { note }) };
    const { documentId, sha256: hash } = await storeDocument(followUpId, duty.duty, 'invitation', content);
    const command = { type: 'planMeeting' as const, duty: duty.duty, part, on: typed.date, documentId, hash };
    return { followUpId, sawRevision: duty.revision, command };
  }
  return (
    <form
      className="form stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (faults.length === 0) act.mutate(invitation);
      }}
    >
      {tried && <FaultSummary title={say('task.faultsTitle')} faults={faults} />}
      <p className="measure">{text('setLead')}</p>
      {start !== null && start.from === undefined && offered !== '' && <p className="muted">{text('chosenDay')}</p>}
      {KEYS.map((key) => (
        <Field
          key={key}
          id={id(key)}
          label={label(key)}
          help={key === 'note' ? say('task.optional') : undefined}
          error={tried ? wrong[key] : undefined}
        >
          {(wiring) => (
            <input {...wiring} {...kinds[key]} value={typed[key]} onChange={(event) => setTyped({ ...typed, [key]: event.target.value })} />
          )}
        </Field>
      ))}
      <ActProblem error={act.error} now={words.lower(words.state(duty).word)} />
      <ActButton busy={act.isPending} secondary>
        {text(changing ? 'changeSend' : 'setSend')}
      </ActButton>
    </form>
  );
}
