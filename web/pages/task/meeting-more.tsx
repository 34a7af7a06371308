import type { AgendaView } from '../../../api/schemas/meeting.schema.ts';
import { MINUTES_LABELS } from '../../../texts/meeting-words.ts';
import { MEETING } from '../../../texts/pages/meeting.ts';
import type { DutyWords } from '../../duties/use-duty-words.ts';
import { useTexts } from '../../words/use-texts.ts';
import { FormField } from './form-field.tsx';
import { MeetingDecisions } from './meeting-decisions.tsx';
import { withoutSafetyService, type PresentRole, type TypedMeeting } from './meeting-typed.ts';

interface Props {
  typed: TypedMeeting;
  change: (next: Partial<TypedMeeting>) => void;
  words: DutyWords;
  responsible: string;
  /** The representative is one of those the meeting is for. */
  hearsSafetyService: boolean;
  agenda: AgendaView | undefined;
}

const OTHERS: readonly PresentRole[] = [
  'employee',
  'safetyRepresentative',
  'deputySafetyRepresentative',
  'localSeniorSafetyRepresentative',
  'localCoordinator',
  'resourcePerson',
];
const QUESTION = { required: true, help: null, options: [], mustBeYes: false, past: false, min: null, max: 30, of: null };

/** Who was there, what was read back, what was said and decided: all of it may be left empty. */
export function MeetingMore({ typed, change, words, responsible, hearsSafetyService, agenda }: Props) {
  const text = useTexts(MEETING);
  const label = useTexts(MINUTES_LABELS);
  const roles = [...new Set([responsible as PresentRole, ...OTHERS])];
  const noFault = () => undefined;
  return (
    <>
      <p className="muted measure">{text('moreLead')}</p>
      <fieldset className="field">
        <legend className="field-label">{text('present')}</legend>
        <p className="muted small">{text('presentHelp')}</p>
        {roles.map((role) => (
          <label key={role} className="tick">
            <input
              type="checkbox"
              className="ds-input"
              checked={typed.present.includes(role)}
              onChange={(event) =>
                change({ present: event.target.checked ? [...typed.present, role] : typed.present.filter((one) => one !== role) })
              }
            />
            {role === 'employee' ? text('employees') : words.upper(words.roleName(role))}
          </label>
        ))}
        {hearsSafetyService && withoutSafetyService(typed.present) && (
          <p className="aside-note" role="status">
            {text('absentThen', { Who: words.upper(words.who('safetyRepresentative')) })}
          </p>
        )}
      </fieldset>
      {agenda !== undefined && agenda.items.length > 0 && (
        <FormField
          field={{ ...QUESTION, key: 'readBack', kind: 'yesNo', label: text('readBack') }}
          value={typed.readBack}
          path="readBack"
          errorAt={noFault}
          today={words.today}
          onChange={(value) => change({ readBack: value === true })}
        />
      )}
      <FormField
        field={{ ...QUESTION, key: 'topics', kind: 'list', of: 'text', label: label('topics') }}
        value={typed.topics}
        path="topics"
        errorAt={noFault}
        today={words.today}
        onChange={(value) => change({ topics: value as string[] })}
      />
      <MeetingDecisions decisions={typed.decisions} onChange={(decisions) => change({ decisions })} />
    </>
  );
}
