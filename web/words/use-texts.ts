import { useCallback } from 'react';
import { say, type Catalogue, type Params } from '../../texts/message.ts';
import { useLanguage } from './words.tsx';

/** Texts that only some pages say come with those pages, not with the first download. */
export function useTexts<Texts extends Catalogue>(texts: Texts) {
  const { language } = useLanguage();
  return useCallback((key: keyof Texts & string, params?: Params) => say(texts[key]!, language, params), [texts, language]);
}
