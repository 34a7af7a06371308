import { parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';

/** Something wrong in an import file. Codes and parameters; the words stand with the other texts. */
export interface CsvProblem {
  file: string;
  line: number;
  /** The column; empty where the whole line is meant. */
  path: string;
  code: string;
  params: Record<string, string | number | null>;
}

export interface CsvFile {
  name: string;
  /** Bytes as they come from a disk, or text. */
  content: Buffer | string;
}

export interface CsvRow {
  line: number;
  cells: Record<string, string>;
}

/** For files that people make by hand: headings in their own words, and columns they may leave out. */
export interface Headings {
  nameOf?: (heading: string) => string;
  optional?: readonly string[];
}

/** Rows by column name. Accepts what spreadsheets write: a byte order mark, semicolons, Windows-1252. */
export function readTable(file: CsvFile, columns: readonly string[], problems: CsvProblem[], headings: Headings = {}): CsvRow[] {
  const { nameOf = (heading: string) => heading, optional = [] } = headings;
  const problem = (line: number, path: string, code: string, params: CsvProblem['params'] = {}) =>
    problems.push({ file: file.name, line, path, code, params });
  // One kind of line end, or the parser counts a line break inside quotes twice.
  const text = decode(file.content).replaceAll(/\r\n?/g, '\n');
  let records: { record: string[]; info: { lines: number } }[];
  try {
    const options = { delimiter: delimiterOf(text), info: true, relax_column_count: true, skip_empty_lines: true, trim: true } as const;
    records = parse(text, options) as unknown as typeof records;
  } catch (error) {
    problem((error as { lines?: number }).lines ?? 1, '', 'FILE_NOT_CSV');
    return [];
  }
  const header = records[0]?.record.map(nameOf);
  if (!header) {
    problem(1, '', 'FILE_EMPTY');
    return [];
  }
  const before = problems.length;
  for (const column of columns)
    if (!header.includes(column) && !optional.includes(column)) problem(1, column, 'COLUMN_MISSING', { column });
  for (const column of header) if (!columns.includes(column)) problem(1, column, 'COLUMN_UNKNOWN', { column });
  if (problems.length > before) return [];

  return records.slice(1).flatMap(({ record, info }): CsvRow[] => {
    const line = info.lines - lineBreaksIn(record);
    // A cell too many or too few has moved all cells after it: nothing in the line can be trusted.
    if (record.length !== header.length) {
      problem(line, '', 'ROW_CELLS', { expected: header.length, found: record.length });
      return [];
    }
    return [{ line, cells: Object.fromEntries(header.map((column, index) => [column, record[index] ?? ''])) }];
  });
}

/** The parser names the line where a row ends; people look for where it begins. */
function lineBreaksIn(record: readonly string[]): number {
  return record.reduce((count, cell) => count + cell.split('\n').length - 1, 0);
}

export function decode(content: Buffer | string): string {
  const text = typeof content === 'string' ? content : decodeBytes(content);
  return text.replace(/^\uFEFF/, '');
}

function decodeBytes(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return iconv.decode(bytes, 'windows-1252');
  }
}

function delimiterOf(text: string): string {
  const header = text.slice(0, text.search(/[\r\n]|$/));
  return header.includes(';') ? ';' : ',';
}
