import type { FastifyRequest } from 'fastify';
import { isLanguage, type Language } from '../texts/language.ts';
import { tokenRefused } from './plugins/tokens.ts';

/** Who asks. A machine acts as its configured service person and may only what its scopes name. */
export interface SignedIn {
  personId: string;
  language: Language;
  /** Scopes of a machine's token; null for a person. */
  machine: readonly string[] | null;
  /** When the sign-in service last saw the person itself, real ms; null where it has not said. */
  signedInAt: number | null;
}

declare module 'fastify' {
  interface FastifyRequest {
    signedIn: SignedIn | null;
  }
  interface FastifyContextConfig {
    /** Needs no token. */
    open?: true;
    /** A machine's token with this scope is enough; without it machines are turned away. */
    machineScope?: string;
  }
}

export function signedIn(request: FastifyRequest): SignedIn {
  if (!request.signedIn) throw tokenRefused('TOKEN_MISSING');
  return request.signedIn;
}

/** The person's own language; before anybody is known, what the browser asks for; else bokmål. */
export function languageFor(request: FastifyRequest): Language {
  if (request.signedIn) return request.signedIn.language;
  return acceptedLanguage(request.headers['accept-language']);
}

export function acceptedLanguage(header: string | undefined): Language {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...rest] = part.trim().toLowerCase().split(';');
      const quality = rest.map((one) => /^\s*q=([\d.]+)$/.exec(one)?.[1]).find((one) => one !== undefined);
      const base = tag.split('-')[0] ?? '';
      return { language: base === 'no' ? 'nb' : base, quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter((one) => isLanguage(one.language) && one.quality > 0)
    .sort((a, b) => b.quality - a.quality)[0];
  return isLanguage(wanted?.language) ? wanted.language : 'nb';
}
