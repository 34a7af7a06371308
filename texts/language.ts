/** Bokmål and nynorsk stand side by side everywhere; English for those who read neither. */
export const LANGUAGES = ['nb', 'nn', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** For markup (`lang`) and number rules. `no` is never used. */
export const LOCALES: Readonly<Record<Language, string>> = { nb: 'nb', nn: 'nn', en: 'en-GB' };

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.includes(value as Language);
}

/** The person's own choice, else bokmål. */
export function languageOf(value: string | null | undefined): Language {
  return isLanguage(value) ? value : 'nb';
}
