import { isEmpty, isRecord } from '../forms/check-answers.ts';
import type { FormFault, FormHint } from '../forms/fault.ts';
import { answersIn } from '../forms/filled-in.ts';
import { measuresIn } from './plan-document.ts';

const ID = /^[\w.-]{1,60}$/;

/** What the form alone cannot see: numbers that name one measure each, and a plan that says something. */
export function planFaults(content: unknown): FormFault[] {
  const answers = answersIn(content);
  const rows: readonly unknown[] = Array.isArray(answers['measures']) ? answers['measures'] : [];
  const ids = rows.map((row) => (isRecord(row) && typeof row['id'] === 'string' ? row['id'] : ''));
  const wrongIds = ids.flatMap((id, index): FormFault[] => {
    // An empty one is missing, and said so already.
    if (id.trim() === '') return [];
    if (!ID.test(id)) return [fault(`answers.measures.${index}.id`, 'measureId')];
    return ids.indexOf(id) < index ? [fault(`answers.measures.${index}.id`, 'twice')] : [];
  });
  const nothing = rows.length === 0 && isEmpty(answers['noMeasuresWhy']);
  return nothing ? [...wrongIds, fault('answers.measures', 'noMeasures')] : wrongIds;
}

/** More than this at once are seldom done. Advice only (E62). */
const MANY = 5;

/** Something to think over before the plan is sent; nothing is refused. */
export function planHints(content: unknown): FormHint[] {
  const open = measuresIn(answersIn(content)).filter(
    (measure) => isRecord(measure) && measure.status !== 'done' && measure.status !== 'stopped',
  );
  return open.length > MANY ? [{ path: 'answers.measures', code: 'PLAN_MANY_MEASURES' }] : [];
}

function fault(path: string, reason: string): FormFault {
  return { path, code: 'FORM_FIELD_WRONG', params: { reason } };
}
