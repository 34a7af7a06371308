import type { Message } from '../message.ts';

/**
 * What a letter says of one matter. Placeholders: {unit} one or several abbreviations, {Duty} the task's name,
 * {boss}/{Boss} who is responsible, {other}/{Other} the second party (role and name, the capital ones start a sentence), {Reporter} who said so,
 * {date} the last day, {newDate}/{oldDate} dates of a change, {opens} the opening day. Every placeholder is always given.
 */
export interface StepWords {
  /** In place of the task's name as heading. */
  title?: Message;
  /** In place of the line that says by when. */
  when?: Message;
  /** One or more sentences. */
  body: Message;
  /** What happens if nothing is done, where no reminder ahead says it. */
  then?: Message;
  button?: Message;
  /** In place of "task, last day, unit". */
  subject?: Message;
}

/** Keys: a step or kind of step, then what the receiver is in the matter where that changes the words. */
export type StepTable = Readonly<Record<string, StepWords>>;
