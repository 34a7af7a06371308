import { randomBytes } from 'node:crypto';

/** UUIDv7: opaque, but rows made together lie together. The time in it is real time and means nothing to the rules. */
export function newId(realNow: number = Date.now()): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(realNow, 0, 6);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
