import { MINUTES_LABELS } from '../../../texts/meeting-words.ts';
import { MEETING } from '../../../texts/pages/meeting.ts';
import { TextField } from '../../components/text-field.tsx';
import { useTexts } from '../../words/use-texts.ts';
import { useSay } from '../../words/words.tsx';
import type { TypedDecision } from './meeting-typed.ts';

interface Props {
  decisions: readonly TypedDecision[];
  onChange: (decisions: readonly TypedDecision[]) => void;
}

/** What was decided, line by line; a tick makes a line a measure in the draft of the plan, without retyping. */
export function MeetingDecisions({ decisions, onChange }: Props) {
  const say = useSay();
  const text = useTexts(MEETING);
  const label = useTexts(MINUTES_LABELS);
  const change = (place: number, next: Partial<TypedDecision>) =>
    onChange(decisions.map((one, index) => (index === place ? { ...one, ...next } : one)));
  return (
    <fieldset className="field">
      <legend className="field-label">{label('decisions')}</legend>
      <p className="muted small">{text('measureHelp')}</p>
      {decisions.map((decision, index) => (
        <div key={index} className="row-fields">
          <TextField
            id={`decision-${index}`}
            label={text('decision', { n: index + 1 })}
            rows={2}
            value={decision.text}
            onText={(text) => change(index, { text })}
          />
          <label className="tick">
            <input
              type="checkbox"
              className="ds-input"
              checked={decision.measure}
              onChange={(event) => change(index, { measure: event.target.checked })}
            />
            {text('measureOf')}
          </label>
          <button type="button" className="plain" onClick={() => onChange(decisions.filter((_, place) => place !== index))}>
            {say('task.removeRow', { n: index + 1 })}
          </button>
        </div>
      ))}
      <button type="button" className="plain" onClick={() => onChange([...decisions, { text: '', measure: false }])}>
        {say('task.addRow')}
      </button>
    </fieldset>
  );
}
