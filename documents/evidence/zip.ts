import { unzipSync, zipSync } from 'fflate';

export type Files = Record<string, Uint8Array>;

/** The oldest date the format knows, in whatever zone: the package says nothing of when or where it was made. */
const NO_DATE = new Date(1980, 0, 1);

/**
 * Stored, not compressed: the same files give the same bytes also when the packing library is another one in ten years,
 * so that a change in the packaging itself can be told.
 */
export function pack(files: Files): Uint8Array {
  return zipSync(files, { level: 0, mtime: NO_DATE });
}

/** Null when it is no package, or one that was cut. */
export function unpack(bundle: Uint8Array): Files | null {
  try {
    return unzipSync(bundle);
  } catch {
    return null;
  }
}
