import { packageDir, type ArchiveSettings } from '../platform/archive-settings.ts';
import { httpArchive } from './archive-http.ts';
import { manualArchive } from './archive-manual.ts';
import { packageArchive } from './archive-package.ts';
import type { ArchivePort, ArchivePorts } from './archive-port.ts';

/** The archives as they are set up. */
export function archivePorts({ systems }: ArchiveSettings, dataDir: string | undefined): ArchivePorts {
  return new Map(
    Object.entries(systems).map(([system, settings]): [string, ArchivePort] => {
      if (settings.adapter === 'manual') return [system, manualArchive()];
      if (settings.adapter === 'package') return [system, packageArchive(packageDir(system, settings.dir, dataDir))];
      const { url, token, timeoutSeconds } = settings;
      return [system, httpArchive({ system, url, token, ...(timeoutSeconds === undefined ? {} : { timeoutMs: timeoutSeconds * 1000 }) })];
    }),
  );
}
