import { MEETING } from '../../../texts/pages/meeting.ts';
import { useTexts } from '../../words/use-texts.ts';
import { FormField } from './form-field.tsx';

interface Props {
  said: boolean | null;
  onChange: (said: boolean) => void;
  today: string;
}

/** A day on which there was no report to read from, as far as anybody has said: whoever was there knows. */
export function MeetingResults({ said, onChange, today }: Props) {
  const text = useTexts(MEETING);
  const field = { key: 'readBack', kind: 'yesNo', label: text('readBack'), help: text('earlyHelp') } as const;
  const question = { ...field, required: true, options: [], mustBeYes: false, past: false, min: null, max: null, of: null };
  return (
    <>
      <FormField
        field={question}
        value={said}
        path="readBack"
        errorAt={() => undefined}
        today={today}
        onChange={(value) => onChange(value === true)}
      />
      {said !== true && (
        <p className="aside-note" role="status">
          {text('earlyThen')}
        </p>
      )}
    </>
  );
}
