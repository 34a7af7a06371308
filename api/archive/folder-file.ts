import type { z } from 'zod';
import { reasonOf } from '../../planning/field-reason.ts';
import { readTable, type CsvProblem } from '../../planning/csv-table.ts';
import { folderCells } from '../schemas/archive.schema.ts';

export const FOLDER_FILE = 'case-folders';

/** What people say of a unit's folder, with the line they say it in. */
export type FolderLine = z.output<typeof folderCells> & { line: number };

/** An empty cell is taken to be what is usual; a column that is left out says nothing. */
const OPTIONAL = ['system', 'title', 'accessCode', 'legalBasis', 'blocked'];

/** `unitId,caseId,system,title,accessCode,legalBasis,blocked`. Tells everything that is wrong at once. */
export function parseFolders(csv: string): { rows: FolderLine[]; columns: string[]; problems: CsvProblem[] } {
  const problems: CsvProblem[] = [];
  const file = FOLDER_FILE;
  const table = readTable({ name: file, content: csv }, Object.keys(folderCells.shape), problems, { optional: OPTIONAL });
  if (table.length === 0 && problems.length === 0) problems.push({ file, line: 1, path: '', code: 'FILE_EMPTY', params: {} });
  const first = new Map<string, number>();
  const rows = table.flatMap(({ line, cells }): FolderLine[] => {
    const given = Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== ''));
    const checked = folderCells.safeParse(given);
    if (!checked.success) {
      for (const issue of checked.error.issues) {
        const column = String(issue.path[0] ?? '');
        const params = { column, value: given[column] ?? '', ...reasonOf(issue, given[column]) };
        problems.push({ file, line, path: column, code: 'VALUE_INVALID', params });
      }
      return [];
    }
    const before = first.get(checked.data.unitId);
    if (before !== undefined) {
      problems.push({ file, line, path: 'unitId', code: 'ROW_DUPLICATE', params: { value: checked.data.unitId, first: before } });
      return [];
    }
    first.set(checked.data.unitId, line);
    return [{ ...checked.data, line }];
  });
  return { rows, columns: Object.keys(table[0]?.cells ?? {}), problems };
}
