import type { Instant } from '../../domain/time.ts';
import { canonicalJson } from '../canonical.ts';
import { plainInstant } from '../evidence/plain-instant.ts';
import type { Files } from '../evidence/zip.ts';
import { sha256 } from '../hash.ts';
import type { ArchiveFile, ArchiveHead } from './archive-types.ts';
import { arkivmelding, OUR_NAME } from './arkivmelding.ts';

export const PACKAGE_MANIFEST = 'manifest.json';

/** The files of a package: what any archive can take in by hand or by a job of its own, and check. */
export function packageFiles(head: ArchiveHead, files: readonly ArchiveFile[], madeAt: Instant): Files {
  const content: Files = { 'arkivmelding.xml': new TextEncoder().encode(arkivmelding(head, files, madeAt)) };
  for (const file of files) content[`dokumenter/${file.name}`] = file.bytes;
  const manifest = {
    schema: 1,
    what: 'toarshjul archive package',
    from: OUR_NAME,
    externalId: head.externalId,
    system: head.folder.system,
    caseId: head.folder.caseId,
    madeAt: plainInstant(madeAt),
    files: Object.entries(content).map(([name, bytes]) => ({ name, bytes: bytes.length, sha256: sha256(bytes) })),
  };
  content[PACKAGE_MANIFEST] = new TextEncoder().encode(canonicalJson(manifest));
  return content;
}
