import { checkAnswers } from '../../documents/forms/check-answers.ts';
import { changesBetween } from '../../documents/forms/changes-between.ts';
import { gentleWarnings } from '../../documents/forms/gentle-warnings.ts';
import type { LocalDate } from '../../domain/time.ts';
import type { DraftRow } from '../../db/draft.repository.ts';
import { fieldAt, type FormAnswers, type FormDefinition, type FormField } from '../../texts/form-definition.ts';
import type { Language } from '../../texts/language.ts';
import { formFaults, formWarnings } from '../forms/form-faults.ts';
import { iso } from '../iso.ts';
import type { FormChangeView, FormFieldView } from '../schemas/form.schema.ts';

export interface FormReader {
  form: FormDefinition;
  language: Language;
  personId: string;
  zone: string;
  today: LocalDate;
}

/** The questions in the reader's language. */
export function formView({ form, language }: FormReader) {
  const { key, version, title, intro, fields } = form;
  return { key, version, title: title[language], intro: intro[language], fields: fields.map((field) => fieldView(field, language)) };
}

function fieldView(field: FormField, language: Language): FormFieldView {
  const { fields = [], rowsFrom = null } = field;
  return { ...cellView(field, language), rowsFrom, fields: fields.map((one) => cellView(one, language)) };
}

function cellView(field: FormField, language: Language) {
  const { key, kind, required, label, help, options = [], mustBeYes = false, past = false, min = null, max = null, of = null } = field;
  return {
    key,
    kind,
    required,
    label: label[language],
    help: help?.[language] ?? null,
    options: options.map((option) => ({ key: option.key, label: option.label[language] })),
    mustBeYes,
    past,
    min,
    max,
    of,
  };
}

/** How far a draft has come, for whoever has just read or saved it. */
export function draftState({ form, language, personId, zone, today }: FormReader, draft: DraftRow) {
  const reader = { form, language, root: 'answers' };
  return {
    revision: draft.revision,
    savedAt: iso(draft.saved_at ?? 0, zone),
    mine: draft.saved_by === personId,
    faults: formFaults(reader, checkAnswers(form, draft.answers, { today })).map(({ path, code, detail = '' }) => ({ path, code, detail })),
    warnings: formWarnings(reader, gentleWarnings(draft.answers)),
  };
}

export function changeViews({ form, language }: FormReader, before: FormAnswers, after: FormAnswers): FormChangeView[] {
  return changesBetween(form, before, after).map((change) => ({
    ...change,
    label: fieldAt(form, change.field)?.label[language] ?? change.field,
  }));
}
