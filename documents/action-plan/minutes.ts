import type { LocalDate } from '../../domain/time.ts';
import type { FormAnswers, FormField } from '../../texts/form-definition.ts';
import { MINUTES_LABELS as LABEL } from '../../texts/meeting-words.ts';
import { checkAnswers, isRecord } from '../forms/check-answers.ts';
import type { FormFault } from '../forms/fault.ts';

/** Something a meeting decided. What is to become a measure is offered in the plan's draft as it stands here. */
export interface Decision {
  text: string;
  measure?: boolean;
  theme?: string;
  owner?: string;
  lastDay?: LocalDate;
}

const FIELDS: FormField[] = [
  { key: 'text', kind: 'text', required: false, label: LABEL.text },
  { key: 'topics', kind: 'list', of: 'text', required: false, max: 30, label: LABEL.topics },
  {
    key: 'decisions',
    kind: 'list',
    required: false,
    max: 50,
    label: LABEL.decisions,
    fields: [
      { key: 'text', kind: 'text', required: true, label: LABEL.decision },
      { key: 'measure', kind: 'yesNo', required: false, label: LABEL.measure },
      { key: 'theme', kind: 'text', required: false, label: LABEL.theme },
      { key: 'owner', kind: 'text', required: false, label: LABEL.owner },
      { key: 'lastDay', kind: 'date', required: false, label: LABEL.lastDay },
    ],
  },
];

/** For naming the questions, as with other forms. */
export const MINUTES = { key: 'minutes', version: 1, title: LABEL.title, intro: LABEL.title, fields: FIELDS };

/** Minutes may hold anything besides; what the product reads must be readable. */
export function minutesFaults(content: FormAnswers): FormFault[] {
  const read = Object.fromEntries(Object.entries(content).filter(([key]) => key === 'topics' || key === 'decisions'));
  return checkAnswers(MINUTES, read).filter(({ code }) => code !== 'EVIDENCE_LINK_PRIVATE');
}

/** What the meeting decided should become a measure. */
export function measureDecisions(content: unknown): { index: number; decision: Decision }[] {
  const decisions = isRecord(content) && Array.isArray(content['decisions']) ? (content['decisions'] as Decision[]) : [];
  return decisions.map((decision, index) => ({ index, decision })).filter(({ decision }) => decision.measure === true);
}
