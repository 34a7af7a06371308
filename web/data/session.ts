import { queryOptions } from '@tanstack/react-query';
import { isLanguage, type Language } from '../../texts/language.ts';
import type { SessionAnswer } from '../../api/schemas/session.schema.ts';
import { call, carryCsrf } from './api.ts';
import { keptByOthers } from './kept-by.ts';

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async (): Promise<SessionAnswer> => {
    const session = await call<SessionAnswer>('GET', '/v1/session');
    carryCsrf(session.signedIn ? session.csrf : null);
    // An ended session keeps what was typed for the same person; somebody else finds nothing.
    if (session.signedIn) forgetKept(session.personId);
    return session;
  },
  staleTime: Infinity,
});

export async function signOut(): Promise<void> {
  const { to } = await call<{ to: string }>('POST', '/sign-out', { body: {} });
  forgetKept(null);
  window.location.assign(to);
}

function forgetKept(except: string | null): void {
  try {
    for (const name of keptByOthers(Object.keys(sessionStorage), except)) sessionStorage.removeItem(name);
  } catch {
    // A forbidden storage holds nothing.
  }
}

export function signInAddress(to = `${window.location.pathname}${window.location.search}`): string {
  return `/sign-in?to=${encodeURIComponent(to)}`;
}

/** To show once more who it is, and come back to what is typed here. */
export const signAgainAddress = () => signInAddress().replace('?', '?again=1&');

const LANGUAGE_KEY = 'toarshjul.language';

/** The choice made on this machine before, else what the browser asks for. */
export function rememberedLanguage(): Language | null {
  const stored = read(LANGUAGE_KEY);
  return isLanguage(stored) ? stored : null;
}

export function browserLanguage(): Language {
  const wanted = navigator.languages.map((tag) => tag.toLowerCase().split('-')[0]).map((tag) => (tag === 'no' ? 'nb' : tag));
  return wanted.find(isLanguage) ?? 'nb';
}

export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(LANGUAGE_KEY, language);
  } catch {
    // Storage may be switched off: then the choice lasts as long as the page.
  }
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
