import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PersonCommand } from '../../../api/schemas/command.schema.ts';
import { ActButton } from '../../components/act-button.tsx';
import { ActProblem } from '../../components/act-problem.tsx';
import { Field } from '../../components/field.tsx';
import { useAct } from '../../data/commands.ts';
import { unitsQuery } from '../../data/queries.ts';
import { useLanguage, useSay } from '../../words/words.tsx';
import type { TaskProps } from './task-props.ts';

const LABELS = { noted: 'task.noted', help: 'task.discussHelp' } as const;

type Measure = NonNullable<Extract<PersonCommand, { type: 'recordDiscussion' }>['measure']>;
type Outcome = { outcome: keyof typeof LABELS } | { outcome: 'commonMeasure'; measure: Measure };

/** The level above decides on each plan that has come; a common measure is a task here, so it has a day. */
export function DiscussionTask({ duty, followUpId, words }: TaskProps) {
  const say = useSay();
  const { language } = useLanguage();
  // The measure's own id is made once, so that a second try is the same measure.
  const [common, setCommon] = useState<{ unitId: string; id: string } | null>(null);
  const act = useAct(() => setCommon(null));
  const units = useQuery(unitsQuery(language)).data?.units ?? [];
  if (duty.plansToDiscuss.length === 0) return <p>{say('task.discussNone')}</p>;
  const name = (unitId: string) => units.find((one) => one.unitId === unitId)?.abbreviation ?? unitId;
  const send = (unitId: string, decided: Outcome) => {
    const command: PersonCommand = { type: 'recordDiscussion', duty: duty.duty, unit: unitId, ...decided };
    act.mutate(() => Promise.resolve({ followUpId, command }));
  };
  return (
    <section className="stack">
      <p>{say('task.discussLead')}</p>
      <ActProblem error={act.error} now={words.lower(words.state(duty).word)} />
      <ul className="ruled">
        {duty.plansToDiscuss.map((unitId) => (
          <li key={unitId} className="stack">
            <h2 className="as-h3">{name(unitId)}</h2>
            <span className="actions" role="group" aria-label={say('task.discussSend', { unit: name(unitId) })}>
              <ActButton secondary busy={act.isPending} onPress={() => send(unitId, { outcome: 'noted' })}>
                {say(LABELS.noted)}
              </ActButton>
              <ActButton secondary busy={act.isPending} onPress={() => setCommon({ unitId, id: crypto.randomUUID() })}>
                {say('task.commonMeasure')}
              </ActButton>
              <ActButton secondary busy={act.isPending} onPress={() => send(unitId, { outcome: 'help' })}>
                {say(LABELS.help)}
              </ActButton>
            </span>
            {common?.unitId === unitId && (
              <CommonMeasure
                key={common.id}
                unit={name(unitId)}
                today={words.today}
                busy={act.isPending}
                onSend={(lastDay) => send(unitId, { outcome: 'commonMeasure', measure: { id: common.id, lastDay } })}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface CommonProps {
  unit: string;
  today: string;
  busy: boolean;
  onSend: (lastDay: string) => void;
}

function CommonMeasure({ unit, today, busy, onSend }: CommonProps) {
  const say = useSay();
  const [lastDay, setLastDay] = useState('');
  const [tried, setTried] = useState(false);
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (lastDay === '') document.getElementById('common-day')?.focus();
        else onSend(lastDay);
      }}
    >
      <Field
        id="common-day"
        label={say('task.commonDay')}
        help={say('task.commonHelp')}
        error={tried && lastDay === '' ? say('task.dateMissing') : undefined}
      >
        {(wiring) => (
          <input
            {...wiring}
            type="date"
            className="ds-input short"
            min={today}
            value={lastDay}
            onChange={(event) => setLastDay(event.target.value)}
          />
        )}
      </Field>
      <ActButton busy={busy}>{say('task.commonSend', { unit })}</ActButton>
    </form>
  );
}
