import type { LocalDate } from '../../domain/time.ts';
import type { FormAnswers, FormField } from '../../texts/form-definition.ts';
import { INVITATION_LABELS as LABEL } from '../../texts/meeting-words.ts';
import { checkAnswers } from '../forms/check-answers.ts';
import type { FormFault } from '../forms/fault.ts';

/** Time and place of a meeting, as the document of an invitation holds them. */
export interface Invitation {
  date: LocalDate;
  /** `09:30`, the time of Oslo. */
  from: string;
  minutes: number;
  place: string;
  note?: string;
}

const FIELDS: FormField[] = [
  { key: 'date', kind: 'date', required: true, label: LABEL.date },
  { key: 'from', kind: 'text', required: true, label: LABEL.from },
  { key: 'minutes', kind: 'number', required: true, min: 15, max: 600, label: LABEL.minutes },
  { key: 'place', kind: 'text', required: true, label: LABEL.place },
  { key: 'note', kind: 'text', required: false, label: LABEL.note },
];

/** For naming the questions, as with other forms. */
export const INVITATION = { key: 'invitation', version: 1, title: LABEL.title, intro: LABEL.title, fields: FIELDS };

export function invitationFaults(content: FormAnswers): FormFault[] {
  const faults = checkAnswers(INVITATION, content);
  const { from } = content;
  const isTime = typeof from !== 'string' || from.trim() === '' || /^([01]\d|2[0-3]):[0-5]\d$/.test(from);
  return isTime ? faults : [...faults, { path: 'from', code: 'FORM_FIELD_WRONG', params: { reason: 'time' } }];
}
