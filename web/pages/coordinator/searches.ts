type Search = Record<string, unknown>;

function text<Key extends string>(search: Search, key: Key): Partial<Record<Key, string>> {
  const value = search[key];
  return typeof value === 'string' && value !== '' ? ({ [key]: value } as Record<Key, string>) : {};
}

/** Which cases: of one kind, and whose. */
export const readCaseSearch = (search: Search) => ({
  ...text(search, 'kind'),
  ...(search['whose'] === 'others' ? { whose: 'others' as const } : {}),
});

/** Which unit, and which of its roles is being given. */
export const readPeopleSearch = (search: Search) => ({
  ...text(search, 'unit'),
  ...text(search, 'role'),
  ...(search['vacant'] === true ? { vacant: true as const } : {}),
});

export const readDatesSearch = (search: Search) => text(search, 'duty');

/** Which round is being prepared, and how far. */
export const readStartSearch = (search: Search): { cycle?: string; step?: number } => ({
  ...text(search, 'cycle'),
  ...(typeof search['step'] === 'number' ? { step: search['step'] } : {}),
});
