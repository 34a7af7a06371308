import { useState } from 'react';
import type { PersonCommand } from '../../../api/schemas/command.schema.ts';
import { ActButton } from '../../components/act-button.tsx';
import { ActProblem } from '../../components/act-problem.tsx';
import { Choice, FaultSummary, Field } from '../../components/field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { storeDocument, useAct } from '../../data/commands.ts';
import { useKept } from '../../data/kept.ts';
import { useSay } from '../../words/words.tsx';
import type { TaskProps } from './task-props.ts';

type Review = Extract<PersonCommand, { type: 'reviewMeasure' }>;
interface Typed {
  outcome: Review['outcome'] | null;
  lastDay: string;
  heard: boolean;
  text: string;
}

const START: Typed = { outcome: null, lastDay: '', heard: false, text: '' };

/** Does the measure still meet the need? It goes on, gets another day, or is done. */
export function MeasureReview({ duty, followUpId, words, onDone }: TaskProps) {
  const say = useSay();
  const [typed, setTyped, forget] = useKept<Typed>(`review ${followUpId} ${duty.duty}`, START);
  const [tried, setTried] = useState(false);
  const act = useAct(() => {
    setTyped(START);
    forget();
    setTried(false);
    onDone();
  });
  const { outcome, lastDay, heard } = typed;
  const text = typed.text.trim();
  const dayMissing = outcome === 'adjust' && lastDay === '' ? say('task.dateMissing') : undefined;
  const faults = [
    ...(outcome === null ? [{ id: 'review-keep', text: say('answer.chooseOne') }] : []),
    ...(dayMissing === undefined ? [] : [{ id: 'review-day', text: dayMissing }]),
  ];
  const choice = (value: Review['outcome']) => ({
    name: 'review',
    value,
    chosen: outcome === value,
    onChoose: () => setTyped({ ...typed, outcome: value }),
    label: say(`measure.${value}`),
  });
  return (
    <form
      className="form stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (faults.length > 0 || outcome === null) return;
        act.mutate(async () => {
          const stored = text === '' ? null : await storeDocument(followUpId, duty.duty, 'reason', { text });
          const command: Review = {
            type: 'reviewMeasure',
            duty: duty.duty,
            outcome,
            ...(outcome === 'adjust' ? { lastDay, heard } : {}),
            ...(stored ? { documentId: stored.documentId } : {}),
          };
          return { followUpId, sawRevision: duty.revision, command };
        });
      }}
    >
      <h2 className="section-title">{say('measure.review')}</h2>
      {tried && <FaultSummary title={say('task.faultsTitle')} faults={faults} />}
      <fieldset className="choices">
        <legend className="field-label">{say('measure.question')}</legend>
        <Choice
          {...choice('keep')}
          consequence={say('measure.keepThen', { date: duty.lastDay === null ? say('unit.noDate') : words.date(duty.lastDay) })}
        />
        <Choice {...choice('adjust')} consequence={say('measure.adjustThen')}>
          <Field id="review-day" label={say('measure.newDay')} error={tried ? dayMissing : undefined}>
            {(wiring) => (
              <input
                {...wiring}
                type="date"
                className="ds-input short"
                min={words.today}
                value={lastDay}
                onChange={(event) => setTyped({ ...typed, lastDay: event.target.value })}
              />
            )}
          </Field>
          <label className="tick">
            <input
              type="checkbox"
              className="ds-input"
              aria-describedby="review-heard-help"
              checked={heard}
              onChange={(event) => setTyped({ ...typed, heard: event.target.checked })}
            />
            <span>{say('measure.heard')}</span>
          </label>
          <p id="review-heard-help" className="muted small">
            {say('measure.heardHelp')}
          </p>
        </Choice>
        <Choice {...choice('finish')} consequence={say('measure.finishThen')} />
      </fieldset>
      <TextField
        id="review-text"
        label={say('measure.text')}
        help={say('measure.textHelp')}
        value={typed.text}
        onText={(text) => setTyped({ ...typed, text })}
      />
      <ActProblem error={act.error} now={words.lower(words.state(duty).word)} />
      <ActButton busy={act.isPending}>{say('measure.send')}</ActButton>
    </form>
  );
}
