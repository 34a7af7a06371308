import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { isBeforeReport } from '../../../domain/meetings.ts';
import { MEETING } from '../../../texts/pages/meeting.ts';
import { ActButton } from '../../components/act-button.tsx';
import { ActProblem } from '../../components/act-problem.tsx';
import { FaultSummary, Field } from '../../components/field.tsx';
import { storeDocument, useAct, type Asked } from '../../data/commands.ts';
import { tasksQuery } from '../../data/queries.ts';
import { useTexts } from '../../words/use-texts.ts';
import { useLanguage, useSay } from '../../words/words.tsx';
import { otherUnits } from './meeting-also.tsx';
import { MeetingMore } from './meeting-more.tsx';
import { agendaQuery } from './meeting-queries.ts';
import { MeetingResults } from './meeting-results.tsx';
import { isHeld, minutesOf, NOTHING_TYPED, readBackOf, recordOf, type TypedMeeting } from './meeting-typed.ts';
import type { TaskProps } from './task-props.ts';
import type { Also } from './use-also.ts';
import { Fold } from './ways-out.tsx';

interface Props extends TaskProps {
  also: Also;
  typed: TypedMeeting;
  setTyped: (typed: TypedMeeting) => void;
  forget: () => void;
}

/** A meeting that was held: the day, and as much more as people want. */
export function MeetingRecord({ unit, duty, followUpId, words, onDone, also, typed, setTyped, forget }: Props) {
  const say = useSay();
  const text = useTexts(MEETING);
  const { language } = useLanguage();
  const queries = useQueryClient();
  const agenda = useQuery({ ...agendaQuery(unit.unitId, duty.duty, language), retry: false }).data;
  const others = otherUnits(useQuery(tasksQuery(language)).data?.units ?? [], { unit, duty });
  const change = (next: Partial<TypedMeeting>) => setTyped({ ...typed, ...next });
  const [tried, setTried] = useState(false);
  const [meetingId, setMeetingId] = useState(() => crypto.randomUUID());
  const correcting = isHeld(duty);
  const early = duty.results !== null && typed.date !== '' && isBeforeReport(duty.results.from, typed.date);
  // Those that the first report named: what the page knows of them may come, or change, while it is sent.
  const met = useRef<ReturnType<typeof otherUnits>>([]);

  async function askFirst(): Promise<Asked> {
    const also = correcting ? [] : typed.also;
    const { units } = also.length === 0 ? { units: [] } : await queries.query(tasksQuery(language));
    met.current = otherUnits(units, { unit, duty }).filter(({ unitId }) => also.includes(unitId));
    return ask({ unitId: unit.unitId, followUpId, revision: duty.revision }, met.current.length > 0);
  }

  /** What one unit is asked to record; each has its own report, and keeps its own minutes. */
  async function ask(to: { unitId: string; followUpId: string; revision: number }, together: boolean): Promise<Asked> {
    const variant = typed.readBack === true ? (await queries.query(agendaQuery(to.unitId, duty.duty, language))).variant : undefined;
    const minutes = minutesOf(typed);
    const stored = minutes && (await storeDocument(to.followUpId, duty.duty, 'minutes', minutes));
    const meeting = recordOf(typed, variant && readBackOf(variant), together ? meetingId : null);
    const command = { type: 'recordMeeting' as const, duty: duty.duty, meeting, ...(stored ? { documentId: stored.documentId } : {}) };
    return { followUpId: to.followUpId, sawRevision: to.revision, command };
  }

  const act = useAct(() => {
    void also.send(met.current.map((other) => ({ unitId: other.unitId, name: other.name, prepare: () => ask(other, true) })));
    setTyped(NOTHING_TYPED);
    forget();
    setTried(false);
    setMeetingId(crypto.randomUUID());
    onDone();
  });

  const { date, attended } = typed;
  const dateFault = date === '' ? say('task.dateMissing') : date > words.today ? say('task.dateAhead') : undefined;
  const countFault = /^\d*$/.test(attended) ? undefined : say('task.numberWrong');
  const unsaid = typed.decisions.findIndex((one) => one.measure && one.text.trim() === '');
  const faults = [
    ...(dateFault === undefined ? [] : [{ id: 'held', text: dateFault }]),
    ...(countFault === undefined ? [] : [{ id: 'attended', text: countFault }]),
    ...(unsaid === -1 ? [] : [{ id: `decision-${unsaid}`, text: text('decisionMissing') }]),
  ];
  return (
    <form
      className="form stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        // What is hidden cannot be gone to.
        if (unsaid !== -1) document.getElementById('more')?.setAttribute('open', '');
        if (faults.length === 0) act.mutate(askFirst);
      }}
    >
      {tried && <FaultSummary title={say('task.faultsTitle')} faults={faults} />}
      <Field id="held" label={say('task.whenHeld')} help={say('task.whenHeldHelp')} error={tried ? dateFault : undefined}>
        {(wiring) => (
          <input
            {...wiring}
            type="date"
            className="ds-input short"
            max={words.today}
            value={date}
            onChange={(event) => change({ date: event.target.value })}
          />
        )}
      </Field>
      {early && <MeetingResults said={typed.readBack} onChange={(readBack) => change({ readBack })} today={words.today} />}
      <Field id="attended" label={say('task.attended')} help={say('task.optional')} error={tried ? countFault : undefined}>
        {(wiring) => (
          <input
            {...wiring}
            inputMode="numeric"
            className="ds-input short"
            value={attended}
            onChange={(event) => change({ attended: event.target.value.trim() })}
          />
        )}
      </Field>
      <Fold id="more" title={text('more')}>
        <MeetingMore
          typed={typed}
          change={change}
          words={words}
          responsible={duty.responsible}
          hearsSafetyService={[duty.jointWith, ...duty.heard].includes('safetyRepresentative')}
          agenda={early ? undefined : agenda}
        />
      </Fold>
      {!correcting && (
        <Tick checked={typed.partial} onChange={(partial) => change({ partial })} then={text('partialThen')} id="partial">
          {text('partial')}
        </Tick>
      )}
      {!correcting && others.length > 0 && (
        <fieldset className="field">
          <legend className="field-label">{text('also')}</legend>
          <p className="muted small">{text('alsoHelp')}</p>
          {others.map(({ unitId, name }) => (
            <Tick
              key={unitId}
              id={`also-${unitId}`}
              checked={typed.also.includes(unitId)}
              onChange={(on) => change({ also: on ? [...typed.also, unitId] : typed.also.filter((one) => one !== unitId) })}
            >
              {name}
            </Tick>
          ))}
        </fieldset>
      )}
      <ActProblem error={act.error} now={words.lower(words.state(duty).word)} />
      <ActButton busy={act.isPending}>{say(correcting ? 'task.correctMeeting' : 'task.recordMeeting')}</ActButton>
    </form>
  );
}

interface TickProps {
  id: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  then?: string;
  children: string;
}

function Tick({ id, checked, onChange, then, children }: TickProps) {
  return (
    <div>
      <label className="tick">
        <input
          type="checkbox"
          className="ds-input"
          checked={checked}
          aria-describedby={then === undefined ? undefined : `${id}-then`}
          onChange={(event) => onChange(event.target.checked)}
        />
        {children}
      </label>
      {then !== undefined && (
        <p id={`${id}-then`} className="muted small">
          {then}
        </p>
      )}
    </div>
  );
}
