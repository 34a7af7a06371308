import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ArchiveRequest } from '../documents/archive/archive-request.ts';
import { packageFiles } from '../documents/archive/package-files.ts';
import type { ArchivePort } from './archive-port.ts';

/**
 * A folder for each delivery, with arkivmelding.xml, the files and a manifest, for whoever fetches packages. It is whole or not there:
 * written under another name first, made safe on the disk, then renamed. One that is there is never written again.
 */
export function packageArchive(dir: string): ArchivePort {
  return {
    async deliver(request) {
      const place = join(dir, request.externalId);
      if (!existsSync(place)) await writePackage(dir, place, request);
      return { kind: 'waiting' };
    },
    find: () => Promise.resolve(null),
  };
}

async function writePackage(dir: string, place: string, request: ArchiveRequest): Promise<void> {
  const draft = join(dir, `.${request.externalId}.${randomUUID()}`);
  try {
    for (const [name, bytes] of Object.entries(packageFiles(request, await request.files(), request.madeAt))) {
      await writeSafely(join(draft, name), bytes);
    }
    await rename(draft, place);
    await sync(dir);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    // Another worker was quicker; its package is as good.
    if (!existsSync(place)) throw error;
  }
}

async function writeSafely(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A rename is safe only when the folder that holds it is. */
async function sync(dir: string): Promise<void> {
  const folder = await open(dir, 'r');
  await folder.sync().finally(() => folder.close());
}
