import type { FilledIn, FormAnswers, FormDefinition } from '../../texts/form-definition.ts';
import { checkAnswers, isRecord, type CheckOptions } from './check-answers.ts';
import type { FormFault } from './fault.ts';

export type FilledInFinding = { outdated: false; faults: FormFault[] } | { outdated: true; sent: number; current: number };

/** Is this the form that is asked for, in its version, filled in? Paths start with `form` or `answers`. */
export function checkFilledIn(form: FormDefinition, content: FormAnswers, options: CheckOptions = {}): FilledInFinding {
  const named = isRecord(content['form']) ? content['form'] : {};
  const { key, version } = named;
  if (key === form.key && typeof version === 'number' && version < form.version)
    return { outdated: true, sent: version, current: form.version };
  const others = Object.keys(content).filter((name) => name !== 'form' && name !== 'answers');
  return {
    outdated: false,
    faults: [
      ...others.map((path): FormFault => ({ path, code: 'FORM_FIELD_UNKNOWN', params: {} })),
      ...(key === form.key && version === form.version ? [] : [fault('form', 'version')]),
      ...(isRecord(content['answers'])
        ? checkAnswers(form, content['answers'], options).map((one) => ({ ...one, path: `answers.${one.path}` }))
        : [fault('answers', 'row')]),
    ],
  };
}

/** The answers of a stored form; none where it was stored before there were forms. */
export function answersIn(content: unknown): FormAnswers {
  const answers = isRecord(content) ? (content as Partial<FilledIn>).answers : undefined;
  return isRecord(answers) ? answers : {};
}

function fault(path: string, reason: string): FormFault {
  return { path, code: 'FORM_FIELD_WRONG', params: { reason } };
}
