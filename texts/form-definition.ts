import type { Message } from './message.ts';

export type FieldKind = 'text' | 'choice' | 'yesNo' | 'date' | 'number' | 'list';

export interface FormOption {
  key: string;
  label: Message;
}

/** One question of a form. What fits which kind is checked where the form is read (planning/form-file.schema.ts). */
export interface FormField {
  key: string;
  kind: FieldKind;
  required: boolean;
  label: Message;
  help?: Message | undefined;
  /** What may be chosen, for `choice` and for a list of choices. */
  options?: FormOption[] | undefined;
  /** The plan's own themes or factors are what may be chosen; filled in when the plan is compiled. */
  optionsFrom?: 'themes' | 'factors' | undefined;
  /** A statement that must be true before the form can be sent. */
  mustBeYes?: true | undefined;
  /** Proposed from the organisation, and shown to the unit's employees once both have confirmed the form (E34). */
  publishes?: 'unitAndManager' | undefined;
  /** Asked only of a unit that missed this task, and then it must be answered (E73). */
  onlyIfMissed?: string | undefined;
  /** A new list has a row for each measure of the unit's plan, its title in the row's first field (E60). */
  rowsFrom?: 'measures' | undefined;
  /** A day that has been: not in the future. */
  past?: true | undefined;
  /** Least and most: of a number itself, of a list its length. */
  min?: number | undefined;
  max?: number | undefined;
  /** A list of single values … */
  of?: 'text' | 'date' | 'choice' | undefined;
  /** … or of rows. */
  fields?: FormField[] | undefined;
}

/** A form as data: what is asked, in words. The same key and version always ask the same. */
export interface FormDefinition {
  key: string;
  version: number;
  title: Message;
  intro: Message;
  fields: FormField[];
}

/** The question at a path of the answers: `goals.0` is the list, `effects.1.measure` a field of its rows. */
export function fieldAt(form: Pick<FormDefinition, 'fields'>, path: string): FormField | undefined {
  const [first, , inner] = path.split('.');
  const field = form.fields.find(({ key }) => key === first);
  return field?.fields?.find(({ key }) => key === inner) ?? field;
}

/** What a filled-in form is stored as. */
export interface FilledIn {
  form: { key: string; version: number };
  answers: FormAnswers;
}

export type FormAnswers = Readonly<Record<string, unknown>>;
