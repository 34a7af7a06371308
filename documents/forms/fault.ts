/** One answer that cannot be accepted: where it is, and why. Never what was written there. */
export interface FormFault {
  /** From the answers on: `goals.0`, `effects.1.measure`. */
  path: string;
  code: 'FORM_FIELD_MISSING' | 'FORM_FIELD_WRONG' | 'FORM_FIELD_UNKNOWN' | 'FORM_DATE_WRONG' | 'EVIDENCE_LINK_PRIVATE';
  params: Readonly<Record<string, string | number>>;
}

/** Something to think over before sending. */
export interface FormHint {
  path: string;
  code: 'TEXT_NAMES_PERSON' | 'TEXT_ABOUT_HEALTH' | 'TEXT_ABOUT_CASE' | 'TEXT_NAMES_CONTACT' | 'PLAN_MANY_MEASURES';
}

export function under(path: string, key: string | number): string {
  return path === '' ? String(key) : `${path}.${String(key)}`;
}

/** Every text in a value, with its path. */
export function textsIn(value: unknown, path = ''): { path: string; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, under(path, key)));
}
