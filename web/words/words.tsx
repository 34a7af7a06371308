import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { IntlProvider, useIntl } from 'react-intl';
import { LANGUAGES, LOCALES, type Language } from '../../texts/language.ts';
import type { Message } from '../../texts/message.ts';
import { PAGE_TEXTS, type PageKey } from '../../texts/pages/index.ts';
import { carryLanguage } from '../data/api.ts';
import { browserLanguage, rememberedLanguage, rememberLanguage } from '../data/session.ts';

const LanguageContext = createContext<{ language: Language; choose: (language: Language) => void; suggest: (language: Language) => void }>({
  language: 'nb',
  choose: () => undefined,
  suggest: () => undefined,
});

/** Browsers know no nynorsk; its plurals and numbers are those of bokmål. */
const RULES: Record<Language, string> = { ...LOCALES, nn: 'nb' };

const catalogues: Record<Language, Record<string, string>> = { nb: {}, nn: {}, en: {} };
for (const [group, texts] of Object.entries(PAGE_TEXTS)) {
  for (const [name, message] of Object.entries<Message>(texts)) {
    for (const language of LANGUAGES) catalogues[language][`${group}.${name}`] = message[language];
  }
}

/** The language of the page: the person's choice here, else the register's, else the browser's. It switches at once. */
export function Words({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => rememberedLanguage() ?? browserLanguage());
  carryLanguage(language);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choose = useCallback((next: Language) => {
    rememberLanguage(next);
    setLanguage(next);
  }, []);
  const suggest = useCallback((next: Language) => {
    if (rememberedLanguage() === null) setLanguage(next);
  }, []);
  const value = useMemo(() => ({ language, choose, suggest }), [language, choose, suggest]);
  return (
    <LanguageContext value={value}>
      <IntlProvider locale={RULES[language]} messages={catalogues[language]} onError={noMissingText}>
        {children}
      </IntlProvider>
    </LanguageContext>
  );
}

function noMissingText(error: Error): void {
  // A text that cannot be said is a fault of ours, and a test's business: the key is shown.
  console.error(error.message);
}

export function useLanguage() {
  return useContext(LanguageContext);
}

export type Say = (key: PageKey, params?: Record<string, string | number>) => string;

/** Says a text of the pages in the reader's language. */
export function useSay(): Say {
  const intl = useIntl();
  return useCallback((key, params) => intl.formatMessage({ id: key }, params), [intl]);
}
