import type { Instant } from '../../domain/time.ts';
import type { ArchiveFile, ArchiveHead } from './archive-types.ts';

/** What the archive is asked to keep. The files are made only where somebody takes them. */
export interface ArchiveRequest extends ArchiveHead {
  madeAt: Instant;
  files: () => Promise<ArchiveFile[]>;
}
