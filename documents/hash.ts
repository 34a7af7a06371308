import { createHash } from 'node:crypto';
import type { Fact } from '../domain/facts.ts';
import type { Instant } from '../domain/time.ts';
import { canonicalJson } from './canonical.ts';

/** Lower-case hex; a text is hashed as its UTF-8 bytes. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** One link of a follow-up's chain: each fact vouches for the one before it. */
export interface ChainLink {
  seq: number;
  at: Instant;
  recordedAt: Instant;
  rulesVersion: number;
  fact: Fact;
  prevHash: string | null;
}

export function sealFact(link: ChainLink): { canonical: string; hash: string } {
  const canonical = canonicalJson(link);
  return { canonical, hash: sha256(canonical) };
}

/** A document's stored text and what signatures name it by. */
export function sealDocument(content: unknown): { content: string; sha256: string } {
  const text = canonicalJson(content);
  return { content: text, sha256: sha256(text) };
}
