const KEPT = 'toarshjul.kept ';

/** Where what a person types and has not sent is kept: a tab may change hands. */
export function keptBy(personId: string | null): string {
  return `${KEPT}${encodeURIComponent(personId ?? '')} `;
}

/** Which of these hold what was typed, by anybody but this person. */
export function keptByOthers(names: readonly string[], personId: string | null): string[] {
  return names.filter((name) => name.startsWith(KEPT) && (personId === null || !name.startsWith(keptBy(personId))));
}
