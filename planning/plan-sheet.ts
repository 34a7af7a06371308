import type { FormAnswers, FormField } from '../texts/form-definition.ts';
import { LANGUAGES } from '../texts/language.ts';
import type { Message } from '../texts/message.ts';
import { NO, YES } from '../texts/plan-csv-words.ts';
import { readTable, type CsvFile, type CsvProblem } from './csv-table.ts';

export interface SheetRow {
  line: number;
  /** By the fields' keys; what cannot be read stays as it was written, for the form's own check to name. */
  measure: FormAnswers;
}

export interface ReadSheet {
  rows: SheetRow[];
  problems: CsvProblem[];
}

/**
 * The measures of a plan from a spreadsheet: headings and choices in any of the three languages or by key, dates as Excel in Norway
 * writes them. `clean` takes away what made a cell harmless.
 */
export function readPlanSheet(file: CsvFile, fields: readonly FormField[], clean: (cell: string) => string): ReadSheet {
  const problems: CsvProblem[] = [];
  const keys = fields.map(({ key }) => key);
  const headings = {
    nameOf: (heading: string) => fields.find(({ key, label }) => isSaid(heading, key, label))?.key ?? heading,
    optional: fields.filter(({ required }) => !required).map(({ key }) => key),
  };
  const table = readTable(file, keys, problems, headings);
  const rows = table.map(({ line, cells }) => {
    const values = fields.map((field): [string, unknown] => [field.key, valueOf(field, clean(cells[field.key] ?? ''))]);
    return { line, measure: Object.fromEntries(values.filter(([, value]) => value !== undefined)) };
  });
  return { rows, problems };
}

function valueOf(field: FormField, text: string): unknown {
  if (text === '') return undefined;
  switch (field.kind) {
    case 'choice':
      return field.options?.find(({ key, label }) => isSaid(text, key, label))?.key ?? text;
    case 'yesNo':
      if (isSaid(text, 'true', YES) || /^[x1]$/i.test(text)) return true;
      return isSaid(text, 'false', NO) || text === '0' ? false : text;
    case 'date':
      return dateOf(text);
    case 'list':
      return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
    default:
      return text;
  }
}

/** The words of any language, or the key, in whatever case. */
function isSaid(text: string, key: string, words: Message): boolean {
  const said = text.trim().toLowerCase();
  return said === key.toLowerCase() || LANGUAGES.some((language) => words[language].toLowerCase() === said);
}

/** `2024-10-15`, `15.10.2024`, `15.10.24` or `15/10/2024`. */
function dateOf(text: string): string {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[./](\d{1,2})[./](\d{4}|\d{2})$/.exec(text) ?? [];
  if (day === '') return text;
  return `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
