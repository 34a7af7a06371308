import type { FormAnswers, FormDefinition } from '../../texts/form-definition.ts';
import { changesBetween } from './changes-between.ts';

/** What two people are writing together. */
export interface SharedDraft {
  revision: number;
  answers: FormAnswers;
  /** For each field the revision that changed it last. */
  changedIn: Readonly<Record<string, number>>;
}

export type Saving =
  | { outcome: 'saved'; draft: SharedDraft }
  /** It stands like this already: saved before, and the answer was lost. */
  | { outcome: 'same' }
  /** Somebody else saved since; nothing is overwritten. */
  | { outcome: 'changed'; fields: string[] };

export function saving(form: Pick<FormDefinition, 'fields'>, held: SharedDraft, sawRevision: number, answers: FormAnswers): Saving {
  const changed = changesBetween(form, held.answers, answers).map(({ field }) => field);
  if (changed.length === 0) return { outcome: 'same' };
  if (sawRevision !== held.revision) {
    return { outcome: 'changed', fields: Object.keys(held.changedIn).filter((field) => held.changedIn[field]! > sawRevision) };
  }
  const revision = held.revision + 1;
  const changedIn = { ...held.changedIn, ...Object.fromEntries(changed.map((field) => [field, revision])) };
  return { outcome: 'saved', draft: { revision, answers, changedIn } };
}
