import { defaultPayloadConverter } from '@temporalio/common';
import type { Payload } from '@temporalio/common';
import { describe, expect, it } from 'vitest';
import { EncryptingCodec, newCodecKeys, parseCodecKeys } from '../../platform/codec.ts';

const codec = (keys: string) => new EncryptingCodec(parseCodecKeys(keys));
const payloadOf = (value: unknown) => defaultPayloadConverter.toPayload<unknown>(value);
const valueOf = (payload: Payload | undefined): unknown => (payload ? defaultPayloadConverter.fromPayload(payload) : undefined);
const bytesOf = (payload: Payload | undefined) => Buffer.from(payload?.data ?? new Uint8Array());

describe('the payload codec', () => {
  const keys = newCodecKeys('k1');

  it('gives back what it was given, whatever the kind of payload', async () => {
    const values = [{ followUpId: 'f-1', nested: [1, null, 'æøå'] }, undefined, null, new Uint8Array([0, 255, 7]), 'x'.repeat(10_000)];
    const encoded = await codec(keys).encode(values.map(payloadOf));
    expect((await codec(keys).decode(encoded)).map(valueOf)).toEqual(values);
  });

  it('lets nobody read the content, and never looks the same twice', async () => {
    const [one, other] = await codec(keys).encode([payloadOf('verneombud'), payloadOf('verneombud')]);
    expect(bytesOf(one).toString('latin1')).not.toContain('verneombud');
    expect(bytesOf(one)).not.toEqual(bytesOf(other));
  });

  it('makes long payloads shorter', async () => {
    const [encoded] = await codec(keys).encode([payloadOf({ ids: Array.from({ length: 200 }, () => 'unit/cycle/abc') })]);
    expect(bytesOf(encoded).length).toBeLessThan(300);
  });

  it('reads with an old key what was written before the key was changed', async () => {
    const encoded = await codec(keys).encode([payloadOf('old')]);
    expect((await codec(`${newCodecKeys('k2')},${keys}`).decode(encoded)).map(valueOf)).toEqual(['old']);
  });

  it('shows a tombstone where the key was destroyed, and refuses where the key is merely unknown', async () => {
    const encoded = await codec(keys).encode([payloadOf('gone')]);
    expect((await codec(`${newCodecKeys('k2')},k1:destroyed`).decode(encoded)).map(valueOf)).toEqual([{ tombstone: 'k1' }]);
    await expect(codec(newCodecKeys('k2')).decode(encoded)).rejects.toMatchObject({ code: 'KEY_UNKNOWN' });
  });

  it('refuses a changed payload, another key of the same id and a changed key id', async () => {
    const [encoded] = await codec(keys).encode([payloadOf('text')]);
    const bytes = bytesOf(encoded);
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1);
    await expect(codec(keys).decode([{ ...encoded, data: bytes }])).rejects.toMatchObject({ code: 'PAYLOAD_DAMAGED' });
    await expect(codec(newCodecKeys('k1')).decode([encoded as Payload])).rejects.toMatchObject({ code: 'PAYLOAD_DAMAGED' });
    const renamed = { ...encoded, metadata: { ...encoded?.metadata, key: Buffer.from('k3') } };
    await expect(codec(keys.replace('k1', 'k3')).decode([renamed])).rejects.toMatchObject({ code: 'PAYLOAD_DAMAGED' });
    await expect(codec(keys).decode([{ ...encoded, data: new Uint8Array(3) }])).rejects.toMatchObject({ code: 'PAYLOAD_DAMAGED' });
  });

  it('leaves alone what an operator sent in clear text', async () => {
    expect((await codec(keys).decode([payloadOf('by hand')])).map(valueOf)).toEqual(['by hand']);
  });

  it.each(['', 'a', 'a:short', `a:${Buffer.alloc(31).toString('base64')}`, 'a:destroyed', `${keys},${keys}`])(
    'refuses the keys %j',
    (text) => {
      expect(() => parseCodecKeys(text)).toThrow(/CODEC_KEYS/);
    },
  );
});
