import { saving } from '../../documents/forms/shared-draft.ts';
import { checkAnswers } from '../../documents/forms/check-answers.ts';
import type { Clock } from '../../db/clock.ts';
import type { Trx } from '../../db/database.ts';
import { lockDraft, saveDraft, type DraftRow } from '../../db/draft.repository.ts';
import type { FormAnswers, FormDefinition } from '../../texts/form-definition.ts';
import type { Language } from '../../texts/language.ts';
import { Problem } from '../problem.ts';
import { fieldsChanged, formFaults } from './form-faults.ts';

export interface Offered {
  followUpId: string;
  duty: string;
  form: FormDefinition;
  personId: string;
  language: Language;
  formVersion: number;
  sawRevision: number;
  answers: FormAnswers;
}

/** Saves what two write together. A draft may be half done, but holds nothing its form has no place for. */
export async function keepDraft(trx: Trx, clock: Clock, offered: Offered): Promise<DraftRow> {
  const { followUpId, duty, form, personId, language, formVersion, sawRevision, answers } = offered;
  const reader = { form, language, root: 'answers' };
  if (formVersion < form.version) throw new Problem(409, 'FORM_VERSION_OLD', { sent: formVersion, current: form.version });
  const strange = checkAnswers(form, answers).filter(({ code }) => code === 'FORM_FIELD_UNKNOWN');
  if (strange.length > 0) throw new Problem(422, 'FORM_INVALID', { count: strange.length }, { faults: formFaults(reader, strange) });

  const held = await lockDraft(trx, { followUpId, duty, form });
  const { revision, changed_in: changedIn } = held;
  const next = saving(form, { revision, answers: held.answers, changedIn }, sawRevision, answers);
  if (next.outcome === 'changed') {
    throw new Problem(409, 'DRAFT_CHANGED', { duty, sawRevision, revision }, { faults: fieldsChanged(reader, next.fields) });
  }
  if (next.outcome === 'same' && held.saved_at !== null) return held;
  const saved = next.outcome === 'saved' ? next.draft : { revision: 1, answers, changedIn };
  const savedAt = await clock.now(trx);
  await saveDraft(trx, { followUpId, duty, form }, { ...saved, savedBy: personId, savedAt });
  return { ...held, revision: saved.revision, answers: { ...answers }, saved_by: personId, saved_at: savedAt };
}
