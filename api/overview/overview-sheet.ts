import { cell } from '../../documents/action-plan/spreadsheet.ts';
import { OVERVIEW_SHEET as WORDS } from '../../texts/overview-sheet-words.ts';
import type { Language } from '../../texts/language.ts';
import { say } from '../../texts/message.ts';
import type { OverviewAnswer } from '../schemas/overview.schema.ts';

/** Excel in Norway opens a file with semicolons, and reads its letters right where it begins with this mark. */
const BYTE_ORDER_MARK = '\uFEFF';

/** The counts as a spreadsheet, for the working environment committee and the data protection officer: no unit below, no person, no text. */
export function overviewSheet(overview: OverviewAnswer, language: Language): string {
  const { unit, asOf, frozen, tasks, others, phases } = overview;
  const head = [
    WORDS.unit,
    frozen ? WORDS.frozen : WORDS.asOf,
    WORDS.phase,
    WORDS.task,
    WORDS.whole,
    WORDS.done,
    WORDS.inTime,
    WORDS.late,
    WORDS.moved,
    WORDS.lastDay,
  ];
  const order = phases.map(({ key }) => key);
  const rows = [...tasks, ...others].toSorted((a, b) => order.indexOf(a.phase) - order.indexOf(b.phase));
  const lines = [
    head.map((message) => say(message, language)),
    ...rows.map((task) => [
      unit.name,
      frozen?.day ?? asOf.slice(0, 10),
      phases.find(({ key }) => key === task.phase)?.title ?? '',
      task.title,
      ...[task.whole, task.done, task.inTime, task.late, task.moved ?? ''].map(String),
      task.lastDay ?? '',
    ]),
  ];
  return `${BYTE_ORDER_MARK}${lines.map((cells) => cells.map(cell).join(';')).join('\r\n')}\r\n`;
}
