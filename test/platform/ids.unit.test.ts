import { describe, expect, it } from 'vitest';
import { isUuid, newId } from '../../platform/ids.ts';

describe('a new id', () => {
  it('sorts in the order of making, also within one millisecond and past the end of its sequence', () => {
    const ids = Array.from({ length: 10_000 }, () => newId(1_700_000_000_000));
    expect(new Set(ids).size).toBe(ids.length);
    expect([...ids].sort()).toEqual(ids);
  });

  it('carries the time, the version and the variant', () => {
    const at = Date.now() + 60_000;
    const id = newId(at);
    expect(isUuid(id)).toBe(true);
    expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(at);
    expect(id[14]).toBe('7');
    expect('89ab').toContain(id[19]);
  });

  it('never goes back when the clock does', () => {
    const later = newId(Date.now() + 120_000);
    expect(newId(0) > later).toBe(true);
  });
});
