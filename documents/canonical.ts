import serialize from 'canonicalize';

/** Canonical JSON (RFC 8785): the same value always gives the same bytes, so a hash of it means something. */
export function canonicalJson(value: unknown): string {
  const text = serialize(value);
  if (text === undefined) throw new TypeError('only JSON values have a canonical form');
  return text;
}
