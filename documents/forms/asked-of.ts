import type { FormField } from '../../texts/form-definition.ts';

/** What a form asks of one unit: what only those are asked who missed a task, must then be answered, and is not asked of others. */
export function askedOf<Form extends { fields: FormField[] }>(form: Form, missed: (duty: string) => boolean): Form {
  const fields = form.fields.flatMap((field): FormField[] => {
    if (field.onlyIfMissed === undefined) return [field];
    return missed(field.onlyIfMissed) ? [{ ...field, required: true }] : [];
  });
  return { ...form, fields };
}
