import type { Manifest } from './evidence-types.ts';

/** Null when the bytes are no manifest of this kind. The shape is checked by hand: what is read here may have been tampered with. */
export function readManifest(content: Uint8Array | undefined): Manifest | null {
  if (!content) return null;
  try {
    const value = JSON.parse(new TextDecoder().decode(content)) as Partial<Manifest> | null;
    if (value?.what !== 'toarshjul evidence' || value.schema !== 1 || !Array.isArray(value.files)) return null;
    const named = value.files.every((file: unknown) => typeof (file as { name?: unknown } | null)?.name === 'string');
    return named && typeof value.sha256 === 'string' ? (value as Manifest) : null;
  } catch {
    return null;
  }
}
