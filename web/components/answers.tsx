import type { FormCellView } from '../../api/schemas/form.schema.ts';
import type { Answers } from '../data/merge.ts';
import type { Say } from '../words/words.tsx';

type Cell = FormCellView & { fields?: FormCellView[] };

interface Words {
  say: Say;
  date: (day: string) => string;
}

/** An answer in plain words: choices by their labels, dates as days. */
export function answerText(field: Cell, value: unknown, words: Words): string {
  const { say, date } = words;
  if (value === undefined || value === null || value === '') return '';
  if (Array.isArray(value)) return value.map((one: unknown) => itemText(field, one, words)).join('\n');
  if (typeof value === 'boolean') return say(value ? 'task.yes' : 'task.no');
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return '';
  if (field.kind === 'choice') return field.options.find((option) => option.key === value)?.label ?? value;
  return field.kind === 'date' ? date(value) : value;
}

function itemText(field: Cell, item: unknown, words: Words): string {
  if (typeof item === 'object' && item !== null && field.fields && field.fields.length > 0) {
    const row = item as Answers;
    return field.fields
      .filter((cell) => cell.key !== 'id')
      .map((cell) => ({ label: cell.label, text: answerText(cell, row[cell.key], words) }))
      .filter(({ text }) => text !== '')
      .map(({ label, text }) => `${label}: ${text}`)
      .join('. ');
  }
  const kind = field.of === 'choice' ? 'choice' : field.of === 'date' ? 'date' : 'text';
  return answerText({ ...field, kind, fields: [] }, item, words);
}
