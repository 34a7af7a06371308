/** What two people wrote at the same time, put together field by field. Pure. */
export type Answers = Readonly<Record<string, unknown>>;

export interface Merge {
  answers: Answers;
  /** Fields the other has changed and the reader has not. */
  taken: string[];
  /** Fields both have changed, each in their own way: the reader chooses; until then the reader's own stand. */
  conflicts: string[];
}

/** `base` is what both began with. */
export function merge(base: Answers, mine: Answers, theirs: Answers): Merge {
  const answers: Record<string, unknown> = {};
  const taken: string[] = [];
  const conflicts: string[] = [];
  for (const key of new Set([...Object.keys(base), ...Object.keys(mine), ...Object.keys(theirs)])) {
    const changedByMe = !same(base[key], mine[key]);
    const changedByThem = !same(base[key], theirs[key]);
    const value = changedByThem && !changedByMe ? theirs[key] : mine[key];
    if (value !== undefined) answers[key] = value;
    if (changedByThem && !changedByMe) taken.push(key);
    if (changedByThem && changedByMe && !same(mine[key], theirs[key])) conflicts.push(key);
  }
  return { answers, taken, conflicts };
}

/** An empty field and a field that was never touched are the same. */
export function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(plain(a)) === JSON.stringify(plain(b));
}

function plain(value: unknown): unknown {
  if (value === '' || value === undefined || value === null) return null;
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(plain);
  if (typeof value !== 'object') return value;
  const entries = Object.entries(value)
    .filter(([, inner]) => plain(inner) !== null)
    .sort(([first], [second]) => (first < second ? -1 : 1));
  return entries.length === 0 ? null : Object.fromEntries(entries.map(([key, inner]) => [key, plain(inner)]));
}

/** What is sent: fields that hold nothing are left out. */
export function withoutEmpty(answers: Answers): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(answers)
      .map(([key, value]) => [key, cleared(value)] as const)
      .filter(([, value]) => plain(value) !== null),
  );
}

function cleared(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return value
    .map((item: unknown) => (typeof item === 'object' && item !== null ? withoutEmpty(item as Answers) : item))
    .filter((item) => plain(item) !== null);
}
