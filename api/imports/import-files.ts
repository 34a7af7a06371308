import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { ROLES } from '../../domain/roles.ts';
import { localDate, registerId } from '../schemas/common.schema.ts';

export type FileName = 'organisation' | 'people' | 'assignments';

export interface ImportFault {
  file: FileName;
  line: number;
  /** The column; empty where the whole line is meant. */
  path: string;
  code: string;
  params: Record<string, string | number | null>;
}

/** A row with the line where it begins. */
export type Lined<T> = T & { line: number };

const empty = z.literal('').transform(() => null);
const name = z.string().trim().min(1).max(200);

const unitRow = z.object({
  unitId: registerId,
  parentId: z.union([empty, registerId]),
  level: z.enum(['1', '2', '3', '4']).transform((text) => Number(text) as 1 | 2 | 3 | 4),
  isResponseUnit: z.enum(['true', 'false']).transform((text) => text === 'true'),
  abbreviation: z.string().trim().min(1).max(40),
  nameNb: name,
  nameNn: name,
  nameEn: name,
  headcount: z.union([empty, z.string().regex(/^\d{1,6}$/, 'a whole number').transform(Number)]),
});

const personRow = z.object({
  personId: registerId,
  sub: z.union([empty, z.string().max(255)]),
  name,
  email: z.email(),
  language: z.enum(['nb', 'nn', 'en']),
});

const assignmentRow = z.object({
  personId: registerId,
  unitId: registerId,
  role: z.enum(ROLES),
  from: localDate,
  to: z.union([empty, localDate]),
  kind: z.enum(['ordinary', 'elected', 'appointed', 'acting', 'left']),
});

export const ROWS = { organisation: unitRow, people: personRow, assignments: assignmentRow };
export type UnitInput = Lined<z.output<typeof unitRow>>;
export type PersonInput = Lined<z.output<typeof personRow>>;
export type AssignmentInput = Lined<z.output<typeof assignmentRow>>;

interface Parsed {
  record: string[];
  info: { lines: number };
}

/** One file to rows, and every fault in it with its line. Separated by comma or, as spreadsheets here write it, semicolon. */
export function readFile<T extends z.ZodObject>(file: FileName, text: string, schema: T): { rows: Lined<z.output<T>>[]; faults: ImportFault[] } {
  const faults: ImportFault[] = [];
  const fault = (line: number, path: string, code: string, params: ImportFault['params'] = {}) => faults.push({ file, line, path, code, params });
  let parsed: Parsed[];
  try {
    const delimiter = (text.split('\n', 1)[0] ?? '').includes(';') ? ';' : ',';
    parsed = parse(text, { bom: true, delimiter, info: true, relax_column_count: true, skip_empty_lines: true, trim: true }) as unknown as Parsed[];
  } catch (error) {
    const { lines, message } = error as { lines?: number; message: string };
    fault(lines ?? 1, '', 'FILE_UNREADABLE', { reason: message });
    return { rows: [], faults };
  }
  const columns = parsed[0]?.record;
  if (!columns) {
    fault(1, '', 'FILE_EMPTY');
    return { rows: [], faults };
  }
  const expected = Object.keys(schema.shape);
  for (const column of expected.filter((one) => !columns.includes(one))) fault(1, column, 'COLUMN_MISSING', { column });
  for (const column of columns.filter((one) => !expected.includes(one))) fault(1, column, 'COLUMN_UNKNOWN', { column });
  if (faults.length > 0) return { rows: [], faults };

  const rows = parsed.slice(1).flatMap(({ record, info }) => {
    const cells = Object.fromEntries(columns.map((column, index) => [column, record[index] ?? '']));
    const checked = schema.safeParse(cells);
    if (checked.success) return [{ ...checked.data, line: info.lines } as Lined<z.output<T>>];
    for (const issue of checked.error.issues) {
      const column = String(issue.path[0] ?? '');
      fault(info.lines, column, 'VALUE_INVALID', { column, value: cells[column] ?? '', reason: issue.message });
    }
    return [];
  });
  return { rows, faults };
}
