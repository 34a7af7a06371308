import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { CodecKeys } from './codec.ts';

/** Recognises a text again without keeping it. Few possible texts are no help to whoever has the seal but not the key. */
export interface TextSeals {
  seal: (text: string) => string;
  /** False as well where the key has been destroyed: then nothing can be recognised any more. */
  matches: (seal: string, text: string) => boolean;
}

/** Sealed under a key of its own, derived from the codec's; the first key seals, all recognise. */
export function createSeals(keys: CodecKeys): TextSeals {
  const derived = new Map(
    [...keys].flatMap(([id, key]): [string, Buffer][] =>
      key ? [[id, Buffer.from(hkdfSync('sha256', key, '', 'toarshjul report gate', 32))]] : [],
    ),
  );
  const first = [...derived].at(0);
  if (!first) throw new Error('no key to seal with');
  const digest = (key: Buffer, text: string): Buffer => createHmac('sha256', key).update(text, 'utf8').digest();
  return {
    seal: (text) => `${first[0]}:${digest(first[1], text).toString('hex')}`,
    matches: (seal, text) => {
      const at = seal.lastIndexOf(':');
      const key = derived.get(seal.slice(0, at));
      const given = Buffer.from(seal.slice(at + 1), 'hex');
      return key !== undefined && given.length === 32 && timingSafeEqual(given, digest(key, text));
    },
  };
}
