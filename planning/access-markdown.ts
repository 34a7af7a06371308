import type { Action } from '../domain/access.ts';
import { accessTable, APPOINTED, stateTable } from '../domain/access-table.ts';
import type { CompiledPlan } from '../domain/plan.ts';
import { ACCESS_WORDS as WORDS, ACTION_WORDS, CELL_WORDS, COLUMN_WORDS } from '../texts/access-words.ts';
import type { Language } from '../texts/language.ts';

/** The table of access as a page to print and sign off. */
export function accessMarkdown(plan: CompiledPlan, language: Language): string {
  const say = (message: Record<Language, string>) => message[language];
  const name = (action: Action) => say(ACTION_WORDS[action]);
  const roles = [
    [say(WORDS.action), ...APPOINTED.map((role) => say(COLUMN_WORDS[role]))],
    ...accessTable(plan).map(({ action, cells }) => [name(action), ...APPOINTED.map((role) => say(CELL_WORDS[cells[role]]))]),
  ];
  const states = [
    [WORDS.action, WORDS.open, WORDS.done, WORDS.unmet, WORDS.other, WORDS.closed].map(say),
    ...stateTable().map(({ action, open, done, unmet, other, closed }) => [
      name(action),
      ...[open, done, unmet, other, closed].map((cell) => say(CELL_WORDS[cell])),
    ]),
  ];
  return [
    `# ${say(WORDS.title)}`,
    say(WORDS.made),
    say(WORDS.reading),
    `## ${say(WORDS.roles)}`,
    say(WORDS.legend),
    table(roles),
    `## ${say(WORDS.states)}`,
    say(WORDS.statesLead),
    table(states),
    `## ${say(WORDS.signOff)}`,
    say(WORDS.signLine),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

/** Padded as prettier would, so that the page stays the same when files are formatted. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(3, ...rows.map((row) => row[column]!.length)));
  const line = (cells: readonly string[]) => `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}
