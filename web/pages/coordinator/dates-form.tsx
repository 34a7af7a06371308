import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DeskTaskView } from '../../../api/schemas/desk.schema.ts';
import { DATES } from '../../../texts/pages/coordinator-dates.ts';
import { ActButton } from '../../components/act-button.tsx';
import { Choice, Field } from '../../components/field.tsx';
import { unitsQuery } from '../../data/queries.ts';
import type { Dates } from '../../words/use-dates.ts';
import { useTexts } from '../../words/use-texts.ts';
import { useLanguage } from '../../words/words.tsx';

export interface MoveChoice {
  duty: string;
  what: 'lastDay' | 'opensOn';
  day: string;
  /** A unit; empty: everywhere. */
  below: string;
  onlyOpen: boolean;
}

interface Props {
  tasks: readonly DeskTaskView[];
  choice: MoveChoice;
  onChange: (choice: MoveChoice) => void;
  dates: Dates;
  busy: boolean;
  onPreview: () => void;
}

export function DatesForm({ tasks, choice, onChange, dates, busy, onPreview }: Props) {
  const say = useTexts(DATES);
  const { language } = useLanguage();
  const [tried, setTried] = useState(false);
  const units = useQuery(unitsQuery(language)).data?.units ?? [];
  const task = tasks.find((one) => one.duty === choice.duty);
  const ready = choice.duty !== '' && choice.day !== '';
  return (
    <form
      className="stack move-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (ready) onPreview();
      }}
    >
      <Field
        id="move-task"
        label={say('task')}
        help={task && (task.lastDay === null ? say('nowNone') : say('now', { date: dates.full(task.lastDay) }))}
        error={tried && choice.duty === '' ? say('missing') : undefined}
      >
        {(wiring) => (
          <select
            {...wiring}
            className="ds-input"
            value={choice.duty}
            onChange={(event) => onChange({ ...choice, duty: event.target.value })}
          >
            <option value="">{say('chooseTask')}</option>
            {tasks
              .filter((one) => one.ended < one.whole)
              .map((one) => (
                <option key={one.duty} value={one.duty}>
                  {one.title}
                </option>
              ))}
          </select>
        )}
      </Field>
      <fieldset>
        <legend className="field-label">{say('what')}</legend>
        <Choice
          name="move-what"
          value="lastDay"
          chosen={choice.what === 'lastDay'}
          onChoose={() => onChange({ ...choice, what: 'lastDay' })}
          label={say('lastDay')}
          consequence={say('lastDayThen')}
        />
        <Choice
          name="move-what"
          value="opensOn"
          chosen={choice.what === 'opensOn'}
          onChoose={() => onChange({ ...choice, what: 'opensOn' })}
          label={say('opening')}
          consequence={say('openingThen')}
        />
      </fieldset>
      <Field id="move-day" label={say('day')} error={tried && choice.day === '' ? say('missing') : undefined}>
        {(wiring) => (
          <input
            {...wiring}
            type="date"
            className="ds-input short"
            value={choice.day}
            onChange={(event) => onChange({ ...choice, day: event.target.value })}
          />
        )}
      </Field>
      <Field id="move-below" label={say('below')}>
        {(wiring) => (
          <select
            {...wiring}
            className="ds-input"
            value={choice.below}
            onChange={(event) => onChange({ ...choice, below: event.target.value })}
          >
            <option value="">{say('everybody')}</option>
            {units
              .filter(({ level }) => level === 2)
              .map((unit) => (
                <option key={unit.unitId} value={unit.unitId}>
                  {unit.abbreviation} {unit.name}
                </option>
              ))}
          </select>
        )}
      </Field>
      {choice.what === 'lastDay' && (
        <p>
          <label className="check">
            <input
              type="checkbox"
              className="ds-input"
              checked={choice.onlyOpen}
              onChange={(event) => onChange({ ...choice, onlyOpen: event.target.checked })}
            />{' '}
            {say('onlyOpen')}
          </label>
        </p>
      )}
      <ActButton busy={busy} secondary>
        {say('preview')}
      </ActButton>
    </form>
  );
}
