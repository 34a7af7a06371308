import type { ImportPreview } from '../schemas/import.schema.ts';

export type Change = ImportPreview['changes'][number];
export interface Comparison {
  counts: ImportPreview['units'];
  changes: Change[];
}

type Rows = readonly (readonly [string, Readonly<Record<string, unknown>>])[];

/** Old rows against new ones by their id. A list that is left out changes nothing. */
export function compare(what: Change['what'], now: Rows, given: Rows | undefined, absent: 'ends' | 'stays'): Comparison {
  const old = new Map(now);
  if (!given) return { counts: { added: 0, changed: 0, ended: 0, unchanged: old.size }, changes: [] };
  const next = new Map(given);
  const changes = [...next].flatMap(([id, row]): Change[] => {
    const before = old.get(id);
    if (!before) return [{ what, change: 'added', id, fields: [] }];
    const fields = Object.keys(row).filter((field) => (row[field] ?? null) !== (before[field] ?? null));
    return fields.length === 0 ? [] : [{ what, change: 'changed', id, fields }];
  });
  const gone = absent === 'stays' ? [] : [...old.keys()].filter((id) => !next.has(id));
  changes.push(...gone.map((id): Change => ({ what, change: 'ended', id, fields: [] })));
  const count = (change: Change['change']) => changes.filter((one) => one.change === change).length;
  const counts = {
    added: count('added'),
    changed: count('changed'),
    ended: count('ended'),
    unchanged: old.size - count('changed') - gone.length,
  };
  return { counts, changes };
}
