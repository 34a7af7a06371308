import { systemFor } from '../../domain/archive.ts';
import { lineUpwards, type Organisation } from '../../domain/organisation.ts';
import { presentFolders, type FolderRow } from '../../db/archive.repository.ts';
import type { Database } from '../../db/database.ts';
import { canonicalJson } from '../../documents/canonical.ts';
import { sha256 } from '../../documents/hash.ts';
import type { ArchiveSettings } from '../../platform/archive-settings.ts';
import type { Reason } from '../../planning/field-reason.ts';
import { Problem, type Fault } from '../problem.ts';
import { FOLDER_FILE, parseFolders, type FolderLine } from './folder-file.ts';

/** What is said of a folder, once what was left out has been taken to be what is usual. */
export type SaidFolder = Pick<FolderRow, 'system' | 'case_id' | 'title' | 'access_code' | 'legal_basis' | 'blocked'>;
type Said = Partial<Pick<FolderLine, 'system' | 'title' | 'accessCode' | 'legalBasis' | 'blocked'>> & { caseId: string };

/** What the columns of a list are about. */
const COLUMNS: Record<keyof SaidFolder, keyof FolderLine> = {
  system: 'system',
  case_id: 'caseId',
  title: 'title',
  access_code: 'accessCode',
  legal_basis: 'legalBasis',
  blocked: 'blocked',
};

/** A line of a list; of `unsaid`, which has no column, a folder that is there keeps what it has. */
interface ListedFolder {
  unitId: string;
  said: SaidFolder;
  unsaid: readonly (keyof SaidFolder)[];
}

export interface FolderChange {
  unitId: string;
  said: SaidFolder;
  present: FolderRow | null;
  change: 'new' | 'changed' | 'same';
}

export function saidOf({ caseId, system, title, accessCode, legalBasis, blocked }: Said, usualSystem: string): SaidFolder {
  return {
    system: system ?? usualSystem,
    case_id: caseId,
    title: title ?? null,
    access_code: accessCode ?? null,
    legal_basis: legalBasis ?? null,
    blocked: blocked ?? false,
  };
}

export function isSame(present: SaidFolder, said: SaidFolder): boolean {
  return Object.entries(said).every(([column, value]) => present[column as keyof SaidFolder] === value);
}

interface Desk {
  org: Organisation;
  /** Units whose folder the person may say. */
  mine: ReadonlySet<string>;
  archive: ArchiveSettings;
}

/** Lines as folders; throws everything that is wrong with the file at once. */
export function readFolders(csv: string, { org, mine, archive }: Desk): ListedFolder[] {
  const { rows, columns, problems } = parseFolders(csv);
  const unsaid = (Object.keys(COLUMNS) as (keyof SaidFolder)[]).filter((field) => !columns.includes(COLUMNS[field]));
  const folders = rows.map((row) => {
    const at = { file: FOLDER_FILE, line: row.line };
    if (!mine.has(row.unitId)) problems.push({ ...at, path: 'unitId', code: 'UNIT_UNKNOWN', params: { value: row.unitId } });
    const said = saidOf(row, mine.has(row.unitId) ? systemFor(archive, lineUpwards(org, row.unitId)) : archive.default);
    if (!Object.hasOwn(archive.systems, said.system)) {
      const reason: Reason = { reason: 'oneOf', options: Object.keys(archive.systems).join(', ') };
      problems.push({ ...at, path: 'system', code: 'VALUE_INVALID', params: { column: 'system', value: said.system, ...reason } });
    }
    return { unitId: row.unitId, said, unsaid };
  });
  if (problems.length === 0) return folders;
  const faults = problems.toSorted((a, b) => a.line - b.line).map((one): Fault => ({ ...one }));
  throw new Problem(422, 'CASE_FOLDERS_INVALID', { count: faults.length }, { faults });
}

/** What the file would change now. `preview` names exactly this, on the ground it was judged on. */
export async function compareFolders(
  db: Database,
  cycleId: string,
  folders: readonly ListedFolder[],
): Promise<{ changes: FolderChange[]; preview: string }> {
  const present = await presentFolders(
    db,
    cycleId,
    folders.map(({ unitId }) => unitId),
  );
  const changes = folders.map(({ unitId, said: listed, unsaid }): FolderChange => {
    const now = present.get(unitId) ?? null;
    const said = now ? { ...listed, ...(Object.fromEntries(unsaid.map((field) => [field, now[field]])) as Partial<SaidFolder>) } : listed;
    return { unitId, said, present: now, change: now === null ? 'new' : isSame(now, said) ? 'same' : 'changed' };
  });
  const ground = changes.map(({ unitId, said, present: now }) => ({ unitId, said, revision: now?.revision ?? 0 }));
  return { changes, preview: sha256(canonicalJson({ cycleId, ground })) };
}
