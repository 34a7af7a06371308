/** Steps, outside of any ladder, that ask the second party for an answer: told to whoever answers, and over once it has come. */
const QUESTIONS: ReadonlySet<string> = new Set(['askedToConfirm', 'askedAgain', 'noMeasures', 'planBeforeFinal']);

export function isQuestion(step: string): boolean {
  return QUESTIONS.has(step);
}
