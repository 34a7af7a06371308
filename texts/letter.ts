import type { PlannedLetter } from '../domain/letters/letter-types.ts';
import type { LetterContext } from './letters/letter-context.ts';
import type { LetterSection } from './letters/section.ts';
import { letterView, type LetterView } from './letters/view.ts';

export type { LetterContext } from './letters/letter-context.ts';
export { letterView, type LetterView } from './letters/view.ts';

/** The letter as plain text: complete by itself, also where no picture and no HTML is shown. */
export function letterText(view: LetterView): string {
  const parts: string[] = [view.greeting];
  if (view.opening !== null) parts.push(view.opening);
  const [lead, ...rest] = view.sections;
  if (lead) {
    parts.push(lead.when === null ? lead.heading : `${lead.heading}\n${lead.when}`, ...lead.lines);
    parts.push(`${view.button.label}: ${view.button.url}`);
    if (lead.then) parts.push([lead.then.heading, ...lead.then.lines].join('\n'));
  }
  for (const section of rest) {
    parts.push([section.heading, section.when, ...section.lines, thenLine(section)].filter((line) => line !== null).join('\n'));
  }
  for (const part of view.outlook) parts.push([part.heading, ...part.lines].join('\n'));
  parts.push('--', ...view.small, `${view.why.label} ${view.why.url}`);
  return `${parts.join('\n\n')}\n`;
}

/** What happens if nothing is done, in one line: for every matter after the first. */
export function thenLine({ then }: LetterSection): string | null {
  return then && `${then.heading}: ${then.lines.join(' ')}`;
}

/** Subject and text at once, for the rehearsal. */
export function writeLetter(letter: PlannedLetter, context: LetterContext): { subject: string; text: string } {
  const view = letterView(letter, context);
  return { subject: view.subject, text: letterText(view) };
}
