import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { DataConverter, Payload, PayloadCodec } from '@temporalio/common';

/** Keys in order: the first encrypts, all decrypt. `null` stands for a key that was destroyed on purpose. */
export type CodecKeys = ReadonlyMap<string, Buffer | null>;

/** Never holds key or content. */
export class CodecError extends Error {
  readonly code: 'KEYS_INVALID' | 'KEY_UNKNOWN' | 'PAYLOAD_DAMAGED';
  constructor(code: CodecError['code'], message: string) {
    super(message);
    this.name = 'CodecError';
    this.code = code;
  }
}

/** `id:base64key[,id:base64key]`; `id:destroyed` marks a key whose payloads shall read as tombstones. */
export function parseCodecKeys(text: string): CodecKeys {
  const keys = new Map<string, Buffer | null>();
  for (const [index, entry] of text.split(',').entries()) {
    const [id = '', encoded = '', ...rest] = entry.trim().split(':');
    const key = encoded === 'destroyed' ? null : Buffer.from(encoded, 'base64');
    const fits = id !== '' && rest.length === 0 && (key === null ? index > 0 : key.length === 32);
    if (!fits) throw new CodecError('KEYS_INVALID', `CODEC_KEYS, entry ${String(index + 1)}: must be id:key with 32 bytes in base64`);
    if (keys.has(id)) throw new CodecError('KEYS_INVALID', `CODEC_KEYS: the id ${id} stands twice`);
    keys.set(id, key);
  }
  return keys;
}

/** For local mode, which keeps it in its data folder. */
export function newCodecKeys(id = 'local'): string {
  return `${id}:${randomBytes(32).toString('base64')}`;
}

const ENCODING = 'binary/encrypted';
const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;
/** Below it the time costs more than the bytes. */
const WORTH_SHORTENING = 256;
const utf8 = (text: string) => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array | null | undefined) => new TextDecoder().decode(bytes ?? new Uint8Array());

/** Metadata first (length, JSON), then the data, shortened where that helps; the first byte tells which. */
function pack(payload: Payload): Buffer {
  const metadata = Object.entries(payload.metadata ?? {}).map(([name, value]) => [name, Buffer.from(value).toString('latin1')]);
  const head = Buffer.from(JSON.stringify(Object.fromEntries(metadata)));
  const length = Buffer.alloc(2);
  length.writeUInt16BE(head.length);
  // What a workflow without a result hands over is an empty array, not bytes.
  const plain = Buffer.concat([length, head, Buffer.from(payload.data ?? [])]);
  if (plain.length < WORTH_SHORTENING) return Buffer.concat([Buffer.of(0), plain]);
  const short = deflateRawSync(plain);
  return short.length < plain.length ? Buffer.concat([Buffer.of(1), short]) : Buffer.concat([Buffer.of(0), plain]);
}

function unpack(packed: Buffer): Payload {
  const plain = packed.readUInt8(0) === 1 ? inflateRawSync(packed.subarray(1)) : packed.subarray(1);
  const end = 2 + plain.readUInt16BE(0);
  const head = JSON.parse(plain.toString('utf8', 2, end)) as Record<string, string>;
  const metadata = Object.fromEntries(Object.entries(head).map(([name, value]) => [name, new Uint8Array(Buffer.from(value, 'latin1'))]));
  return { metadata, data: new Uint8Array(plain.subarray(end)) };
}

/** What stands in the place of a payload whose key was destroyed: readable, so that a replay does not stop at it. */
function tombstone(keyId: string): Payload {
  return { metadata: { encoding: utf8('json/plain') }, data: utf8(JSON.stringify({ tombstone: keyId })) };
}

/** Compresses, then encrypts with AES-256-GCM; the key's id is authenticated along with the content. */
export class EncryptingCodec implements PayloadCodec {
  readonly #keys: CodecKeys;

  constructor(keys: CodecKeys) {
    this.#keys = keys;
  }

  async encode(payloads: Payload[]): Promise<Payload[]> {
    return payloads.map((payload) => this.#encrypt(payload));
  }

  async decode(payloads: Payload[]): Promise<Payload[]> {
    // What an operator sends by hand is not encrypted.
    return payloads.map((payload) => (textOf(payload.metadata?.['encoding']) === ENCODING ? this.#decrypt(payload) : payload));
  }

  #encrypt(payload: Payload): Payload {
    const [id, key] = this.#keys.entries().next().value ?? [];
    if (id === undefined || !key) throw new CodecError('KEYS_INVALID', 'CODEC_KEYS names no key to encrypt with');
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv(CIPHER, key, iv).setAAD(utf8(id));
    const content = Buffer.concat([cipher.update(pack(payload)), cipher.final()]);
    return {
      metadata: { encoding: utf8(ENCODING), key: utf8(id) },
      data: new Uint8Array(Buffer.concat([iv, cipher.getAuthTag(), content])),
    };
  }

  #decrypt(payload: Payload): Payload {
    const id = textOf(payload.metadata?.['key']);
    const key = this.#keys.get(id);
    if (key === null) return tombstone(id);
    if (!key) throw new CodecError('KEY_UNKNOWN', `a payload was encrypted with the key ${id}, which CODEC_KEYS does not hold`);
    const data = Buffer.from(payload.data ?? new Uint8Array());
    try {
      const decipher = createDecipheriv(CIPHER, key, data.subarray(0, IV_BYTES)).setAAD(utf8(id));
      decipher.setAuthTag(data.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
      return unpack(Buffer.concat([decipher.update(data.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]));
    } catch {
      throw new CodecError(
        'PAYLOAD_DAMAGED',
        `a payload encrypted with the key ${id} cannot be read: changed, cut, or another key of that id`,
      );
    }
  }
}

/** Encodes messages and stacks of failures too. The SDK loads it by path, also into the sandbox, hence its own file beside the workflows. */
export const FAILURE_CONVERTER_PATH = fileURLToPath(new URL('../workflows/failure-converter.cjs', import.meta.url));

/** The same for clients and workers, in every environment. */
export function dataConverter(codecKeys: string): DataConverter {
  return { payloadCodecs: [new EncryptingCodec(parseCodecKeys(codecKeys))], failureConverterPath: FAILURE_CONVERTER_PATH };
}
